import { setImmediate } from 'node:timers/promises';
import type { ImportPreview, ImportVerdict } from '../../../../shared/contract';
import type { PersonsFile } from '../../import';
import type { Workspace } from '../workspace';
import { decide } from './decisions';

/** Lines judged without letting the screens be served. */
const LINES_PER_TURN = 500;

/** Says what each line would do now. Nothing is written. */
export async function previewOf(
  workspace: Workspace,
  file: PersonsFile,
  named: { readonly batch: string; readonly fileName: string },
): Promise<ImportPreview> {
  const verdicts: ImportVerdict[] = [];
  for (const line of file.lines) {
    const repeat = file.repeats.get(line.line);
    const decision = decide(workspace, line, repeat);
    const { verdict, problems } = decision;
    const choices = decision.verdict === 'duplicate' ? [...decision.choices] : [];
    // the first line of that person will be written before this one
    const shown = verdict === 'new' && repeat?.kind === 'adds' ? 'update' : verdict;
    verdicts.push({ line: line.line, verdict: shown, name: line.name, problems: problems.map(one => ({ ...one })), choices });
    if (verdicts.length % LINES_PER_TURN === 0) await setImmediate();
  }
  const count = (verdict: ImportVerdict['verdict']): number => verdicts.filter(one => one.verdict === verdict).length;
  const [rejected, duplicates] = [count('rejected'), count('duplicate')];
  return {
    ...named,
    encoding: file.encoding,
    separator: file.separator,
    unknownColumns: [...file.unknownColumns],
    lines: verdicts.length,
    accepted: verdicts.length - rejected - duplicates,
    rejected,
    duplicates,
    verdicts,
  };
}
