import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { instantInZone } from '../../../../shared/base/zonedTime';
import { ok } from '../../../../shared/base/result';
import type { AppointmentLine, DueLine } from '../../../../shared/contract';
import { writeCalendar, type CalendarEvent } from '../../../../shared/exchange/iCalendar';
import { personName } from '../../paper/typography';
import { currentSite, recordAccess, type Handlers, type Workspace } from '../workspace';
import { mayName, ownWork } from './ownWork';
import { saveFile } from '../savedFile';

const PRODUCT = '-//Jalon//Jalon//FR';
const RESTRICTED = 'dossier à accès restreint';
const USUAL_MINUTES = 30;

/** What the file may say. Neither: a person is two initials, and nothing tells what is due. */
interface Words {
  readonly names: boolean;
  readonly details: boolean;
}

type PersonName = { readonly familyName: string; readonly givenNames: string };

/** Stable and mute: a key of Jalon names the rule, hence the measure. */
const uidOf = (kind: 'deadline' | 'appointment', key: string): string =>
  `${createHash('sha256').update(`jalon/calendar/1\0${kind}\0${key}`).digest('base64url').slice(0, 22)}@jalon`;

const initials = ({ familyName, givenNames }: PersonName): string =>
  [givenNames, familyName].flatMap(name => [...name.trim()][0]?.toLocaleUpperCase('fr') ?? []).join('. ') + '.';

const called = (name: PersonName, { names }: Words): string => (names ? personName(name) : initials(name));

function deadlineEvent(workspace: Workspace, line: DueLine, words: Words): CalendarEvent {
  const { measureTypes } = workspace.legal.referential;
  const measure = line.measureType === null ? '' : (measureTypes.byCode(line.measureType)?.acronym ?? line.measureType);
  const basis = line.manual ? '' : line.local ? 'règle locale' : line.article;
  const what = words.details ? line.label.fr : 'Échéance';
  return {
    uid: uidOf('deadline', `${line.person}\0${line.key}`),
    summary: `${what} – ${called(line.personName, words)}`,
    ...(words.details && { description: [measure, basis].filter(part => part !== '').join(', ') }),
    when: { kind: 'day', day: line.due as CalendarDate }, // computed from calendar dates
  };
}

function appointmentEvent(workspace: Workspace, one: AppointmentLine, words: Words, timeZone: string): CalendarEvent {
  const known = workspace.legal.referential.appointmentTypes.byCode(one.type)?.label.fr;
  const named = one.person === null || mayName(workspace, one.person);
  const what = words.details && named ? (one.title ?? known ?? 'Rendez-vous') : 'Rendez-vous';
  const who = !named ? RESTRICTED : one.personName === null ? null : called(one.personName, words);
  const day = one.day as CalendarDate; // the entity's schema checked it
  return {
    uid: uidOf('appointment', one.id),
    summary: who === null ? what : `${what} – ${who}`,
    ...(words.details && named && one.place !== null && { location: one.place }),
    when:
      one.time === null
        ? { kind: 'day', day }
        : { kind: 'time', start: instantInZone(day, one.time, timeZone), minutes: one.minutes ?? USUAL_MINUTES },
  };
}

export const calendarFileHandlers: Handlers<'deadline.exportCalendar'> = {
  'deadline.exportCalendar': async (workspace, { days, ...words }) => {
    const { deadlines, appointments } = ownWork(workspace, days);
    const { timeZone } = currentSite(workspace);
    const events = [
      ...deadlines.map(line => deadlineEvent(workspace, line, words)),
      ...appointments.map(one => appointmentEvent(workspace, one, words, timeZone)),
    ];
    const told = [words.names && 'names', words.details && 'details'].filter(part => part !== false).join(' ');
    const saved = await saveFile(
      workspace,
      { defaultName: `echeances-${workspace.today()}.ics`, filters: [{ name: 'iCalendar', extensions: ['ics'] }] },
      writeCalendar({ product: PRODUCT, stamp: workspace.now(), events }),
      () =>
        recordAccess(workspace, {
          person: null,
          kind: 'export',
          detail: `calendar ${days} ${events.length} ${told}`.trim(),
          outsideCaseload: false,
        }),
    );
    return saved.ok ? ok({ ...saved.value, events: saved.value.saved ? events.length : 0 }) : saved;
  },
};
