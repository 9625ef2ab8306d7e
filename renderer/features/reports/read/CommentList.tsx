import { IconCheck } from '@tabler/icons-react';
import type { ReportCommentLine, ReportView } from '../../../../shared/contract/reports';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText, useInstantText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/toast';
import s from './Read.module.css';

/** What reviewers said of the passages of a report, numbered as in the text. */
export function CommentList({ view }: { readonly view: ReportView }) {
  const t = useT();
  return (
    <section className={s.comments} aria-label={t('report.review.comments')}>
      <h2>{t('report.review.comments')}</h2>
      {view.comments.length === 0 ? (
        <p className="muted">{t('report.review.noComment')}</p>
      ) : (
        <ol>
          {view.comments.map((comment, index) => (
            <Comment key={`${comment.submission} ${comment.key}`} comment={comment} number={index + 1} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Comment({ comment, number }: { readonly comment: ReportCommentLine; readonly number: number }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const instantText = useInstantText();
  const { rights } = useSession().agent;
  const { run, running } = useCommand('report.resolveComment');
  const resolved = comment.resolvedAt !== null;
  const toggle = async (): Promise<void> => {
    const answer = await run({ submission: comment.submission, key: comment.key, resolved: !resolved });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
  };
  const quote =
    comment.block === null ? t('report.review.onWhole') : comment.quote === '' ? t('report.review.onPassage') : comment.quote;
  return (
    <li className={s.comment} data-resolved={resolved || undefined}>
      <p className={s.who}>
        <span className={s.number}>{number}</span>
        <b className="strong">{comment.author ? agentText(comment.author) : '—'}</b>
        <span className="muted">{instantText(comment.at)}</span>
      </p>
      <blockquote className={s.quote}>{quote}</blockquote>
      <p className={s.words}>{comment.text}</p>
      <p className={s.settle}>
        <span className="muted">{t('report.review.ofVersion', { number: String(comment.submissionNumber) })}</span>
        {resolved && comment.resolvedBy && (
          <span className={s.resolved}>
            <IconCheck size={14} stroke={2} aria-hidden />
            {t('report.review.resolved', { agent: agentText(comment.resolvedBy) })}
          </span>
        )}
        {rights.includes('report.write') && (
          <Button kind="link" busy={running} onClick={() => void toggle()}>
            {t(resolved ? 'report.review.reopen' : 'report.review.resolve')}
            <span className="visually-hidden"> ({number})</span>
          </Button>
        )}
      </p>
    </li>
  );
}
