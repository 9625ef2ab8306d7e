import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, required } from '../../../../shared/base/result';
import type { InputOf, Contract, ObligationLine } from '../../../../shared/contract';
import { measure, obligation, type Measure, type Obligation } from '../../../../shared/domain/measure';
import { endAfter } from '../../../../shared/domain/measureEndChange';
import { nextCheckAfter, obligationState, unprovedSince } from '../../../../shared/domain/obligationCheck';
import { citationsAt } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { randomKey } from '../randomKey';
import { endWritten } from './measureEnds';

type MeasureChanges = InputOf<Contract['measure.update']>['changes'];

const asDate = (text: string | null | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null; // contract and entity check the form

const reversedSuspension = (values: MeasureChanges): boolean =>
  Object.values(values.suspensions ?? {}).some(one => one !== null && one.to !== null && one.to < one.from);

const reversed = (values: { startDate?: string | null | undefined; endDate?: string | null | undefined }): boolean =>
  Boolean(values.startDate && values.endDate && values.endDate < values.startDate);

/** What screens and papers show of an obligation, cited as at the day of the judgment. */
export function obligationLine(workspace: Workspace, record: Obligation, judgmentDate: string | null): ObligationLine {
  const type = workspace.legal.referential.obligations.byCode(record.type);
  const at = asDate(judgmentDate) ?? workspace.today();
  const number = type ? (citationsAt(type, at)[0]?.number ?? type.number) : '';
  const proofs = Object.entries(record.proofs)
    .map(([key, proof]) => ({ key, date: proof.date, label: proof.label, document: proof.document }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    id: record.id,
    measure: record.measure,
    type: record.type,
    citation: type ? `${type.article.replace(/^CP /, '')}, ${number}` : record.type,
    label: type?.label.fr ?? record.type,
    particulars: record.particulars,
    certainty: type?.certainty ?? 'to-check',
    from: record.from,
    to: record.to,
    nextCheck: record.nextCheck,
    proofs,
    unprovedSince: unprovedSince(
      { from: asDate(record.from), to: asDate(record.to), nextCheck: asDate(record.nextCheck), proofs: proofs.length },
      workspace.today(),
    ),
    state: obligationState(
      { nextCheck: asDate(record.nextCheck), proofs: proofs.length },
      workspace.today(),
      workspace.legal.deadlineRules.obligationChecks,
    ),
  };
}

/** Obligations of a person's measures, in the order of the articles. */
export function obligationLines(workspace: Workspace, personId: string): ObligationLine[] {
  const judgments = new Map(
    workspace.db
      .all<{ id: string; judgment_date: string | null }>('SELECT id, judgment_date FROM measure WHERE person = ?', [personId])
      .map(row => [row.id, row.judgment_date]),
  );
  return selectRecords(workspace.db, obligation, 'person = ? ORDER BY rid', [personId])
    .map(record => obligationLine(workspace, record, judgments.get(record.measure) ?? null))
    .sort((a, b) => a.citation.localeCompare(b.citation, 'fr', { numeric: true }));
}

const ofObligation = (workspace: Workspace, id: string) => {
  const record = findRecord(workspace.db, obligation, id);
  if (!record) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, record.person);
  return allowed.ok ? ok(record) : allowed;
};

export const measureHandlers: Handlers<
  'measure.create' | 'measure.update' | 'case.obligations' | 'obligation.add' | 'obligation.update' | 'obligation.addProof'
> = {
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

  'case.obligations': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(obligationLines(workspace, person)) : allowed;
  },

  'obligation.add': (workspace, input) => {
    const of = findRecord(workspace.db, measure, input.measure);
    if (!of) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, of.person);
    if (!allowed.ok) return allowed;
    if (!workspace.legal.referential.obligations.byCode(input.type))
      return err({ code: 'obligation.unknown-type', details: { type: input.type } });
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(obligation, {
        measure: of.id,
        person: of.person,
        type: input.type,
        particulars: input.particulars,
        nextCheck: input.nextCheck,
        from: of.startDate,
      }),
    );
    return ok({ id });
  },

  'obligation.update': (workspace, { id, ...changes }) => {
    const record = ofObligation(workspace, id);
    if (!record.ok) return record;
    workspace.journal.commit(workspace.actor, transaction => transaction.set(obligation, id, changes));
    return ok(null);
  },

  'obligation.addProof': (workspace, input) => {
    const record = ofObligation(workspace, input.id);
    if (!record.ok) return record;
    const proof = { date: input.date, label: input.label, document: null, author: workspace.agent.id };
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(obligation, input.id, { proofs: { [randomKey(workspace)]: proof }, nextCheck: input.nextCheck }),
    );
    return ok(null);
  },
};
