import type { Editor } from '@tiptap/react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { CallError } from '../../../../shared/contract';
import type { ReportView } from '../../../../shared/contract/reports';
import { wordCount, type FactKind, type FieldName } from '../../../../shared/domain/richText';
import { useCommand } from '../../../app/connection';
import { useDraft, type Clash } from '../../../app/drafts';
import { FailureNotice, useFailureText } from '../../../app/failure';
import { ClashNotices, type ClashWords } from '../../../app/form';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import { ReportDue } from '../../../app/reports';
import { LiveNodesProvider, RichTextEditor } from '../../../app/richText';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Kbd } from '../../../ui/Kbd';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useToast } from '../../../ui/toast';
import { useOneAtATime } from '../../../ui/useOneAtATime';
import { ReportHead } from '../ReportHead';
import { askedOf, FactsPanel } from './FactsPanel';
import { HeadDialog } from './HeadDialog';
import { formOfReport, savedOf, type ReportForm } from './reportForm';
import { SubmitDialog } from './SubmitDialog';
import { useLiveFacts, type AskedFact } from './useLiveFacts';
import { useSeen } from './useSeen';
import { WithdrawDialog } from '../read/WithdrawDialog';
import { WriteSide } from './WriteSide';
import foot from '../Foot.module.css';
import s from './Write.module.css';

