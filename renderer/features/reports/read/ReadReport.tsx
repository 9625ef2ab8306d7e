import { Suspense, useRef, useState } from 'react';
import type { ReportView } from '../../../../shared/contract/reports';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import {
  countChanges,
  DifferenceView,
  LiveNodesProvider,
  PassageReader,
  pointedIn,
  RichTextView,
  type LiveNodes,
  type Pointed,
} from '../../../app/richText';
import { agentText, useInstantText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { ViewBar } from '../../../ui/Tabs';
import { useToast } from '../../../ui/toast';
import { SignDialog } from '../sign/SignDialog';
import { CommentDialog } from './CommentDialog';
import { CommentList } from './CommentList';
import { ReadActs } from './ReadActs';
import { ReportPreview } from './ReportPreview';
import { ReturnDialog } from './ReturnDialog';
import { ReturnNote } from './ReturnNote';
import { SendDialog } from './SendDialog';
import { SignatureList } from './SignatureList';
import { WithdrawDialog } from './WithdrawDialog';
import s from './Read.module.css';

type Mode = 'text' | 'difference' | 'pdf';
type Asking = 'approve' | 'return' | 'withdraw' | 'send' | 'sign';

export interface ReadReportProps {
  readonly view: ReportView;
  /** Takes the keyboard to the text as it opens. */
  readonly toText?: boolean;
  /** Hears that a decision was taken, as when a tray goes on with the next one. */
  readonly onDecided?: () => void;
  /** Hears of the report that will come in its place. */
  readonly onReplaced: (id: string) => void;
}

/** A report that was handed in, to read, compare, comment, decide about, sign and send. */
export function ReadReport({ view, toText = false, onDecided, onReplaced }: ReadReportProps) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const instantText = useInstantText();
  const box = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>('text');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  // one signs the paper that one opened
  const [paperOpened, setPaperOpened] = useState(false);
  const approve = useCommand('report.approve');
  const takeBack = useCommand('report.takeBack');
  const supersede = useCommand('report.supersede');
  const number = view.submissions;
  const last = view.submissionLines.find(one => one.number === number);
  const may = (act: ReportView['acts'][number]): boolean => view.acts.includes(act);
  const passages = view.comments
    .map((comment, index) => ({ ...comment, number: index + 1 }))
    .filter(one => one.submissionNumber === number);
  const open = view.comments.filter(one => one.resolvedAt === null).length;
  const show = (next: Mode): void => {
    setMode(next);
    if (next === 'pdf') setPaperOpened(true);
  };
  const ask = (what: Asking): void => {
    if (what !== 'sign' || paperOpened) {
      setAsking(what);
      return;
    }
    show('pdf');
    toast({ tone: 'info', title: t('report.sign.readFirst'), text: t('report.sign.readFirstText') });
  };
  const comment = (): void => setPointed(pointedIn(box.current));
  useShortcut({ keys: 'Alt O', label: t('report.review.comment'), run: comment }, may('comment') && mode !== 'pdf');
  useShortcut({ keys: 'Alt D', label: t('report.review.difference'), run: () => setMode('difference') }, number > 1);
  useShortcut({ keys: 'Alt T', label: t('report.review.text'), run: () => setMode('text') });
  useShortcut({ keys: 'Alt P', label: t('report.review.pdf'), run: () => show('pdf') });
  const approveNow = async (): Promise<void> => {
    const answer = await approve.run({ id: view.id, number });
    setAsking(null);
    if (!answer.ok) {
      toast({ tone: 'late', ...textOf(answer.error) });
      return;
    }
    toast({ tone: 'ok', title: t('report.review.approved') });
    onDecided?.();
  };
  const takeBackNow = async (): Promise<void> => {
    const answer = await takeBack.run({ id: view.id });
    toast(answer.ok ? { tone: 'ok', title: t('report.review.takenBack') } : { tone: 'late', ...textOf(answer.error) });
  };
  const replace = async (): Promise<void> => {
    const answer = await supersede.run({ id: view.id });
    if (!answer.ok) {
      toast({ tone: 'late', ...textOf(answer.error) });
      return;
    }
    toast({ tone: 'ok', title: t('report.review.superseded') });
    onReplaced(answer.value.id);
  };
  const live: LiveNodes = { factNow: () => null, fieldNow: name => view.fields[name], template: false };
  const close = (): void => setAsking(null);
  return (
    <LiveNodesProvider value={live}>
      <ViewBar<Mode>
        label={t('report.review.modes')}
        views={[
          { id: 'text', label: t('report.review.text') },
          ...(number > 1 ? [{ id: 'difference' as const, label: t('report.review.difference') }] : []),
          { id: 'pdf', label: t('report.review.pdf') },
        ]}
        selected={mode}
        onSelect={show}
        end={
          last && (
            <span className={s.submission}>
              {[
                t('report.version', { number: String(last.number) }),
                t('report.review.submittedBy', { agent: last.by ? agentText(last.by) : '—', when: instantText(last.at) }),
                t('report.review.digest', { hash: last.hash.slice(0, 8) }),
              ].join(' · ')}
            </span>
          )
        }
      />
      <div className={s.split} data-mode={mode}>
        {mode === 'pdf' ? (
          <div className={s.paper}>
            <ReportPreview report={view.id} />
          </div>
        ) : (
          <PassageReader label={t('report.review.read')} ref={box} autoFocus={toText}>
            {mode === 'text' ? (
              <RichTextView text={view.content} passages={passages} />
            ) : (
              <Suspense fallback={<SkeletonRows rows={8} />}>
                <Difference view={view} passages={passages} />
              </Suspense>
            )}
          </PassageReader>
        )}
        <section className={s.aside} aria-label={t('report.side.label')} tabIndex={0}>
          <ReturnNote view={view} />
          <SignatureList view={view} />
          <CommentList view={view} />
        </section>
      </div>
      <ReadActs
        view={view}
        onAsk={ask}
        onComment={mode === 'pdf' ? null : comment}
        onTakeBack={takeBackNow}
        onSupersede={replace}
      />
      {pointed && <CommentDialog report={view.id} number={number} pointed={pointed} onClose={() => setPointed(null)} />}
      {asking === 'return' && (
        <ReturnDialog
          report={view.id}
          number={number}
          author={view.author ? agentText(view.author) : '—'}
          onReturned={() => {
            close();
            onDecided?.();
          }}
          onClose={close}
        />
      )}
      {asking === 'withdraw' && <WithdrawDialog report={view.id} onClose={close} />}
      {asking === 'send' && <SendDialog report={view.id} onClose={close} />}
      {asking === 'sign' && <SignDialog reports={[view.id]} onClose={close} />}
      <ConfirmDialog
        opened={asking === 'approve'}
        title={t('report.review.approveTitle')}
        action={t('report.review.approveSave')}
        onConfirm={approveNow}
        onCancel={close}
      >
        <p>{t('report.review.approveText', { number: String(number) })}</p>
        {open > 0 && <p>{t('report.review.approveOpen', { count: open })}</p>}
      </ConfirmDialog>
    </LiveNodesProvider>
  );
}

type NumberedComments = readonly (ReportView['comments'][number] & { readonly number: number })[];

function Difference({ view, passages }: { readonly view: ReportView; readonly passages: NumberedComments }) {
  const t = useT();
  const { data } = useQueryCall('report.difference', { id: view.id, against: null }, { entities: ['report_submission'] });
  if (!data) return <SkeletonRows rows={8} />;
  const { added, removed } = countChanges(data.blocks);
  return (
    <>
      <p className={s.compared}>
        {data.before === null ? (
          t('report.review.firstVersion')
        ) : (
          <>
            {t('report.review.comparedTo', { number: String(data.before) })} ·{' '}
            <ins>{t('report.review.added', { count: added })}</ins> <del>{t('report.review.removed', { count: removed })}</del>
          </>
        )}
      </p>
      <DifferenceView blocks={data.blocks} text={view.content} passages={passages} />
    </>
  );
}
