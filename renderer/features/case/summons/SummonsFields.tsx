import { IconAlertTriangle } from '@tabler/icons-react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AppointmentLine, CallError } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { inLanguage, personText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { TimeField } from '../../../ui/TimeField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { comingDay } from '../form/dateLimits';
import { useTypedForm } from '../form/useTypedForm';
import { formOfProposal, summonsOf, type SummonsForm, type SummonsProposal } from './summonsForm';
import { ForbiddenContacts } from '../person/ForbiddenContacts';
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
  const language = useLanguage();
  const today = useToday();
  const { personId: person, legal } = useCase();
  const create = useCommand('summons.create');
  const form = useTypedForm({
    draftKey: `summons:${person}`,
    initial: () => formOfProposal(proposal),
    read: value => summonsOf(value, today),
    send: summons => create.run({ person, ...summons, confirmedCollision: warning !== null }),
    onSent: answer => onMade(answer.document),
  });
  const { value, failure } = form;
  const warning: CallError | null =
    failure?.code === 'appointment.collision' || failure?.code === 'appointment.not-working-day' ? failure : null;
  const change = (part: Partial<SummonsForm>): void => {
    form.setFailure(null); // the warning was about another slot
    form.change(part);
  };
  const field = (name: Parameters<typeof form.field>[0]) => ({
    ...form.field(name),
    onChange: (text: string) => change({ [name]: text }),
  });
  const changeType = (code: string | null): void => {
    const type = code === null ? null : legal.referential.appointmentTypes.byCode(code);
    if (type) change({ type: type.code, mode: type.mode, minutes: String(type.defaultMinutes) });
  };
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('caseFile.actions.summon')}
      action={t(warning ? 'summons.confirm' : 'summons.make')}
      alert={warning && <SlotWarning warning={warning} />}
      returnsFocus={false}
      onClose={onClose}
    >
      <ForbiddenContacts />
      <div className={s.when}>
        <DateField {...field('day')} label={t('summons.day')} required autoFocus {...comingDay(today)} />
        <TimeField {...field('time')} label={t('summons.time')} required />
        <TextField {...field('minutes')} label={t('summons.minutes')} required width={96} maxLength={4} />
      </div>
      {isCalendarDate(value.day) && <p className={s.long}>{formatDate(value.day, language, 'long')}</p>}
      <SelectField
        label={t('summons.type')}
        name="type"
        searchable
        value={value.type}
        onChange={changeType}
        options={legal.referential.appointmentTypes.all.map(type => ({
          value: type.code,
          label: inLanguage(type.label, language),
        }))}
      />
      <FieldPair>
        <SelectField
          label={t('interview.mode')}
          name="mode"
          value={value.mode}
          onChange={mode => change({ mode: mode ?? 'office' })}
          options={appointmentModes.map(mode => ({ value: mode, label: t(`wording.modes.${mode}`) }))}
        />
        <TextField {...field('place')} label={t('summons.place')} maxLength={200} />
      </FieldPair>
      <TextAreaField
        {...field('papers')}
        label={t('summons.papers')}
        description={t('summons.papersHelp')}
        minRows={3}
        maxLength={2000}
      />
    </FormDialog>
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
              one.personName ? personText(one.personName) : one.title,
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
