import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';
import type { MeasureLine } from '../../../../../shared/contract';
import { endsMeasure, type DecisionKind } from '../../../../../shared/domain/measureDecision';
import { measureDecisionRule } from '../../../../../shared/referential';
import { useCommand } from '../../../../app/connection';
import { FieldPair, FormDialog } from '../../../../app/form';
import { articleText, CertaintyMark, decisionName, inLanguage, measureAcronym, measureName } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { DateField } from '../../../../ui/DateField';
import { SelectField } from '../../../../ui/SelectField';
import { TextField } from '../../../../ui/TextField';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';
import { pastDay } from '../../form/dateLimits';
import { useTypedForm } from '../../form/useTypedForm';
import { DecisionOutcome } from './DecisionOutcome';
import { formOfDecision, readDecision } from './decisionForm';

export interface DecisionDialogProps {
  readonly kind: DecisionKind;
  readonly measure: MeasureLine;
  readonly onClose: () => void;
}

/** Records a decision about a measure, with the end that it leads to shown while it is typed. */
export function DecisionDialog({ kind, measure, onClose }: DecisionDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const decide = useCommand('measure.decide');
  const form = useTypedForm({
    draftKey: `decision:${measure.id}:${kind}`,
    initial: () => formOfDecision(kind, measure, today),
    read: value => readDecision(kind, value, today),
    send: values => decide.run({ id: measure.id, ...values }),
    done: t('measure.decision.recorded'),
    onSent: onClose,
  });
  const { value, change } = form;
  const on = isCalendarDate(value.decided) ? value.decided : today;
  const rules = legal.referential.measureDecisions.all;
  const rule = measureDecisionRule(rules, kind, measure.type, on) ?? measureDecisionRule(rules, kind, measure.type, today);
  const { measureTypes } = legal.referential;
  const into = (rule?.into ?? []).filter(code => code !== measure.type).map(code => required(measureTypes.byCode(code), code));
  const opensHours = measureTypes.byCode(value.opens)?.category === 'unpaid-work';
  const hasLength = kind === 'extension' || kind === 'partial-revocation';
  return (
    <FormDialog
      form={form}
      title={decisionName({ legal, kind, type: measure.type, on }, t, language)}
      action={t('measure.decision.record')}
      intro={
        <p>
          <b className="strong">{measureAcronym(legal, measure.type)}</b> {measureName(legal, measure.type, language)}{' '}
          {rule?.article && <span className="muted">{articleText(rule.article, language)}</span>}{' '}
          {rule?.article && <CertaintyMark certainty={rule.certainty} />}
        </p>
      }
      onClose={onClose}
    >
      {kind === 'end' ? (
        <DateField {...form.field('effect')} label={t('measure.decision.lastDay')} required {...pastDay(today)} autoFocus />
      ) : (
        <FieldPair>
          <DateField {...form.field('decided')} label={t('measure.decision.decided')} required {...pastDay(today)} autoFocus />
          <TextField {...form.field('authority')} label={t('measure.decision.authority')} maxLength={160} />
        </FieldPair>
      )}
      {hasLength && (
        <fieldset>
          <legend>{t(kind === 'extension' ? 'measure.decision.added' : 'measure.decision.enforced')}</legend>
          <FieldPair>
            <TextField {...form.field('months')} label={t('measure.decision.months')} maxLength={4} />
            <TextField {...form.field('days')} label={t('measure.decision.days')} maxLength={5} />
          </FieldPair>
        </fieldset>
      )}
      {kind !== 'end' && endsMeasure(kind) && (
        <DateField {...form.field('effect')} label={t('measure.decision.lastDay')} required />
      )}
      {kind === 'conversion' && (
        <>
          <SelectField
            name="opens"
            label={t('measure.decision.opens')}
            required
            value={value.opens === '' ? null : value.opens}
            onChange={opens => change({ opens: opens ?? '' })}
            error={form.error('opens')}
            options={into.map(type => ({ value: type.code, label: `${type.acronym} · ${inLanguage(type.label, language)}` }))}
          />
          <FieldPair>
            <DateField {...form.field('opensStart')} label={t('measure.decision.opensStart')} required />
            {opensHours ? (
              <TextField {...form.field('opensHours')} label={t('measure.decision.hours')} maxLength={3} />
            ) : (
              <span />
            )}
          </FieldPair>
          <FieldPair>
            <TextField {...form.field('opensMonths')} label={t('measure.decision.opensMonths')} maxLength={4} />
            <TextField {...form.field('opensDays')} label={t('measure.decision.opensDays')} maxLength={5} />
          </FieldPair>
        </>
      )}
      <TextField {...form.field('reason')} label={t('measure.decision.reason')} maxLength={400} />
      <DecisionOutcome kind={kind} measure={measure} rule={rule} form={value} onConfirm={confirmed => change({ confirmed })} />
    </FormDialog>
  );
}
