import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { Contract, InputOf } from '../../../../shared/contract';
import { limitBreaches } from '../../../../shared/domain/decisionLimits';
import {
  isRunning,
  measure,
  measureStatuses,
  obligation,
  type Measure,
  type MeasureStatus,
} from '../../../../shared/domain/measure';
import { endsMeasure, type Decision, type DecisionKind } from '../../../../shared/domain/measureDecision';
import { endAfter } from '../../../../shared/domain/measureEndChange';
import { measureDecisionRule } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { randomKey } from '../randomKey';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { endWritten } from './measureEnds';

type Deciding = InputOf<Contract['measure.decide']>;

const asDate = (text: string): CalendarDate => text as CalendarDate; // contract and entity check the form

/** How a measure stands once a decision is taken: a measure revoked after its end is revoked. */
function statusAfter(kind: DecisionKind, before: MeasureStatus): MeasureStatus {
  if (kind === 'total-revocation') return 'revoked';
  return endsMeasure(kind) && before !== 'revoked' ? 'ended' : before;
}

/** How it stands once a decision is taken back: as the last decision left that ends it says, else as before the one taken back. */
function statusWithout(record: Measure, key: string, undone: Decision): MeasureStatus {
  if (!endsMeasure(undone.kind)) return record.status;
  const left = Object.entries(record.decisions).filter(([one, { kind }]) => one !== key && endsMeasure(kind));
  if (left.some(([, { kind }]) => kind === 'total-revocation')) return 'revoked';
  if (left.length > 0) return 'ended';
  const before = measureStatuses.find(one => one === undone.statusBefore);
  return before !== undefined && isRunning(before) ? before : 'active';
}

function opened(
  workspace: Workspace,
  from: Measure,
  deciding: Deciding,
  opens: NonNullable<Deciding['opens']>,
): Partial<Measure> {
  const { decided, authority } = deciding.decision;
  const end = endAfter({ ...opens, endDate: null }, null, workspace.legal);
  return {
    ...opens,
    court: from.court,
    magistrate: authority ?? from.magistrate,
    caseNumber: from.caseNumber,
    judgmentDate: decided,
    mandateDate: decided,
    officer: from.officer,
    endDate: end.endDate,
    enteredEnd: end.enteredEnd,
    countedInEnd: end.countedInEnd,
    convertedFrom: from.id,
    status: 'active',
  };
}

const isUntouched = (workspace: Workspace, record: Measure): boolean =>
  isRunning(record.status) &&
  Object.keys(record.decisions).length + Object.keys(record.suspensions).length === 0 &&
  selectRecords(workspace.db, obligation, 'measure = ? LIMIT 1', [record.id]).length === 0;

export const measureDecisionHandlers: Handlers<'measure.decide' | 'measure.undoDecision'> = {
  'measure.decide': (workspace, input) => {
    const record = findRecord(workspace.db, measure, input.id);
    if (!record) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    const { decision, opens } = input;
    const rules = workspace.legal.referential.measureDecisions.all;
    const rule = measureDecisionRule(rules, decision.kind, record.type, asDate(decision.decided));
    if (rule === null || (opens !== null && !rule.into?.includes(opens.type))) return err({ code: 'measure.decision-unsuited' });
    if (!isRunning(record.status) && !(record.status === 'ended' && rule.limits.monthsAfterEnd !== null))
      return err({ code: 'measure.over' });
    const needsLength = decision.kind === 'extension' && (decision.months ?? 0) + (decision.days ?? 0) === 0;
    if (needsLength || (decision.kind === 'conversion') !== (opens !== null)) return err({ code: 'measure.decision-incomplete' });
    if (decision.decided > workspace.today()) return err({ code: 'case.dates' });
    const effect = endsMeasure(decision.kind) ? (decision.effect ?? decision.decided) : null;
    if (record.startDate !== null && effect !== null && effect < record.startDate) return err({ code: 'measure.dates-reversed' });
    const breaches = limitBreaches(decision, record, rule);
    if (breaches.length > 0 && !input.confirmedLimit) return err({ code: 'measure.decision-limit', details: { breaches } });

    const key = randomKey(workspace);
    const status = statusAfter(decision.kind, record.status);
    const openedId = workspace.journal.commit(workspace.actor, transaction => {
      const into =
        opens === null
          ? null
          : transaction.add(measure, { ...opened(workspace, record, input, opens), person: record.person, type: opens.type });
      const taken: Decision = { ...decision, effect, into, statusBefore: record.status, author: workspace.agent.id };
      const changes = { decisions: { [key]: taken } };
      transaction.set(measure, record.id, {
        ...changes,
        ...endWritten(changes, record, workspace.legal),
        ...(status !== record.status && { status }),
      });
      return into;
    });
    return ok({ key, opened: openedId });
  },

  'measure.undoDecision': (workspace, input) => {
    const record = findRecord(workspace.db, measure, input.id);
    const undone = record?.decisions[input.decision];
    if (!record || !undone) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    const into = undone.into === null ? null : findRecord(workspace.db, measure, undone.into);
    if (into && !isUntouched(workspace, into)) return err({ code: 'measure.opened-in-use' });
    const status = statusWithout(record, input.decision, undone);
    const changes = { decisions: { [input.decision]: null } };
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.set(measure, record.id, {
        ...changes,
        ...endWritten(changes, record, workspace.legal),
        ...(status !== record.status && { status }),
      });
      if (into) transaction.remove(measure, into.id, 'conversion undone');
    });
    return ok(null);
  },
};
