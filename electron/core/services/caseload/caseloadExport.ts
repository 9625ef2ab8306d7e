import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '../../../../shared/base/result';
import type { Answer, CaseLine, Contract, InputOf } from '../../../../shared/contract';
import { toCsv } from '../csv';
import { recordAccess, type Workspace } from '../workspace';

type Column = InputOf<Contract['caseload.export']>['columns'][number];

const INTENSITY = { reinforced: 'Renforcé', regular: 'Régulier', spaced: 'Espacé' } as const;

/** What each column writes; dates stay ISO so that spreadsheets sort them. Headings are French: the files stay in the service. */
const columns: Readonly<Record<Column, { readonly heading: string; readonly value: (line: CaseLine) => string }>> = {
  name: { heading: 'Personne', value: line => `${line.familyName.toUpperCase()} ${line.givenNames}` },
  flags: { heading: 'Signalements', value: line => line.flags.join(', ') },
  measures: { heading: 'Mesures', value: line => line.measures.join(' + ') },
  end: { heading: 'Terme', value: line => line.end ?? '' },
  intensity: {
    heading: 'Suivi',
    value: line => (line.intensity === null ? '' : INTENSITY[line.intensity]),
  },
  appointment: {
    heading: 'Prochain rendez-vous',
    value: line => (line.nextAppointment ? `${line.nextAppointment.day} ${line.nextAppointment.time ?? ''}`.trim() : ''),
  },
  deadline: {
    heading: 'Prochaine échéance',
    value: line =>
      line.nextDeadline
        ? [line.nextDeadline.due, line.nextDeadline.label.fr, line.nextDeadline.article && `(${line.nextDeadline.article})`]
            .filter(part => part !== '')
            .join(' ')
        : '',
  },
  seen: { heading: 'Vu le', value: line => line.lastSeen ?? '' },
  officer: { heading: 'Référent', value: line => line.officer?.name ?? '' },
  antenna: { heading: 'Antenne', value: line => line.antenna?.name ?? '' },
  birthDate: { heading: 'Né(e) le', value: line => line.birthDate ?? '' },
};

/** Asks where to write the list, writes it, and records who exported what and why. */
export async function exportCaseload(
  workspace: Workspace,
  input: InputOf<Contract['caseload.export']>,
  readLines: () => CaseLine[],
): Promise<Answer<Contract['caseload.export']>> {
  const target = await workspace.host.chooseSavePath({
    defaultName: `dossiers-${workspace.today()}.${input.format}`,
    filters: [{ name: input.format.toUpperCase(), extensions: [input.format] }],
  });
  if (target === null) return ok({ saved: false, rows: 0, fileName: null });
  if (workspace.isOwnFolder(target)) return err({ code: 'file.own-folder' });
  const listed = new Set(input.selection.ids);
  const lines = readLines().filter(line => input.selection.all !== listed.has(line.person));
  const chosen = input.columns.map(name => columns[name]);
  const rows = [chosen.map(one => one.heading), ...lines.map(line => chosen.map(one => one.value(line)))];
  // the trace comes first: a file must never exist without it
  recordAccess(workspace, {
    person: null,
    kind: 'export',
    purpose: input.purpose,
    detail: `caseload ${input.format} ${lines.length}`,
    outsideCaseload: input.query.scope !== 'mine',
  });
  try {
    if (input.format === 'csv') await writeFile(target, toCsv(rows));
    else {
      // read when it is needed: it would weigh on each start
      const { default: writeXlsxFile } = await import('write-excel-file/node');
      await writeXlsxFile(
        rows.map((row, at) => row.map(value => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) }))),
      ).toFile(target);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return err({ code: 'file.not-writable', details: { reason: String(error.code) } });
    throw error;
  }
  return ok({ saved: true, rows: lines.length, fileName: path.basename(target) });
}
