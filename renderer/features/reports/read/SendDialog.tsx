import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { sendingMeans, type SendingMeans } from '../../../../shared/domain/report';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { useToday } from '../../../ui/today';

interface SendForm {
  readonly on: string;
  readonly means: SendingMeans;
}

/** Notes when a signed report was sent, and how. */
export function SendDialog({ report, onClose }: { readonly report: string; readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const send = useCommand('report.send');
  const form = useDraftForm({
    draftKey: `report-send/${report}`,
    initial: (): SendForm => ({ on: today, means: 'email' }),
    words: (problem: string) => problem,
    read: value =>
      isCalendarDate(value.on) && value.on <= today
        ? ({ ok: true, value: { on: value.on, means: value.means } } as const)
        : ({ ok: false, error: { on: t('report.send.onMissing') } } as const),
    send: values => send.run({ id: report, ...values }),
    done: t('report.send.done'),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('report.send.title')} action={t('report.send.save')} onClose={onClose}>
      <FieldPair>
        <DateField {...form.field('on')} label={t('report.send.on')} required max={today} />
        <SelectField<SendingMeans>
          label={t('report.send.means')}
          name="means"
          value={form.value.means}
          onChange={means => form.change({ means: means ?? 'email' })}
          options={sendingMeans.map(one => ({ value: one, label: t(`report.send.meansOf.${one}`) }))}
        />
      </FieldPair>
    </FormDialog>
  );
}
