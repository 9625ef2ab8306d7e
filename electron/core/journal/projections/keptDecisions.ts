import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { LocalisedText } from '../../../../shared/base/localisedText';
import { soonFrom } from '../../../../shared/domain/deadlineState';
import type { Deadline } from '../../../../shared/domain/followUp';
import { localRuleId } from '../../../../shared/domain/localRule';
import type { Measure } from '../../../../shared/domain/measure';
import type { Database } from '../../database/connection';
import type { CurrentLaw } from './currentLaw';
import type { DueLineFacts } from './dueRows';

/** True when someone met or waived it, and nobody reopened it since. */
export const isSettled = (decided: readonly Deadline[]): boolean =>
  decided.some(one => one.metOn !== null || one.waivedOn !== null);

interface Words {
  readonly label: LocalisedText;
  readonly article: string;
  readonly certainty: string;
  readonly leadDays: number;
}

/** What a rule says, were it withdrawn by the service since. A rule that the reference data no longer has is called by its code. */
function wordsOf(db: Database, rule: string, { legal, practice }: CurrentLaw): Words {
  const ofLaw = legal.deadlineRules.rules.find(one => one.code === rule);
  const delay = ofLaw && legal.referential.delays.byCode(ofLaw.delay);
  const leadDays = practice.leadDays.get(rule) ?? ofLaw?.leadDays ?? 0;
  if (delay) return { label: delay.label, article: delay.article, certainty: delay.certainty, leadDays };
  const setting = db.get<{ label: string | null }>('SELECT label FROM deadline_setting WHERE id = ?', [localRuleId(rule)]);
  const label = setting?.label ?? rule;
  return { label: { fr: label, en: label }, article: '', certainty: 'practice', leadDays };
}

/** A deadline that was met or waived and that nothing computes any more, as its record tells it; null when there is nothing to tell. */
export function keptDecision(
  db: Database,
  key: string,
  decided: readonly Deadline[],
  of: Measure,
  current: CurrentLaw,
): DueLineFacts | null {
  const [one] = decided;
  const due = (one?.due ?? null) as CalendarDate | null; // the entity's schema checked it
  if (!one || one.rule === null || due === null || !isSettled(decided)) return null;
  const { label, article, certainty, leadDays } = wordsOf(db, one.rule, current);
  return {
    key,
    manual: null,
    measure: of.id,
    measureType: of.type,
    rule: one.rule,
    occurrence: one.occurrence ?? 0,
    label: label.fr,
    labelEn: label.en,
    article,
    certainty,
    due,
    legalDue: null,
    soonFrom: soonFrom(due, leadDays),
  };
}
