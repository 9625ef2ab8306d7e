import { person } from '../../shared/domain/person';
import { columnsOf, toColumn } from '../../electron/core/database/entityTable';
import type { Workspace } from '../../electron/core/services/workspace';
import { benchPerson, openBenchVault } from './benchVault';
import { median, type BenchResult } from './result';

const ROUNDS = 5;

/** Processor time in ms of some work: the load of a shared machine falls out of the comparison. */
const elapsed = (act: () => void): number => {
  const start = process.cpuUsage();
  act();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
};

type Measure = (act: () => void) => number;

/** Wall time in ms: with one commit a person, both sides wait for the disk. */
const waited: Measure = act => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

interface Load {
  readonly persons: number;
  /** Persons of one commit. */
  readonly together: number;
  readonly measure: Measure;
}
const LOADS = {
  single: { persons: 200, together: 1, measure: waited },
  bulk: { persons: 4000, together: 4000, measure: elapsed },
} as const satisfies Record<string, Load>;

function inParts<T>(rows: readonly T[], together: number, write: (part: readonly T[]) => void): void {
  for (let start = 0; start < rows.length; start += together) write(rows.slice(start, start + together));
}

const persons = (load: Load, from: number, now: number) =>
  Array.from({ length: load.persons }, (_, at) => benchPerson(from + at, now));

/** The same persons written by bare prepared inserts to a plain table of the same SQLCipher file, in the same commits. */
function bareInserts({ db, now }: Workspace, load: Load, from: number): number {
  const columns = columnsOf(person);
  const sql = `INSERT INTO bare_person (id, ${columns.map(one => `"${one.column}"`).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`;
  const rows = persons(load, from, now()).map((one, at) => {
    const values: Record<string, unknown> = one;
    return [`bare-${from + at}`, ...columns.map(({ name, field }) => toColumn(field, values[name]))];
  });
  const write = (part: readonly (typeof rows)[number][]): void =>
    db.transaction(() => {
      for (const row of part) db.run(sql, row);
    });
  return load.measure(() => inParts(rows, load.together, write));
}

function journalAdds({ journal, actor, now }: Workspace, load: Load, from: number): number {
  const rows = persons(load, from, now());
  return load.measure(() =>
    inParts(rows, load.together, part =>
      journal.commit(actor, transaction => {
        for (const one of part) transaction.add(person, one);
      }),
    ),
  );
}

/**
 * Persons committed, signed, projected and indexed, against bare inserts; in turn, so that the machine's load falls on both.
 * One commit a person, as when lines are imported one by one, then one commit for all.
 */
export async function measureJournal(): Promise<BenchResult[]> {
  const vault = await openBenchVault({ quick: true });
  try {
    const { workspace } = vault;
    const columns = columnsOf(person).map(({ column }) => `"${column}"`);
    workspace.db.exec(`CREATE TABLE bare_person (id TEXT PRIMARY KEY, ${columns.join(', ')})`);
    let from = 0;
    return Object.entries(LOADS).map(([name, load]) => {
      const rates: number[] = [];
      const bareRates: number[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const bare = bareInserts(workspace, load, from);
        const journal = journalAdds(workspace, load, from);
        from += load.persons;
        if (round === 0) continue;
        rates.push((load.persons / journal) * 1000);
        bareRates.push((load.persons / bare) * 1000);
      }
      const [value, baseline] = [median(rates), median(bareRates)];
      const ratio = median(rates.map((rate, at) => rate / (bareRates[at] ?? 1)));
      const [label, unit] =
        name === 'single'
          ? ['journal, one commit a person', 'operations/s']
          : ['journal, one commit for all', 'operations/s of CPU'];
      return { name: label, value, unit, baseline, ratio, aim: 'ratio ≥ 1/8', ok: ratio >= 1 / 8 };
    });
  } finally {
    vault.close();
    vault.remove();
  }
}
