import { required } from '../../base/result';
import type { TextBlock } from './reading';

/** A passage in two versions of a text; one side is null for what was added or taken out. */
export interface BlockChange {
  readonly before: TextBlock | null;
  readonly now: TextBlock | null;
}

const same = (a: TextBlock, b: TextBlock): boolean => a.kind === b.kind && a.level === b.level && a.text === b.text;

const wordsOf = (text: string): Set<string> => new Set(text.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+/gu) ?? []);

/** The part of their words that two passages share, from 0 to 1. */
function likeness(a: TextBlock, b: TextBlock): number {
  if (a.kind !== b.kind) return 0;
  const [one, other] = [wordsOf(a.text), wordsOf(b.text)];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** Two passages that share fewer of their words than this are two passages, not one that was rewritten. */
const REWRITTEN = 0.4;

/** What stands between two passages that did not change: rewritten passages are paired in order, the others added or taken out. */
function pairs(before: readonly TextBlock[], now: readonly TextBlock[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let from = 0;
  for (const block of now) {
    let found = -1;
    for (let index = from; index < before.length && found < 0; index += 1)
      if (likeness(required(before[index], 'a passage'), block) >= REWRITTEN) found = index;
    if (found < 0) {
      changes.push({ before: null, now: block });
      continue;
    }
    for (const gone of before.slice(from, found)) changes.push({ before: gone, now: null });
    changes.push({ before: required(before[found], 'a passage'), now: block });
    from = found + 1;
  }
  for (const gone of before.slice(from)) changes.push({ before: gone, now: null });
  return changes;
}

/** Places of the longest run of passages that both versions hold, in order. */
function commonPlaces(before: readonly TextBlock[], now: readonly TextBlock[]): [number, number][] {
  const width = now.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = same(required(before[i], 'a passage'), required(now[j], 'a passage'))
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (same(required(before[i], 'a passage'), required(now[j], 'a passage'))) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

/** Two versions of a text side by side, passage by passage, in the order of the text. */
export function blockChanges(before: readonly TextBlock[], now: readonly TextBlock[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...commonPlaces(before, now), [before.length, now.length] as const]) {
    changes.push(...pairs(before.slice(from, i), now.slice(to, j)));
    if (i < before.length && j < now.length)
      changes.push({ before: required(before[i], 'a passage'), now: required(now[j], 'a passage') });
    [from, to] = [i + 1, j + 1];
  }
  return changes;
}
