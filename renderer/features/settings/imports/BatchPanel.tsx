import { useState } from 'react';
import type { CallError, ImportBatchLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { useLocalInstantText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { SidePanel } from '../../../ui/Dialog';
import { FactList } from '../../../ui/FactList';
import { useToast } from '../../../ui/toast';
import { Loaded } from '../Loaded';
import { BatchCases, KeptCases } from './BatchCases';
import { ImportProgress } from './ImportProgress';
import s from './ImportSection.module.css';

/** What decides of what undoing would keep. */
const LEANT_ON = [
  'import_batch',
  'person',
  'measure',
  'obligation',
  'assignment',
  'appointment',
  'interview',
  'document',
  'task',
];

interface BatchPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One import: what came of it, its cases, what undoing it would leave; finishes it or undoes it in one click. */
export function BatchPanel({ id, onClose }: BatchPanelProps) {
  const t = useT();
  const toast = useToast();
  const undo = useCommand('import.undo');
  const resume = useCommand('import.resume');
  const [work, setWork] = useState<{ readonly kind: 'import' | 'undo'; readonly job: string } | null>(null);
  // not asked again at each act of the work under way
  const query = useQueryCall('import.batch', { id }, { entities: LEANT_ON, enabled: work === null });
  const [failure, setFailure] = useState<CallError | null>(null);
  const run = async (kind: 'import' | 'undo'): Promise<void> => {
    const job = crypto.randomUUID();
    setWork({ kind, job });
    const answer = kind === 'undo' ? await undo.run({ id, job }) : await resume.run({ id, job });
    setWork(null);
    setFailure(answer.ok || answer.error.code === 'job.cancelled' ? null : answer.error);
    if (answer.ok) toast({ tone: 'ok', title: t(kind === 'undo' ? 'settings.import.undone' : 'settings.import.finished') });
  };
  const data = query.data;
  const undoable = data !== undefined && data.undo.withdrawn + data.undo.putBack > 0;
  const unfinished = data?.line.state === 'interrupted';
  return (
    <SidePanel
      opened
      onClose={onClose}
      width={560}
      title={data?.line.fileName ?? t('settings.import.history.one')}
      actions={
        data !== undefined && (
          <>
            {unfinished && data.line.resumable && (
              <Button kind="primary" disabled={work !== null} onClick={() => void run('import')}>
                {t('settings.import.resume')}
              </Button>
            )}
            {(undoable || (unfinished && data.undo.kept.length === 0)) && (
              <Button disabled={work !== null || data.line.state === 'running'} onClick={() => void run('undo')}>
                {t('settings.import.undo')}
              </Button>
            )}
          </>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {work && <ImportProgress job={work.job} kind={work.kind} />}
      <Loaded query={query}>
        {({ line, cases, undo: plan }) => (
          <>
            <BatchFacts line={line} />
            {undoable && (
              <p className={s.effect}>
                {t('settings.import.undoText', { withdrawn: plan.withdrawn, putBack: plan.putBack, kept: plan.kept.length })}
              </p>
            )}
            <KeptCases kept={plan.kept} undone={line.state === 'undone'} />
            <BatchCases cases={cases} />
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}

function BatchFacts({ line }: { readonly line: ImportBatchLine }) {
  const t = useT();
  const language = useLanguage();
  const instantText = useLocalInstantText();
  const number = (value: number): string => value.toLocaleString(language);
  const who = (agent: ImportBatchLine['agent']): string => (agent ? `${agent.givenNames} ${agent.familyName}` : '');
  const lines =
    line.linesDone < line.lines
      ? t('settings.import.progress', { done: number(line.linesDone), total: number(line.lines) })
      : number(line.lines);
  return (
    <FactList
      facts={[
        { label: t('settings.import.history.date'), value: instantText(line.startedAt) },
        { label: t('settings.import.history.agent'), value: who(line.agent) },
        { label: t('settings.import.history.state'), value: t(`settings.import.history.states.${line.state}`) },
        { label: t('settings.import.lines'), value: lines },
        { label: t('settings.import.created'), value: number(line.created) },
        { label: t('settings.import.updated'), value: number(line.updated) },
        { label: t('settings.import.verdicts.unchanged'), value: number(line.unchanged) },
        { label: t('settings.import.duplicatesLeft'), value: number(line.duplicates) },
        { label: t('settings.import.rejectedLines'), value: number(line.rejected) },
        ...(line.undoneAt === null
          ? []
          : [
              { label: t('settings.import.undoneOn'), value: `${instantText(line.undoneAt)}\n${who(line.undoneBy)}` },
              { label: t('settings.import.withdrawn'), value: number(line.withdrawn) },
              { label: t('settings.import.putBack'), value: number(line.putBack) },
              { label: t('settings.import.kept'), value: number(line.kept) },
            ]),
      ]}
    />
  );
}
