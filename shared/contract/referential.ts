import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import type { LegalDifference } from '../referential';
import { command, id, nothing, query } from './call';
import type { AgentName } from './case';

export type { LegalDifference };

/** An update that the service applied. */
export interface AppliedUpdate {
  id: string;
  version: string;
  establishedOn: string | null;
  /** Null when its key is not one of those that this workstation trusts. */
  publisher: string | null;
  appliedBy: AgentName | null;
  appliedOn: string | null;
  /** `set-aside`: older than the data of the application, or not readable by this version. */
  state: 'in-force' | 'superseded' | 'set-aside';
}

/** A deadline of an existing case that an update would move, add or take away. */
export interface MovedDeadline {
  person: string;
  personName: { familyName: string; givenNames: string };
  label: LocalisedText;
  before: string | null;
  after: string | null;
}

/** What an update would do, before anything is written. */
export interface UpdatePreview {
  id: string;
  fileName: string;
  version: string;
  establishedOn: string;
  publisher: string;
  differences: LegalDifference[];
  effects: {
    /** Cases that were counted again. */
    cases: number;
    touched: number;
    moved: number;
    added: number;
    removed: number;
    /** The first of them, by case. Those of the restricted cases of others are only counted. */
    lines: MovedDeadline[];
  };
}

export const referentialCalls = {
  /** The reference data in force, and the updates that the service applied, newest first. */
  'referential.updates': query<{
    version: string;
    establishedOn: string;
    fromUpdate: boolean;
    publishers: string[];
    updates: AppliedUpdate[];
  }>()({ input: nothing, right: 'session' }),
  /** Asks for an update file and says what it would change. Null when the user gave up. Nothing is written. */
  'referential.chooseUpdate': command<UpdatePreview | null>()({
    input: nothing,
    right: 'site.configure',
    errors: [
      'referential.not-update',
      'referential.unknown-publisher',
      'referential.altered',
      'referential.invalid',
      'referential.not-newer',
      'referential.not-readable',
    ],
  }),
  /** Applies the update that was looked at: every deadline of the service is counted again. */
  'referential.applyUpdate': command<null>()({
    input: z.strictObject({ id }),
    right: 'site.configure',
    errors: ['referential.expired'],
  }),
  /** Takes an update back: the data before it holds again. */
  'referential.withdrawUpdate': command<null>()({ input: z.strictObject({ id }), right: 'site.configure' }),
};
