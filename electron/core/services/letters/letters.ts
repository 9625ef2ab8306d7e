import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatPhone } from '../../../../shared/base/phone';
import { err, ok } from '../../../../shared/base/result';
import type { Contract, InputOf } from '../../../../shared/contract';
import { appointment, type Appointment } from '../../../../shared/domain/followUp';
import type { LetterKind } from '../../../../shared/domain/letterText';
import { isRunning } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { frenchDate, frenchLongDate, frenchTime, personName } from '../../paper/typography';
import { measureLines, obligationLines } from '../cases';
import {
  addressLines,
  keepDocument,
  letterheadOf,
  receivingAntenna,
  referenceNumber,
  signatoryOf,
  usualPlace,
} from '../documents';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { bodyOf } from './texts';

const asDate = (text: string): CalendarDate => text as CalendarDate; // the entity's schema checked it

/** Appointments that the person came to, the last one first. */
const attended = (workspace: Workspace, id: string): Appointment[] =>
  selectRecords(
    workspace.db,
    appointment,
    "person = ? AND day <= ? AND attendance IN ('arrived', 'complied', 'not-complied', 'sent-home') ORDER BY day DESC, time DESC LIMIT 50",
    [id, workspace.today()],
  );

/** The obligations in force of the running measures, each as one line. */
function obligations(workspace: Workspace, id: string): string[] {
  const running = new Set(
    measureLines(workspace, id)
      .filter(one => isRunning(one.status))
      .map(one => one.id),
  );
  const today = workspace.today();
  return obligationLines(workspace, id)
    .filter(one => running.has(one.measure) && (one.to === null || one.to >= today))
    .map(one => [`${one.label} (${one.citation})`, one.particulars ?? ''].filter(part => part !== '').join(' – '));
}

type Facts = readonly (readonly [string, string])[];

function factsOf(workspace: Workspace, record: Person, letter: LetterKind, about: Appointment | null, measures: boolean): Facts {
  const who: Facts = [
    ['Personne', personName(record)],
    ['Date de naissance', record.birthDate === null ? '' : frenchDate(asDate(record.birthDate))],
  ];
  if (letter === 'certificate' && about !== null && about.day !== null)
    return [
      ...who,
      [
        'Présence',
        [frenchLongDate(asDate(about.day)), about.time === null ? '' : `à ${frenchTime(about.time)}`].join(' ').trim(),
      ],
      ['Lieu', about.place ?? usualPlace(workspace, record, about.mode)],
    ];
  if (letter !== 'liaison') return who;
  const running = measures ? measureLines(workspace, record.id).filter(one => isRunning(one.status)) : [];
  const label = (type: string): string => workspace.legal.referential.measureTypes.byCode(type)?.label.fr ?? type;
  const { agent } = workspace;
  return [
    ...who,
    [
      'Téléphone',
      Object.values(record.phones)
        .map(one => formatPhone(one.number))
        .join(', '),
    ],
    ['Suivi par', `${agent.givenNames} ${agent.familyName}`],
    ['Mesure', running.map(one => label(one.type)).join(', ')],
  ];
}

/** Whom the letter is for: the one who was typed, the person themselves, or whoever it is shown to. */
function addresseeOf(input: InputOf<Contract['letter.create']>, record: Person): { name: string; lines: string[] } {
  if (input.letter === 'certificate') return { name: '', lines: [] };
  if (input.letter !== 'liaison') return { name: personName(record), lines: addressLines(record) };
  const [name = '', ...lines] = input.addressee.split('\n').map(line => line.trim());
  return { name, lines: lines.filter(line => line !== '').slice(0, 6) };
}

export const letterHandlers: Handlers<'letter.proposal' | 'letter.create'> = {
  'letter.proposal': (workspace, { person: id, letter }) => {
    const allowed = checkAccess(workspace, id);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, id);
    if (!record) return err({ code: 'record.not-found' });
    const { title } = workspace.letterTexts.letters[letter];
    return ok({
      title,
      body: bodyOf(workspace, letter),
      attended: attended(workspace, id).flatMap(one => (one.day === null ? [] : [{ id: one.id, day: one.day, time: one.time }])),
      obligations: obligations(workspace, id).length,
      hasAddress: addressLines(record).length > 0,
    });
  },

  'letter.create': async (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const { letter } = input;
    const about =
      letter === 'certificate' ? (attended(workspace, record.id).find(one => one.id === input.appointment) ?? null) : null;
    if (letter === 'certificate' && about === null) return err({ code: 'letter.not-attended' });
    if (letter === 'liaison' && input.addressee === '') return err({ code: 'letter.no-addressee' });
    const words = workspace.letterTexts.letters[letter];
    const items = words.obligations === null ? [] : obligations(workspace, record.id);
    if (words.obligations !== null && items.length === 0) return err({ code: 'letter.no-obligation' });
    const letterhead = letterheadOf(workspace, receivingAntenna(workspace, record.antenna));
    const { pdf, pages } = await workspace.paper.letter({
      letterhead,
      addressee: addresseeOf(input, record),
      title: words.title,
      subject: input.subject,
      facts: factsOf(workspace, record, letter, about, input.measures),
      body: input.body,
      list: words.obligations === null ? null : { title: words.obligations, items },
      quoted: words.quotesWarning ? { title: 'Avertissement', ...workspace.letterTexts.summons.warning } : null,
      referenceNumber: letter === 'certificate' ? '' : referenceNumber(record),
      signatory: signatoryOf(workspace.agent),
      issuedOn: workspace.today(),
      city: letterhead.city,
    });
    // the case may have been taken from the agent while the paper was written
    const still = checkAccess(workspace, record.id);
    if (!still.ok) return still;
    const kept = workspace.journal.commit(workspace.actor, transaction =>
      keepDocument(workspace, transaction, {
        person: record.id,
        kind: 'letter',
        title: input.subject === '' ? words.title : `${words.title} – ${input.subject}`.slice(0, 200),
        bytes: pdf,
        pages,
        appointment: about?.id ?? null,
      }),
    );
    return ok({ document: kept });
  },
};
