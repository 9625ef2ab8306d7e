import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import { command, id } from './call';

/** A part of a case as text, to be pasted into the national application. */
export interface CopyBlock {
  key: string;
  label: LocalisedText;
  /** Code of the measure that it is about; null for the other blocks. */
  about: string | null;
  /** In French, with French dates; never empty, and nothing of the confidences in it. */
  text: string;
}

export const caseCopyCalls = {
  /**
   * The text of a case, block by block, in the order of the national application (`resources/documents/case-copy.json`). Having it on the
   * screen counts as an export: each call leaves a trace.
   */
  'caseCopy.open': command<{ application: string; certainty: string; blocks: CopyBlock[] }>()({
    input: z.strictObject({ person: id }),
    right: 'case.export',
  }),
};
