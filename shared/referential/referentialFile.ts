import { z } from 'zod';
import { calendarDateSchema } from '../base/calendarDateSchema';
import { absencePathSchema } from './absencePath';
import { appointmentStateSchema, appointmentTypeSchema } from './appointmentType';
import { certaintyCodes, certaintyLevelSchema } from './certainty';
import { communityWorkSchema } from './communityWork';
import { contactBansSchema } from './contactBans';
import { delaySchema } from './delay';
import { eventTypeSchema } from './eventType';
import { interviewTemplateSchema } from './interviewTemplate';
import { measureDecisionRuleSchema } from './measureDecision';
import { measureTypeSchema } from './measureType';
import { needDomainSchema } from './needDomain';
import { obligationTypeSchema } from './obligationType';
import { reportTypeSchema } from './reportType';
import { partnerKindSchema, roleSchema, specialitySchema } from './role';
import { retentionSchema, transferRulesSchema } from './transfer';
import { vocabulariesSchema } from './vocabulary';
import { workloadSchema } from './workload';

const shape = z.strictObject({
  meta: z.strictObject({
    title: z.string(),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    establishedOn: calendarDateSchema,
    language: z.literal('fr'),
    warnings: z.array(z.string()),
    sources: z.array(z.string()),
  }),
  certainties: z
    .array(certaintyLevelSchema)
    .refine(
      levels =>
        levels.length === certaintyCodes.length &&
        levels.every((level, rank) => level.code === certaintyCodes[rank] && level.rank === rank),
      { message: 'every certainty is expected, from the surest to the least sure' },
    ),
  vocabularies: vocabulariesSchema,
  measureTypes: z.array(measureTypeSchema),
  obligations: z.array(obligationTypeSchema),
  reportTypes: z.array(reportTypeSchema),
  eventTypes: z.array(eventTypeSchema),
  appointmentTypes: z.array(appointmentTypeSchema),
  appointmentStates: z.array(appointmentStateSchema),
  roles: z.array(roleSchema),
  specialities: z.array(specialitySchema),
  partnerKinds: z.array(partnerKindSchema),
  delays: z.array(delaySchema),
  measureDecisions: z.array(measureDecisionRuleSchema),
  needDomains: z.array(needDomainSchema),
  interviewTemplates: z.array(interviewTemplateSchema),
  absencePath: absencePathSchema,
  transfer: transferRulesSchema,
  retention: retentionSchema,
  workload: workloadSchema,
  contactBans: contactBansSchema,
  communityWork: communityWorkSchema,
});
type Shape = z.infer<typeof shape>;

const kinds = [
  'measureTypes',
  'obligations',
  'reportTypes',
  'eventTypes',
  'appointmentTypes',
  'appointmentStates',
  'roles',
  'specialities',
  'partnerKinds',
  'delays',
  'measureDecisions',
  'needDomains',
  'interviewTemplates',
] as const satisfies readonly (keyof Shape)[];

interface Finding {
  readonly path: (string | number)[];
  readonly message: string;
}

function duplicates(file: Shape): Finding[] {
  const findings: Finding[] = [];
  for (const kind of kinds) {
    const seen = new Set<string>();
    file[kind].forEach((entry, index) => {
      if (seen.has(entry.code)) findings.push({ path: [kind, index, 'code'], message: `duplicate code ${entry.code}` });
      seen.add(entry.code);
    });
  }
  return findings;
}

