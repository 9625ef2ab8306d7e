import { createHash } from 'node:crypto';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { err, ok, required } from '../../../../shared/base/result';
import type { DeadlineKind, LocalRuleLine } from '../../../../shared/contract';
import { deadlineSetting, MANUAL_DEADLINES, type DeadlineSetting } from '../../../../shared/domain/deadlineSetting';
import { localRuleOf } from '../../../../shared/domain/localRule';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';

/** Record of the lead time of a kind of deadline: the same on every workstation, so that two choices meet. */
const leadSettingId = (rule: string): Id =>
  idFromBytes(createHash('sha256').update(`jalon/deadline-lead/1\0${rule}`).digest().subarray(0, 16));

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
    };
  });
  const manual = { label: null, article: '', certainty: manualDeadlines.certainty, owner: 'service' as const };
  return [...ofLaw, { rule: MANUAL_DEADLINES, ...manual, usualLeadDays: manualDeadlines.leadDays }];
}

export const deadlineSettingHandlers: Handlers<
  'deadline.settings' | 'deadline.setLead' | 'deadline.addLocalRule' | 'deadline.removeLocalRule'
> = {
  'deadline.settings': workspace => {
    const nameOf = agentNames(workspace.db);
    const settings = selectRecords(workspace.db, deadlineSetting, '1 ORDER BY rid');
    const byRule = new Map(settings.map((one): [string | null, DeadlineSetting] => [one.rule, one]));
    const kinds = kindsOf(workspace).map((kind): DeadlineKind => {
      const setting = byRule.get(kind.rule);
      if (setting === undefined || setting.leadDays === null) return { ...kind, set: null };
      return { ...kind, set: { leadDays: setting.leadDays, author: nameOf(setting.author), on: setting.on } };
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

  'deadline.setLead': (workspace, { rule, leadDays }) => {
    if (!kindsOf(workspace).some(kind => kind.rule === rule)) return err({ code: 'deadline.unknown-rule' });
    const id = leadSettingId(rule);
    const values = { leadDays, author: workspace.agent.id, on: workspace.today() };
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
