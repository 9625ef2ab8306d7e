import { appointmentModes } from './followUp';
import { date, entity, integer, optionalOneOf, optionalText, reference, text, type RecordOf } from './entity';

/** A template of the service for the notes of interviews; its former versions stay in its history. */
export const interviewTemplate = entity('interview_template', 35, ['Modèle d’entretien', 'Interview template'], {
  name: text(1, ['Nom', 'Name'], 120),
  mode: optionalOneOf(2, ['Mode', 'Mode'], appointmentModes),
  /** Code of the template of the reference data whose place it takes; null for one of its own. */
  replaces: optionalText(3, ['Remplace', 'Replaces'], 40),
  text: text(4, ['Trame', 'Headings'], 10_000),
  version: integer(5, ['Version', 'Version'], 1, 10_000),
  author: reference(6, ['Auteur', 'Author']),
  changedOn: date(7, ['Modifié le', 'Changed on']),
  archivedOn: date(8, ['Retiré le', 'Archived on']),
});
export type InterviewTemplate = RecordOf<typeof interviewTemplate>;
