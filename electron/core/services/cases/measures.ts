import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, required } from '../../../../shared/base/result';
import type { InputOf, Contract } from '../../../../shared/contract';
import { measure, obligation, type Measure } from '../../../../shared/domain/measure';
import { endAfter } from '../../../../shared/domain/measureEndChange';
import { nextCheckAfter } from '../../../../shared/domain/obligationCheck';
import { findRecord } from '../../database/records';
import { checkAccess, type Handlers } from '../workspace';
import { endWritten } from './measureEnds';

type MeasureChanges = InputOf<Contract['measure.update']>['changes'];

const asDate = (text: string | null | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null; // contract and entity check the form

const reversedSuspension = (values: MeasureChanges): boolean =>
  Object.values(values.suspensions ?? {}).some(one => one !== null && one.to !== null && one.to < one.from);

const reversed = (values: { startDate?: string | null | undefined; endDate?: string | null | undefined }): boolean =>
  Boolean(values.startDate && values.endDate && values.endDate < values.startDate);

export const measureHandlers: Handlers<'measure.create' | 'measure.update'> = {
  'measure.create': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const { values } = input;
    if (values.type === undefined) return err({ code: 'measure.incomplete' });
    if (!workspace.legal.referential.measureTypes.byCode(values.type))
      return err({ code: 'measure.unknown-type', details: { type: values.type } });
    const unknown = input.obligations.find(one => !workspace.legal.referential.obligations.byCode(one.type));
    if (unknown) return err({ code: 'obligation.unknown-type', details: { type: unknown.type } });
    const {
      endDate: end,
      enteredEnd,
      countedInEnd,
    } = endAfter({ ...values, endDate: values.endDate ?? null }, null, workspace.legal);
    if (reversedSuspension(values)) return err({ code: 'measure.suspension-reversed' });
    if (reversed({ startDate: values.startDate, endDate: end })) return err({ code: 'measure.dates-reversed' });
    const id = workspace.journal.commit(workspace.actor, transaction => {
      const created = transaction.add(measure, {
        ...(values as Partial<Measure>), // the contract's schema gives these very fields
        person: input.person,
        type: required(values.type, 'the type checked above'),
        endDate: end,
        enteredEnd,
        countedInEnd,
        status: values.status ?? 'active',
      });
      for (const one of input.obligations) {
        const checkFrom = asDate(values.startDate) ?? workspace.today();
        transaction.add(obligation, {
          measure: created,
          person: input.person,
          type: one.type,
          particulars: one.particulars,
          from: values.startDate ?? values.judgmentDate ?? null,
          nextCheck: nextCheckAfter(checkFrom, workspace.legal.deadlineRules.obligationChecks),
        });
      }
      return created;
    });
    return ok({ id });
  },

  'measure.update': (workspace, { id, changes }) => {
    const record = findRecord(workspace.db, measure, id);
    if (!record) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    if (changes.type !== undefined && !workspace.legal.referential.measureTypes.byCode(changes.type)) {
      return err({ code: 'measure.unknown-type', details: { type: changes.type } });
    }
    if (reversedSuspension(changes)) return err({ code: 'measure.suspension-reversed' });
    const written = endWritten(changes, record, workspace.legal);
    const end = written.endDate === undefined ? record.endDate : written.endDate;
    if (reversed({ startDate: changes.startDate ?? record.startDate, endDate: end }))
      return err({ code: 'measure.dates-reversed' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(measure, id, { ...changes, ...written }));
    return ok(null);
  },
};
