import type { MeasureLine } from '../../../../../shared/contract';
import { limitBreaches } from '../../../../../shared/domain/decisionLimits';
import type { Decision, DecisionKind } from '../../../../../shared/domain/measureDecision';
import { explainEnd } from '../../../../../shared/domain/measureEnd';
import { endAfter } from '../../../../../shared/domain/measureEndChange';
import type { MeasureDecisionRule } from '../../../../../shared/referential';
import { useLanguage, useT } from '../../../../i18n';
import { CheckboxField } from '../../../../ui/CheckboxField';
import { State } from '../../../../ui/State';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';
import { endSentence } from '../end/endWords';
import { readDecision, type DecisionForm } from './decisionForm';
import s from './Decisions.module.css';

export interface DecisionOutcomeProps {
  readonly kind: DecisionKind;
  readonly measure: MeasureLine;
  readonly rule: MeasureDecisionRule | null;
  readonly form: DecisionForm;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** What the decision being typed does: the end that it leads to, and the bounds of the law that it goes beyond. */
export function DecisionOutcome({ kind, measure, rule, form, onConfirm }: DecisionOutcomeProps) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  // what the new measure is does not change the end of this one
  const read = readDecision(kind, { ...form, opens: form.opens === '' ? measure.type : form.opens }, useToday());
  if (!read.ok) return null;
  const { decision } = read.value;
  const taken: Decision = { ...decision, into: null, statusBefore: measure.status, author: measure.person };
  const { facts } = endAfter({ decisions: { typed: taken } }, measure, legal);
  const sentence = endSentence(explainEnd(facts, legal), { t, language, legal, type: measure.type });
  const breaches = rule === null ? [] : limitBreaches(decision, measure, rule);
  if (sentence === null && breaches.length === 0) return null;
  return (
    <div className={s.outcome} role="status">
      {sentence !== null && (
        <p>
          <span className="muted">{t('measure.decision.newEnd')}</span> {sentence}
        </p>
      )}
      {breaches.map(({ limit, bound }) => (
        <State key={limit} tone="soon">
          {t(`measure.decision.limits.${limit}`, { bound })}
        </State>
      ))}
      {breaches.length > 0 && (
        <CheckboxField name="confirmed" label={t('measure.decision.confirm')} checked={form.confirmed} onChange={onConfirm} />
      )}
    </div>
  );
}
