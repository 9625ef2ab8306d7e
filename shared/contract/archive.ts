import { z } from 'zod';
import { command, id } from './call';

export const archiveCalls = {
  /**
   * Makes the archive package (SEDA 2.3) of a closed case and writes it to a file that the user chooses: what may be transmitted of the case,
   * and its papers as they are. Confidences stay out. `damaged`: titles of the papers that are lost and left out. `saved` is false when
   * they gave up.
   */
  'archive.create': command<{ saved: boolean; fileName: string | null; objects: number; damaged: string[] }>()({
    input: z.strictObject({ person: id, job: z.string().max(40) }),
    right: 'case.assign',
    errors: ['archive.case-open', 'job.cancelled', 'file.not-writable', 'file.own-folder'],
  }),
};
