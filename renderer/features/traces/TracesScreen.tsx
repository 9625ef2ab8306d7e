import { useDebouncedValue } from '@mantine/hooks';
import { IconEye, IconReportSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { TraceLine } from '../../../shared/contract';
import { RowsFooter, RowsPane, useRows } from '../../app/rows';
import { AccessReportPanel } from '../../app/traces';
import { agentText, personText, useInstantText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { DataGrid } from '../../ui/DataGrid';
import type { GridColumn } from '../../ui/DataGridRow';
import { EmptyState } from '../../ui/EmptyState';
import { Name } from '../../ui/Name';
import { PageHeader } from '../../ui/PageHeader';
import { Chip } from '../../ui/State';
import { TraceFilterBar } from './TraceFilterBar';
import { everyTrace, queryOf } from './traceView';
import s from './Traces.module.css';

/** Rest between two searches while typing, in ms. */
const TYPING_PAUSE = 150;
const MIN_WIDTH = 1000;
/** What a line of the list shows. */
const SHOWN = ['access', 'person', 'agent'] as const;

/** The person of a trace, unless it is about several or their case was erased. */
const namedIn = ({ person }: TraceLine): TraceLine['person'] => (person === null || person.familyName === '' ? null : person);

/** « Consultations »: who read or took out what, when and why, for those who answer for it. */
export function TracesScreen() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [filters, setFilters] = useState(everyTrace);
  const [searched] = useDebouncedValue(filters, TYPING_PAUSE);
  const query = useMemo(() => queryOf(searched), [searched]);
  const answer = useRows('trace.page', query, SHOWN);
  const { rows } = answer;
  const [reported, setReported] = useState<string | null>(null);
  const columns = useColumns(setReported);
  const total = rows?.total ?? 0;
  return (
    <>
      <PageHeader
        inline
        title={t('trace.title')}
        meta={
          rows && (
            <>
              <b className="strong">{total.toLocaleString(language)}</b> {t('trace.count', { count: total })}
            </>
          )
        }
      />
      <TraceFilterBar filters={filters} onChange={setFilters} />
      <RowsPane
        answer={answer}
        empty={
          <EmptyState icon={<IconEye size={28} stroke={1.6} aria-hidden />} title={t('trace.none.title')}>
            {t('trace.none.text')}
          </EmptyState>
        }
      >
        {rows => (
          <DataGrid
            label={t('trace.title')}
            columns={columns}
            minWidth={MIN_WIDTH}
            rowCount={total}
            rowId={line => line.id}
            rowName={line => {
              const person = namedIn(line);
              return person ? personText(person) : t(`trace.what.${line.what}`);
            }}
            loadRange={rows.loadRange}
            dataKey={rows.key}
            version={rows.version}
            onRowKey={(pressed, line) => {
              const person = namedIn(line);
              if (pressed.toLowerCase() === 'r' && person) setReported(person.id);
            }}
            onOpen={line => {
              const person = namedIn(line);
              if (person) void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: person.id }, search: {} });
            }}
          />
        )}
      </RowsPane>
      <RowsFooter
        sorted={t('trace.sorted')}
        keys={[
          [t('ui.key.enter'), t('trace.open')],
          ['R', t('trace.reportKey')],
        ]}
      />
      {reported !== null && <AccessReportPanel key={reported} person={reported} onClose={() => setReported(null)} />}
    </>
  );
}

function useColumns(onReport: (person: string) => void): readonly GridColumn<TraceLine>[] {
  const t = useT();
  const instantText = useInstantText();
  return [
    {
      id: 'when',
      header: t('trace.columns.when'),
      width: '172px',
      cell: line => <time dateTime={new Date(line.at).toISOString()}>{instantText(line.at)}</time>,
    },
    { id: 'agent', header: t('trace.columns.agent'), width: '170px', cell: line => (line.agent ? agentText(line.agent) : '—') },
    {
      id: 'what',
      header: t('trace.columns.what'),
      width: '230px',
      cell: line => (
        <span className={s.cell}>
          <b className="strong">{t(`trace.kind.${line.kind}`)}</b>
          <span className={s.what}>{t(`trace.what.${line.what}`)}</span>
        </span>
      ),
    },
    {
      id: 'person',
      header: t('trace.columns.person'),
      width: '210px',
      cell: line => {
        const person = namedIn(line);
        if (person) return <Name last={person.familyName.toUpperCase()} first={person.givenNames} />;
        return <span className="muted">{t(line.person ? 'trace.erased' : 'trace.several')}</span>;
      },
    },
    {
      id: 'purpose',
      header: t('trace.columns.purpose'),
      width: 'minmax(180px, 1fr)',
      cell: line => (
        <span className={s.cell}>
          {line.outside && <Chip tone="soon">{t('trace.outside')}</Chip>}
          <span className={s.purpose} title={line.purpose ?? undefined}>
            {line.purpose}
          </span>
        </span>
      ),
    },
    {
      id: 'report',
      header: t('trace.columns.report'),
      quietHeader: true,
      width: '44px',
      cell: line => {
        const person = namedIn(line);
        return (
          person && (
            <IconButton
              label={t('trace.reportOf', { name: personText(person) })}
              icon={<IconReportSearch size={18} stroke={1.6} aria-hidden />}
              onClick={() => onReport(person.id)}
            />
          )
        );
      },
    },
  ];
}
