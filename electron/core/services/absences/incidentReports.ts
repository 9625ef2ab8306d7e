import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { addMonths } from '../../../../shared/base/calendarDate';
import { formatDate } from '../../../../shared/base/frenchFormat';
import { err, ok, required } from '../../../../shared/base/result';
import { document, type Appointment } from '../../../../shared/domain/followUp';
import { incidentReport, type IncidentReport } from '../../../../shared/domain/incidentReport';
import { measure, type Measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { agent } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import type { IncidentReportInput } from '../../paper';
import { attendanceWords } from '../attendanceWords';
import { addressOfRecipient } from '../courts';
import { keepDocument, letterheadOf, receivingAntenna, referenceNumber, signatoryOf } from '../documents';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { meetEventDeadlines } from './incidentDeadlines';
import { incidentText } from './incidentText';
import { caseAbsences, type CaseAbsences } from './pathFacts';

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

const MODES: Readonly<Record<Appointment['mode'], string>> = {
  office: 'au service',
  phone: 'par téléphone',
  home: 'à domicile',
  video: 'en visioconférence',
  'other-place': 'dans un autre lieu',
};

/** The absences that a report tells: those of its draft, those that count, else the last one. Never one that another report tells. */
function toldAbsences({ path, appointments, reports }: CaseAbsences, draft: IncidentReport | null): Appointment[] {
  const elsewhere = new Set(reports.filter(one => one.id !== draft?.id).flatMap(one => one.appointments));
  const wanted = new Set([...(draft?.appointments ?? []), ...path.counted]);
  const told = appointments.filter(one => wanted.has(one.id) && one.attendance === 'absent' && !elsewhere.has(one.id));
  if (told.length > 0) return told;
  return appointments.filter(one => one.id === path.last && !elsewhere.has(one.id));
}

/** What the paper says of an excuse: the words written for the magistrate, never the title of a paper. */
function excuseWords(one: Appointment): string {
  const received = asDate(one.excuseReceivedOn);
  const due = asDate(one.excuseDue);
  if (received) return [`Reçu le ${formatDate(received)}`, one.excuseProof ?? ''].filter(part => part !== '').join(' : ');
  return due ? `Attendu le ${formatDate(due)}, non reçu` : '';
}

/** The summonses of a case as the annex lists them: from appointments and the dates of their letters alone. */
function annex(workspace: Workspace, { appointments, law }: CaseAbsences, told: readonly Appointment[]) {
  const last = asDate(told.at(-1)?.day ?? null) ?? workspace.today();
  const first = asDate(told[0]?.day ?? null) ?? last;
  const since = addMonths(last, -law.repeated.withinMonths);
  const from = first < since ? first : since;
  return appointments.flatMap(one => {
    const day = asDate(one.day);
    if (day === null || day < from) return [];
    const letter = selectRecords(workspace.db, document, "appointment = ? AND kind = 'summons' ORDER BY rid LIMIT 1", [
      one.id,
    ])[0];
    return [
      {
        day,
        time: one.time,
        subject: workspace.legal.referential.appointmentTypes.byCode(one.type)?.label.fr ?? '',
        mode: MODES[one.mode],
        letterOn: asDate(letter?.day ?? null),
        outcome: attendanceWords[one.attendance],
        excuse: excuseWords(one),
      },
    ];
  });
}

interface Written {
  readonly recipient: string;
  readonly text: string;
  readonly measure: Measure | null;
}

function paperInput(
  workspace: Workspace,
  record: Person,
  absences: CaseAbsences,
  told: readonly Appointment[],
  written: Written,
): IncidentReportInput {
  const letterhead = letterheadOf(workspace, receivingAntenna(workspace, record.antenna));
  const about = written.measure;
  return {
    letterhead,
    person: { familyName: record.familyName, givenNames: record.givenNames, birthDate: asDate(record.birthDate) },
    referenceNumber: referenceNumber(record),
    recipient: written.recipient,
    recipientAddress: addressOfRecipient(workspace, written.recipient, about),
    measure: about && {
      label: workspace.legal.referential.measureTypes.byCode(about.type)?.label.fr ?? about.type,
      court: about.court ?? '',
      judgmentDate: asDate(about.judgmentDate),
    },
    article: `art. ${absences.law.report.article.replace(/^(C\. pénit\.) (.+)$/, '$2 $1')}`,
    text: written.text,
    signatory: signatoryOf(workspace.agent),
    issuedOn: workspace.today(),
    city: letterhead.city,
    draft: true,
    chronology: annex(workspace, absences, told),
  };
}

export const incidentHandlers: Handlers<'incident.proposal' | 'incident.save' | 'incident.remove' | 'incident.send'> = {
  'incident.proposal': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const absences = caseAbsences(workspace, record.id);
    const told = toldAbsences(absences, absences.draft);
    if (told.length === 0) return err({ code: 'incident.no-absence' });
    const last = told.at(-1)?.day ?? '';
    const summoned = absences.appointments.find(one => one.attendance === 'planned' && (one.day ?? '') > last) ?? null;
    const about = absences.measure;
    return ok({
      measure: about?.id ?? null,
      recipient: about?.magistrate ?? about?.court ?? '',
      text: incidentText({ person: record, measure: about, absences: told, summoned, legal: workspace.legal }),
      absences: told.length,
    });
  },

  'incident.save': async (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    const before = input.id === null ? null : findRecord(workspace.db, incidentReport, input.id);
    if (!record || (input.id !== null && before?.person !== record.id)) return err({ code: 'record.not-found' });
    if (before && before.sentOn !== null) return err({ code: 'incident.sent' });
    const about = input.measure === null ? null : findRecord(workspace.db, measure, input.measure);
    if (input.measure !== null && about?.person !== record.id) return err({ code: 'record.not-found' });
    const absences = caseAbsences(workspace, record.id);
    const told = toldAbsences(absences, before);
    if (told.length === 0) return err({ code: 'incident.no-absence' });
    const written = { recipient: input.recipient, text: input.text, measure: about };
    const { pdf, pages } = await workspace.paper.incidentReport(paperInput(workspace, record, absences, told, written));
    const made = workspace.journal.commit(workspace.actor, transaction => {
      const kept = keepDocument(workspace, transaction, {
        person: record.id,
        kind: 'report',
        title: 'Rapport d’incident (projet)',
        bytes: pdf,
        pages,
        appointment: required(told.at(-1), 'an absence').id,
      });
      const values = {
        measure: input.measure,
        author: workspace.agent.id,
        day: workspace.today(),
        recipient: input.recipient,
        text: input.text,
        appointments: told.map(one => one.id),
        document: kept,
      };
      if (!before) return { id: transaction.add(incidentReport, { ...values, person: record.id, sentOn: null }), document: kept };
      if (before.document !== null) transaction.remove(document, before.document, 'replaced by a newer draft');
      transaction.set(incidentReport, before.id, values);
      return { id: before.id, document: kept };
    });
    return ok(made);
  },

  'incident.remove': (workspace, { id }) => {
    const record = findRecord(workspace.db, incidentReport, id);
    if (!record) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    if (record.sentOn !== null) return err({ code: 'incident.sent' });
    workspace.journal.commit(workspace.actor, transaction => {
      if (record.document !== null) transaction.remove(document, record.document, 'draft withdrawn');
      transaction.remove(incidentReport, id, 'draft withdrawn');
    });
    return ok(null);
  },

  'incident.send': async (workspace, { id, on }) => {
    const record = findRecord(workspace.db, incidentReport, id);
    if (!record) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, record.person);
    if (!allowed.ok) return allowed;
    if (record.sentOn !== null) return err({ code: 'incident.sent' });
    if (on > workspace.today() || (record.day !== null && on < record.day)) return err({ code: 'absence.dates' });
    const about = findRecord(workspace.db, person, record.person);
    if (!about) return err({ code: 'record.not-found' });
    const absences = caseAbsences(workspace, about.id);
    const told = toldAbsences(absences, record);
    const ofMeasure = record.measure === null ? null : findRecord(workspace.db, measure, record.measure);
    const written = { recipient: record.recipient ?? '', text: record.text ?? '', measure: ofMeasure };
    const input = paperInput(workspace, about, absences, told, written);
    const author = findRecord(workspace.db, agent, record.author);
    // what is kept is what left: no longer a draft, dated as it was read
    const issuedOn = asDate(record.day) ?? input.issuedOn;
    const { pdf, pages } = await workspace.paper.incidentReport({
      ...input,
      draft: false,
      issuedOn,
      signatory: author?.role ? signatoryOf({ ...author, role: author.role }) : input.signatory,
    });
    workspace.journal.commit(workspace.actor, transaction => {
      const kept = keepDocument(workspace, transaction, {
        person: about.id,
        kind: 'report',
        title: 'Rapport d’incident',
        bytes: pdf,
        pages,
        appointment: told.at(-1)?.id ?? null,
      });
      if (record.document !== null) transaction.remove(document, record.document, 'replaced by the report that was sent');
      transaction.set(incidentReport, id, { sentOn: on, document: kept });
      meetEventDeadlines(workspace, transaction, record, on);
    });
    return ok(null);
  },
};
