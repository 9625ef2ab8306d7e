import { person } from '../../shared/domain/person';
import { columnsOf, toColumn } from '../../electron/core/database/entityTable';
import type { Workspace } from '../../electron/core/services/workspace';
import { addBenchPersons, benchPerson, openBenchVault } from './benchVault';
import { median, type BenchResult } from './result';

const ROUNDS = 5;
const RECORDS = 4000;

/** Processor time in ms of some work: the load of a shared machine falls out of the comparison. */
const elapsed = (act: () => void): number => {
  const start = process.cpuUsage();
  act();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
};

/** The same persons written by bare prepared inserts to a plain table of the same SQLCipher file, in one transaction a thousand. */
function bareInserts({ db, now }: Workspace, from: number): number {
  const columns = columnsOf(person);
  const sql = `INSERT INTO bare_person (id, ${columns.map(one => `"${one.column}"`).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`;
  const rows = Array.from({ length: RECORDS }, (_, at) => {
    const values: Record<string, unknown> = benchPerson(from + at, now());
    return [`bare-${from + at}`, ...columns.map(({ name, field }) => toColumn(field, values[name]))];
  });
  return elapsed(() => {
    for (let start = 0; start < RECORDS; start += 1000) {
      db.transaction(() => {
        for (const row of rows.slice(start, start + 1000)) db.run(sql, row);
      });
    }
  });
}

/** Operations per second, committed, signed, projected and indexed, against bare inserts; in turn, so that the machine's load falls on both. */
export async function measureJournal(): Promise<BenchResult[]> {
  const vault = await openBenchVault({ quick: true });
  try {
    const { workspace } = vault;
    const columns = columnsOf(person).map(({ column }) => `"${column}"`);
    workspace.db.exec(`CREATE TABLE bare_person (id TEXT PRIMARY KEY, ${columns.join(', ')})`);
    const rates: number[] = [];
    const bareRates: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const from = round * RECORDS;
      const bare = bareInserts(workspace, from);
      const journal = elapsed(() => addBenchPersons(workspace, from, from + RECORDS));
      if (round === 0) continue;
      rates.push((RECORDS / journal) * 1000);
      bareRates.push((RECORDS / bare) * 1000);
    }
    const [value, baseline] = [median(rates), median(bareRates)];
    const ratio = median(rates.map((rate, at) => rate / (bareRates[at] ?? 1)));
    return [
      { name: 'journal, bulk', value, unit: 'operations/s of CPU', baseline, ratio, aim: 'ratio ≥ 1/8', ok: ratio >= 1 / 8 },
    ];
  } finally {
    vault.close();
    vault.remove();
  }
}
