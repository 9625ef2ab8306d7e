import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { assert } from '../../../shared/base/result';
import { usePreferences } from '../preferences';
import { goKey, isTyping, matches } from './keyMatch';

export interface Shortcut {
  /** `Ctrl K`, `Alt C`, `?`, or `G J` for one letter after the other. */
  readonly keys: string;
  readonly label: string;
  /** Where the list of shortcuts shows it. */
  readonly group: 'everywhere' | 'screens' | 'here';
  /** An 18 px icon for the palette. */
  readonly icon?: ReactNode;
  readonly run: () => void;
}

interface Shortcuts {
  readonly add: (shortcut: Shortcut) => () => void;
  readonly list: readonly Shortcut[];
}
const ShortcutsContext = createContext<Shortcuts | null>(null);

/** Longest pause between G and the next letter, in ms. */
const SEQUENCE_PAUSE = 1_200;

/** Hears the keys for every shortcut that is on screen. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [list, setList] = useState<readonly Shortcut[]>([]);
  const { letterKeys } = usePreferences().preferences;
  const latest = useRef({ list, letterKeys });
  useEffect(() => {
    latest.current = { list, letterKeys };
  });
  useEffect(() => {
    let goUntil = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { list: shortcuts, letterKeys: letters } = latest.current;
      const free = letters && !isTyping(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey;
      const going = free && event.timeStamp < goUntil;
      goUntil = free && event.key.toLowerCase() === 'g' ? event.timeStamp + SEQUENCE_PAUSE : 0;
      const found = shortcuts.findLast(({ keys }) => {
        const second = goKey(keys);
        if (second !== null) return going && event.key.toLowerCase() === second;
        return matches(event, keys) && (keys.includes(' ') || free);
      });
      if (!found) return;
      goUntil = 0;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const value = useMemo<Shortcuts>(
    () => ({
      add: shortcut => {
        setList(now => [...now, shortcut]);
        return () => setList(now => now.filter(other => other !== shortcut));
      },
      list,
    }),
    [list],
  );
  return <ShortcutsContext value={value}>{children}</ShortcutsContext>;
}

function useShortcutsContext(): Shortcuts {
  const shortcuts = use(ShortcutsContext);
  assert(shortcuts !== null, 'a ShortcutsProvider stands above every screen');
  return shortcuts;
}

/** Every shortcut that works now. */
export const useShortcutList = (): readonly Shortcut[] => useShortcutsContext().list;

/** Makes a key work while the component is shown; the newest wins. Never Ctrl with C, R, P or F. */
export function useShortcut(shortcut: Omit<Shortcut, 'group'> & { readonly group?: Shortcut['group'] }, enabled = true): void {
  const { add } = useShortcutsContext();
  const latest = useRef({ add, shortcut });
  useEffect(() => {
    latest.current = { add, shortcut };
  });
  const { keys, label, group = 'here' } = shortcut;
  useEffect(() => {
    if (!enabled) return undefined;
    const { add: addNow, shortcut: now } = latest.current;
    return addNow({ keys, label, group, icon: now.icon, run: () => latest.current.shortcut.run() });
  }, [keys, label, group, enabled]);
}
