import { IconHistory, IconScale, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AssignableQuery } from '../../../shared/contract';
import { LOAD_WATCHED, useAgentChoices } from '../../app/assignment';
import { useQueryCall } from '../../app/connection';
import { RowsPane, useRows } from '../../app/rows';
import { agentText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DataGrid } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { isSelected, nothingSelected, selectedCount, type GridSelection } from '../../ui/gridSelection';
import { Figure, PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { SplitColumn } from '../../ui/SplitLayout';
import { ViewBar } from '../../ui/Tabs';
import { CaseFilters } from './CaseFilters';
import { useCaseColumns } from './caseColumns';
import { RecentPanel } from './RecentPanel';
import { ShareDialog } from './ShareDialog';
import { TeamColumn } from './TeamColumn';
import { WeightsPanel } from './WeightsPanel';
import s from './Sharing.module.css';

/** Cases given in one act: as many as the core takes. */
const MOST_AT_ONCE = 500;
/** What a line of the list shows. */
const SHOWN = ['person', 'measure', 'assignment', 'antenna', 'agent', 'site'] as const;
const views = ['unassigned', 'ending', 'open'] as const;

type Overlay = { readonly persons: readonly string[] } | 'recent' | 'weights';

/** « Affectations »: what each agent carries, and the cases that wait for someone. */
export function SharingScreen() {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [query, setQuery] = useState<AssignableQuery>({ show: 'unassigned', agent: null, antenna: null, text: '' });
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [selection, setSelection] = useState<{ readonly key: string; readonly value: GridSelection }>({
    key: '',
    value: nothingSelected,
  });
  const load = useQueryCall('workload.get', {}, { entities: LOAD_WATCHED });
  const { loadOf } = useAgentChoices();
  const answer = useRows('assignment.cases', query, SHOWN);
  const { rows } = answer;
  const grid = useCaseColumns();
  const key = rows?.key ?? '';
  const selected = selection.key === key ? selection.value : nothingSelected;
  const total = rows?.total ?? 0;
  const chosen = selectedCount(selected, total);
  const number = (count: number): string => count.toLocaleString(language);
  const change = (part: Partial<AssignableQuery>): void => setQuery(now => ({ ...now, ...part }));
  const shownAgent = query.agent === null ? null : (loadOf(query.agent)?.agent ?? null);
  const shareChosen = async (): Promise<void> => {
    if (!rows || chosen === 0 || chosen > MOST_AT_ONCE) return;
    const lines = selected.all ? await rows.loadRange(0, total) : [];
    const persons = selected.all
      ? lines.filter(line => isSelected(selected, line.person)).map(line => line.person)
      : [...selected.ids];
    setOverlay({ persons });
  };
  return (
    <>
      <PageHeader
        title={t('sharing.title')}
        figures={
          load.data && (
            <>
              <Figure
                value={load.data.unassigned}
                label={t('sharing.unassigned')}
                {...(load.data.unassigned > 0 && { tone: 'soon' as const })}
              />
              <Figure value={load.data.ending} label={t('sharing.ending')} />
            </>
          )
        }
        actions={
          <>
            <Button icon={<IconScale size={16} stroke={1.8} aria-hidden />} onClick={() => setOverlay('weights')}>
              {t('sharing.weights.open')}
            </Button>
            <Button icon={<IconHistory size={16} stroke={1.8} aria-hidden />} onClick={() => setOverlay('recent')}>
              {t('sharing.recent.open')}
            </Button>
          </>
        }
      />
      <div className={s.split}>
        <SplitColumn label={t('sharing.team')}>
          <h2 className={s.heading}>{t('sharing.team')}</h2>
          {load.data ? (
            <TeamColumn
              agents={load.data.agents}
              selected={query.show === 'agent' ? query.agent : null}
              onSelect={agent => change({ show: 'agent', agent })}
            />
          ) : (
            <SkeletonRows rows={6} />
          )}
        </SplitColumn>
        <section className={s.cases} aria-label={t('sharing.cases')}>
          <ViewBar
            label={t('sharing.views')}
            views={[
              ...views.map(id => ({
                id,
                label: t(`sharing.view.${id}`),
                ...(id !== 'open' && load.data && { count: load.data[id] }),
              })),
              ...(query.show === 'agent'
                ? [{ id: 'agent' as const, label: t('sharing.ofAgent', { name: shownAgent ? agentText(shownAgent) : '' }) }]
                : []),
            ]}
            selected={query.show}
            onSelect={show => change({ show })}
          />
          <CaseFilters
            query={query}
            onChange={change}
            end={
              chosen > 0 && (
                <>
                  <span role="status">
                    {t('sharing.selected', { count: chosen, shown: number(chosen) })}
                    {chosen > MOST_AT_ONCE && ` · ${t('sharing.tooMany', { most: MOST_AT_ONCE })}`}
                  </span>
                  <Button kind="tint" disabled={chosen > MOST_AT_ONCE} onClick={() => void shareChosen()}>
                    {t('sharing.assign')}
                  </Button>
                  <Button kind="link" onClick={() => setSelection({ key, value: nothingSelected })}>
                    {t('sharing.unselect')}
                  </Button>
                </>
              )
            }
          />
          <RowsPane
            answer={answer}
            empty={
              <EmptyState icon={<IconUsersGroup size={28} stroke={1.6} aria-hidden />} title={t('sharing.empty.title')}>
                {t(query.show === 'unassigned' && query.text === '' ? 'sharing.empty.unassigned' : 'sharing.empty.other')}
              </EmptyState>
            }
          >
            {rows => (
              <DataGrid
                label={t('sharing.cases')}
                columns={grid.columns}
                minWidth={grid.minWidth}
                rowCount={total}
                rowId={line => line.person}
                rowName={line => `${line.familyName.toUpperCase()} ${line.givenNames}`}
                loadRange={rows.loadRange}
                dataKey={rows.key}
                version={rows.version}
                selection={selected}
                onSelect={value => setSelection({ key, value })}
                onOpen={line => void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: line.person }, search: {} })}
              />
            )}
          </RowsPane>
        </section>
      </div>
      {overlay === 'recent' && <RecentPanel onClose={() => setOverlay(null)} />}
      {overlay === 'weights' && <WeightsPanel onClose={() => setOverlay(null)} />}
      {overlay !== null && typeof overlay === 'object' && (
        <ShareDialog
          persons={overlay.persons}
          onClose={() => setOverlay(null)}
          onShared={() => setSelection({ key: '', value: nothingSelected })}
        />
      )}
    </>
  );
}
