import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatName } from '../../../../shared/base/frenchFormat';
import { ok } from '../../../../shared/base/result';
import { antenna } from '../../../../shared/domain/site';
import { findRecord } from '../../database/records';
import type { ReceptionVisit } from '../../paper';
import { personName } from '../../paper/typography';
import { agentNames } from '../agentNames';
import { letterheadOf, receivingAntenna } from '../documents';
import { saveFile } from '../savedFile';
import { currentSite, recordAccess, type Handlers, type Workspace } from '../workspace';

const RESTRICTED = 'Dossier à accès restreint';

interface Row {
  readonly time: string | null;
  readonly place: string | null;
  readonly antenna: string | null;
  readonly agent: string;
  readonly arrived_at: number | null;
  readonly family_name: string;
  readonly given_names: string;
  readonly withheld: number;
}

const VISITS = `
  SELECT a.time, a.place, coalesce(a.antenna, g.antenna) AS antenna, a.agent, a.arrived_at, p.family_name, p.given_names,
    p.restricted = 1 AND NOT EXISTS (SELECT 1 FROM caseload_member m WHERE m.agent = $agent AND m.person = p.id) AS withheld
  FROM appointment a JOIN person p ON p.id = a.person AND p.removed IS NULL LEFT JOIN agent g ON g.id = a.agent
  WHERE a.removed IS NULL AND a.day = $day AND a.mode = 'office' AND a.attendance NOT IN ('cancelled-by-service', 'cancelled-by-person', 'moved', 'excused')
    AND ($antenna IS NULL OR coalesce(a.antenna, g.antenna) = $antenna)
  ORDER BY a.time IS NULL, a.time, a.rid`;

/** Who is expected at the service on a day, by place. A restricted case of others is a visit without a name. */
function places(workspace: Workspace, day: string, of: string | null): { name: string; visits: ReceptionVisit[] }[] {
  const { timeZone } = currentSite(workspace);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const nameOf = agentNames(workspace.db);
  const found = new Map<string, ReceptionVisit[]>();
  for (const row of workspace.db.all<Row>(VISITS, { agent: workspace.agent.id, day, antenna: of })) {
    const at = row.antenna === null ? null : findRecord(workspace.db, antenna, row.antenna);
    const name = (row.place ?? '').trim() || (at?.name ?? currentSite(workspace).name);
    const officer = nameOf(row.agent);
    const visit = {
      time: row.time,
      person: row.withheld === 1 ? RESTRICTED : personName({ familyName: row.family_name, givenNames: row.given_names }),
      agent: officer === null ? '' : formatName(officer),
      arrivedAt: row.arrived_at === null ? null : clock.format(row.arrived_at),
    };
    found.set(name, [...(found.get(name) ?? []), visit]);
  }
  return [...found].map(([name, visits]) => ({ name, visits })).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

export const receptionHandlers: Handlers<'reception.list'> = {
  'reception.list': async (workspace, { day, antenna: of, to }) => {
    const listed = places(workspace, day, of);
    const { timeZone } = currentSite(workspace);
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
    const at = of === null ? null : findRecord(workspace.db, antenna, of);
    const { pdf, pages } = await workspace.paper.receptionList({
      letterhead: letterheadOf(workspace, at ?? receivingAntenna(workspace, null)),
      day: day as CalendarDate, // the contract checked it
      issuedOn: workspace.today(),
      issuedAt: clock.format(workspace.now()),
      places: listed,
    });
    const visits = listed.reduce((sum, place) => sum + place.visits.length, 0);
    const trace = (kind: 'generate' | 'print' | 'export') => (): void =>
      recordAccess(workspace, { person: null, kind, detail: `reception-list ${visits}`, outsideCaseload: false });
    if (to === 'file') {
      const request = { defaultName: `accueil-${day}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
      const saved = await saveFile(workspace, request, pdf, trace('export'));
      return saved.ok ? ok({ bytes: null, pages, visits, ...saved.value }) : saved;
    }
    trace(to === 'print' ? 'print' : 'generate')();
    return ok({ bytes: pdf, pages, visits, saved: false, fileName: null });
  },
};
