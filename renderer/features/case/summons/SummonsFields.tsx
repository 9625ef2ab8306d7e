import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type SubmitEvent } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AppointmentLine, CallError } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { TimeField } from '../../../ui/TimeField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { formOfProposal, summonsOf, type SummonsForm, type SummonsProposal } from './summonsForm';
import s from './Summons.module.css';

export interface SummonsFieldsProps {
  readonly proposal: SummonsProposal;
  readonly onClose: () => void;
  /** Hears of the letter. */
  readonly onMade: (document: string) => void;
}

/** The form of a summons. A slot taken or a day off is a warning that a second press confirms. */
export function SummonsFields({ proposal, onClose, onMade }: SummonsFieldsProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const today = useToday();
  const { personId: person, legal } = useCase();
  const [initial] = useState(() => formOfProposal(proposal));
  const draft = useDraft<SummonsForm>(`summons:${person}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const create = useCommand('summons.create');
  const { value: form, setValue } = draft;
  const summons = summonsOf(form);
  const problems = asked && !summons.ok ? summons.error : {};
  const problem = useProblemText(problems);
  const warning = failure?.code === 'appointment.collision' || failure?.code === 'appointment.not-working-day' ? failure : null;
  const change = (part: Partial<SummonsForm>): void => {
    setFailure(null); // the warning was about another slot
    setValue(now => ({ ...now, ...part }));
  };
  const changeType = (code: string | null): void => {
    const type = code === null ? null : legal.referential.appointmentTypes.byCode(code);
    if (type) change({ type: type.code, mode: type.mode, minutes: String(type.defaultMinutes) });
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (create.running) return;
    setAsked(true);
    if (!summons.ok) {
      focusFirstProblem(draft.formRef.current, summons.error);
      return;
    }
    const answer = await create.run({ person, ...summons.value, confirmedCollision: warning !== null });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    onMade(answer.value.document);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={t('caseFile.actions.summon')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={create.running}>
            {t(warning ? 'summons.confirm' : 'summons.make')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <DraftNote draft={draft} />
        {warning ? <SlotWarning warning={warning} /> : <FormAlert problems={problems} failure={failure} />}
        <div className={s.when}>
          <DateField
            label={t('summons.day')}
            name="day"
            required
            autoFocus
            min={today}
            value={form.day}
            onChange={day => change({ day })}
            error={problem('day')}
          />
          <TimeField
            label={t('summons.time')}
            name="time"
            required
            value={form.time}
            onChange={time => change({ time })}
            error={problem('time')}
          />
          <TextField
            label={t('summons.minutes')}
            name="minutes"
            required
            width={96}
            maxLength={4}
            value={form.minutes}
            onChange={minutes => change({ minutes })}
            error={problem('minutes')}
          />
        </div>
        {isCalendarDate(form.day) && <p className={s.long}>{formatDate(form.day, language, 'long')}</p>}
        <SelectField
          label={t('summons.type')}
          name="type"
          searchable
          value={form.type}
          onChange={changeType}
          options={legal.referential.appointmentTypes.all.map(type => ({
            value: type.code,
            label: inLanguage(type.label, language),
          }))}
        />
        <div className={s.two}>
          <SelectField
            label={t('interview.mode')}
            name="mode"
            value={form.mode}
            onChange={mode => change({ mode: mode ?? 'office' })}
            options={appointmentModes.map(mode => ({ value: mode, label: t(`wording.modes.${mode}`) }))}
          />
          <TextField
            label={t('summons.place')}
            name="place"
            maxLength={200}
            value={form.place}
            onChange={place => change({ place })}
          />
        </div>
        <TextAreaField
          label={t('summons.papers')}
          description={t('summons.papersHelp')}
          name="papers"
          minRows={3}
          maxLength={2000}
          value={form.papers}
          onChange={papers => change({ papers })}
        />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}

/** Why the slot asks for a second thought: others at that time, or a day off. */
function SlotWarning({ warning }: { readonly warning: CallError }) {
  const t = useT();
  const language = useLanguage();
  const others = (warning.details?.['others'] ?? []) as AppointmentLine[]; // the core's own form
  const holiday = warning.details?.['holiday'] as { readonly fr: string; readonly en: string } | string | null | undefined; // its label
  const name = typeof holiday === 'string' ? holiday : holiday?.[language];
  return (
    <div className={s.warning} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <b>
          {warning.code === 'appointment.collision'
            ? t('errors.appointment.collision.title')
            : name
              ? t('summons.holiday', { name })
              : t('errors.appointment.not-working-day.title')}
        </b>
        {others.map(one => (
          <span key={one.id}>
            {[
              one.time,
              one.personName ? `${one.personName.familyName.toUpperCase()} ${one.personName.givenNames}` : one.title,
              one.minutes === null ? null : t('summons.length', { count: one.minutes }),
            ]
              .filter(part => part !== null && part !== '')
              .join(' · ')}
          </span>
        ))}
        <span>{t('summons.warningText')}</span>
      </span>
    </div>
  );
}
