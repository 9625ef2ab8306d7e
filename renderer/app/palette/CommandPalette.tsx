import { useState } from 'react';
import { useT } from '../../i18n';
import { useShortcutList } from '../keyboard/shortcuts';
import { fold, type PaletteGroup, type PaletteItem, type PaletteSource } from './paletteSource';
import { Palette } from './Palette';

export interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Hooks of the features: a fixed list, such as the search of persons. */
  readonly sources: readonly PaletteSource[];
}

/** The palette with what the shell knows (screens and actions that have a key) and what the features find. */
export function CommandPalette({ opened, onClose, sources }: CommandPaletteProps) {
  const [query, setQuery] = useState('');
  const close = (): void => {
    setQuery('');
    onClose();
  };
  return opened ? <OpenPalette query={query} onQuery={setQuery} onClose={close} sources={sources} /> : null;
}

interface OpenPaletteProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
  readonly sources: readonly PaletteSource[];
}

function OpenPalette({ query, onQuery, onClose, sources }: OpenPaletteProps) {
  const found = sources.flatMap(useSource => useSource(query)); // the list is fixed, so that hooks keep their order
  const groups = [...found, ...useShellGroups(query)].filter(group => group.items.length > 0);
  return <Palette opened onClose={onClose} query={query} onQuery={onQuery} groups={groups} />;
}

function useShellGroups(query: string): readonly PaletteGroup[] {
  const t = useT();
  const wanted = fold(query);
  const matching = useShortcutList().filter(shortcut => fold(shortcut.label).includes(wanted) && shortcut.keys !== 'Ctrl K');
  const items = (screens: boolean): readonly PaletteItem[] =>
    matching
      .filter(shortcut => (shortcut.group === 'screens') === screens)
      .map(({ keys, label, icon, run }) => ({ id: `key-${keys.replace(' ', '-')}`, label, keys, icon, run }));
  return [
    { id: 'actions', heading: t('shell.palette.actions'), items: items(false) },
    { id: 'screens', heading: t('shell.palette.screens'), items: items(true) },
  ];
}
