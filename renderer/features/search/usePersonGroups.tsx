import { useDebouncedValue } from '@mantine/hooks';
import { IconCalendarPlus, IconFolder, IconFolderOff, IconNotes } from '@tabler/icons-react';
import type { SearchHit } from '../../../shared/contract';
import { foldedWords } from '../../../shared/domain/folding';
import { useOpenCase } from '../../app/access';
import { useQueryCall } from '../../app/connection';
import type { PaletteIntent } from '../../app/palette/openPalette';
import type { PaletteGroup, PaletteItem } from '../../app/palette/paletteItem';
import { useSession } from '../../app/session';
import { personText } from '../../app/wording';
import { useT } from '../../i18n';
import { HitEnd, HitName, HitNote } from './PersonHit';

/** Rest between two questions to the core while typing, in ms. */
const TYPING_PAUSE = 50;
const SHOWN = 8;
const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/**
 * The persons that a text finds: those of the caseload, then those outside it, where a purpose is asked; the group of the best
 * hit first. `pending` until the hits answer the very text typed.
 */
export function usePersonGroups(
  query: string,
  intent: PaletteIntent,
): { readonly groups: readonly PaletteGroup[]; readonly pending: boolean } {
  const t = useT();
  const openCase = useOpenCase();
  const { agent } = useSession();
  const typed = query.trim();
  const [text] = useDebouncedValue(typed, TYPING_PAUSE, { leading: true });
  const answer = useQueryCall('search.find', { text, limit: SHOWN }, { enabled: text !== '', keepPrevious: true });
  const pending = typed !== '' && (text !== typed || answer.isPlaceholderData || answer.isFetching);
  if (typed === '' || !answer.data) return { groups: [], pending };

  const words = foldedWords(text);
  const actionsOf = (hit: SearchHit): PaletteGroup => {
    const items: PaletteItem[] = [];
    if (agent.rights.includes('case.summon'))
      items.push({
        id: 'person-summons',
        label: t('search.summon'),
        keys: 'Alt C',
        icon: <IconCalendarPlus {...ICON} />,
        run: () => openCase(hit.person, 'summons'),
      });
    if (agent.rights.includes('case.write'))
      items.push({
        id: 'person-interview',
        label: t('search.interview'),
        keys: 'Alt E',
        icon: <IconNotes {...ICON} />,
        run: () => openCase(hit.person, 'interview'),
      });
    return { id: 'person-actions', heading: t('search.actionsFor', { name: personText(hit) }), items };
  };
  const item = (hit: SearchHit): PaletteItem => ({
    id: `person-${hit.person}`,
    label: <HitName hit={hit} words={words} />,
    note: <HitNote hit={hit} words={words} />,
    icon: hit.mine ? <IconFolder {...ICON} /> : <IconFolderOff {...ICON} />,
    end: <HitEnd hit={hit} />,
    run: () => (intent === 'summons' ? openCase(hit.person, 'summons') : openCase(hit.person)),
    ...(intent === 'open' && { actions: actionsOf(hit) }),
  });
  const { hits, more } = answer.data;
  const group = (mine: boolean): PaletteGroup => {
    const items = hits.filter(hit => hit.mine === mine).map(item);
    return {
      id: mine ? 'persons' : 'persons-outside',
      heading: t(mine ? 'search.persons' : 'search.outside', { count: items.length, shown: String(items.length) }),
      items,
    };
  };
  const mineFirst = hits[0]?.mine ?? true;
  const groups = [group(mineFirst), group(!mineFirst)].filter(one => one.items.length > 0);
  const told = groups.map((one, index) =>
    more && index === groups.length - 1 ? { ...one, heading: t('search.more', { heading: one.heading }) } : one,
  );
  return { groups: told, pending };
}
