import { z } from 'zod';
import { caseFileParts, caseFileRecipients, withheldFields } from '../../../../shared/domain/caseFile';
import { required } from '../../../../shared/base/result';
import { formOrigin } from '../formOrigin';

const notice = z.strictObject({ text: z.string().min(1), article: z.string().min(1), certainty: z.string() });
export type Notice = z.infer<typeof notice>;

const recipientForm = z.strictObject({
  code: z.enum(caseFileRecipients),
  notice,
  /** What may go in, in its order; a part that is not listed never does. */
  pieces: z.array(z.strictObject({ part: z.enum(caseFileParts), included: z.boolean() })).min(1),
  /** `fixed`: whatever is chosen on the screen. */
  withheld: z.array(z.strictObject({ field: z.enum(withheldFields), fixed: z.boolean() })),
});
export type RecipientForm = z.infer<typeof recipientForm>;

/** What a case file holds for each kind of recipient, as the resources say it. */
export const caseFileFormSchema = z.strictObject({
  meta: formOrigin,
  recipients: z
    .array(recipientForm)
    .refine(list => caseFileRecipients.every(code => list.some(one => one.code === code)), 'a kind of recipient is missing'),
});
export type CaseFileForm = z.infer<typeof caseFileFormSchema>;

/** What the resources say for a kind of recipient. */
export const formFor = (form: CaseFileForm, kind: RecipientForm['code']): RecipientForm =>
  required(
    form.recipients.find(one => one.code === kind),
    `the case file for ${kind}`,
  );
