import { useCallback, useMemo, useState } from 'react';
import type { ImportPreview, ImportVerdict } from '../../../../shared/contract';
import { useT } from '../../../i18n';
import { DataGrid } from '../../../ui/DataGrid';
import type { GridColumn } from '../../../ui/DataGridRow';
import { State } from '../../../ui/State';
import { ViewBar } from '../../../ui/Tabs';
import type { Tone } from '../../../ui/tone';
import { verdicts, type Verdict } from './importState';
import { useProblemText } from './problemText';
import s from './ImportSection.module.css';

const tones: Readonly<Record<Verdict, Tone>> = {
  new: 'ok',
  update: 'info',
  unchanged: 'none',
  duplicate: 'soon',
  rejected: 'soon',
};

interface ImportPreviewTableProps {
  readonly preview: ImportPreview;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** What each line of the file would do, and why. */
export function ImportPreviewTable({ preview, counts }: ImportPreviewTableProps) {
  const t = useT();
  const problemText = useProblemText();
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
      cell: line => <State tone={tones[line.verdict]}>{t(`settings.import.verdicts.${line.verdict}`)}</State>,
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
        minWidth={760}
      />
    </>
  );
}
