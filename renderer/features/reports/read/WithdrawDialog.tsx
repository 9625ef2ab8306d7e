import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextAreaField } from '../../../ui/TextField';

/** Withdraws a report that will not be sent; it stays in the case, with the reason. */
export function WithdrawDialog({ report, onClose }: { readonly report: string; readonly onClose: () => void }) {
  const t = useT();
  const withdraw = useCommand('report.withdraw');
  const form = useDraftForm({
    draftKey: `report-withdraw/${report}`,
    initial: { reason: '' },
    words: (problem: string) => problem,
    read: value =>
      value.reason.trim() === ''
        ? ({ ok: false, error: { reason: t('report.review.withdrawMissing') } } as const)
        : ({ ok: true, value: value.reason.trim() } as const),
    send: reason => withdraw.run({ id: report, reason }),
    done: t('report.review.withdrawn'),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('report.review.withdrawTitle')} action={t('report.review.withdraw')} onClose={onClose}>
      <TextAreaField {...form.field('reason')} label={t('report.review.withdrawReason')} required autoFocus maxLength={400} />
    </FormDialog>
  );
}
