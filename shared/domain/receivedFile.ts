import { z } from 'zod';
import { entity, list, optionalReference, optionalText, reference, text, type RecordOf } from './entity';

/** Parts that run or fetch something, taken out of a file before it was kept. */
export const removedParts = ['script', 'launch', 'attachment', 'form', 'media'] as const;

/** Where a document of a case comes from when it was not made by Jalon: a file from outside, or pages of other documents. */
export const receivedFile = entity('received_file', 60, ['Fichier reçu', 'Received file'], {
  person: reference(1, ['Personne', 'Person']),
  document: reference(2, ['Document', 'Document']),
  fileName: text(3, ['Nom du fichier', 'Name of the file'], 200),
  /** Format in which it came, and the digest of its bytes, when the document holds its PDF form. */
  originalType: optionalText(4, ['Format d’origine', 'Original format'], 100),
  originalHash: optionalText(5, ['Empreinte d’origine', 'Original digest'], 64, { indexed: true }),
  takenOut: list(6, ['Parties retirées', 'Parts taken out'], z.enum(removedParts)),
  /** Documents whose pages it is made of. */
  sources: list(7, ['Documents d’origine', 'Source documents'], z.string().length(22)),
  /** What it says, for the search. */
  text: optionalText(8, ['Texte', 'Text'], 200_000),
  author: optionalReference(9, ['Auteur', 'Author'], { indexed: false }),
});
export type ReceivedFile = RecordOf<typeof receivedFile>;
