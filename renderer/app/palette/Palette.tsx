import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { spokenKeys } from '../keyboard/ShortcutsDialog';
import type { PaletteGroup, PaletteItem } from './paletteItem';
import s from './Palette.module.css';

export interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
}

/** The one field that finds everything: arrows choose, Enter opens, Escape goes back to where the focus was. */
export function Palette({ opened, onClose, query, onQuery, groups }: PaletteProps) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={700} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.palette.title')} className={s.box ?? ''}>
        <PaletteBody query={query} onQuery={onQuery} groups={groups} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ query, onQuery, groups, onClose }: Omit<PaletteProps, 'opened'>) {
  const t = useT();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const items = groups.flatMap(group => group.items);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(item => item.id === chosenId),
  );
  const chosen = items[at];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  const choose = (item: PaletteItem): void => {
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const to = moves[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      const wraps = event.key.startsWith('Arrow');
      const next = items[wraps ? (to + items.length) % items.length : Math.min(items.length - 1, Math.max(0, to))];
      setChosenId(next?.id ?? null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <>
      <div className={s.field}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          aria-label={t('shell.search')}
          placeholder={t('shell.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={query}
          onChange={event => {
            setChosenId(null);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>{t('ui.key.escape')}</Kbd>
      </div>
      <div className={s.list} role="listbox" id={`${id}-list`} aria-label={t('shell.palette.title')} ref={list}>
        {groups.map(group => (
          <div role="group" key={group.id} aria-labelledby={`${id}-group-${group.id}`}>
            <div className={s.heading} id={`${id}-group-${group.id}`}>
              {group.heading}
            </div>
            {group.items.map(item => (
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                className={s.option}
                role="option"
                aria-selected={item.id === chosen?.id}
                onPointerMove={() => setChosenId(item.id)}
                onClick={() => choose(item)}
              >
                {item.icon}
                <span className={s.words}>
                  {item.label}
                  {item.note !== undefined && <span className={s.note}>{item.note}</span>}
                </span>
                {item.end}
                {item.keys !== undefined && <Kbd>{spokenKeys(item.keys, t)}</Kbd>}
              </div>
            ))}
          </div>
        ))}
        {items.length === 0 && <p className={s.empty}>{t('shell.palette.empty', { query })}</p>}
      </div>
      <div className={s.foot}>
        <span>
          <Kbd>↑ ↓</Kbd>
          {t('shell.palette.choose')}
        </span>
        <span>
          <Kbd>{t('ui.key.enter')}</Kbd>
          {t('shell.palette.open')}
        </span>
        <span role="status">{query === '' ? t('shell.palette.hint') : t('shell.palette.count', { count: items.length })}</span>
      </div>
    </>
  );
}
