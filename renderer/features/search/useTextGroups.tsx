import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconLock, IconNotes } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { FileHit, NoteHit } from '../../../shared/contract';
import { foldedWords } from '../../../shared/domain/folding';
import { useQueryCall } from '../../app/connection';
import type { PaletteGroup, PaletteItem } from '../../app/palette/paletteItem';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { Marked } from './Marked';

/** Rest before notes and files are searched, in ms: a name being typed should not read them all. */
const TYPING_PAUSE = 300;
const SHORTEST = 3;
const SHOWN = 5;
const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

interface TextHit {
  readonly id: string;
  readonly tab: 'interviews' | 'documents';
  readonly hit: NoteHit | FileHit;
}

/** The notes and the files from outside that hold the words typed, in the cases that the agent may read; a group without any is left out. */
export function useTextGroups(query: string): readonly PaletteGroup[] {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const [text] = useDebouncedValue(query.trim(), TYPING_PAUSE);
  const words = foldedWords(text);
  const enabled = text === query.trim() && words.some(word => word.length >= SHORTEST);
  const asked = { text, person: null, limit: SHOWN };
  const notes = useQueryCall('search.notes', asked, { enabled, entities: ['interview'] });
  const files = useQueryCall('search.files', asked, { enabled, entities: ['document'] });

  const item = ({ id, tab, hit }: TextHit): PaletteItem => ({
    id: `${tab}-${hit.drawer}-${id}`,
    label: (
      <bdi>
        <b className="strong">{hit.familyName.toUpperCase()}</b> {hit.givenNames}
      </bdi>
    ),
    note: (
      <>
        {hit.day !== null && isCalendarDate(hit.day) && `${formatDate(hit.day, language)} · `}
        {tab === 'documents' && hit.title !== null && (
          <>
            <Marked text={hit.title} words={words} />
            {hit.excerpt !== '' && ' · '}
          </>
        )}
        <Marked text={hit.excerpt} words={words} />
      </>
    ),
    icon:
      hit.drawer === 'confidences' ? (
        <IconLock {...ICON} />
      ) : tab === 'documents' ? (
        <IconFileText {...ICON} />
      ) : (
        <IconNotes {...ICON} />
      ),
    ...(hit.drawer === 'confidences' && { end: t('search.confidences') }),
    run: () =>
      void navigate({
        to: '/cases/$personId/{-$tab}',
        params: { personId: hit.person, tab },
        search: tab === 'documents' ? { record: id } : {},
      }),
  });
  const group = (id: string, heading: string, hits: readonly TextHit[], more: boolean): PaletteGroup[] =>
    hits.length === 0 ? [] : [{ id, heading: more ? t('search.more', { heading }) : heading, items: hits.map(item) }];
  if (!enabled) return [];
  const noteHits = (notes.data?.hits ?? []).map((hit): TextHit => ({ id: hit.note, tab: 'interviews', hit }));
  const fileHits = (files.data?.hits ?? []).map((hit): TextHit => ({ id: hit.document, tab: 'documents', hit }));
  return [
    ...group('notes', t('search.notes'), noteHits, notes.data?.more ?? false),
    ...group('files', t('search.files'), fileHits, files.data?.more ?? false),
  ];
}
