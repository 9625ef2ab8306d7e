import { IconAdjustmentsHorizontal, IconFilter, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { CaseloadQuery } from '../../../shared/contract';
import { useShortcut } from '../../app/keyboard/shortcuts';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { TextField } from '../../ui/TextField';
import { caseloadColumns } from '../../../shared/contract/caseload';
import { readColumns, type CaseloadColumn } from './caseloadView';
import { columnHeader } from './gridColumns';
import { useFilters } from './useFilters';
import s from './FilterBar.module.css';

export interface FilterBarProps {
  readonly query: CaseloadQuery;
  readonly onChange: (change: Partial<CaseloadQuery>) => void;
  readonly columns: readonly CaseloadColumn[];
  readonly onColumns: (columns: readonly CaseloadColumn[] | null) => void;
  /** Leaves the field for the list, with the arrow or Enter. */
  readonly onLeave: () => void;
  /** What to do with the selection. */
  readonly end?: ReactNode;
}

/** What narrows the list: words, menus, and a chip for each filter at work. */
export function FilterBar({ query, onChange, columns, onColumns, onLeave, end }: FilterBarProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const { menus, chips } = useFilters(query, onChange);
  useShortcut({ keys: '/', label: t('shell.shortcuts.filter'), run: () => field.current?.focus() });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Escape' && query.text !== '') {
      event.preventDefault();
      onChange({ text: '' });
    }
  };
  return (
    <div className={s.bar} role="search" aria-label={t('caseload.filters.label')}>
      <TextField
        ref={field}
        label={t('caseload.filters.text')}
        hideLabel
        name="filter"
        placeholder={t('caseload.filters.text')}
        value={query.text}
        onChange={text => onChange({ text })}
        onKeyDown={onKeyDown}
        maxLength={100}
        width={216}
        icon={<IconFilter size={16} stroke={1.8} aria-hidden />}
        end={<Kbd>/</Kbd>}
      />
      {menus.map(menu => (
        <Menu
          key={menu.id}
          label={menu.label}
          position="bottom-start"
          target={<MenuButton>{menu.label}</MenuButton>}
          groups={[[menu.entry]]}
        />
      ))}
      {chips.map(chip => (
        <button
          key={chip.id}
          type="button"
          className={s.chip}
          aria-label={t('caseload.filters.remove', { filter: chip.label })}
          onClick={chip.onRemove}
        >
          {chip.label}
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      ))}
      <div className={s.end}>
        {end}
        <Menu
          label={t('caseload.columns.label')}
          target={
            <MenuButton icon={<IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden />}>
              {t('caseload.columns.label')}
            </MenuButton>
          }
          groups={[
            [
              {
                kind: 'checks',
                id: 'columns',
                label: t('caseload.columns.label'),
                values: columns,
                options: caseloadColumns
                  .filter(column => column !== 'name')
                  .map(column => ({ value: column, label: t(columnHeader(column)) })),
                onChoose: values => onColumns(readColumns(['name', ...values])),
              },
            ],
            [{ id: 'usual', label: t('caseload.columns.usual'), onChoose: () => onColumns(null) }],
          ]}
        />
      </div>
    </div>
  );
}
