import { useCallback, useMemo, useState } from 'react';
import type { ImportPreview, ImportVerdict } from '../../../../shared/contract';
import { useT } from '../../../i18n';
import { DataGrid } from '../../../ui/DataGrid';
import type { GridColumn } from '../../../ui/DataGridRow';
import { State } from '../../../ui/State';
import { ViewBar } from '../../../ui/Tabs';
import type { Tone } from '../../../ui/tone';
import { Button } from '../../../ui/Button';
import { Whose } from '../Whose';
import { DuplicateDialog } from './DuplicateDialog';
import { verdicts, type Choice, type Choices, type Verdict } from './importState';
import { useProblemText } from './problemText';
import s from './ImportSection.module.css';

const tones: Readonly<Record<Verdict, Tone>> = {
  new: 'ok',
  update: 'info',
  unchanged: 'none',
  duplicate: 'soon',
  rejected: 'soon',
};

/** What a line does once the agent has decided. */
const decided: Readonly<Record<Choice | 'leave', Verdict | null>> = { create: 'new', merge: 'update', leave: null };

interface ImportPreviewTableProps {
  readonly preview: ImportPreview;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly choices: Choices;
  /** Absent once the lines are being written. */
  readonly onChoose?: ((line: number, choice: Choice | null) => void) | undefined;
}

/** What each line of the file would do, and why. */
export function ImportPreviewTable({ preview, counts, choices, onChoose }: ImportPreviewTableProps) {
  const t = useT();
  const problemText = useProblemText();
  const [asking, setAsking] = useState<ImportVerdict | null>(null);
  const [view, setView] = useState<Verdict | 'all'>('all');
  const lines = useMemo(
    () => (view === 'all' ? preview.verdicts : preview.verdicts.filter(line => line.verdict === view)),
    [preview, view],
  );
  const loadRange = useCallback(async (from: number, to: number) => lines.slice(from, to), [lines]);
  const columns: GridColumn<ImportVerdict>[] = [
    { id: 'line', header: t('settings.import.line'), width: '72px', align: 'end', cell: line => line.line },
    { id: 'name', header: t('settings.import.name'), width: '232px', cell: line => <bdi>{line.name}</bdi> },
    {
      id: 'verdict',
      header: t('settings.import.verdict'),
      width: '152px',
      cell: line => {
        const verdict = decided[choices.get(line.line) ?? 'leave'] ?? line.verdict;
        return <State tone={tones[verdict]}>{t(`settings.import.verdicts.${verdict}`)}</State>;
      },
    },
    {
      id: 'decision',
      header: t('settings.import.decision.header'),
      quietHeader: true,
      width: '104px',
      cell: line =>
        line.choices.length > 0 &&
        onChoose && (
          <Button kind="link" onClick={() => setAsking(line)}>
            {t('settings.import.decision.ask')}
            <Whose name={line.name} />
          </Button>
        ),
    },
    {
      id: 'problems',
      header: t('settings.import.problems'),
      width: 'minmax(280px, 1fr)',
      cell: line => {
        const text = line.problems.map(problemText).join(' · ');
        return (
          <span className={s.problems} title={text}>
            {text}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <ViewBar
        label={t('settings.import.views')}
        views={[
          { id: 'all', label: t('settings.import.all'), count: preview.lines },
          ...verdicts
            .filter(verdict => counts[verdict] > 0)
            .map(verdict => ({ id: verdict, label: t(`settings.import.verdicts.${verdict}`), count: counts[verdict] })),
        ]}
        selected={view}
        onSelect={setView}
      />
      <DataGrid
        label={t('settings.import.lines')}
        columns={columns}
        rowCount={lines.length}
        rowId={line => String(line.line)}
        rowName={line => line.name || t('settings.import.lineName', { line: line.line })}
        loadRange={loadRange}
        dataKey={`${preview.batch} ${view}`}
        minWidth={840}
        version={choices.size}
        onOpen={line => {
          if (line.choices.length > 0 && onChoose) setAsking(line);
        }}
      />
      {asking && onChoose && (
        <DuplicateDialog
          line={asking}
          onClose={() => setAsking(null)}
          onChoose={choice => {
            onChoose(asking.line, choice);
            setAsking(null);
          }}
        />
      )}
    </>
  );
}
