import { RowsFooter } from '../../app/rows';
import { useT } from '../../i18n';

/** How the list is sorted, and the keys that work on its rows; `decide`: whether those that close a deadline do. */
export function DueFooter({ decide }: { readonly decide: boolean }) {
  const t = useT();
  const deciding = [
    [t('ui.key.space'), t('due.keys.select')],
    ['S', t('due.keys.meet')],
    ['E', t('due.keys.waive')],
  ] as const;
  return (
    <RowsFooter
      sorted={t('due.sorted')}
      keys={[['↑ ↓', t('due.keys.move')], [t('ui.key.enter'), t('due.keys.open')], ...(decide ? deciding : [])]}
    />
  );
}
