import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextAreaField } from '../../../ui/TextField';

interface ReturnDialogProps {
  readonly report: string;
  readonly number: number;
  /** Name of the author. */
  readonly author: string;
  readonly onReturned: () => void;
  readonly onClose: () => void;
}

/** Returns a report to its author, with what is expected. */
export function ReturnDialog({ report, number, author, onReturned, onClose }: ReturnDialogProps) {
  const t = useT();
  const giveBack = useCommand('report.return');
  const form = useDraftForm({
    draftKey: `report-return/${report}/${number}`,
    initial: { reason: '' },
    words: (problem: string) => problem,
    read: value =>
      value.reason.trim() === ''
        ? ({ ok: false, error: { reason: t('report.review.returnMissing') } } as const)
        : ({ ok: true, value: value.reason.trim() } as const),
    send: reason => giveBack.run({ id: report, number, reason }),
    done: t('report.review.returned', { agent: author }),
    onSent: onReturned,
  });
  return (
    <FormDialog form={form} title={t('report.review.returnTitle')} action={t('report.review.returnSave')} onClose={onClose}>
      <TextAreaField {...form.field('reason')} label={t('report.review.returnReason')} required autoFocus maxLength={2000} />
    </FormDialog>
  );
}
