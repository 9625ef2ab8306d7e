import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendarPlus, IconFolders, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useOpenCase } from '../../app/access';
import { useDraft } from '../../app/drafts';
import { RowsPane, useRows } from '../../app/rows';
import { useSession } from '../../app/session';
import { personText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DataGrid } from '../../ui/DataGrid';
import { EmptyState } from '../../ui/EmptyState';
import { nothingSelected, selectedCount, type GridSelection } from '../../ui/gridSelection';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { PageHeader } from '../../ui/PageHeader';
import {
  initialView,
  plainQuery,
  readView,
  shownColumns,
  standingQuery,
  type CaseloadScope,
  type CaseloadView,
  type AskedView,
} from './caseloadView';
import { CaseloadFooter } from './CaseloadFooter';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { LettersMenu } from './LettersMenu';
import { gridSort, querySort, useGridColumns } from './gridColumns';
import { SavedViews } from './SavedViews';
import { useCaseloadCounts } from './useCaseloadCounts';

/** Where the view is kept in the vault. */
const DRAFT = 'screen:caseload';
/** Rest after the last key before the list is read again, in ms. */
const TYPING_PAUSE = 80;
const scopes = ['mine', 'antenna', 'all'] as const;
/** What a line of the list shows. */
const SHOWN = [
  'person',
  'measure',
  'obligation',
  'appointment',
  'interview',
  'deadline',
  'deadline_setting',
  'assignment',
  'antenna',
  'agent',
] as const;

export interface CaseloadScreenProps {
  /** A view asked by another screen, in the caller's own caseload. */
  readonly asked?: AskedView | undefined;
}

/** « Mes dossiers »: the persons followed, filtered, sorted, chosen, exported. */
export function CaseloadScreen({ asked }: CaseloadScreenProps) {
  const draft = useDraft<CaseloadView>(DRAFT, initialView, { read: readView });
  const { ready, setValue } = draft;
  const [pending, setPending] = useState(asked);
  useEffect(() => setPending(asked), [asked]);
  useEffect(() => {
    if (!ready || pending === undefined) return;
    setValue(now => ({ ...now, savedView: null, query: standingQuery(pending, plainQuery('mine')) }));
    setPending(undefined);
  }, [ready, pending, setValue]);
  return ready && pending === undefined ? <Caseload view={draft.value} onView={setValue} /> : null;
}

interface CaseloadProps {
  readonly view: CaseloadView;
  readonly onView: (next: CaseloadView | ((now: CaseloadView) => CaseloadView)) => void;
}

