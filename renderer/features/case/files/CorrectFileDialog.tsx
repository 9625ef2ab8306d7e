import type { DocumentLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { useToday } from '../../../ui/today';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FiledFields, filedOf, readFiled } from './FiledFields';

export interface CorrectFileDialogProps {
  readonly paper: DocumentLine;
  readonly onClose: () => void;
}

/** Corrects how a file from outside was filed. */
export function CorrectFileDialog({ paper, onClose }: CorrectFileDialogProps) {
  const t = useT();
  const today = useToday();
  const correct = useCommand('file.correct');
  const form = useTypedForm({
    draftKey: `file-correct:${paper.id}`,
    initial: filedOf(paper),
    read: value => readTyped(reader => readFiled(reader, value, today)),
    send: values => correct.run({ id: paper.id, ...values }),
    done: t('files.corrected'),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} width={560} title={t('files.correctTitle')} action={t('files.correct')} onClose={onClose}>
      <FiledFields form={form} />
    </FormDialog>
  );
}
