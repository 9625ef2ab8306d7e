import type { Migration } from '../migrate';
import { migration as migration0010 } from './0010-journal';
import { migration as migration0020 } from './0020-entities';
import { migration as migration0030 } from './0030-case-closing';
import { migration as migration0040 } from './0040-caseload-orders';
import { migration as migration0050 } from './0050-measure-decisions';
import { migration as migration0060 } from './0060-deadline-settings';
import { migration as migration0070 } from './0070-import-batches';
import { migration as migration0080 } from './0080-absence-path';
import { migration as migration0090 } from './0090-assessment-and-plan';
import { migration as migration0100 } from './0100-transfers';
import { migration as migration0110 } from './0110-erasures';
import { migration as migration0120 } from './0120-sharing-out';
import { migration as migration0130 } from './0130-partners-and-courts';
import { migration as migration0140 } from './0140-community-work';
import { migration as migration0141 } from './0141-event-follow-ups';
import { migration as migration0142 } from './0142-interview-templates';
import { migration as migration0143 } from './0143-note-search';
import { migration as migration0160 } from './0160-referential-updates';
import { migration as migration0180 } from './0180-withheld-order';
import { migration as migration0181 } from './0181-access-search';
import { migration as migration0200 } from './0200-reports';
import { migration as migration0201 } from './0201-report-days';
import { migration as migration0210 } from './0210-signing-certificates';
import { migration as migration0220 } from './0220-case-files';
import { migration as migration0221 } from './0221-archive-packages';
import { migration as migration0230 } from './0230-letter-texts';
import { migration as migration0231 } from './0231-received-files';
import { migration as migration0232 } from './0232-file-search';
import { migration as migration0250 } from './0250-transfer-taken-back';

/** Every migration, in order. Frozen once released: a change is a new one. */
export const migrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
  migration0080,
  migration0090,
  migration0100,
  migration0110,
  migration0120,
  migration0130,
  migration0140,
  migration0141,
  migration0142,
  migration0143,
  migration0160,
  migration0180,
  migration0181,
  migration0200,
  migration0201,
  migration0210,
  migration0220,
  migration0221,
  migration0230,
  migration0231,
  migration0232,
  migration0250,
];
