import { date, entity, instant, integer, oneOf, optionalReference, optionalText, reference, type RecordOf } from './entity';

export const erasureKinds = ['case', 'accesses'] as const;
export type ErasureKind = (typeof erasureKinds)[number];

/**
 * An erasure at the end of the legal time, proposed by one agent and countersigned by another; once done, the tombstone of what was
 * erased. It holds no word of it: an identifier, days, the text that asks for it, and who did it.
 */
export const erasure = entity('erasure', 49, ['Effacement', 'Erasure'], {
  kind: oneOf(1, ['Nature', 'Kind'], erasureKinds),
  /** Identifier of the case; null for traces of access. */
  subject: optionalReference(2, ['Dossier', 'Case']),
  /** End of the last measure of a case; for traces, the oldest of them. */
  from: date(3, ['Depuis', 'From']),
  /** Last day of the legal time; for traces, the last day of those that go. */
  until: date(4, ['Jusqu’au', 'Until']),
  article: optionalText(5, ['Texte', 'Article'], 80),
  proposedBy: reference(6, ['Proposé par', 'Proposed by'], { indexed: false }),
  proposedOn: date(7, ['Proposé le', 'Proposed on']),
  countersignedBy: optionalReference(8, ['Contresigné par', 'Countersigned by'], { indexed: false }),
  /** Set by the very act that erases: from then on the records are gone. */
  erasedOn: date(9, ['Effacé le', 'Erased on'], { critical: true, indexed: true }),
  erasedAt: instant(10, ['Effacé à', 'Erased at']),
  records: integer(11, ['Fiches effacées', 'Records erased'], 0, 10_000_000),
  operations: integer(12, ['Opérations effacées', 'Operations erased'], 0, 100_000_000),
  /** Digest of the places that the erased operations had in the log: it keeps the log verifiable around them. */
  places: optionalText(13, ['Empreinte du journal', 'Digest of the log'], 64),
});
export type Erasure = RecordOf<typeof erasure>;
