import { date, entity, instant, integer, oneOf, optionalReference, optionalText, reference, type RecordOf } from './entity';
import { assignmentParts } from './site';

/** Several cases given to one agent in one act, which can be taken back in one. Which cases: the assignments that name it. */
export const assignmentBatch = entity('assignment_batch', 40, ['Répartition', 'Sharing out'], {
  author: reference(1, ['Auteur', 'Author'], { indexed: false }),
  at: instant(2, ['Instant', 'Instant'], { indexed: true }),
  agent: reference(3, ['Agent', 'Agent'], { indexed: false }),
  part: oneOf(4, ['Rôle dans le suivi', 'Part in the follow-up'], assignmentParts),
  from: date(5, ['Du', 'From']),
  to: date(6, ['Au', 'To']),
  note: optionalText(7, ['Note de passation', 'Handover note'], 2000),
  cases: integer(8, ['Dossiers', 'Cases'], 0, 100_000),
  undoneAt: instant(9, ['Annulée à', 'Undone at']),
  undoneBy: optionalReference(10, ['Annulée par', 'Undone by'], { indexed: false }),
});
export type AssignmentBatch = RecordOf<typeof assignmentBatch>;
