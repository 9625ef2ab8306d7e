import { absence } from './fr/absence';
import { access } from './fr/access';
import { assembly } from './fr/assembly';
import { assessment } from './fr/assessment';
import { assignment } from './fr/assignment';
import { backups } from './fr/backups';
import { caseCopy } from './fr/caseCopy';
import { caseFile } from './fr/caseFile';
import { caseload } from './fr/caseload';
import { chronology } from './fr/chronology';
import { closing } from './fr/closing';
import { courts } from './fr/courts';
import { deadline } from './fr/deadline';
import { departures } from './fr/departures';
import { documents } from './fr/documents';
import { due } from './fr/due';
import { errors } from './fr/errors';
import { event } from './fr/event';
import { files } from './fr/files';
import { form } from './fr/form';
import { help } from './fr/help';
import { interview } from './fr/interview';
import { leadTimes } from './fr/leadTimes';
import { legalUpdate } from './fr/legalUpdate';
import { letters } from './fr/letters';
import { measure } from './fr/measure';
import { partners } from './fr/partners';
import { password } from './fr/password';
import { person } from './fr/person';
import { plan } from './fr/plan';
import { report } from './fr/report';
import { search } from './fr/search';
import { session } from './fr/session';
import { settings } from './fr/settings';
import { sharing } from './fr/sharing';
import { shell } from './fr/shell';
import { signing } from './fr/signing';
import { summons } from './fr/summons';
import { template } from './fr/template';
import { today } from './fr/today';
import { trace } from './fr/trace';
import { transfer } from './fr/transfer';
import { ui } from './fr/ui';
import { wording } from './fr/wording';
import { work } from './fr/work';

/** Every French text, by feature. The shape of this object is the list of the text keys. */
export const fr = {
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
