import { IconCalendarEvent, IconDownload, IconFlag, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { deadlinePeriods } from '../../../shared/domain/deadlinePeriod';
import type { DeadlineQuery, DueLine } from '../../../shared/contract';
import { useDraft } from '../../app/drafts';
import { RowsPane, useRows } from '../../app/rows';
import { useSession } from '../../app/session';
import { personText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DataGrid } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { isSelected, nothingSelected, selectedCount, type GridSelection } from '../../ui/gridSelection';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { PageHeader } from '../../ui/PageHeader';
import { ViewBar } from '../../ui/Tabs';
import { CalendarDialog } from './CalendarDialog';
import { DecideDialog, type DecideDialogProps } from './DecideDialog';
import { DueFilterBar } from './DueFilterBar';
import { DueFooter } from './DueFooter';
import { useDueColumns } from './dueColumns';
import { dueId, dueItem, isPlain, plainQuery, readView, sectionStarts, withScope, type DueScope } from './dueView';
import { FallbackPanel } from './FallbackPanel';
import c from './DueCells.module.css';

/** Where the filters are kept in the vault. */
const DRAFT = 'screen:deadlines';
/** Deadlines decided about in one act: as many as the core takes. */
const MOST_AT_ONCE = 200;
/** What a line of the list shows. */
const SHOWN = [
  'person',
  'measure',
  'appointment',
  'deadline',
  'deadline_setting',
  'assignment',
  'antenna',
  'agent',
  'site',
] as const;
const scopes = ['mine', 'antenna', 'all'] as const;
const periods = ['any', ...deadlinePeriods] as const;
const initial = plainQuery('mine');

type Overlay = 'list' | 'calendar' | Pick<DecideDialogProps, 'kind' | 'items' | 'line'>;

/** « Échéances »: what is due for the agent, the antenna or the service, the latest first. */
export function DeadlinesScreen() {
  const draft = useDraft<DeadlineQuery>(DRAFT, initial, { read: readView });
  return draft.ready ? <Deadlines query={draft.value} onQuery={draft.setValue} /> : null;
}

interface DeadlinesProps {
  readonly query: DeadlineQuery;
  readonly onQuery: (next: (now: DeadlineQuery) => DeadlineQuery) => void;
}

function Deadlines({ query, onQuery }: DeadlinesProps) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { agent } = useSession();
  const mayDecide = agent.rights.includes('case.write');
  const mayExport = agent.rights.includes('case.export');
  const answer = useRows('deadline.page', query, SHOWN);
  const { rows } = answer;
  const grid = useDueColumns(query.scope, mayDecide);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [selection, setSelection] = useState<{ readonly key: string; readonly value: GridSelection }>({
    key: '',
    value: nothingSelected,
  });
  const key = rows?.key ?? '';
  const selected = selection.key === key ? selection.value : nothingSelected;
  const total = rows?.total ?? 0;
  const chosen = selectedCount(selected, total);
  const number = (count: number): string => count.toLocaleString(language);
  const counts = rows?.page.counts;
  const shownQuery = rows?.query;
  const sections = useMemo(
    () =>
      shownQuery && counts
        ? sectionStarts(shownQuery, counts).map(({ period, at, count }) => ({
            id: period,
            at,
            title: (
              <span className={c.section} data-tone={period === 'late' ? 'late' : undefined}>
                {t(`due.period.${period}`)} <span className={c.count}>{count.toLocaleString(language)}</span>
              </span>
            ),
          }))
        : [],
    [shownQuery, counts, t, language],
  );
  const open = (line: DueLine): void =>
    void navigate({
      to: '/cases/$personId/{-$tab}',
      params: { personId: line.person, tab: 'deadlines' },
      search: {},
    });
  const decideChosen = async (kind: DecideDialogProps['kind']): Promise<void> => {
    if (!rows || chosen === 0 || chosen > MOST_AT_ONCE) return;
    const lines = selected.all ? await rows.loadRange(0, total) : [];
    const items = selected.all
      ? lines.filter(line => isSelected(selected, dueId(line))).map(({ person, key: one }) => ({ person, key: one }))
      : [...selected.ids].map(dueItem);
    setOverlay({ kind, items, line: null });
  };
  const decideOne = (kind: DecideDialogProps['kind'], line: DueLine): void => {
    if (chosen > 0) void decideChosen(kind);
    else if (!line.withheld) setOverlay({ kind, items: [{ person: line.person, key: line.key }], line });
  };
  return (
    <>
      <PageHeader
        inline
        title={t(`due.title.${query.scope}`)}
        meta={
          rows && (
            <>
              <b className="strong">{number(total)}</b> {t('due.count', { count: total })}
            </>
          )
        }
        actions={
          <>
            <ScopeMenu scope={query.scope} onScope={scope => onQuery(now => withScope(now, scope))} />
            {mayExport && (
              <Menu
                label={t('due.export.label')}
                target={
                  <MenuButton icon={<IconDownload size={16} stroke={1.8} aria-hidden />}>{t('due.export.label')}</MenuButton>
                }
                groups={[
                  [
                    {
                      id: 'list',
                      label: t('due.export.list'),
                      icon: <IconPrinter size={16} stroke={1.8} aria-hidden />,
                      onChoose: () => setOverlay('list'),
                    },
                    {
                      id: 'calendar',
                      label: t('due.export.calendar'),
                      icon: <IconCalendarEvent size={16} stroke={1.8} aria-hidden />,
                      onChoose: () => setOverlay('calendar'),
                    },
                  ],
                ]}
              />
            )}
          </>
        }
      />
      <ViewBar
        label={t('due.views')}
        views={periods.map(id => ({
          id,
          label: t(`due.period.${id}`),
          count: counts && (id === 'any' ? deadlinePeriods.reduce((sum, one) => sum + counts[one], 0) : counts[id]),
        }))}
        selected={query.period}
        onSelect={period => onQuery(now => ({ ...now, period }))}
      />
      <DueFilterBar
        query={query}
        onChange={change => onQuery(now => ({ ...now, ...change }))}
        end={
          chosen > 0 && (
            <>
              <span role="status">
                {t('due.selected', { count: chosen, shown: number(chosen) })}
                {chosen > MOST_AT_ONCE && ` · ${t('due.tooMany', { most: MOST_AT_ONCE })}`}
              </span>
              <Button kind="tint" disabled={chosen > MOST_AT_ONCE} onClick={() => void decideChosen('met')}>
                {t('due.meet')}
              </Button>
              <Button disabled={chosen > MOST_AT_ONCE} onClick={() => void decideChosen('waived')}>
                {t('due.waive')}
              </Button>
              <Button kind="link" onClick={() => setSelection({ key, value: nothingSelected })}>
                {t('due.unselect')}
              </Button>
            </>
          )
        }
      />
      <RowsPane
        answer={answer}
        empty={
          <NothingHere empty={isPlain(query) && query.period === 'any'} onAll={() => onQuery(now => plainQuery(now.scope))} />
        }
      >
        {rows => (
          <DataGrid
            label={t(`due.title.${query.scope}`)}
            columns={grid.columns}
            minWidth={grid.minWidth}
            rowCount={total}
            rowId={dueId}
            rowName={line => personText(line.personName)}
            loadRange={rows.loadRange}
            dataKey={rows.key}
            version={rows.version}
            sections={sections}
            {...(mayDecide && { selection: selected, onSelect: (value: GridSelection) => setSelection({ key, value }) })}
            onOpen={open}
            onRowKey={(pressed, line) => {
              if (!mayDecide) return;
              if (pressed.toLowerCase() === 's') decideOne('met', line);
              if (pressed.toLowerCase() === 'e') decideOne('waived', line);
            }}
          />
        )}
      </RowsPane>
      <DueFooter decide={mayDecide} />
      {overlay === 'list' && <FallbackPanel onClose={() => setOverlay(null)} />}
      {overlay === 'calendar' && <CalendarDialog onClose={() => setOverlay(null)} />}
      {overlay !== null && typeof overlay === 'object' && (
        <DecideDialog
          {...overlay}
          onClose={() => setOverlay(null)}
          onDecided={() => setSelection({ key: '', value: nothingSelected })}
        />
      )}
    </>
  );
}

function ScopeMenu({ scope, onScope }: { readonly scope: DueScope; readonly onScope: (scope: DueScope) => void }) {
  const t = useT();
  const { agent } = useSession();
  return (
    <Menu
      label={t('due.scope.label')}
      target={<MenuButton>{t(`due.scope.${scope}`)}</MenuButton>}
      groups={[
        [
          {
            kind: 'choice',
            id: 'scope',
            label: t('due.scope.label'),
            value: scope,
            options: scopes
              .filter(one => one !== 'antenna' || agent.antenna !== null)
              .map(one => ({ value: one, label: t(`due.scope.${one}`) })),
            onChoose: value => {
              const chosen = scopes.find(one => one === value);
              if (chosen) onScope(chosen);
            },
          },
        ],
      ]}
    />
  );
}

function NothingHere({ empty, onAll }: { readonly empty: boolean; readonly onAll: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconFlag size={28} stroke={1.6} aria-hidden />}
      title={t(empty ? 'due.none.title' : 'due.noMatch.title')}
      action={empty ? undefined : <Button onClick={onAll}>{t('due.noMatch.action')}</Button>}
    >
      {t(empty ? 'due.none.text' : 'due.noMatch.text')}
    </EmptyState>
  );
}
