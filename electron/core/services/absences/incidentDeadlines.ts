import { caseEvent, deadline } from '../../../../shared/domain/followUp';
import type { IncidentReport } from '../../../../shared/domain/incidentReport';
import { findRecord, selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import type { Workspace } from '../workspace';

/** A report that leaves meets the deadlines that events made for it: those of its measure, and those of no measure in particular. */
export function meetEventDeadlines(
  workspace: Workspace,
  transaction: JournalTransaction,
  report: IncidentReport,
  on: string,
): void {
  const { absencePath, eventTypes } = workspace.legal.referential;
  for (const event of selectRecords(workspace.db, caseEvent, 'person = ?', [report.person])) {
    for (const usual of eventTypes.byCode(event.type)?.followUps ?? []) {
      if (usual.kind !== 'report' || usual.report !== absencePath.report) continue;
      const made = event.followUps[usual.code]?.record ?? null;
      const waits = made === null ? null : findRecord(workspace.db, deadline, made);
      if (!waits || waits.metOn !== null || waits.waivedOn !== null) continue;
      if (waits.measure !== null && report.measure !== null && waits.measure !== report.measure) continue;
      transaction.set(deadline, waits.id, { metOn: on, metBy: 'incident-report' });
    }
  }
}
