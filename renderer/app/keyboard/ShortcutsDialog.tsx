import { useT, type Translate } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { usePreferences } from '../preferences';
import { goKey } from './keyMatch';
import { useShortcutList, type Shortcut } from './shortcuts';
import s from './ShortcutsDialog.module.css';

interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key that works on this screen, and the switch of the single letters. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const t = useT();
  const list = useShortcutList();
  const { preferences, change } = usePreferences();
  const inGroup = (group: Shortcut['group']): readonly Line[] => list.filter(shortcut => shortcut.group === group);
  const rows: readonly Line[] = [
    { keys: '↑ ↓', label: t('shell.shortcuts.move') },
    { keys: t('ui.key.space'), label: t('shell.shortcuts.select') },
    { keys: t('ui.key.enter'), label: t('shell.shortcuts.open') },
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.shortcuts.title')} width={680}>
      <div className={s.groups}>
        <Group title={t('shell.shortcuts.everywhere')} lines={inGroup('everywhere')} t={t} />
        <Group title={t('shell.shortcuts.screens')} lines={inGroup('screens')} t={t} />
        <Group title={t('shell.shortcuts.here')} lines={inGroup('here')} t={t} />
        <Group title={t('shell.shortcuts.lists')} lines={rows} t={t} />
      </div>
      <div className={s.switch}>
        <CheckboxField
          label={t('shell.shortcuts.letterKeys')}
          description={t('shell.shortcuts.letterKeysHelp')}
          checked={preferences.letterKeys}
          onChange={letterKeys => change({ letterKeys })}
        />
      </div>
    </Dialog>
  );
}

type Line = Pick<Shortcut, 'keys' | 'label'>;

function Group({ title, lines, t }: { readonly title: string; readonly lines: readonly Line[]; readonly t: Translate }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ keys, label }) => (
          <div className={s.line} key={`${keys} ${label}`}>
            <dt>{label}</dt>
            <dd>
              <Kbd>{spokenKeys(keys, t)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const ARROWS: readonly (readonly [string, string])[] = [
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
];

/** `G J` is read « G puis J », and `Alt ArrowDown` « Alt ↓ ». */
export function spokenKeys(keys: string, t: Translate): string {
  const second = goKey(keys);
  if (second === null) return ARROWS.reduce((read, [name, sign]) => read.replace(name, sign), keys);
  return t('shell.shortcuts.then', { first: 'G', second: second.toUpperCase() });
}
