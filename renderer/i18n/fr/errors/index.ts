import { appointmentErrors } from './appointment';
import { assessmentErrors } from './assessment';
import { assignmentErrors } from './assignment';
import { caseFileErrors } from './caseFile';
import { courtsErrors } from './courts';
import { databaseErrors } from './database';
import { deadlineErrors } from './deadline';
import { eventErrors } from './event';
import { filesErrors } from './files';
import { generalErrors } from './general';
import { importErrors } from './import';
import { interviewErrors } from './interview';
import { lettersErrors } from './letters';
import { measureErrors } from './measure';
import { partnersErrors } from './partners';
import { personErrors } from './person';
import { referentialErrors } from './referential';
import { reportErrors } from './report';
import { retentionErrors } from './retention';
import { signingErrors } from './signing';
import { traceErrors } from './trace';
import { transferErrors } from './transfer';
import { vaultErrors } from './vault';
import { workErrors } from './work';

/** Expected failures, by their code: what happened, what is safe, what to do. Each capability has its file. */
export const errors = {
  ...appointmentErrors,
  ...assessmentErrors,
  ...assignmentErrors,
  ...caseFileErrors,
  ...courtsErrors,
  ...databaseErrors,
  ...deadlineErrors,
  ...eventErrors,
  ...filesErrors,
  ...generalErrors,
  ...importErrors,
  ...interviewErrors,
  ...lettersErrors,
  ...measureErrors,
  ...partnersErrors,
  ...personErrors,
  ...referentialErrors,
  ...reportErrors,
  ...retentionErrors,
  ...signingErrors,
  ...traceErrors,
  ...transferErrors,
  ...vaultErrors,
  ...workErrors,
};
