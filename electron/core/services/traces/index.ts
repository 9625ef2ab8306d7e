import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { dateInZone } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { traceQuery, type Contract, type InputOf, type TraceQuery } from '../../../../shared/contract';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord } from '../../database/records';
import type { AccessReportInput } from '../../paper';
import { letterheadOf, receivingAntenna, referenceNumber } from '../documents';
import { saveFile } from '../savedFile';
import { currentSite, isMine, recordAccess, type Handlers, type Workspace } from '../workspace';
import { traceCount, traceLines } from './traceQuery';

/** Longest report: beyond it the period has to be cut. */
const MOST_TRACES = 20_000;

type ReportInput = InputOf<Contract['trace.report']>;

function reportInput(workspace: Workspace, record: Person, input: ReportInput): AccessReportInput {
  const { timeZone } = currentSite(workspace);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  const { agent } = workspace;
  const query = traceQuery.parse({ person: record.id, from: input.from, to: input.to });
  return {
    letterhead: letterheadOf(workspace, receivingAntenna(workspace, record.antenna)),
    person: record,
    referenceNumber: referenceNumber(record),
    from: input.from as CalendarDate, // the contract checked it
    to: input.to as CalendarDate, // idem
    purpose: input.purpose,
    issuedOn: workspace.today(),
    issuedBy: `${agent.givenNames} ${agent.familyName}`,
    lines: traceLines(workspace, query, 0, MOST_TRACES).map(line => ({
      day: dateInZone(line.at, timeZone),
      time: clock.format(line.at),
      agent: line.agent === null ? '' : `${line.agent.givenNames} ${line.agent.familyName}`.trim(),
      kind: line.kind,
      what: line.what,
      purpose: line.purpose ?? '',
      outside: line.outside,
    })),
  };
}

/** Searches in the traces that left theirs since the vault was unlocked. */
const searches = new WeakMap<Workspace, Set<string>>();

/** Whoever looks for someone, or for words, in the traces leaves one too: once for each person or
 * each search. The words are not kept. */
function traceSearch(workspace: Workspace, { person: about, agent, name, purpose }: TraceQuery): void {
  if (about === null && agent === null && name.trim() === '' && purpose.trim() === '') return;
  const known = searches.get(workspace) ?? new Set<string>();
  searches.set(workspace, known);
  const key = about ?? JSON.stringify([agent, name, purpose]);
  if (known.has(key)) return;
  known.add(key);
  recordAccess(workspace, {
    person: about,
    kind: 'search',
    detail: 'traces',
    outsideCaseload: about !== null && !isMine(workspace, about),
  });
}

export const traceHandlers: Handlers<'trace.page' | 'trace.agents' | 'trace.report'> = {
  'trace.page': (workspace, { query, from, limit }) => {
    const page = { total: traceCount(workspace, query), rows: traceLines(workspace, query, from, limit) };
    traceSearch(workspace, query);
    return ok(page);
  },

  'trace.agents': workspace =>
    ok(
      workspace.db
        .all<{ id: string; family_name: string | null; given_names: string | null }>(
          'SELECT id, family_name, given_names FROM agent WHERE removed IS NULL ORDER BY family_name, given_names',
        )
        .map(row => ({ id: row.id, familyName: row.family_name ?? '', givenNames: row.given_names ?? '' })),
    ),

  'trace.report': async (workspace, input) => {
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    if (input.from > input.to) return err({ code: 'trace.dates' });
    const { pdf, pages } = await workspace.paper.accessReport(reportInput(workspace, record, input));
    const trace = (kind: 'generate' | 'export') => (): void =>
      recordAccess(workspace, {
        person: record.id,
        kind,
        purpose: input.purpose,
        detail: `access-report ${pages}`,
        outsideCaseload: !isMine(workspace, record.id),
      });
    if (input.target === 'screen') {
      trace('generate')();
      return ok({ bytes: pdf, pages, saved: false, fileName: null });
    }
    const saved = await saveFile(
      workspace,
      { defaultName: `consultations-${workspace.today()}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }] },
      pdf,
      trace('export'),
    );
    return saved.ok ? ok({ bytes: null, pages, ...saved.value }) : saved;
  },
};