/** A report being written: facts of the case at the left, the text, its preview and what reviewers said at the right. */
export function WriteReport({ view }: { readonly view: ReportView }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const [initial] = useState(() => formOfReport(view));
  const draft = useDraft<ReportForm>(`report/${view.id}`, initial, { ofRecord: true });
  const { value: form, setValue, ready } = draft;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [opened, setOpened] = useState(0);
  const [chosen, setChosen] = useState<FactKind | null>(null);
  const [span, setSpan] = useState({ from: initial.periodFrom, to: initial.periodTo });
  const [dialog, setDialog] = useState<'head' | 'submit' | 'withdraw' | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const beside = chosen === null ? null : askedOf(chosen, span);
  const live = useLiveFacts(view, form, form.content, beside);
  const save = useCommand('report.save');
  const submit = useCommand('report.submit');
  const kept = useRef({ form: initial, changed: false });
  useSeen(editor, live.nodes);

  const change = (part: Partial<ReportForm>): void => {
    setValue(now => {
      const next = { ...now, ...part };
      kept.current = { form: next, changed: true };
      return next;
    });
  };
  useEffect(() => {
    if (ready) kept.current = { form, changed: kept.current.changed || form !== initial };
  }, [ready, form, initial]);

  /** Puts in the case what was typed. False, and told, when the core refuses. */
  const record = async (): Promise<boolean> => {
    await draft.flush();
    const answer = await save.run(savedOf(view.id, kept.current.form));
    if (answer.ok) kept.current = { ...kept.current, changed: false };
    setFailure(answer.ok ? null : answer.error);
    return answer.ok;
  };
  const recordNow = useOneAtATime(async () => {
    if (await record()) toast({ tone: 'ok', title: t('report.editor.recorded') });
  });
  const hand = useOneAtATime(async () => {
    setDialog(null);
    if (!(await record())) return;
    const answer = await submit.run({ id: view.id });
    if (answer.ok) {
      await draft.clear();
      toast({ tone: 'ok', title: t('report.submit.done') });
    } else setFailure(answer.error);
  });
  // what is typed is in the vault of this workstation; leaving puts it in the case, where colleagues and other workstations find it
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      if (!kept.current.changed) return;
      void save.run(savedOf(view.id, kept.current.form)).then(async answer => {
        if (answer.ok) await draft.clear();
        else if (answer.error.code !== 'session.locked') toast({ tone: 'late', ...textOf(answer.error) });
      });
    };
  });
  useEffect(() => () => leave.current(), []);

  const insert = (fact: AskedFact): void => {
    const seen = live.factOf(fact)?.digest ?? null;
    editor
      ?.chain()
      .focus()
      .insertContent([{ type: 'fact', attrs: { ...fact, seen, frozen: null } }, { type: 'paragraph' }])
      .run();
  };
  const insertField = (name: FieldName): void => {
    editor
      ?.chain()
      .focus()
      .insertContent({ type: 'field', attrs: { name, seen: live.nodes.fieldNow(name), frozen: null } })
      .run();
  };
  useShortcut({ keys: 'Ctrl S', label: t('report.editor.recordNow'), run: () => void recordNow() });
  useShortcut({ keys: 'Alt S', label: t('report.submit.action'), run: () => setDialog('submit') });
  const clashWords = (clash: Clash): ClashWords => ({
    label: t(clashLabels[clash.name as keyof ReportForm]), // a clash is of one of its fields
    value: typeof clash.theirs === 'string' ? clash.theirs : t('report.editor.clashText'),
  });
  const passages = useMemo(() => passagesToShow(view), [view]);
  const alone = view.validatedBy === null;
  return (
    <LiveNodesProvider value={live.nodes}>
      <ReportHead view={view} recipient={form.recipient} />
      {failure && (
        <div className={s.alert}>
          <FailureNotice failure={failure} />
        </div>
      )}
      {draft.clashes.length > 0 && (
        <div className={s.alert}>
          <ClashNotices
            draft={{
              clashes: draft.clashes,
              settle: (clash, choice) => {
                draft.settle(clash, choice);
                setOpened(now => now + 1);
              },
            }}
            words={clashWords}
            asked={false}
          />
        </div>
      )}
      <div className={s.split}>
        <FactsPanel
          chosen={chosen}
          onChoose={setChosen}
          span={span}
          onSpan={setSpan}
          now={beside && live.factOf(beside)}
          onInsert={insert}
          onField={insertField}
        />
        <section className={s.middle} aria-label={t('report.editor.label')}>
          {ready ? (
            <Suspense fallback={<SkeletonRows rows={10} />}>
              <RichTextEditor
                key={opened}
                label={t('report.editor.label')}
                initial={form.content}
                autoFocus={view.state === 'draft'}
                passages={passages}
                onChange={content => change({ content })}
                onReady={setEditor}
                status={<Kept status={draft.status} words={wordCount(form.content)} />}
              />
            </Suspense>
          ) : (
            <SkeletonRows rows={10} />
          )}
        </section>
        <WriteSide view={view} onPrepare={record} />
      </div>
      <footer className={foot.bar}>
        {view.due && <ReportDue due={view.due} />}
        <span className="muted">{live.staleCount > 0 && t('report.facts.stale', { count: live.staleCount })}</span>
        <span className={foot.grow} />
        <Button kind="quiet" onClick={() => setDialog('withdraw')}>
          {t('report.review.withdraw')}
        </Button>
        <Button onClick={() => setDialog('head')}>{t('report.head.edit')}</Button>
        <Button onClick={() => void recordNow()} busy={save.running} shortcut="Ctrl S">
          {t('report.editor.recordNow')}
        </Button>
        <Button kind="primary" busy={submit.running} onClick={() => setDialog('submit')}>
          {t(alone ? 'report.submit.actionAlone' : 'report.submit.action')}
          <span aria-hidden className={s.cap}>
            <Kbd inherit>Alt S</Kbd>
          </span>
        </Button>
      </footer>
      {dialog === 'head' && <HeadDialog form={form} person={view.person} onChange={change} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog report={view.id} onClose={() => setDialog(null)} />}
      <SubmitDialog
        opened={dialog === 'submit'}
        alone={alone}
        stale={live.staleCount}
        onConfirm={hand}
        onCancel={() => setDialog(null)}
      />
    </LiveNodesProvider>
  );
}

const clashLabels = {
  content: 'report.editor.clashText',
  recipient: 'report.editor.clashRecipient',
  periodFrom: 'report.editor.clashPeriod',
  periodTo: 'report.editor.clashPeriod',
  measure: 'report.editor.clashMeasure',
} as const;

/** The commented passages that wait for a correction. */
const passagesToShow = (view: ReportView) =>
  view.comments
    .map((comment, index) => ({ quote: comment.quote, number: index + 1, open: comment.resolvedAt === null }))
    .filter(one => one.open);

function Kept({ status, words }: { readonly status: 'idle' | 'writing' | 'written' | 'failed'; readonly words: number }) {
  const t = useT();
  const said = {
    idle: null,
    writing: 'report.editor.saving',
    written: 'report.editor.saved',
    failed: 'report.editor.failed',
  } as const;
  const key = said[status];
  return (
    <span>
      {t('report.editor.words', { count: words })}
      {key !== null && <span data-kept={status}> · {t(key)}</span>}
    </span>
  );
}
