import type { WorkPlacementLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { FormDialog } from '../../../../app/form';
import { useT } from '../../../../i18n';
import { DateField } from '../../../../ui/DateField';
import { TextField } from '../../../../ui/TextField';
import { useToday } from '../../../../ui/today';
import { readTyped } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';

/** Ends a placement on its last day. */
export function EndDialog({ placement, onClose }: { readonly placement: WorkPlacementLine; readonly onClose: () => void }) {
  const t = useT();
  const today: string = useToday();
  const end = useCommand('work.endPlacement');
  const form = useTypedForm({
    draftKey: `work-end:${placement.id}`,
    initial: { on: today, reason: '' },
    read: value =>
      readTyped(reader => ({ on: reader.requiredDate('on', value.on), reason: reader.reason('reason', value.reason) })),
    send: values => end.run({ id: placement.id, ...values }),
    done: t('work.endDone'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('work.end')}
      action={t('work.endAction')}
      intro={<p>{t('work.endHelp')}</p>}
      onClose={onClose}
    >
      <DateField {...form.field('on')} label={t('work.endOn')} required />
      <TextField {...form.field('reason')} label={t('work.endReason')} required autoFocus maxLength={300} />
    </FormDialog>
  );
}
