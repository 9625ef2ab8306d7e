import { z } from 'zod';
import { collection, entity, instant, integer, optionalReference, optionalText, reference, text, type RecordOf } from './entity';

/** Operations that one act of an import wrote, from one count of a device to another, both included. */
export const importActItem = z.object({ device: z.string().max(64), from: z.int().min(1), to: z.int().min(1) });

/** What the agent decided on a line that looks like a person already known: another person all the same, or that very one. */
export const importChoices = ['create', 'merge'] as const;
export type ImportChoice = (typeof importChoices)[number];

const MOST_LINES = 1_000_000;
const count = (code: number, french: string, english: string) => integer(code, [french, english], 0, MOST_LINES);

/**
 * A list that was brought in. The records that it made, and the values that it wrote, are those of the operations of its acts: the
 * journal is the only copy. Undoing it is made of acts too.
 */
export const importBatch = entity('import_batch', 16, ['Import', 'Import'], {
  agent: reference(1, ['Importé par', 'Imported by']),
  startedAt: instant(2, ['Commencé le', 'Started on'], { indexed: true }),
  fileName: text(3, ['Fichier', 'File'], 255),
  contentHash: optionalText(4, ['Empreinte du fichier', 'Digest of the file'], 64),
  referent: optionalReference(5, ['Référent des nouveaux dossiers', 'Referent of the new cases'], { indexed: false }),
  finishedAt: instant(6, ['Terminé le', 'Finished on']),
  lines: count(7, 'Lignes', 'Lines'),
  linesDone: count(8, 'Lignes traitées', 'Lines done'),
  created: count(9, 'Dossiers créés', 'Cases created'),
  updated: count(10, 'Dossiers complétés', 'Cases completed'),
  unchanged: count(11, 'Déjà à jour', 'Already up to date'),
  duplicates: count(12, 'Doublons', 'Duplicates'),
  rejected: count(13, 'Lignes refusées', 'Lines refused'),
  /** By `line` and the number of the line. */
  choices: collection(14, ['Choix', 'Choices'], z.enum(importChoices)),
  acts: collection(15, ['Actes', 'Acts'], importActItem),
  undoneAt: instant(16, ['Annulé le', 'Undone on']),
  undoneBy: optionalReference(17, ['Annulé par', 'Undone by'], { indexed: false }),
  withdrawn: count(18, 'Dossiers retirés', 'Cases withdrawn'),
  putBack: count(19, 'Dossiers remis en l’état', 'Cases put back'),
  kept: count(20, 'Dossiers gardés', 'Cases kept'),
  undoActs: collection(21, ['Actes d’annulation', 'Acts of undoing'], importActItem),
});
export type ImportBatch = RecordOf<typeof importBatch>;
