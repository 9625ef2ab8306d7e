import { err, type Result } from '../base/result';
import { deadlineRuleFileSchema, type DeadlineRule, type DeadlineRuleFile } from './deadlineRule';
import { readFile, type ReferentialInvalid } from './reading';
import type { Referential } from './referential';

type Finding = ReferentialInvalid['details'][number];

function findingsOfRule(rule: DeadlineRule, path: string, referential: Referential): Finding[] {
  const findings: Finding[] = [];
  const report = (field: string, message: string): unknown => findings.push({ path: `${path}.${field}`, message });
  const checkDelay = (field: string, code: string): void => {
    if (referential.delays.byCode(code) === null) report(field, `unknown delay ${code}`);
  };
  const checkMeasure = (field: string, code: string): void => {
    if (referential.measureTypes.byCode(code) === null) report(field, `unknown measure type ${code}`);
  };
  checkDelay('delay', rule.delay);
  if (rule.repeat?.closedBy) checkDelay('repeat.closedBy', rule.repeat.closedBy);
  for (const code of rule.appliesTo.measures ?? []) checkMeasure('appliesTo.measures', code);
  for (const code of rule.appliesTo.except) checkMeasure('appliesTo.except', code);
  const { reportDue } = rule.appliesTo;
  if (reportDue !== null && referential.reportTypes.byCode(reportDue) === null)
    report('appliesTo.reportDue', `unknown report ${reportDue}`);
  for (const act of rule.metBy) {
    if (act.kind === 'assessment') continue;
    const known = act.kind === 'report' ? referential.reportTypes : referential.appointmentTypes;
    if (known.byCode(act.code) === null) report('metBy', `unknown ${act.kind} ${act.code}`);
  }
  const delay = referential.delays.byCode(rule.delay);
  if (delay !== null) {
    if (delay.direction !== 'after' && delay.direction !== 'before') report('delay', 'this delay is not a limit');
    if (rule.repeat !== null && delay.direction !== 'after') report('repeat', 'only a limit after its start can come back');
    if (rule.repeat?.countsFrom === 'act' && !rule.metBy.some(act => act.kind === 'assessment'))
      report('repeat', 'a series counted from the last act needs an act that the core sees');
    if (delay.duration.value === null && rule.serviceDuration === null)
      report('serviceDuration', 'the delay has no value: one is expected');
    if (delay.duration.days === 'to-check' && rule.unknownDaysCountAs === null)
      report('unknownDaysCountAs', 'a choice is expected');
  }
  return findings;
}

function findingsOf(file: DeadlineRuleFile, referential: Referential): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  file.rules.forEach((rule, index) => {
    if (seen.has(rule.code)) findings.push({ path: `rules.${index}.code`, message: `duplicate code ${rule.code}` });
    seen.add(rule.code);
    findings.push(...findingsOfRule(rule, `rules.${index}`, referential));
  });
  if (referential.delays.byCode(file.meta.shiftDelay) === null)
    findings.push({ path: 'meta.shiftDelay', message: 'unknown delay' });
  return findings;
}

/** Checks the parsed content of `resources/referential/deadline-rules.json` against the reference data that it cites. */
export function loadDeadlineRules(json: unknown, referential: Referential): Result<DeadlineRuleFile, ReferentialInvalid> {
  const read = readFile(deadlineRuleFileSchema, json, file => file);
  if (!read.ok) return read;
  const details = findingsOf(read.value, referential);
  return details.length === 0 ? read : err({ code: 'referential.invalid', details });
}
