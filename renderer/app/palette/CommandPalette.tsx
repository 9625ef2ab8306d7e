import { useState } from 'react';
import { useT } from '../../i18n';
import { useShortcutList } from '../keyboard/shortcuts';
import { fold, type PaletteGroup, type PaletteItem } from './paletteItem';
import type { PaletteIntent } from './openPalette';
import { Palette } from './Palette';
import { useFeatureGroups } from './useFeatureGroups';

export interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What choosing a person does; with another than opening, persons alone are found. */
  readonly intent: PaletteIntent;
}

/** The palette with what the features find, and what the shell knows: screens and actions that have a key. */
export function CommandPalette({ opened, onClose, intent }: CommandPaletteProps) {
  return opened ? <OpenPalette onClose={onClose} intent={intent} /> : null;
}

function OpenPalette({ onClose, intent }: Omit<CommandPaletteProps, 'opened'>) {
  const [query, setQuery] = useState('');
  const t = useT();
  const { groups: found, pending } = useFeatureGroups(query, intent);
  const shell = useShellGroups(query);
  const groups = [...found, ...(intent === 'open' ? shell : [])].filter(group => group.items.length > 0);
  return (
    <Palette
      opened
      onClose={onClose}
      query={query}
      onQuery={setQuery}
      groups={groups}
      pending={pending}
      prompt={t(intent === 'open' ? 'shell.search' : 'shell.palette.summon')}
    />
  );
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
