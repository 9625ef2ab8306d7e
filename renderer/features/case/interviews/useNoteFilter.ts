import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { foldedWords } from '../../../../shared/domain/folding';
import { useQueryCall } from '../../../app/connection';

/** Rest between two questions to the core while typing, in ms. */
const TYPING_PAUSE = 150;
const SHORTEST = 2;
const MOST = 100;

export interface NoteFilter {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Notes that hold the words typed, in the drawers that the agent reads; null while nothing is searched. */
  readonly notes: ReadonlySet<string> | null;
}

/** Searches the notes of one case. */
export function useNoteFilter(person: string): NoteFilter {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), TYPING_PAUSE);
  const enabled = foldedWords(asked).some(word => word.length >= SHORTEST);
  const { data } = useQueryCall(
    'search.notes',
    { text: asked, person, limit: MOST },
    { enabled, keepPrevious: true, entities: ['interview'] },
  );
  return { text, setText, notes: enabled && data ? new Set(data.hits.map(hit => hit.note)) : null };
}
