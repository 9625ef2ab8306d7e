import { entity, instant, integer, reference, text, type RecordOf } from './entity';

/** A package made of a closed case for an archive service: the trace of what left. Its bytes are not kept. */
export const archivePackage = entity(
  'archive_package',
  58,
  ['Versement d’archives', 'Archive package'],
  {
    person: reference(1, ['Personne', 'Person']),
    /** Identifier of the transfer in its manifest. */
    message: text(2, ['Identifiant du versement', 'Identifier of the transfer'], 100),
    /** SHA-512 of the file, in hexadecimal. */
    digest: text(3, ['Empreinte', 'Digest'], 128),
    bytes: integer(4, ['Taille', 'Size'], 0, 100_000_000_000),
    objects: integer(5, ['Fichiers', 'Files'], 0, 100_000),
    author: reference(6, ['Auteur', 'Author']),
    createdAt: instant(7, ['Établi le', 'Made on']),
  },
  { appendOnly: true },
);
export type ArchivePackage = RecordOf<typeof archivePackage>;
