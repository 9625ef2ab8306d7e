import { isRunning } from '../../../../shared/domain/measure';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { measureAcronym } from '../../../app/wording';
import { useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { State } from '../../../ui/State';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import s from './Closing.module.css';

interface ClosingForm {
  readonly on: string;
  readonly reason: string;
  readonly confirmed: boolean;
}

/** Closes the case, on a day and for a reason; a measure still running must be seen first. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const { personId: person, header, legal } = useCase();
  const close = useCommand('case.close');
  const running = header.measures.filter(one => isRunning(one.status));
  const form = useTypedForm({
    draftKey: `closing:${person}`,
    initial: (): ClosingForm => ({ on: today, reason: '', confirmed: false }),
    read: value =>
      readTyped(reader => ({
        reason: reader.reason('reason', value.reason),
        on: reader.requiredDate('on', value.on, pastDay(today)),
        confirmedRunning: value.confirmed,
      })),
    send: values => close.run({ person, ...values }),
    done: t('closing.done'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('closing.title')}
      action={t('closing.action')}
      intro={<p className="muted">{t('closing.text')}</p>}
      onClose={onClose}
    >
      <TextField
        {...form.field('reason')}
        label={t('closing.reason')}
        description={t('closing.reasonHelp')}
        required
        autoFocus
        maxLength={400}
      />
      <DateField {...form.field('on')} label={t('closing.on')} required {...pastDay(today)} />
      {running.length > 0 && (
        <div className={s.running}>
          <State tone="soon">
            {t('closing.running', {
              count: running.length,
              measures: running.map(one => measureAcronym(legal, one.type)).join(', '),
            })}
          </State>
          <CheckboxField
            name="confirmed"
            label={t('closing.confirm')}
            checked={form.value.confirmed}
            onChange={confirmed => form.change({ confirmed })}
          />
        </div>
      )}
    </FormDialog>
  );
}