function danglingReferences(file: Shape): Finding[] {
  const findings: Finding[] = [];
  const codes = (kind: (typeof kinds)[number]): Set<string> => new Set(file[kind].map(entry => entry.code));
  const [measures, reports, specialities] = [codes('measureTypes'), codes('reportTypes'), codes('specialities')];
  const check = (known: Set<string>, code: string | null, path: (string | number)[]): void => {
    if (code !== null && !known.has(code)) findings.push({ path, message: `unknown code ${code}` });
  };
  file.measureTypes.forEach((type, index) => {
    type.reports.forEach((code, at) => check(reports, code, ['measureTypes', index, 'reports', at]));
    check(measures, type.replaces, ['measureTypes', index, 'replaces']);
    check(measures, type.replacedBy, ['measureTypes', index, 'replacedBy']);
    if (type.validFrom !== null && type.validTo !== null && type.validTo < type.validFrom)
      findings.push({ path: ['measureTypes', index, 'validTo'], message: 'ends before it begins' });
  });
  file.measureDecisions.forEach((rule, index) => {
    for (const list of ['measures', 'into'] as const)
      rule[list]?.forEach((code, at) => check(measures, code, ['measureDecisions', index, list, at]));
    if ((rule.kind === 'conversion') !== (rule.into !== null))
      findings.push({ path: ['measureDecisions', index, 'into'], message: 'a conversion, and only it, opens a measure' });
    if ((rule.kind === 'suspension') !== (rule.movesEnd !== null))
      findings.push({ path: ['measureDecisions', index, 'movesEnd'], message: 'expected of a suspension, and only of it' });
    if (rule.kind !== 'suspension' && rule.goOn !== null)
      findings.push({ path: ['measureDecisions', index, 'goOn'], message: 'expected of a suspension only' });
    rule.goOn?.obligations.forEach((code, at) =>
      check(codes('obligations'), code, ['measureDecisions', index, 'goOn', 'obligations', at]),
    );
  });
  file.eventTypes.forEach((type, index) => {
    const seen = new Set<string>();
    type.followUps.forEach((one, at) => {
      const path = ['eventTypes', index, 'followUps', at];
      if (seen.has(one.code)) findings.push({ path: [...path, 'code'], message: `duplicate code ${one.code}` });
      seen.add(one.code);
      if (one.kind === 'report') check(reports, one.report, [...path, 'report']);
      if (one.kind === 'summons') check(codes('appointmentTypes'), one.appointment, [...path, 'appointment']);
    });
  });
  check(reports, file.absencePath.report, ['absencePath', 'report']);
  file.contactBans.obligations.forEach((code, at) => check(codes('obligations'), code, ['contactBans', 'obligations', at]));
  file.absencePath.duty.forEach(({ obligation }, at) =>
    check(codes('obligations'), obligation, ['absencePath', 'duty', at, 'obligation']),
  );
  check(codes('eventTypes'), file.transfer.event, ['transfer', 'event']);
  const reasons = new Set<string>();
  file.transfer.reasons.forEach(({ code }, at) => {
    if (reasons.has(code)) findings.push({ path: ['transfer', 'reasons', at, 'code'], message: `duplicate code ${code}` });
    reasons.add(code);
  });
  for (const of of ['cases', 'accesses'] as const) {
    const delay = file.delays.find(one => one.code === file.retention[of]);
    if (delay?.target !== 'purge' || delay.duration.value === null)
      findings.push({ path: ['retention', of], message: 'a delay that ends in erasure, with a value, is expected' });
  }
  check(reports, file.communityWork.certificate, ['communityWork', 'certificate']);
  check(codes('delays'), file.communityWork.authorisation.delay, ['communityWork', 'authorisation', 'delay']);
  file.communityWork.completion.forEach((one, index) =>
    one.measures.forEach((code, at) => check(measures, code, ['communityWork', 'completion', index, 'measures', at])),
  );
  file.roles.forEach((role, index) =>
    role.specialities.forEach((code, at) => check(specialities, code, ['roles', index, 'specialities', at])),
  );
  file.delays.forEach((delay, index) => {
    if (delay.target !== 'purge') check(reports, delay.target, ['delays', index, 'target']);
    if ((delay.duration.value === null) === (delay.duration.phrase === null))
      findings.push({ path: ['delays', index, 'duration'], message: 'a value or a phrase is expected, not both' });
    if ((delay.duration.value === null) !== (delay.duration.unit === null))
      findings.push({ path: ['delays', index, 'duration'], message: 'a value goes with its unit' });
  });
  return findings;
}

/** The whole file of reference data: every entry well formed, codes unique within their kind, references resolved. */
export const referentialFileSchema = shape.superRefine((file, context) => {
  for (const finding of [...duplicates(file), ...danglingReferences(file)]) context.addIssue({ code: 'custom', ...finding });
});
export type ReferentialFile = z.infer<typeof referentialFileSchema>;
