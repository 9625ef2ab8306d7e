import { addDays } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { caseEvent, type FollowUpDecision } from '../../../../shared/domain/followUp';
import type { JournalTransaction } from '../../journal/journal';
import type { Setting } from './setting';

const EVENTS = [
  { type: 'EV_CHG_ADR', daysAgo: 2, detail: 'Annoncé par téléphone : nouvelle adresse à Port-Sablon' },
  { type: 'EV_CHG_EMPLOI', daysAgo: 5, detail: 'Fin de mission, inscription en agence d’intérim' },
  { type: 'EV_MANQ_OBL', daysAgo: 1, detail: 'Attestation de formation non fournie au terme convenu' },
  { type: 'EV_NPAI', daysAgo: 3, detail: 'Convocation revenue' },
] as const;

/** Adds recent events to some persons, whose usual follow-ups wait for a decision. */
export function addEvents({ workspace, today }: Setting, transaction: JournalTransaction, persons: readonly Id[]): void {
  const open: FollowUpDecision = { state: 'proposed', record: null, on: null, author: null };
  EVENTS.forEach(({ type: code, daysAgo, detail }, rank) => {
    const owner = persons[rank * 2 + 1];
    const type = workspace.legal.referential.eventTypes.byCode(code);
    if (owner === undefined || type === null) return;
    transaction.add(caseEvent, {
      person: owner,
      measure: null,
      type: code,
      day: addDays(today, -daysAgo),
      time: null,
      detail,
      author: workspace.agent.id,
      severity: type.severity,
      followUps: Object.fromEntries(type.followUps.map(one => [one.code, open])),
    });
  });
}
