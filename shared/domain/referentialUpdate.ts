import { date, entity, reference, text, type RecordOf } from './entity';

/** Longest content of an update, in characters of base64 (RFC 4648 §5). */
export const LONGEST_UPDATE = 4_000_000;

/** An update of the legal reference data that the service applied, whole and signed: each workstation checks it again. */
export const referentialUpdate = entity(
  'referential_update',
  17,
  ['Mise à jour du référentiel', 'Update of the reference data'],
  {
    version: text(1, ['Version', 'Version'], 40),
    establishedOn: date(2, ['Établie le', 'Established on']),
    publisher: text(3, ['Éditeur', 'Publisher'], 80),
    content: text(4, ['Contenu', 'Content'], LONGEST_UPDATE),
    signature: text(5, ['Signature', 'Signature'], 120),
    appliedBy: reference(6, ['Appliquée par', 'Applied by']),
    appliedOn: date(7, ['Appliquée le', 'Applied on']),
  },
);
export type ReferentialUpdate = RecordOf<typeof referentialUpdate>;
