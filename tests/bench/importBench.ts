import { personsCsv } from '../../scripts/demo/personsCsv';
import { importPersons } from '../../electron/core/services/imports';
import { openBenchVault } from './benchVault';
import type { BenchResult } from './result';

const LINES = 5000;
const MOST_SECONDS = 10;

/** Wall time of a list of 5,000 persons with their measures: read, judged, written, traced and indexed; then of its undoing by the screens' call. */
export async function measureImport(): Promise<BenchResult[]> {
  const vault = await openBenchVault({ quick: true });
  try {
    const { workspace, core } = vault;
    const bytes = personsCsv(0, LINES, workspace.today());
    const start = performance.now();
    const done = await importPersons(workspace, bytes, { referent: workspace.agent.id });
    const imported = (performance.now() - start) / 1000;
    if (!done.ok || done.value.created !== LINES) throw new Error('The list of the bench was not imported whole');
    const middle = performance.now();
    const undone = await core.call('import.undo', { id: done.value.batch, job: 'bench' });
    const undoing = (performance.now() - middle) / 1000;
    if (!undone.ok || undone.value.withdrawn !== LINES) throw new Error('The import of the bench was not undone whole');
    const figure = (name: string, value: number): BenchResult => ({
      name,
      value,
      unit: 's',
      baseline: null,
      ratio: null,
      aim: `≤ ${MOST_SECONDS} s`,
      ok: value <= MOST_SECONDS,
    });
    return [figure('import, 5,000 lines', imported), figure('import, 5,000 lines undone', undoing)];
  } finally {
    vault.close();
    vault.remove();
  }
}
