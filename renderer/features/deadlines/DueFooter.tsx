import { useT, type TextKey } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import s from './DeadlinesScreen.module.css';

/** How the list is sorted, and the keys that work on its rows; `decide`: whether those that close a deadline do. */
export function DueFooter({ decide }: { readonly decide: boolean }) {
  const t = useT();
  const keys: readonly (readonly [string, TextKey])[] = [
    ['↑ ↓', 'due.keys.move'],
    [t('ui.key.enter'), 'due.keys.open'],
    ...(decide
      ? ([
          [t('ui.key.space'), 'due.keys.select'],
          ['S', 'due.keys.meet'],
          ['E', 'due.keys.waive'],
        ] as const)
      : []),
  ];
  return (
    <footer className={s.foot}>
      <span>{t('due.sorted')}</span>
      <span className={s.keys}>
        {keys.map(([cap, words]) => (
          <span key={words}>
            <Kbd>{cap}</Kbd>
            {t(words)}
          </span>
        ))}
      </span>
    </footer>
  );
}
