/** Compares versions such as `1.10.0`, number by number; what is missing counts as zero. Negative when the first is older. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(text => text.split('.').map(part => Number.parseInt(part, 10) || 0));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
