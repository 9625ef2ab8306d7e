import type { FileAnswer } from './import';
import type { DocumentVerdict } from './paper/signature';
import type { ReaderAnswer, ReaderJob } from './reader';
import type { Host } from './services/host';

/** What a host does with files from outside, given the way to have a job done by the reader; null: it was ended at its limits. */
export const readingHost = (
  read: (job: ReaderJob) => Promise<ReaderAnswer | null>,
): Pick<Host, 'readOutside' | 'verifyOutside'> => ({
  // the reader answers each kind of job with its own kind of answer
  readOutside: async job => ((await read(job)) as FileAnswer | null) ?? { ok: false, refusal: 'too-heavy' },
  verifyOutside: async (bytes, options) => (await read({ kind: 'verify', bytes, options })) as DocumentVerdict | null,
});
