import type { Clash } from '../../app/drafts';
import type { ClashWords } from '../../app/form';
import type { Translate } from '../../i18n';

/**
 * Words of what someone else changed in a form of the settings.
 * @param labels of its fields, by name.
 * @param values words of what is not read as it is written, by name of the field.
 */
export const clashWordsOf =
  (
    t: Translate,
    labels: Readonly<Record<string, string>>,
    values: Readonly<Record<string, (value: string) => string | undefined>> = {},
  ) =>
  ({ name, theirs }: Clash): ClashWords => {
    const text = typeof theirs === 'string' ? theirs : '';
    return { label: labels[name] ?? '', value: (values[name]?.(text) ?? text) || t('settings.none') };
  };
