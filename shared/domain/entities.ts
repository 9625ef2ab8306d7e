import { assert, required } from '../base/result';
import { archivePackage } from './archivePackage';
import { assessment } from './assessment';
import { assignmentBatch } from './assignmentBatch';
import { caseFile } from './caseFile';
import { workHost, workPlacement, workPost } from './communityWork';
import { court, magistrate } from './court';
import { deadlineSetting } from './deadlineSetting';
import type { Entity } from './entity';
import { erasure } from './erasure';
import { access, appointment, caseEvent, deadline, document, interview, task } from './followUp';
import { importBatch } from './importBatch';
import { incidentReport } from './incidentReport';
import { interviewTemplate } from './interviewTemplate';
import { letterText } from './letterText';
import { measure, obligation } from './measure';
import { partner, referral } from './partner';
import { person } from './person';
import { planGoal } from './planGoal';
import { delegation, report, reportSubmission, reportTemplate } from './report';
import { receivedFile } from './receivedFile';
import { referentialUpdate } from './referentialUpdate';
import { certificate, certificateRevocation, siteAuthority } from './signing';
import { agent, antenna, assignment, savedView, site } from './site';
import { transfer } from './transfer';

/** Every entity that the journal can write, in the order in which their tables are made. */
export const entities: readonly Entity[] = [
  site,
  antenna,
  agent,
  person,
  measure,
  obligation,
  assignment,
  appointment,
  interview,
  document,
  deadline,
  task,
  access,
  caseEvent,
  savedView,
  deadlineSetting,
  referentialUpdate,
  importBatch,
  incidentReport,
  assessment,
  planGoal,
  transfer,
  erasure,
  assignmentBatch,
  workHost,
  workPost,
  workPlacement,
  interviewTemplate,
  partner,
  referral,
  court,
  magistrate,
  report,
  reportSubmission,
  reportTemplate,
  delegation,
  letterText,
  caseFile,
  certificate,
  certificateRevocation,
  siteAuthority,
  receivedFile,
  archivePackage,
];

for (const one of entities)
  assert(
    entities.filter(other => other.code === one.code || other.name === one.name).length === 1,
    `two entities are ${one.code} or ${one.name}`,
  );

const byName = new Map(entities.map(one => [one.name, one]));
const byCode = new Map(entities.map(one => [one.code, one]));

/** The entity of that name. Throws when there is none. */
export const entityByName = (name: string): Entity => required(byName.get(name), `entity ${name}`);

/** The entity of that code, or undefined when it comes from a newer version of Jalon. */
export const entityByCode = (code: number): Entity | undefined => byCode.get(code);