function Caseload({ view, onView }: CaseloadProps) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const openCase = useOpenCase();
  const { agent } = useSession();
  const may = (right: (typeof agent.rights)[number]): boolean => agent.rights.includes(right);
  const body = useRef<HTMLDivElement>(null);
  const { query } = view;
  const [settled] = useDebouncedValue(query, TYPING_PAUSE, { leading: true });
  const answer = useRows('caseload.page', settled, SHOWN);
  const { rows } = answer;
  const counts = useCaseloadCounts(query.scope);
  const columns = shownColumns(view);
  const grid = useGridColumns(columns);
  const [selection, setSelection] = useState<{ readonly key: string; readonly value: GridSelection }>({
    key: '',
    value: nothingSelected,
  });
  const key = rows?.key ?? '';
  const selected = selection.key === key ? selection.value : nothingSelected;
  const total = rows?.total ?? 0;
  const chosen = selectedCount(selected, total);
  const [only] = chosen === 1 && !selected.all ? [...selected.ids] : [];
  const number = (count: number): string => count.toLocaleString(language);
  const all = counts?.all;
  return (
    <>
      <PageHeader
        inline
        title={t(`caseload.title.${query.scope}`)}
        meta={
          rows && (
            <>
              <b className="strong">{number(total)}</b>{' '}
              {all !== undefined && total !== all
                ? t('caseload.countOf', { count: all, shown: number(all) })
                : t('caseload.count', { count: total })}
            </>
          )
        }
        actions={
          <>
            <Menu
              label={t('caseload.scope.label')}
              target={<MenuButton>{t(`caseload.scope.${query.scope}`)}</MenuButton>}
              groups={[
                [
                  {
                    kind: 'choice',
                    id: 'scope',
                    label: t('caseload.scope.label'),
                    value: query.scope,
                    options: scopes
                      .filter(scope => scope !== 'antenna' || agent.antenna !== null)
                      .map(scope => ({ value: scope, label: t(`caseload.scope.${scope}`) })),
                    onChoose: value => {
                      const scope = scopes.find(one => one === value);
                      if (scope) onView(now => ({ ...now, query: withScope(now.query, scope) }));
                    },
                  },
                ],
              ]}
            />
            {rows && may('case.summon') && total > 0 && <LettersMenu query={rows.query} total={total} selection={selected} />}
            {rows && may('case.export') && total > 0 && (
              <ExportMenu query={rows.query} columns={columns} total={total} selection={selected} />
            )}
            {may('case.write') && (
              <Button
                kind="primary"
                icon={<IconPlus size={16} stroke={2} aria-hidden />}
                onClick={() => void navigate({ to: '/cases/new' })}
              >
                {t('caseload.new')}
              </Button>
            )}
          </>
        }
      />
      <SavedViews view={view} onView={onView} />
      <FilterBar
        query={query}
        onChange={change => onView(now => ({ ...now, query: { ...now.query, ...change } }))}
        columns={columns}
        onColumns={next => onView(now => ({ ...now, columns: next }))}
        onLeave={() => body.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus()}
        end={
          chosen > 0 && (
            <>
              <span role="status">{t('caseload.selected', { count: chosen, shown: number(chosen) })}</span>
              {only !== undefined && may('case.summon') ? (
                <Button
                  kind="tint"
                  icon={<IconCalendarPlus size={16} stroke={1.8} aria-hidden />}
                  onClick={() => openCase(only, 'summons')}
                >
                  {t('caseload.summon')}
                </Button>
              ) : (
                <Button kind="link" onClick={() => setSelection({ key, value: nothingSelected })}>
                  {t('caseload.unselect')}
                </Button>
              )}
            </>
          )
        }
      />
      <RowsPane
        answer={answer}
        ref={body}
        empty={<NothingHere empty={all === 0} onAll={() => onView(now => ({ ...now, query: plainQuery(now.query.scope) }))} />}
      >
        {rows => (
          <DataGrid
            label={t(`caseload.title.${query.scope}`)}
            columns={grid.columns}
            minWidth={grid.minWidth}
            rowCount={total}
            rowId={line => line.person}
            rowName={personText}
            loadRange={rows.loadRange}
            dataKey={rows.key}
            version={rows.version}
            sort={gridSort(rows.query.sort)}
            onSort={next => {
              const sort = querySort(next);
              if (sort) onView(now => ({ ...now, query: { ...now.query, sort } }));
            }}
            selection={selected}
            onSelect={value => setSelection({ key, value })}
            onOpen={line => openCase(line.person)}
            onRowKey={(pressed, line) => {
              if (pressed.toLowerCase() === 'c' && may('case.summon')) openCase(line.person, 'summons');
              if (pressed.toLowerCase() === 'e' && may('case.write')) openCase(line.person, 'interview');
            }}
          />
        )}
      </RowsPane>
      <CaseloadFooter sort={query.sort} summons={may('case.summon')} interview={may('case.write')} />
    </>
  );
}

/** Another scope keeps the filters that mean something there. */
const withScope = (query: CaseloadView['query'], scope: CaseloadScope): CaseloadView['query'] => ({
  ...query,
  scope,
  officer: scope === 'mine' ? null : query.officer,
  sort: scope === 'mine' && query.sort.by === 'officer' ? plainQuery(scope).sort : query.sort,
  antenna: scope === 'antenna' ? null : query.antenna,
});

function NothingHere({ empty, onAll }: { readonly empty: boolean; readonly onAll: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={<IconFolders size={28} stroke={1.6} aria-hidden />}
      title={t(empty ? 'caseload.none.title' : 'caseload.noMatch.title')}
      action={empty ? undefined : <Button onClick={onAll}>{t('caseload.noMatch.action')}</Button>}
    >
      {t(empty ? 'caseload.none.text' : 'caseload.noMatch.text')}
    </EmptyState>
  );
}
