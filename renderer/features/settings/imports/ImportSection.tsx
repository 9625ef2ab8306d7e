import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { FactList } from '../../../ui/FactList';
import { Block } from '../Block';
import { useRight } from '../useSite';
import { ImportPreviewTable } from './ImportPreviewTable';
import { ImportProgress } from './ImportProgress';
import { ImportHistory } from './ImportHistory';
import { countVerdicts, type Choice, type ImportState } from './importState';
import s from './ImportSection.module.css';

/** Brings a list of persons in: choose, look at what each line would do, write. */
export function ImportSection() {
  const t = useT();
  const language = useLanguage();
  const may = useRight('import.run');
  const choose = useCommand('import.choose');
  const apply = useCommand('import.apply');
  const [state, setState] = useState<ImportState>({ step: 'start' });
  const [failure, setFailure] = useState<CallError | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const chooseFile = async (): Promise<void> => {
    setFailure(null);
    const answer = await choose.run({});
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value) {
      setChoices(new Map());
      setState({ step: 'preview', preview: answer.value });
    }
  };
  const write = async (): Promise<void> => {
    if (state.step !== 'preview') return;
    setFailure(null);
    const { preview } = state;
    const job = crypto.randomUUID();
    setState({ step: 'writing', preview, job });
    const answer = await apply.run({
      batch: preview.batch,
      job,
      choices: [...choices].map(([line, choice]) => ({ line, choice })),
    });
    if (answer.ok) setState({ step: 'done', counts: answer.value });
    else if (answer.error.code === 'job.cancelled')
      setState({ step: 'start' }); // the list below says how far it went
    else {
      setFailure(answer.error);
      setState(answer.error.code === 'import.expired' ? { step: 'start' } : { step: 'preview', preview });
    }
  };
  if (!may) return <Block title={t('settings.import.title')} text={t('settings.readOnly')} />;
  const number = (value: number): string => value.toLocaleString(language);
  const preview = state.step === 'preview' || state.step === 'writing' ? state.preview : null;
  const counts = preview && countVerdicts(preview.verdicts);
  const toWrite = counts ? counts.new + counts.update + choices.size : 0;
  const decide = (line: number, choice: Choice | null): void => {
    const next = new Map(choices);
    if (choice === null) next.delete(line);
    else next.set(line, choice);
    setChoices(next);
  };
  const separators: Readonly<Record<string, string>> = {
    ';': t('settings.import.semicolon'),
    ',': t('settings.import.comma'),
    '\t': t('settings.import.tab'),
  };
  const formatText =
    preview === null || preview.separator === null
      ? t('settings.import.workbook')
      : t('settings.import.formatText', { encoding: preview.encoding, separator: separators[preview.separator] ?? '' });
  return (
    <>
      <Block
        title={t('settings.import.title')}
        text={t('settings.import.text')}
        actions={
          <>
            {state.step !== 'start' && (
              <Button busy={choose.running} disabled={state.step === 'writing'} onClick={() => void chooseFile()}>
                {t('settings.import.another')}
              </Button>
            )}
            {state.step === 'preview' && (
              <Button kind="primary" disabled={toWrite === 0} onClick={() => void write()}>
                {t('settings.import.write', { count: toWrite })}
              </Button>
            )}
          </>
        }
      >
        {failure && <FailureNotice failure={failure} />}
        {state.step === 'start' && (
          <EmptyState
            icon={<IconFileImport size={28} stroke={1.6} aria-hidden />}
            title={t('settings.import.empty')}
            action={
              <Button kind="primary" busy={choose.running} onClick={() => void chooseFile()}>
                {t('settings.import.choose')}
              </Button>
            }
          >
            {t('settings.import.emptyText')}
          </EmptyState>
        )}
        {preview && (
          <FactList
            facts={[
              { label: t('settings.import.file'), value: preview.fileName },
              {
                label: t('settings.import.format'),
                value: formatText,
              },
              ...(preview.unknownColumns.length > 0
                ? [{ label: t('settings.import.unknownColumns'), value: preview.unknownColumns.join(', ') }]
                : []),
            ]}
          />
        )}
        {state.step === 'writing' && <ImportProgress job={state.job} kind="import" />}
        {state.step === 'done' && (
          <FactList
            facts={[
              { label: t('settings.import.created'), value: number(state.counts.created) },
              { label: t('settings.import.updated'), value: number(state.counts.updated) },
              { label: t('settings.import.verdicts.unchanged'), value: number(state.counts.unchanged) },
              { label: t('settings.import.duplicatesLeft'), value: number(state.counts.duplicates) },
              { label: t('settings.import.rejectedLines'), value: number(state.counts.rejected) },
            ]}
          />
        )}
      </Block>
      {preview && counts && (
        <div className={s.lines}>
          <ImportPreviewTable
            preview={preview}
            counts={counts}
            choices={choices}
            onChoose={state.step === 'preview' ? decide : undefined}
          />
        </div>
      )}
      {(state.step === 'start' || state.step === 'done') && <ImportHistory />}
    </>
  );
}
