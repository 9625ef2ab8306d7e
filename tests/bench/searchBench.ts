import { findPersons } from '../../electron/core/services/search';
import { familyNames, menNames } from '../../electron/core/services/demo/names';
import { seededDraw } from '../../electron/core/services/demo/random';
import { addBenchPersons, openBenchVault } from './benchVault';
import { quantile, type BenchResult } from './result';

const QUERIES = 400;
const LIMIT = 12;
const AIM_MS = 10;

/** What a user types, letter by letter: family names, both names, a name with one wrong letter, numbers and phones. */
function* typed(persons: number): Generator<string> {
  const draw = seededDraw(7);
  for (;;) {
    const family = draw.pick(familyNames);
    const kind = draw.below(6);
    const text =
      kind <= 2
        ? family
        : kind === 3
          ? `${family} ${draw.pick(menNames)}`
          : kind === 4
            ? `${family.slice(0, 3)}${family.slice(4)}`
            : `06399${String(draw.below(persons)).padStart(5, '0')}`;
    for (let length = 1; length <= Math.min(text.length, 14); length++) yield text.slice(0, length);
  }
}

/** p50 and p95 of a search as one types, in core, with that many persons. */
export async function measureSearch(sizes: readonly number[]): Promise<BenchResult[]> {
  const vault = await openBenchVault({ quick: true });
  const results: BenchResult[] = [];
  try {
    let filled = 0;
    for (const persons of sizes) {
      addBenchPersons(vault.workspace, filled, persons);
      filled = persons;
      const times: number[] = [];
      const texts = typed(persons);
      for (let at = 0; at < QUERIES; at++) {
        const text = String(texts.next().value);
        const start = performance.now();
        findPersons(vault.workspace.db, text, LIMIT);
        times.push(performance.now() - start);
      }
      const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
      const size = persons.toLocaleString('en-GB');
      results.push(
        { name: `search p50, ${size} persons`, value: p50, unit: 'ms', baseline: null, ratio: null, aim: '', ok: true },
        {
          name: `search p95, ${size} persons`,
          value: p95,
          unit: 'ms',
          baseline: null,
          ratio: null,
          aim: `≤ ${AIM_MS} ms`,
          ok: p95 <= AIM_MS,
        },
      );
    }
    return results;
  } finally {
    vault.close();
    vault.remove();
  }
}
