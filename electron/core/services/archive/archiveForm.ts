import { z } from 'zod';
import { formOrigin } from '../formOrigin';

const code = z.string().min(1).max(100);
const format = z.strictObject({
  mediaType: z.string().min(1),
  /** First characters of the file; empty for any. */
  beginsWith: z.string(),
  /** Identifier in the PRONOM register. */
  id: z.string().regex(/^(fmt|x-fmt)\/\d+$/),
  name: z.string().min(1),
  extension: z.string().regex(/^[a-z0-9]{1,5}$/),
});
export type ArchiveFormat = z.infer<typeof format>;

/** What the archive service agreed upon with the service: identifiers, rules, formats. */
export const archiveFormSchema = z.strictObject({
  meta: formOrigin,
  archivalAgreement: code,
  archivalAgency: code,
  transferringAgency: code,
  originatingAgency: code,
  codeLists: z.strictObject({
    messageDigestAlgorithm: code,
    mimeType: code,
    fileFormat: code,
    appraisalRule: code,
    accessRule: code,
  }),
  appraisalRule: z.strictObject({ code, finalAction: z.enum(['Keep', 'Destroy']) }),
  accessRule: z.strictObject({ code }),
  formats: z.array(format).min(1),
});
export type ArchiveForm = z.infer<typeof archiveFormSchema>;

/** The format of a file by its kind and its first characters; null when the register has none for it here. */
export function formatOf(form: ArchiveForm, mediaType: string, bytes: Uint8Array): ArchiveFormat | null {
  const begins = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return form.formats.find(one => one.mediaType === mediaType && begins.startsWith(one.beginsWith)) ?? null;
}
