import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { matches } from '../keyboard/keyMatch';
import { spokenKeys } from '../keyboard/ShortcutsDialog';
import type { PaletteGroup, PaletteItem } from './paletteItem';
import s from './Palette.module.css';

export interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** The groups still answer an earlier text: Enter waits for the right ones. */
  readonly pending: boolean;
  /** What the field asks for. */
  readonly prompt: string;
}

/** The one field that finds everything: arrows choose, Enter opens, Escape goes back to where the focus was. */
export function Palette({ opened, onClose, ...body }: PaletteProps) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={700} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('shell.palette.title')} classNames={{ content: s.box ?? '' }}>
        <PaletteBody {...body} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** The groups, with the actions of an item after the group that holds `place`. */
function withActions(
  groups: readonly PaletteGroup[],
  actions: PaletteGroup | undefined,
  place: PaletteItem | undefined,
): readonly PaletteGroup[] {
  if (!actions) return groups;
  return groups.flatMap(group => (group.items.some(item => item.id === place?.id) ? [group, actions] : [group]));
}

function PaletteBody({ query, onQuery, groups: given, pending, prompt, onClose }: Omit<PaletteProps, 'opened'>) {
  const t = useT();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const found = given.flatMap(group => group.items);
  const first = found.slice(0, 1).find(item => item.actions);
  const subject = found.find(item => item.id === subjectId) ?? first;
  const place = found.find(item => item.id === placeId) ?? first ?? subject;
  const groups = withActions(given, subject?.actions, place);
  const items = groups.flatMap(group => group.items);
  const actions = subject?.actions?.items ?? [];
  const highlight = (item: PaletteItem | undefined): void => {
    setChosenId(item?.id ?? null);
    if (item?.actions) setSubjectId(item.id);
  };
  // actions that moved under the pointer would put another item below it, which a click would then take
  const highlightByKey = (item: PaletteItem | undefined): void => {
    highlight(item);
    if (item?.actions) setPlaceId(item.id);
  };
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
  // a key pressed before the answer to the text typed acts on that answer, never on an earlier one
  const [waiting, setWaiting] = useState<string | null>(null);
  const latest = useRef({ chosen, actions, choose });
  useEffect(() => {
    latest.current = { chosen, actions, choose };
  });
  useEffect(() => {
    if (waiting === null || pending) return;
    setWaiting(null);
    const now = latest.current;
    const item = waiting === 'Enter' ? now.chosen : now.actions.find(one => one.keys === waiting);
    if (item) now.choose(item);
  }, [waiting, pending]);
  const onTab = (event: KeyboardEvent): void => {
    if (!subject || actions.length === 0) return;
    event.preventDefault();
    const ring = [subject, ...actions];
    const here = ring.findIndex(item => item.id === chosen?.id);
    highlightByKey(ring[(Math.max(0, here) + (event.shiftKey ? ring.length - 1 : 1)) % ring.length]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const to = moves[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      const wraps = event.key.startsWith('Arrow');
      const next = items[wraps ? (to + items.length) % items.length : Math.min(items.length - 1, Math.max(0, to))];
      highlightByKey(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (pending) setWaiting('Enter');
      else if (chosen) choose(chosen);
    } else if (event.key === 'Tab') onTab(event);
    else if (event.altKey) {
      const action = actions.find(item => item.keys !== undefined && matches(event.nativeEvent, item.keys));
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      if (pending) setWaiting(action.keys ?? null);
      else choose(action);
    }
  };
  return (
    <>
      <div className={s.field}>
        <IconSearch size={18} aria-hidden />
        <input
          // at once, for the letters typed right after Ctrl K; the trap of the overlay only comes a moment later
          autoFocus
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          aria-label={prompt}
          placeholder={prompt}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={event => {
            setChosenId(null);
            setSubjectId(null);
            setPlaceId(null);
            setWaiting(null);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>{t('ui.key.escape')}</Kbd>
      </div>
      <div
        className={s.list}
        role="listbox"
        id={`${id}-list`}
        aria-label={t('shell.palette.title')}
        aria-busy={pending}
        ref={list}
      >
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
                onPointerMove={() => highlight(item)}
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
        {actions.length > 0 && (
          <span>
            <Kbd>{t('ui.key.tab')}</Kbd>
            {t('shell.palette.actionsOf')}
          </span>
        )}
        <span role="status">{query === '' ? t('shell.palette.hint') : t('shell.palette.count', { count: found.length })}</span>
      </div>
    </>
  );
}
