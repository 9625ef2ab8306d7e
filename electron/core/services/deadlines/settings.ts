import { createHash } from 'node:crypto';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { err, ok, required } from '../../../../shared/base/result';
import type { DeadlineKind, LocalRuleLine } from '../../../../shared/contract';
import { deadlineSetting, MANUAL_DEADLINES, type DeadlineSetting } from '../../../../shared/domain/deadlineSetting';
import type { DeadlineRule, Delay } from '../../../../shared/referential';
import { localRuleOf } from '../../../../shared/domain/localRule';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';

/** Record of what the service set for a kind of deadline: the same on every workstation, so that two choices meet. */
const ruleSettingId = (rule: string): Id =>
  idFromBytes(createHash('sha256').update(`jalon/deadline-lead/1\0${rule}`).digest().subarray(0, 16));

/** The duration of a rule: that of its delay, or the one that the reference data proposes to services where no text sets one. */
function durationOf({ value, unit }: Delay['duration'], rule: DeadlineRule): DeadlineKind['duration'] {
  const counted = { value: value ?? rule.serviceDuration?.value ?? null, unit: rule.serviceDuration?.unit ?? unit };
  return counted.value === null || counted.unit === null ? null : { value: counted.value, unit: counted.unit };
}

function kindsOf({ legal }: Workspace): Omit<DeadlineKind, 'set'>[] {
  const { rules, manualDeadlines } = legal.deadlineRules;
  const ofLaw = rules.map(rule => {
    const delay = required(legal.referential.delays.byCode(rule.delay), 'the delay of a rule');
    const { code, owner, leadDays } = rule;
    return {
      rule: code,
      label: delay.label,
      article: delay.article,
      certainty: delay.certainty,
      owner,
      usualLeadDays: leadDays,
      duration: durationOf(delay.duration, rule),
    };
  });
  const manual = { label: null, article: '', certainty: manualDeadlines.certainty, owner: 'service' as const };
  return [...ofLaw, { rule: MANUAL_DEADLINES, ...manual, usualLeadDays: manualDeadlines.leadDays, duration: null }];
}

export const deadlineSettingHandlers: Handlers<
  'deadline.settings' | 'deadline.setRule' | 'deadline.addLocalRule' | 'deadline.removeLocalRule'
> = {
  'deadline.settings': workspace => {
    const nameOf = agentNames(workspace.db);
    const settings = selectRecords(workspace.db, deadlineSetting, '1 ORDER BY rid');
    const byRule = new Map(settings.map((one): [string | null, DeadlineSetting] => [one.rule, one]));
    const kinds = kindsOf(workspace).map((kind): DeadlineKind => {
      const setting = byRule.get(kind.rule);
      if (setting === undefined || (setting.leadDays === null && setting.value === null)) return { ...kind, set: null };
      const { leadDays, value, reason, author, on } = setting;
      return { ...kind, set: { leadDays, value, reason, author: nameOf(author), on } };
    });
    const usual = workspace.legal.deadlineRules.manualDeadlines.leadDays;
    const localRules = settings.flatMap((setting): LocalRuleLine[] => {
      const local = localRuleOf(setting);
      if (local === null) return [];
      const { id, measureType, label, everyMonths, leadDays } = local;
      return [
        { id, measureType, label, everyMonths, leadDays: leadDays ?? usual, author: nameOf(setting.author), on: setting.on },
      ];
    });
    return ok({ kinds, localRules });
  },

  'deadline.setRule': (workspace, { rule, leadDays, value, reason }) => {
    const kind = kindsOf(workspace).find(one => one.rule === rule);
    if (kind === undefined || (value !== null && kind.duration === null)) return err({ code: 'deadline.unknown-rule' });
    if (value !== null && reason === null) return err({ code: 'deadline.reason-missing' });
    const id = ruleSettingId(rule);
    const values = { leadDays, value, reason, author: workspace.agent.id, on: workspace.today() };
    const exists = findRecord(workspace.db, deadlineSetting, id) !== null;
    workspace.journal.commit(workspace.actor, transaction => {
      if (exists) transaction.set(deadlineSetting, id, values);
      else transaction.add(deadlineSetting, { rule, ...values }, id);
    });
    return ok(null);
  },

  'deadline.addLocalRule': (workspace, input) => {
    if (!workspace.legal.referential.measureTypes.byCode(input.measureType)) return err({ code: 'measure.unknown-type' });
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(deadlineSetting, { rule: null, ...input, author: workspace.agent.id, on: workspace.today() }),
    );
    return ok({ id });
  },

  'deadline.removeLocalRule': (workspace, { id }) => {
    const setting = findRecord(workspace.db, deadlineSetting, id);
    if (setting?.rule !== null) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(deadlineSetting, id, 'withdrawn-by-service'));
    return ok(null);
  },
};
