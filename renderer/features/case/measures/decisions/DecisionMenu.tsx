import type { MeasureLine } from '../../../../../shared/contract';
import { isRunning } from '../../../../../shared/domain/measure';
import { decisionKinds, type DecisionKind } from '../../../../../shared/domain/measureDecision';
import { measureDecisionRule } from '../../../../../shared/referential';
import { decisionName, measureAcronym } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { Menu, type MenuAction } from '../../../../ui/Menu';
import { MenuButton } from '../../../../ui/MenuButton';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';

/** What was chosen: a kind of decision, or a suspension, by key when it is the one that lasts. */
export type ChosenDecision = { readonly kind: DecisionKind } | { readonly kind: 'suspension'; readonly open: string | null };

export interface DecisionMenuProps {
  readonly measure: MeasureLine;
  readonly onChoose: (chosen: ChosenDecision) => void;
}

/** The decisions that suit the type of a measure, as the law has them today; none, no menu. */
export function DecisionMenu({ measure, onChoose }: DecisionMenuProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const running = isRunning(measure.status);
  const rules = legal.referential.measureDecisions.all;
  const action = (kind: DecisionKind): MenuAction[] => {
    const rule = measureDecisionRule(rules, kind, measure.type, today);
    const still = running || (measure.status === 'ended' && rule !== null && rule.limits.monthsAfterEnd !== null);
    if (rule === null || !still) return [];
    const label = `${decisionName({ legal, kind, type: measure.type, on: today }, t, language)}…`;
    return [{ id: kind, label, onChoose: () => onChoose({ kind }) }];
  };
  const lasting = Object.entries(measure.suspensions).find(([, one]) => one.to === null)?.[0] ?? null;
  const suspension: MenuAction = {
    id: 'suspension',
    label: `${t(lasting === null ? 'measure.decision.kinds.suspension' : 'measure.decision.resume')}…`,
    onChoose: () => onChoose({ kind: 'suspension', open: lasting }),
  };
  const [end, others] = [action('end'), decisionKinds.filter(kind => kind !== 'end').flatMap(action)];
  const groups = [running ? [suspension] : [], others, end];
  if (groups.every(group => group.length === 0)) return null;
  const label = t('measure.decision.menuOf', { measure: measureAcronym(legal, measure.type) });
  return <Menu label={label} target={<MenuButton>{t('measure.decision.menu')}</MenuButton>} groups={groups} />;
}
