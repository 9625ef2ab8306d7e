import { writeFile } from 'node:fs/promises';
import { caseFile, caseFileEntries, type CaseFileEntry } from '../../../../shared/domain/caseFile';
import { selectRecords } from '../../database/records';
import { toCsv } from '../csv';
import type { Workspace } from '../workspace';

const HEADINGS = [
  'Cote',
  'Pièce',
  'Nature',
  'Date',
  'Première page',
  'Pages',
  'Occulté',
  'État',
  'Original joint',
  'Empreinte SHA-256',
];
const PARTS: Readonly<Record<CaseFileEntry['part'], string>> = {
  identity: 'Identité',
  measures: 'Mesures et obligations',
  deadlines: 'Échéances',
  chronology: 'Chronologie',
  assessments: 'Évaluation',
  plan: 'Plan d’accompagnement',
  interview: 'Note d’entretien',
  report: 'Rapport',
  letter: 'Courrier',
  scan: 'Pièce du dossier',
};
const DAMAGES: Readonly<Record<NonNullable<CaseFileEntry['damage']>, string>> = {
  damaged: 'fichier endommagé, pages non jointes',
  encrypted: 'fichier protégé, pages non jointes',
  format: 'format sans pages, à transmettre à part',
};

/** Writes the index of a case file beside the paper just written, for programs: as CSV and as JSON. A file made before has none. */
export async function writeIndexBeside(workspace: Workspace, document: string, paper: string): Promise<void> {
  const [made] = selectRecords(workspace.db, caseFile, 'document = ? LIMIT 1', [document]);
  if (!made) return;
  const entries = caseFileEntries.parse(JSON.parse(made.entries ?? '[]'));
  const beside = paper.replace(/\.pdf$/i, '');
  const rows = entries.map(one => [
    ...[one.cote, one.title, PARTS[one.part], one.day ?? '', String(one.firstPage), String(one.pages)],
    ...[one.masked ? 'oui' : '', one.damage === null ? '' : DAMAGES[one.damage], one.attachedAs ?? '', one.hash ?? ''],
  ]);
  await writeFile(`${beside}-index.csv`, toCsv([HEADINGS, ...rows]));
  const index = { format: 'jalon/case-file-index/1', madeOn: made.createdOn, recipient: made.recipient, pieces: entries };
  await writeFile(`${beside}-index.json`, `${JSON.stringify(index, null, 2)}\n`);
}
