import { useId, useRef, useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { intensityCodes } from '../../../../shared/referential';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { DraftStatus, FormAlert, FormDraft } from '../../../app/form';
import { useSession } from '../../../app/session';
import { CertaintyMark, confidencesCitation } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { leavingOnEscape } from '../form/escape';
import { useFirstFieldFocus } from '../form/useFirstFieldFocus';
import { useTypedForm } from '../form/useTypedForm';
import { assessmentOf, blankDomain, formOfAssessment, type DomainForm, type StartingPoint } from './assessmentForm';
import { DomainFields } from './DomainFields';
import s from './Assessment.module.css';

export interface AssessmentEditorProps {
  readonly start: StartingPoint;
  readonly onSaved: (id: string) => void;
  readonly onLeave: () => void;
}

/** An assessment being written, domain by domain, kept as a draft at every key. */
export function AssessmentEditor({ start, onSaved, onLeave }: AssessmentEditorProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const failureText = useFailureText();
  const { personId: person, legal } = useCase();
  const { rights } = useSession().agent;
  const save = useCommand('assessment.save');
  const sign = useCommand('assessment.sign');
  const [asking, setAsking] = useState(false);
  const signing = useRef(false);
  const { from, kind } = start;
  const record = kind === 'edit' ? (from?.id ?? null) : null;
  const corrects = kind === 'new' ? null : kind === 'correct' ? (from?.id ?? null) : (from?.corrects ?? null);
  const form = useTypedForm({
    draftKey: `assessment:${person}:${record ?? (corrects === null ? 'new' : `correct-${corrects}`)}`,
    initial: () => formOfAssessment(start, today),
    read: value => assessmentOf(value, today),
    send: async values => {
      const saved = await save.run({ id: record, person, corrects, ...values });
      if (!saved.ok) return saved;
      const signature = signing.current ? await sign.run({ id: saved.value.id }) : null;
      // what was written is saved: only the signature is missing, and its button stands beside the assessment
      if (signature?.ok === false) toast({ tone: 'late', ...failureText(signature.error) });
      else toast({ tone: 'ok', title: t(signing.current ? 'assessment.signedNow' : 'assessment.saved') });
      return saved;
    },
    onSent: ({ id: saved }) => onSaved(saved),
  });
  useFirstFieldFocus(form.draft);
  const { value, change } = form;
  const submit = async (signed: boolean): Promise<void> => {
    setAsking(false);
    signing.current = signed;
    await form.submit();
  };
  const changeDomain = (code: string, part: Partial<DomainForm>): void =>
    change({ domains: { ...value.domains, [code]: { ...(value.domains[code] ?? blankDomain), ...part } } });
  const fromDay = from?.day !== null && from?.day !== undefined && isCalendarDate(from.day) ? formatDate(from.day, language) : '';
  const { intensities } = legal.deadlineRules;
  const interval = intensities.levels.find(one => one.code === value.intensity)?.intervalDays;
  return (
    <form
      {...form.element}
      className={s.editor}
      aria-labelledby={id}
      onSubmit={event => {
        event.preventDefault();
        void submit(false);
      }}
      onKeyDown={leavingOnEscape(onLeave)}
    >
      <header className={s.head}>
        <h2 id={id}>
          {kind === 'correct'
            ? t('assessment.correctTitle', { date: fromDay })
            : t(kind === 'edit' ? 'assessment.editTitle' : 'assessment.newTitle')}
        </h2>
        <span className={s.actions}>
          <DraftStatus draft={form.draft} />
          <Button kind="quiet" onClick={onLeave}>
            {t('form.leave')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('assessment.saveAndSign')}</Button>
          <Button type="submit" busy={form.sending}>
            {t('assessment.save')}
          </Button>
        </span>
      </header>
      <FormDraft form={form} />
      <FormAlert problems={form.problems} failure={form.failure} />
      {kind === 'new' && from !== null && <p className="muted">{t('assessment.startsFrom', { date: fromDay })}</p>}
      <div className={s.when}>
        <DateField {...form.field('day')} label={t('assessment.day')} required {...pastDay(today)} />
      </div>
      {legal.referential.needDomains.all.map(domain => (
        <DomainFields
          key={domain.code}
          domain={domain}
          value={value.domains[domain.code] ?? blankDomain}
          onChange={part => changeDomain(domain.code, part)}
        />
      ))}
      <TextAreaField {...form.field('summary')} label={t('assessment.summary')} maxLength={40_000} minRows={2} />
      <div className={s.intensity}>
        <SelectField
          label={t('assessment.intensity')}
          name="intensity"
          clearable
          value={intensityCodes.find(one => one === value.intensity) ?? null}
          onChange={intensity => change({ intensity: intensity ?? '' })}
          options={intensityCodes.map(code => ({ value: code, label: t(`wording.intensity.${code}`) }))}
        />
        <TextField
          {...form.field('intensityReason')}
          label={t('assessment.intensityReason')}
          required={value.intensity !== ''}
          maxLength={400}
        />
        <p className={s.guide}>
          {interval === undefined ? t('assessment.intensityHelp') : t('assessment.interval', { count: interval })}{' '}
          <CertaintyMark certainty={intensities.certainty} />
        </p>
      </div>
      {rights.includes('case.read-confidences') && (
        <div className={s.confidences}>
          <TextAreaField
            {...form.field('confidences')}
            label={t('interview.confidences')}
            description={t('interview.confidencesHelp', { article: confidencesCitation(legal, language) })}
            maxLength={40_000}
            minRows={2}
          />
        </div>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('assessment.signTitle')}
        action={t('assessment.signAction')}
        onConfirm={() => submit(true)}
        onCancel={() => setAsking(false)}
      >
        <p>{t('assessment.signText')}</p>
      </ConfirmDialog>
    </form>
  );
}
