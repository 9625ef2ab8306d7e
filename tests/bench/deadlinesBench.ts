import { personsCsv } from '../../scripts/demo/personsCsv';
import { importPersons } from '../../electron/core/services/imports';
import { required } from '../../shared/base/result';
import { site } from '../../shared/domain/site';
import { openBenchVault } from './benchVault';
import { median, type BenchResult } from './result';

const CASES = 5000;
const MOST_SECONDS = 1;
/** Each change of the holidays that a site keeps moves the law under every case. */
const TERRITORIES = ['alsace-moselle', 'metropole', 'alsace-moselle', 'metropole', 'alsace-moselle'] as const;

/** Wall time of counting every deadline of 5,000 cases again, tables, lists and the journal's act included. */
export async function measureDeadlines(): Promise<BenchResult[]> {
  const vault = await openBenchVault({ quick: true });
  try {
    const { workspace } = vault;
    const done = await importPersons(workspace, personsCsv(0, CASES, workspace.today()), { referent: workspace.agent.id });
    if (!done.ok || done.value.created !== CASES) throw new Error('The list of the bench was not imported whole');
    const count = (): number => workspace.db.get<{ n: number }>('SELECT count(*) AS n FROM due_deadline')?.n ?? 0;
    const { id } = required(workspace.db.get<{ id: string }>('SELECT id FROM site'), 'the site of the bench');
    const rounds = TERRITORIES.map(territory => {
      const start = performance.now();
      workspace.journal.commit(workspace.actor, transaction => transaction.set(site, id, { territory }));
      return (performance.now() - start) / 1000;
    });
    const value = median(rounds.slice(1));
    return [
      {
        name: `all ${count().toLocaleString('en-GB')} deadlines of 5,000 cases`,
        value,
        unit: 's',
        baseline: null,
        ratio: null,
        aim: `≤ ${MOST_SECONDS} s`,
        ok: value <= MOST_SECONDS,
      },
    ];
  } finally {
    vault.close();
    vault.remove();
  }
}
