import { addDays, addMonths, type CalendarDate } from '../../shared/base/calendarDate';
import { familyNames, menNames, streets, towns, womenNames } from '../../electron/core/services/demo/names';

/** Numbers that the French regulator keeps for fiction (ARCEP, decision 2012-0856): 10,000 behind each. */
const FICTION_PREFIXES = ['019900', '026191', '035301', '046571', '053649'];
const MEASURES = [
  ['SPROB', 24],
  ['SPROB', 36],
  ['TIG', 18],
  ['DDSE', 6],
  ['SSJ', 60],
  ['LC', 14],
  ['CJ', 12],
] as const;
const HEADER =
  'N° de dossier;Nom;Nom d’usage;Prénom(s);Sexe;Date de naissance;Adresse;Code postal;Ville;Téléphone;Courriel;' +
  'N° de parquet;Mesure;Date du jugement;Date de saisine;Début;Durée (mois);Juridiction;Magistrat';

const at = <T>(list: readonly T[], rank: number): T => {
  const found = list[rank % list.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};
const french = (date: CalendarDate): string => date.split('-').reverse().join('/');
const two = (n: number): string => String(n).padStart(2, '0');

const FIRST_YEAR = 1957;
const YEARS = 49;
const givenNames = [...menNames, ...womenNames];
const IDENTITIES = familyNames.length * givenNames.length * YEARS * 12 * 28;
/** A prime that does not divide the number of identities: steps of it pass through each of them once. */
const STEP = 7_368_787;

function line(rank: number, today: CalendarDate): string {
  let left = (rank * STEP) % IDENTITIES;
  const take = (count: number): number => {
    const taken = left % count;
    left = Math.floor(left / count);
    return taken;
  };
  const [family, given] = [at(familyNames, take(familyNames.length)), at(givenNames, take(givenNames.length))];
  const birth = `${two(1 + take(28))}/${two(1 + take(12))}/${FIRST_YEAR + take(YEARS)}`;
  const female = womenNames.includes(given);
  const [code, town] = at(towns, rank);
  const prefix = FICTION_PREFIXES[Math.floor(rank / 10_000)];
  const [measure, months] = at(MEASURES, rank);
  const start = addDays(addMonths(today, -(rank % Math.min(months, 20))), -(rank % 27));
  return [
    `2026-${String(rank + 1).padStart(6, '0')}`,
    family.toUpperCase(),
    female && rank % 3 === 0 ? at(familyNames, rank + 7) : '',
    given,
    female ? 'F' : 'M',
    birth,
    `${1 + (rank % 120)} ${at(streets, rank)}`,
    code,
    town,
    prefix === undefined ? '' : `${prefix}${String(rank % 10_000).padStart(4, '0')}`,
    rank % 3 === 0 ? `personne.${rank}@exemple.test` : '',
    `26 ${String(rank % 1000).padStart(3, '0')} ${String(rank).padStart(6, '0')}`,
    measure,
    french(addDays(start, -20)),
    french(start),
    french(start),
    String(months),
    'Tribunal judiciaire de Valbourg',
    'JAP, cabinet 2',
  ].join(';');
}

/** Characters of Windows-1252 that ISO-8859-1 has not, as far as these lists need them. */
const WINDOWS_BYTES = new Map([
  ['’', '\u0092'],
  ['œ', '\u009c'],
  ['Œ', '\u008c'],
]);

/**
 * A list of invented persons as the spreadsheet of a service would give it: Windows-1252, semicolons, French dates. Ranks `from` to
 * below `to`; no two ranks give the same name and birth date.
 */
export function personsCsv(from: number, to: number, today: CalendarDate): Uint8Array {
  const lines = [HEADER];
  for (let rank = from; rank < to; rank++) lines.push(line(rank, today));
  const text = `${lines.join('\r\n')}\r\n`.replace(/[’œŒ]/g, char => WINDOWS_BYTES.get(char) ?? '?');
  return Buffer.from(text, 'latin1');
}
