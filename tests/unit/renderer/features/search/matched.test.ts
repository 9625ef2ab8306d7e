import { describe, expect, it } from 'vitest';
import { matchedStretches } from '../../../../../renderer/features/search/matched';
import { foldedWords } from '../../../../../shared/domain/folding';

const underlined = (text: string, typed: string): string[] =>
  matchedStretches(text, foldedWords(typed)).map(({ from, to }) => text.slice(from, to));

describe('matchedStretches', () => {
  it('underlines the beginning of words, whatever the accents and capitals', () => {
    expect(underlined('GARRIGOU Clément', 'gar')).toEqual(['GAR']);
    expect(underlined('LEFÈVRE-DIALLO Inès', 'lefe dia ine')).toEqual(['LEFÈ', 'DIA', 'Inè']);
    expect(underlined('Lefevre', 'LEFÈVRE')).toEqual(['Lefevre']);
  });

  it('underlines nothing in the middle of a word', () => {
    expect(underlined('DELESTRADE Garance', 'strade')).toEqual([]);
    expect(underlined('d’Angar', 'gar')).toEqual([]);
  });

  it('takes ligatures and letters of two units as one', () => {
    expect(underlined('ŒUVRARD', 'oeu')).toEqual(['ŒU']);
    expect(underlined('ŒUVRARD', 'o')).toEqual(['Œ']);
    expect(underlined('😀 Ana', 'ana')).toEqual(['Ana']);
  });

  it('joins stretches that meet, and finds each occurrence', () => {
    expect(underlined('Martin MARTINEZ', 'martin mart')).toEqual(['Martin', 'MARTIN']);
    expect(underlined('Martin', '')).toEqual([]);
  });
});
