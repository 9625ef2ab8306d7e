import type { DocumentLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

export interface RemoveFileDialogProps {
  readonly paper: DocumentLine;
  readonly onClose: () => void;
}

/** Withdraws a file from outside, with a reason. */
export function RemoveFileDialog({ paper, onClose }: RemoveFileDialogProps) {
  const t = useT();
  const remove = useCommand('file.remove');
  const form = useTypedForm({
    draftKey: `file-remove:${paper.id}`,
    initial: { reason: '' },
    read: value => readTyped(reader => ({ reason: reader.reason('reason', value.reason) })),
    send: values => remove.run({ id: paper.id, ...values }),
    done: t('files.withdrawn'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('files.removeTitle')}
      action={t('files.remove')}
      intro={<p>{t('files.removeText', { title: paper.title })}</p>}
      onClose={onClose}
    >
      <TextField {...form.field('reason')} label={t('files.removeReason')} required autoFocus maxLength={300} />
    </FormDialog>
  );
}
