import { date, entity, oneOf, reference, text, type RecordOf } from './entity';

/** Letters of the service beside the summons. */
export const letterKinds = ['certificate', 'liaison', 'reminder', 'warning'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What the service writes in a letter, in the place of the text that comes with Jalon; its former versions stay in its history. */
export const letterText = entity('letter_text', 59, ['Texte de courrier', 'Text of a letter'], {
  letter: oneOf(1, ['Courrier', 'Letter'], letterKinds),
  body: text(2, ['Texte', 'Text'], 4000),
  author: reference(3, ['Auteur', 'Author'], { indexed: false }),
  changedOn: date(4, ['Modifié le', 'Changed on']),
});
export type LetterText = RecordOf<typeof letterText>;
