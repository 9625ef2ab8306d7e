import { z } from 'zod';
import { date, entity, list, optionalOneOf, optionalReference, optionalText, reference, text, type RecordOf } from './entity';

export const transferAnswers = ['accepted', 'refused'] as const;
export type TransferAnswer = (typeof transferAnswers)[number];

/** The most pieces of one kind that an offer names. */
export const MOST_PIECES = 200;

const pieces = (code: number, french: string, english: string) => list(code, [french, english], z.string().length(22));

/**
 * A case offered to another service (dessaisissement). It stands open until it is answered or withdrawn. The pieces are named, not
 * copied: an accepted transfer keeps the digest of what they said on that day, so that what arrives elsewhere can be compared.
 */
export const transfer = entity('transfer', 39, ['Dessaisissement', 'Transfer'], {
  person: reference(1, ['Personne', 'Person']),
  service: text(2, ['Service destinataire', 'Receiving service'], 160, { critical: true }),
  department: optionalText(3, ['Département', 'Department'], 80),
  contact: optionalText(4, ['Contact', 'Contact'], 200),
  /** Code of the reference data. */
  reason: text(5, ['Motif', 'Reason'], 40),
  reasonNote: optionalText(6, ['Précisions', 'Details'], 400),
  offeredOn: date(7, ['Proposé le', 'Offered on']),
  offeredBy: reference(8, ['Proposé par', 'Offered by'], { indexed: false }),
  answerBy: date(9, ['Réponse attendue le', 'Answer expected by'], { critical: true }),
  /** Days on which the receiving service was reminded. */
  reminders: list(10, ['Relances', 'Reminders'], z.iso.date()),
  answer: optionalOneOf(11, ['Réponse', 'Answer'], transferAnswers, { critical: true }),
  answeredOn: date(12, ['Répondu le', 'Answered on'], { critical: true }),
  answerReason: optionalText(13, ['Motif de la réponse', 'Reason for the answer'], 400),
  answerRecordedBy: optionalReference(14, ['Réponse enregistrée par', 'Answer recorded by'], { indexed: false }),
  measures: pieces(15, 'Mesures transmises', 'Measures handed over'),
  obligations: pieces(16, 'Obligations transmises', 'Obligations handed over'),
  interviews: pieces(17, 'Notes transmises', 'Notes handed over'),
  documents: pieces(18, 'Documents transmis', 'Documents handed over'),
  /** Digest of the pieces as they were on the day of the acceptance. */
  sealedDigest: optionalText(19, ['Empreinte des pièces', 'Digest of the pieces'], 64),
  /** The deadline that waits for the answer. */
  deadline: optionalReference(20, ['Échéance', 'Deadline']),
  /** The paper that lists what was sealed and what stays. */
  slip: optionalReference(21, ['Bordereau', 'Slip'], { indexed: false }),
  /** The last time that an acceptance noted by mistake was taken back. */
  takenBackOn: date(22, ['Acceptation reprise le', 'Acceptance taken back on']),
  takenBackBy: optionalReference(23, ['Reprise par', 'Taken back by'], { indexed: false }),
  takenBackReason: optionalText(24, ['Motif de la reprise', 'Reason for taking back'], 400),
});
export type Transfer = RecordOf<typeof transfer>;
