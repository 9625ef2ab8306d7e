import { z } from 'zod';

/** Who may sign updates of the reference data, as `resources/referential/publishers.json` says: deployed with the application, never by an update. */
export const publishersSchema = z.strictObject({
  publishers: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(120),
        /** Ed25519 public key (RFC 8032), 32 bytes in base64url. */
        key: z.base64url().length(43),
      }),
    )
    .max(20),
});
export type Publisher = z.output<typeof publishersSchema>['publishers'][number];
