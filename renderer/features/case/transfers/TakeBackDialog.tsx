import type { TransferLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

export interface TakeBackDialogProps {
  readonly transfer: TransferLine;
  readonly onClose: () => void;
}

/** Takes back an acceptance noted by mistake, for a reason that the trace keeps. */
export function TakeBackDialog({ transfer, onClose }: TakeBackDialogProps) {
  const t = useT();
  const takeBack = useCommand('transfer.takeBack');
  const form = useTypedForm({
    draftKey: `transfer-taken-back:${transfer.id}`,
    initial: { reason: '' },
    read: value => readTyped(reader => ({ reason: reader.reason('reason', value.reason) })),
    send: values => takeBack.run({ id: transfer.id, ...values }),
    done: t('transfer.done.takenBack'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('transfer.takeBack.title')}
      action={t('transfer.takeBack.action')}
      intro={<p className="muted">{t('transfer.takeBack.text', { service: transfer.service })}</p>}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} label={t('transfer.takeBack.reason')} required autoFocus maxLength={400} />
    </FormDialog>
  );
}
