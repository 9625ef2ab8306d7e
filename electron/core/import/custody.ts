import { foldedWords } from '../../../shared/domain/folding';

/** Type of measure of a person followed in detention, in the legal reference data. */
export const CUSTODY_TYPE = 'MF';

const DETAINED = ['milieu ferme', 'detenu', 'detenue', 'detention', 'detention provisoire', 'incarcere', 'incarceree'];
const ALSO_DETAINED = [
  'ecroue',
  'ecrouee',
  'mf',
  'dp',
  'prevenu',
  'prevenue',
  'condamne detenu',
  'condamnee detenue',
  'detenu condamne',
];
const FREE = [
  'milieu ouvert',
  'mo',
  'libre',
  'libere',
  'liberee',
  'en liberte',
  'condamne libre',
  'condamnee libre',
  'non',
  'ml',
];
const words: ReadonlyMap<string, 'detained' | 'free'> = new Map([
  ...[...DETAINED, ...ALSO_DETAINED].map(word => [word, 'detained'] as const),
  ...FREE.map(word => [word, 'free'] as const),
]);

/** What lists write of persons in prison and of those who are not; null for other words. */
export const custodyWord = (text: string): 'detained' | 'free' | null => words.get(foldedWords(text).join(' ')) ?? null;
