import { absence } from './en/absence';
import { access } from './en/access';
import { assembly } from './en/assembly';
import { assessment } from './en/assessment';
import { assignment } from './en/assignment';
import { backups } from './en/backups';
import { caseCopy } from './en/caseCopy';
import { caseFile } from './en/caseFile';
import { caseload } from './en/caseload';
import { chronology } from './en/chronology';
import { closing } from './en/closing';
import { courts } from './en/courts';
import { deadline } from './en/deadline';
import { departures } from './en/departures';
import { documents } from './en/documents';
import { due } from './en/due';
import { errors } from './en/errors';
import { event } from './en/event';
import { files } from './en/files';
import { form } from './en/form';
import { help } from './en/help';
import { interview } from './en/interview';
import { leadTimes } from './en/leadTimes';
import { legalUpdate } from './en/legalUpdate';
import { letters } from './en/letters';
import { measure } from './en/measure';
import { partners } from './en/partners';
import { password } from './en/password';
import { person } from './en/person';
import { plan } from './en/plan';
import { report } from './en/report';
import { search } from './en/search';
import { session } from './en/session';
import { settings } from './en/settings';
import { sharing } from './en/sharing';
import { shell } from './en/shell';
import { signing } from './en/signing';
import { summons } from './en/summons';
import { template } from './en/template';
import { today } from './en/today';
import { trace } from './en/trace';
import { transfer } from './en/transfer';
import { ui } from './en/ui';
import { wording } from './en/wording';
import { work } from './en/work';
import type { fr } from './fr';

/** Every English text: the same keys as the French, or it does not compile. */
export const en: typeof fr = {
  absence,
  access,
  assembly,
  assessment,
  assignment,
  backups,
  caseCopy,
  caseFile,
  caseload,
  chronology,
  closing,
  courts,
  deadline,
  departures,
  documents,
  due,
  errors,
  event,
  files,
  form,
  help,
  interview,
  leadTimes,
  legalUpdate,
  letters,
  measure,
  partners,
  password,
  person,
  plan,
  report,
  search,
  session,
  settings,
  sharing,
  shell,
  signing,
  summons,
  template,
  today,
  trace,
  transfer,
  ui,
  wording,
  work,
};
