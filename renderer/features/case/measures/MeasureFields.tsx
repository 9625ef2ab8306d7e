import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { isRunning, measure as measureEntity, measureStatuses } from '../../../../shared/domain/measure';
import { useQueryCall } from '../../../app/connection';
import { agentText, CertaintyMark, inLanguage, useCourts } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { SuggestField } from '../../../ui/SuggestField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { FieldSet } from '../form/FieldSet';
import { useProblemText } from '../form/useTypedForm';
import { endSentence } from './end/endWords';
import { typedEnd, type MeasureForm } from './measureForm';
import type { MeasureFieldsProps } from './measureFieldsProps';
import { OtherDates } from './OtherDates';
import { SuspensionFields } from './SuspensionFields';
import s from './Measures.module.css';

type TextName = { [K in keyof MeasureForm]: MeasureForm[K] extends string ? K : never }[keyof MeasureForm];
type EntityName = TextName & keyof (typeof measureEntity)['fields'];

/** The fields of a measure: judgment first, since the types offered are those that existed on its day. */
export function MeasureFields({ form, measure, problems, onChange }: MeasureFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const problem = useProblemText(problems);
  const courts = useCourts();
  const site = useQueryCall('site.get', {}, { entities: ['agent'] });
  const field = (name: EntityName) => ({
    name,
    label: measureEntity.fields[name].label[language === 'fr' ? 0 : 1],
    value: form[name],
    error: problem(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const at = isCalendarDate(form.judgmentDate) ? form.judgmentDate : today;
  const types = legal.referential.measureTypes.all.filter(
    type => type.code === form.type || legal.referential.measureTypes.valid(at).includes(type),
  );
  const category = legal.referential.measureTypes.byCode(form.type)?.category;
  const agents = (site.data?.agents ?? []).map(agent => ({ value: agent.id, label: agentText(agent) }));
  return (
    <>
      <FieldSet legend={t('measure.sections.judgment')}>
        <DateField {...field('judgmentDate')} autoFocus />
        <TextField {...field('caseNumber')} maxLength={40} />
        <div data-wide>
          <SelectField
            {...field('type')}
            value={form.type === '' ? null : form.type}
            onChange={code => onChange({ type: code ?? '' })}
            required
            searchable
            description={t('measure.typeHelp')}
            emptyText={t('measure.noType')}
            options={types.map(type => ({
              value: type.code,
              label: `${type.acronym} · ${inLanguage(type.label, language)}`,
              keywords: type.aliases.join(' '),
            }))}
          />
        </div>
        <SuggestField {...field('court')} suggestions={courts.courts} maxLength={160} />
        <SuggestField {...field('magistrate')} suggestions={courts.magistratesOf(form.court)} maxLength={160} />
        <div data-wide className={s.checks}>
          {legal.deadlineRules.dispositions.map(disposition => (
            <CheckboxField
              key={disposition.code}
              label={inLanguage(disposition.label, language)}
              checked={form.dispositions.includes(disposition.code)}
              onChange={on =>
                onChange({
                  dispositions: on
                    ? [...form.dispositions, disposition.code]
                    : form.dispositions.filter(code => code !== disposition.code),
                })
              }
            />
          ))}
        </div>
      </FieldSet>
      <FieldSet legend={t('measure.sections.course')}>
        <DateField {...field('mandateDate')} />
        <DateField {...field('startDate')} />
        <TextField {...field('durationMonths')} maxLength={4} />
        <TextField {...field('durationDays')} maxLength={5} />
        {(category === 'unpaid-work' || form.hours !== '') && (
          <>
            <TextField {...field('hours')} maxLength={3} />
            <TextField {...field('hoursDone')} maxLength={5} />
          </>
        )}
        <DateField {...field('endDate')} description={t('measure.endHelp')} />
        <SelectField
          {...field('status')}
          onChange={status => onChange({ status: status ?? 'active' })}
          options={measureStatuses.map(status => ({ value: status, label: t(`wording.measureStatus.${status}`) }))}
        />
        {(form.endReason !== '' || measureStatuses.some(one => one === form.status && !isRunning(one))) && (
          <div data-wide>
            <TextField {...field('endReason')} maxLength={300} />
          </div>
        )}
        <SuspensionFields form={form} measure={measure} problems={problems} onChange={onChange} />
        <TypedEnd form={form} measure={measure} />
      </FieldSet>
      <OtherDates form={form} problems={problems} field={field} />
      <FieldSet legend={t('measure.sections.service')} columns="minmax(0, 1fr)">
        <SelectField
          {...field('officer')}
          value={form.officer === '' ? null : form.officer}
          onChange={officer => onChange({ officer: officer ?? '' })}
          options={agents}
          searchable
          clearable
        />
        <TextAreaField {...field('instructions')} maxLength={2000} minRows={2} />
      </FieldSet>
    </>
  );
}

/** The end that the facts typed give, and why; an end typed by hand explains itself. */
function TypedEnd({ form, measure }: Pick<MeasureFieldsProps, 'form' | 'measure'>) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const explanation = typedEnd(form, measure, legal);
  const { end, certainty, steps } = explanation;
  const sentence = endSentence(explanation, { t, language, legal, type: form.type });
  if (sentence === null || steps.every(step => ['start', 'entered', 'end'].includes(step.kind))) return null;
  return (
    <p data-wide className={s.computed} role="status">
      {end === null ? t('measure.suspendedEnd') : t('measure.computedEnd', { date: formatDate(end, language) })}{' '}
      <span className="muted">{sentence}</span> <CertaintyMark certainty={certainty} />
    </p>
  );
}
