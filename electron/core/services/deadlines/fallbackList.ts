import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { ok } from '../../../../shared/base/result';
import type { AppointmentLine, DueLine } from '../../../../shared/contract';
import type { FallbackListInput } from '../../paper';
import { personName } from '../../paper/typography';
import { letterheadOf, receivingAntenna } from '../documents';
import { currentSite, recordAccess, type Handlers, type Workspace } from '../workspace';
import { mayName, ownWork } from './ownWork';
import { saveFile } from '../savedFile';

const RESTRICTED = 'Dossier à accès restreint';

function basisOf(line: DueLine): string {
  if (line.manual) return 'Ajoutée à la main';
  return line.local ? 'Règle locale' : line.article;
}

function input(workspace: Workspace, days: number): FallbackListInput {
  const { legal, agent } = workspace;
  const { deadlines, appointments, until } = ownWork(workspace, days);
  const acronym = (code: string | null): string =>
    code === null ? '' : (legal.referential.measureTypes.byCode(code)?.acronym ?? code);
  const subject = (one: AppointmentLine): string =>
    one.title ?? legal.referential.appointmentTypes.byCode(one.type)?.label.fr ?? one.type;
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: currentSite(workspace).timeZone,
  }).format(workspace.now());
  return {
    letterhead: letterheadOf(workspace, receivingAntenna(workspace, null)),
    agent: `${agent.givenNames} ${agent.familyName}`,
    issuedOn: workspace.today(),
    issuedAt: time,
    until,
    deadlines: deadlines.map(line => ({
      period: line.period,
      dueOn: line.due as CalendarDate, // computed from calendar dates
      person: personName(line.personName),
      measure: acronym(line.measureType),
      label: line.label.fr,
      basis: basisOf(line),
    })),
    appointments: appointments.map(one => {
      const named = one.person === null || mayName(workspace, one.person);
      return {
        day: one.day as CalendarDate, // the entity's schema checked it
        time: one.time,
        person: !named ? RESTRICTED : one.personName === null ? '–' : personName(one.personName),
        subject: named ? subject(one) : '',
        place: named ? (one.place ?? '') : '',
      };
    }),
  };
}

export const fallbackListHandlers: Handlers<'deadline.fallbackList'> = {
  'deadline.fallbackList': async (workspace, { days, to }) => {
    const { pdf, pages } = await workspace.paper.fallbackList(input(workspace, days));
    const trace = (kind: 'print' | 'export') => (): void =>
      recordAccess(workspace, { person: null, kind, detail: `fallback-list ${days} ${pages}`, outsideCaseload: false });
    if (to === 'screen') {
      trace('print')();
      return ok({ bytes: pdf, pages, saved: false, fileName: null });
    }
    const saved = await saveFile(
      workspace,
      { defaultName: `liste-de-secours-${workspace.today()}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }] },
      pdf,
      trace('export'),
    );
    return saved.ok ? ok({ bytes: null, pages, ...saved.value }) : saved;
  },
};
