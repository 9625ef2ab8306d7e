import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { ObligationLine, ProofLine } from '../../../../shared/contract';
import { document, interview } from '../../../../shared/domain/followUp';
import { measure, obligation, type Measure, type Obligation } from '../../../../shared/domain/measure';
import { obligationState, unprovedSince } from '../../../../shared/domain/obligationCheck';
import { afterPause, obligationPause } from '../../../../shared/domain/obligationPause';
import { citationsAt } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { mayReadRecord } from '../confidences';
import { randomKey } from '../randomKey';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

const asDate = (text: string | null | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null; // contract and entity check the form

type Proof = Obligation['proofs'][string];
type Source = ProofLine['source'];

/** What bears a proof, unless the caller may not read it (D.113-45 C. pénit.). */
function sourceOf(workspace: Workspace, proof: Proof): Source {
  const source: Source = proof.document
    ? { kind: 'document', id: proof.document }
    : proof.interview
      ? { kind: 'interview', id: proof.interview }
      : null;
  return source && mayReadRecord(workspace, source.kind, source.id) ? source : null;
}

/** What screens and papers show of an obligation, cited as at the day of the judgment. */
function obligationLine(workspace: Workspace, record: Obligation, of: Measure | undefined): ObligationLine {
  const { referential, deadlineRules } = workspace.legal;
  const today = workspace.today();
  const type = referential.obligations.byCode(record.type);
  const number = type ? (citationsAt(type, asDate(of?.judgmentDate) ?? today)[0]?.number ?? type.number) : '';
  const proofs = Object.entries(record.proofs)
    .filter(([, proof]) => !proof.withdrawnOn)
    .map(([key, proof]) => ({ key, date: proof.date, label: proof.label, source: sourceOf(workspace, proof) }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const rules = referential.measureDecisions.all;
  const pause = of ? obligationPause(of, record.type, today, rules) : null;
  const stopped = pause?.goesOn === false;
  const asked = (day: CalendarDate | null) => (of ? afterPause(of, record.type, day, rules) : day);
  const checkOn = stopped ? null : asked(asDate(record.nextCheck));
  const facts = { from: asked(asDate(record.from)), to: asDate(record.to), nextCheck: checkOn, proofs: proofs.length };
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
    checkOn,
    pause,
    proofs,
    unprovedSince: stopped ? null : unprovedSince(facts, today),
    state: stopped ? 'suspended' : obligationState(facts, today, deadlineRules.obligationChecks),
  };
}

/** Obligations of a person's measures, in the order of the articles. */
export function obligationLines(workspace: Workspace, personId: string): ObligationLine[] {
  const measures = new Map(selectRecords(workspace.db, measure, 'person = ?', [personId]).map(one => [one.id, one]));
  return selectRecords(workspace.db, obligation, 'person = ? ORDER BY rid', [personId])
    .map(record => obligationLine(workspace, record, measures.get(record.measure)))
    .sort((a, b) => a.citation.localeCompare(b.citation, 'fr', { numeric: true }));
}

const ofObligation = (workspace: Workspace, id: string) => {
  const record = findRecord(workspace.db, obligation, id);
  if (!record) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, record.person);
  return allowed.ok ? ok(record) : allowed;
};

/** Why a proof cannot be written so, or null. Its paper or note must be of the case, and readable by whoever ties it. */
function proofProblem(workspace: Workspace, of: Obligation, values: { readonly date: string; readonly source: Source }) {
  const { date, source } = values;
  if (date > workspace.today()) return { code: 'obligation.proof-to-come' } as const;
  if (source === null) return null;
  const about = findRecord(workspace.db, source.kind === 'document' ? document : interview, source.id);
  if (about?.person !== of.person) return { code: 'record.not-found' } as const;
  return mayReadRecord(workspace, source.kind, source.id) ? null : ({ code: 'rights.denied' } as const);
}

const bornBy = (source: Source) => ({
  document: source?.kind === 'document' ? source.id : null,
  interview: source?.kind === 'interview' ? source.id : null,
});

export const obligationHandlers: Handlers<
  | 'case.obligations'
  | 'obligation.add'
  | 'obligation.update'
  | 'obligation.addProof'
  | 'obligation.correctProof'
  | 'obligation.withdrawProof'
> = {
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

  'obligation.addProof': (workspace, { id, date, label, source, nextCheck }) => {
    const record = ofObligation(workspace, id);
    if (!record.ok) return record;
    const problem = proofProblem(workspace, record.value, { date, source });
    if (problem) return err(problem);
    const added = { date, label, ...bornBy(source), author: workspace.agent.id };
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(obligation, id, { proofs: { [randomKey(workspace)]: added }, nextCheck }),
    );
    return ok(null);
  },

  'obligation.correctProof': (workspace, { id, proof: key, date, label, source }) => {
    const record = ofObligation(workspace, id);
    if (!record.ok) return record;
    const known = record.value.proofs[key];
    if (!known || known.withdrawnOn) return err({ code: 'record.not-found' });
    const problem = proofProblem(workspace, record.value, { date, source });
    if (problem) return err(problem);
    // whoever may not read what bears the proof leaves it as it is
    const unseen = source === null && sourceOf(workspace, known) === null;
    const corrected = { ...known, date, label, ...(unseen ? {} : bornBy(source)) };
    workspace.journal.commit(workspace.actor, transaction => transaction.set(obligation, id, { proofs: { [key]: corrected } }));
    return ok(null);
  },

  'obligation.withdrawProof': (workspace, { id, proof: key, reason }) => {
    const record = ofObligation(workspace, id);
    if (!record.ok) return record;
    const known = record.value.proofs[key];
    if (!known || known.withdrawnOn) return err({ code: 'record.not-found' });
    const withdrawn = { ...known, withdrawnOn: workspace.today(), withdrawalReason: reason };
    workspace.journal.commit(workspace.actor, transaction => transaction.set(obligation, id, { proofs: { [key]: withdrawn } }));
    return ok(null);
  },
};
