import { calendarDate, type CalendarDate } from '../base/calendarDate';
import { fold } from './folding';
import type { DocumentKind } from './followUp';

/** What the name of a file lets one guess; whoever files it corrects it. */
export interface GuessedFile {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly drawer: 'transmissible' | 'confidences';
  readonly day: CalendarDate | null;
}

const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['summons', /convocation|summons/],
  ['report', /rapport|report|expertise/],
  ['proof', /justif|attestation|certificat|bulletin|paie|quittance|recu|preuve|proof/],
  ['letter', /courrier|lettre|letter|mail/],
  ['scan', /scan|numeris|img|photo|dsc|sans titre/],
];
/** What is likely to be told in confidence (D.113-45 C. pénit.): health, and what says so itself. */
const CONFIDENCES = /confiden|medical|medecin|psy|sante|hopital|ordonnance|diagnos|addict/;
const LONGEST_TITLE = 120;

/** Reads the name of a file. A day after `today` is no date of a paper. */
export function guessFile(name: string, today: CalendarDate): GuessedFile {
  const bare = name
    .replace(/^[\s\S]*[\\/]/, '')
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  const words = fold(bare);
  const title = bare
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/[\ud800-\udbff]$/, '') // half of a sign that the cut went through
    .trim();
  return {
    title,
    kind: KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'received',
    drawer: CONFIDENCES.test(words) ? 'confidences' : 'transmissible',
    day: dayIn(bare, today),
  };
}

function dayIn(name: string, today: CalendarDate): CalendarDate | null {
  const year = /(?:^|\D)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?:\D|$)/.exec(name);
  const french = /(?:^|\D)(0[1-9]|[12]\d|3[01])[-_. ](0[1-9]|1[0-2])[-_. ]((?:19|20)\d\d)(?:\D|$)/.exec(name);
  const found = year
    ? calendarDate(Number(year[1]), Number(year[2]), Number(year[3]))
    : french
      ? calendarDate(Number(french[3]), Number(french[2]), Number(french[1]))
      : null;
  return found !== null && found <= today ? found : null;
}
