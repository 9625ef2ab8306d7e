import { err, ok, type Result } from '../../../shared/base/result';
import { foldedWords } from '../../../shared/domain/folding';

/** What a column of a list of persons may hold. */
export const personColumns = {
  familyName: ['Nom', 'Nom de famille', 'Nom de naissance', 'Nom patronymique'],
  usedName: ['Nom d’usage', 'Nom marital', 'Nom d’épouse', 'Nom usuel'],
  givenNames: ['Prénom(s)', 'Prénom'],
  birthDate: ['Date de naissance', 'Né(e) le', 'Née le', 'Naissance', 'DDN'],
  birthPlace: ['Lieu de naissance', 'Né(e) à'],
  sex: ['Sexe', 'Genre', 'Civilité'],
  fileNumber: ['N° de dossier', 'Dossier', 'N° dossier SPIP', 'Référence'],
  appiNumber: ['N° APPI', 'APPI', 'N° de dossier APPI', 'Identifiant APPI'],
  courtNumber: ['N° de parquet', 'Parquet', 'N° parquet'],
  prisonNumber: ['N° d’écrou', 'Écrou'],
  custodyState: ['Situation', 'Situation pénale', 'Statut pénal', 'Milieu'],
  prison: ['Établissement', 'Établissement pénitentiaire', 'Lieu de détention', 'Maison d’arrêt'],
  custodyDate: ['Date d’écrou', 'Écroué(e) le', 'Date d’incarcération', 'Incarcéré(e) le'],
  sentenceEnd: ['Fin de peine', 'Date de fin de peine', 'Date de libération', 'Libérable le'],
  phone: [
    'Téléphone',
    'Tél.',
    'Portable',
    'Mobile',
    'Téléphone portable',
    'Téléphone fixe',
    'N° de téléphone',
    'Téléphone 1',
    'Téléphone 2',
  ],
  address: ['Adresse', 'Adresse postale', 'Rue', 'Voie', 'Adresse 1', 'Complément d’adresse', 'Adresse 2'],
  postalCode: ['Code postal', 'CP'],
  city: ['Ville', 'Commune'],
  email: ['Courriel', 'E-mail', 'Mail', 'Email', 'Adresse électronique', 'Mél', 'Adresse mail'],
  measureType: ['Mesure', 'Type de mesure', 'Nature de la mesure'],
  judgmentDate: ['Date du jugement', 'Jugement', 'Date de jugement', 'Date de condamnation', 'Jugé le'],
  mandateDate: ['Date de saisine', 'Saisine', 'Saisi le'],
  startDate: ['Début', 'Date de début', 'Début de mesure', 'Date de début de mesure'],
  endDate: ['Fin', 'Date de fin', 'Fin de mesure', 'Terme', 'Date de fin de mesure'],
  durationMonths: ['Durée (mois)', 'Durée', 'Durée en mois'],
  court: ['Juridiction', 'Tribunal'],
  magistrate: ['Magistrat', 'Magistrat mandant', 'JAP'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type PersonColumn = keyof typeof personColumns;

/** Columns that may come several times: all their values are kept. */
const REPEATABLE: ReadonlySet<PersonColumn> = new Set(['phone', 'address', 'email']);
const NEEDED: readonly PersonColumn[] = ['familyName', 'givenNames'];

/** Words that change nothing in what a heading says; the last ones are left of « n° », « prénom(s) » and « né(e) ». */
const IDLE_WORDS = new Set(['de', 'du', 'd', 'des', 'la', 'le', 'l', 'n', 'no', 'num', 'numero', 's', 'e']);

/** A heading without accents, case, punctuation, plural marks nor small words. */
export const headingKey = (heading: string): string =>
  foldedWords(heading.replace(/[°º]/g, ' '))
    .filter(word => !IDLE_WORDS.has(word))
    .map(word => word.replace(/(?<=..)s$/, ''))
    .join(' ');

const columnByKey = new Map<string, PersonColumn>(
  Object.entries(personColumns).flatMap(
    ([column, headings]) => headings.map(heading => [headingKey(heading), column as PersonColumn] as const), // keys of the very object
  ),
);

/** Which place of a row gives which column. */
export interface PersonHeader {
  readonly count: number;
  readonly places: ReadonlyMap<PersonColumn, readonly { readonly at: number; readonly heading: string }[]>;
  /** Headings that mean nothing here: their values are left out. */
  readonly unknown: readonly string[];
}

export interface MissingColumnsError {
  readonly code: 'import.missing-columns';
  readonly details: { readonly missing: readonly string[]; readonly found: readonly string[] };
}

/** Recognises the columns by their headings. Fails when a list cannot be one of persons: no name or no given name. */
export function readPersonHeader(header: readonly string[]): Result<PersonHeader, MissingColumnsError> {
  const places = new Map<PersonColumn, { at: number; heading: string }[]>();
  const unknown: string[] = [];
  header.forEach((heading, at) => {
    const column = columnByKey.get(headingKey(heading));
    if (column !== undefined) places.set(column, [...(places.get(column) ?? []), { at, heading }]);
    else if (heading !== '') unknown.push(heading);
  });
  const missing = NEEDED.filter(column => !places.has(column)).map(column => personColumns[column][0]);
  return missing.length > 0
    ? err({ code: 'import.missing-columns', details: { missing, found: header } })
    : ok({ count: header.length, places, unknown });
}

export type ColumnReading =
  | { readonly values: readonly { readonly text: string; readonly heading: string }[]; readonly conflict: null }
  | { readonly values: readonly []; readonly conflict: { readonly heading: string; readonly text: string } };

/** The values that a row gives to a column. Two columns that say different things of what has one value are a conflict. */
export function columnValues(header: PersonHeader, cells: readonly string[], column: PersonColumn): ColumnReading {
  const values = (header.places.get(column) ?? []).flatMap(({ at, heading }) => {
    const text = cells[at] ?? '';
    return text === '' ? [] : [{ text, heading }];
  });
  const [first] = values;
  const other = values.find(one => one.text !== first?.text);
  if (first === undefined || other === undefined || REPEATABLE.has(column)) {
    return { values: REPEATABLE.has(column) ? values : values.slice(0, 1), conflict: null };
  }
  return { values: [], conflict: { heading: other.heading, text: `${first.text} / ${other.text}` } };
}
