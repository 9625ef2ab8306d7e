import { entityByName } from '../../../../shared/domain/entities';
import { fieldOf } from '../../../../shared/domain/entity';
import { useQueryCall } from '../../../app/connection';
import type { Clash } from '../../../app/drafts';
import type { ClashWords } from '../../../app/form';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { useCase } from '../caseContext';
import { fieldValueText } from '../history/fieldValueText';

/**
 * Words of what someone else changed in a record while a draft of it waited.
 * @param names name of a field of the entity, where the form calls it otherwise.
 */
export function useClashWords(
  entity: 'person' | 'measure' | 'obligation' | 'interview',
  names: Readonly<Record<string, string>> = {},
): (clash: Clash) => ClashWords {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const site = useQueryCall('site.get', {}, { entities: ['agent'] });
  const agentName = (id: string): string | null => {
    const agent = site.data?.agents.find(one => one.id === id);
    return agent ? agentText(agent) : null;
  };
  return ({ name, theirs }) => {
    const field = names[name] ?? name;
    return {
      label: fieldOf(entityByName(entity), field).label[language === 'fr' ? 0 : 1],
      value: fieldValueText(entity, field, withoutKey(theirs), { t, language, legal, agentName }),
    };
  };
}

/** An element of a collection as the record holds it. */
function withoutKey(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'key'));
}
