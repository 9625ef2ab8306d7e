import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import type { Pointed } from '../../../app/richText';
import { useT } from '../../../i18n';
import { TextAreaField } from '../../../ui/TextField';
import s from './Read.module.css';

interface CommentDialogProps {
  readonly report: string;
  readonly number: number;
  /** What is commented. */
  readonly pointed: Pointed;
  readonly onClose: () => void;
}

/** A reviewer's comment on a passage, or on the whole. */
export function CommentDialog({ report, number, pointed, onClose }: CommentDialogProps) {
  const t = useT();
  const comment = useCommand('report.comment');
  const form = useDraftForm({
    draftKey: `report-comment/${report}/${number}/${pointed.block ?? ''}`,
    initial: { text: '' },
    words: (problem: string) => problem,
    read: value =>
      value.text.trim() === ''
        ? ({ ok: false, error: { text: t('report.review.commentMissing') } } as const)
        : ({ ok: true, value: value.text.trim() } as const),
    send: text => comment.run({ id: report, number, ...pointed, text }),
    done: t('report.review.commented'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t(pointed.block === null ? 'report.review.commentWhole' : 'report.review.commentTitle')}
      action={t('report.review.commentSave')}
      {...(pointed.quote !== '' && { intro: <blockquote className={s.quote}>{pointed.quote}</blockquote> })}
      onClose={onClose}
    >
      <TextAreaField {...form.field('text')} label={t('report.review.commentText')} required autoFocus maxLength={4000} />
    </FormDialog>
  );
}
