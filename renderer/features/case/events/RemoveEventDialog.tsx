import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

/** Takes an event back, with a reason. */
export function RemoveEventDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const remove = useCommand('event.remove');
  const form = useTypedForm({
    draftKey: `event-remove:${id}`,
    initial: { reason: '' },
    read: value => readTyped(reader => ({ reason: reader.reason('reason', value.reason) })),
    send: values => remove.run({ id, ...values }),
    done: t('event.removed'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('event.removeTitle')}
      action={t('event.remove')}
      intro={<p>{t('event.removeText')}</p>}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} label={t('event.removeReason')} required autoFocus maxLength={300} />
    </FormDialog>
  );
}
