/** The first rank that a heading of a text takes: the screen has the first one. */
const FIRST = 2;

/** The rank of each heading of a text on its screen: none is skipped, whatever levels its author used. */
export function headingRanks(levels: readonly number[]): readonly number[] {
  const above: number[] = [];
  return levels.map(level => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length + FIRST - 1;
  });
}
