import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { measure, obligation } from '../../../../shared/domain/measure';
import { endAfter } from '../../../../shared/domain/measureEndChange';
import type { JournalTransaction } from '../../journal/journal';
import { courseOf } from './decisions';
import { proofLabels } from './names';
import type { Draw } from './random';
import type { Setting } from './setting';

const MEASURES = [
  { type: 'SPROB', months: 24, share: 46 },
  { type: 'SPROB_R', months: 36, share: 12 },
  { type: 'TIG', months: 18, share: 10 },
  { type: 'DDSE', months: 6, share: 10 },
  { type: 'SSJ', months: 60, share: 8 },
  { type: 'LC', months: 14, share: 6 },
  { type: 'CJ', months: 12, share: 8 },
] as const;
const OBLIGATIONS = ['O44_1', 'O45_1', 'O45_2', 'O45_3', 'O45_5', 'O45_13', 'O45_14'] as const;
function pickMeasure(draw: Draw): (typeof MEASURES)[number] {
  let left = draw.below(100);
  for (const one of MEASURES) {
    left -= one.share;
    if (left < 0) return one;
  }
  return MEASURES[0];
}

/** Adds a measure with its obligations and proofs. Returns its first day. */
export function addMeasure(setting: Setting, transaction: JournalTransaction, owner: Id, rank: number): CalendarDate {
  const { draw, today } = setting;
  const chosen = pickMeasure(draw);
  const start = addDays(today, -Math.round(draw.next() * chosen.months * 25));
  const { suspensions, decisions } = courseOf(setting, chosen.type, start, rank);
  const length = { startDate: start, durationMonths: chosen.months };
  const { endDate } = endAfter({ type: chosen.type, ...length, suspensions, decisions }, null, setting.workspace.legal);
  const created = transaction.add(measure, {
    person: owner,
    type: chosen.type,
    court: 'Tribunal judiciaire de Valbourg',
    magistrate: 'JAP, cabinet 2',
    caseNumber: `25 ${String(rank % 1000).padStart(3, '0')} ${String(draw.below(100_000)).padStart(5, '0')}`,
    judgmentDate: addDays(start, -draw.below(40)),
    mandateDate: start,
    ...length,
    endDate,
    durationDays: null,
    hours: chosen.type === 'TIG' ? 105 : null,
    hoursDone: chosen.type === 'TIG' ? draw.below(105) : null,
    status: Object.values(suspensions).some(one => one.to === null) ? 'suspended' : 'active',
    suspensions,
    decisions,
    releaseDate: null,
    finalConvictionDate: start,
    decisionDate: null,
    notificationDate: null,
    prosecutorNoticeDate: null,
    referralHearingDate: null,
    remainderReachedDate: null,
    officer: null,
    instructions: draw.chance(0.2) ? 'Informer de toute absence sous huit jours' : null,
    endReason: null,
    dispositions: [],
  });
  const codes = new Set<string>(['O44_1']);
  while (codes.size < 4) codes.add(draw.pick(OBLIGATIONS));
  for (const type of codes) {
    const proofs: Record<string, { date: string; label: string; document: null; author: string }> = {};
    for (let i = draw.below(3); i > 0; i--) {
      proofs[`prf${i}0`] = {
        date: addDays(today, -draw.below(120)),
        label: draw.pick(proofLabels),
        document: null,
        author: setting.workspace.agent.id,
      };
    }
    transaction.add(obligation, {
      measure: created,
      person: owner,
      type,
      particulars: type === 'O45_13' ? 'Toute personne désignée par le jugement' : null,
      from: start,
      to: null,
      nextCheck: addDays(today, draw.below(120) - 20),
      proofs,
    });
  }
  return start;
}
