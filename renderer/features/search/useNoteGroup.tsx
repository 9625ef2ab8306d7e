import { useDebouncedValue } from '@mantine/hooks';
import { IconLock, IconNotes } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import { foldedWords } from '../../../shared/domain/folding';
import { useQueryCall } from '../../app/connection';
import type { PaletteGroup } from '../../app/palette/paletteItem';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { Marked } from './Marked';

/** Rest before the notes are searched, in ms: a name being typed should not read them all. */
const TYPING_PAUSE = 300;
const SHORTEST = 3;
const SHOWN = 5;
const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** The notes that hold the words typed, in the cases that the agent may read; null when there are none. */
export function useNoteGroup(query: string): PaletteGroup | null {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [text] = useDebouncedValue(query.trim(), TYPING_PAUSE);
  const words = foldedWords(text);
  const enabled = text === query.trim() && words.some(word => word.length >= SHORTEST);
  const { data } = useQueryCall('search.notes', { text, person: null, limit: SHOWN }, { enabled, entities: ['interview'] });
  if (!enabled || !data || data.hits.length === 0) return null;
  const heading = t('search.notes');
  return {
    id: 'notes',
    heading: data.more ? t('search.more', { heading }) : heading,
    items: data.hits.map(hit => ({
      id: `note-${hit.drawer}-${hit.note}`,
      label: (
        <bdi>
          <b className="strong">{hit.familyName.toUpperCase()}</b> {hit.givenNames}
        </bdi>
      ),
      note: (
        <>
          {hit.day !== null && isCalendarDate(hit.day) && `${formatDate(hit.day, language)} · `}
          <Marked text={hit.excerpt} words={words} />
        </>
      ),
      icon: hit.drawer === 'confidences' ? <IconLock {...ICON} /> : <IconNotes {...ICON} />,
      ...(hit.drawer === 'confidences' && { end: t('search.confidences') }),
      run: () =>
        void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: hit.person, tab: 'interviews' }, search: {} }),
    })),
  };
}
