import { err, ok, type Result } from './result';
import type { Territory } from './territory';

export type PhoneKind = 'mobile' | 'landline' | 'voip' | 'special' | 'foreign';

/** A telephone number. `e164` is `+` and digits (ITU-T E.164). */
export interface Phone {
  readonly e164: string;
  readonly kind: PhoneKind;
}

export type PhoneError =
  { readonly code: 'phone.not-understood' } | { readonly code: 'phone.wrong-length' } | { readonly code: 'phone.unknown-range' };

/** A French numbering plan. `national` matches the number after the country code, without its leading 0. */
interface Plan {
  readonly countryCode: string;
  /** Numbers are dialled with a 0 in front inside France. */
  readonly trunk: boolean;
  /** How many digits the number may have after the country code. */
  readonly lengths: readonly number[];
  readonly ranges: readonly (readonly [PhoneKind, RegExp])[];
}

const PLANS: readonly Plan[] = [
  {
    countryCode: '590',
    trunk: true,
    lengths: [9],
    ranges: [
      ['mobile', /^69[01]/],
      ['landline', /^590/],
      ['voip', /^976/],
    ],
  },
  {
    countryCode: '594',
    trunk: true,
    lengths: [9],
    ranges: [
      ['mobile', /^694/],
      ['landline', /^594/],
      ['voip', /^976/],
    ],
  },
  {
    countryCode: '596',
    trunk: true,
    lengths: [9],
    ranges: [
      ['mobile', /^69[67]/],
      ['landline', /^596/],
      ['voip', /^976/],
    ],
  },
  {
    countryCode: '262',
    trunk: true,
    lengths: [9],
    ranges: [
      ['mobile', /^(?:639(?!98)|69[23])/],
      ['landline', /^26[239]/],
      ['voip', /^976/],
    ],
  },
  {
    countryCode: '508',
    trunk: true,
    lengths: [6, 9],
    ranges: [
      ['mobile', /^(?:708\d{6}$|5[0-9]\d{4}$)/],
      ['landline', /^(?:4\d{5}$)/],
    ],
  },
  {
    countryCode: '687',
    trunk: false,
    lengths: [6],
    ranges: [
      ['mobile', /^(?:[79]|8[0-79]|5[0-4])/],
      ['landline', /^(?:[234]|88)/],
    ],
  },
  {
    countryCode: '689',
    trunk: false,
    lengths: [8],
    ranges: [
      ['mobile', /^8[79]/],
      ['landline', /^4/],
    ],
  },
  {
    countryCode: '681',
    trunk: false,
    lengths: [6],
    ranges: [
      ['mobile', /^8/],
      ['landline', /^(?:40|72)/],
    ],
  },
  {
    countryCode: '33',
    trunk: true,
    lengths: [9],
    ranges: [
      ['mobile', /^(?:6|7[1-9])/],
      ['landline', /^[1-5]/],
      ['special', /^8/],
      ['voip', /^9/],
    ],
  },
];

/** Plans whose numbers keep their own prefix inside the national 10-digit plan: 0692… is always Réunion. */
const OVERSEAS_PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:590|690|691)/, '590'],
  [/^(?:594|694)/, '594'],
  [/^(?:596|696|697)/, '596'],
  // 06 39 98 is kept for works of fiction (ARCEP, decision 2012-0856): no one answers there, in any territory
  [/^(?:262|263|269|639(?!98)|692|693)/, '262'],
  [/^[57]08/, '508'],
];

const LOCAL_COUNTRY_CODES: Partial<Record<Territory, string>> = {
  'saint-pierre-et-miquelon': '508',
  'nouvelle-caledonie': '687',
  'polynesie-francaise': '689',
  'wallis-et-futuna': '681',
};

const planOf = (countryCode: string): Plan | undefined => PLANS.find(plan => plan.countryCode === countryCode);

function within(countryCode: string, written: string): Result<Phone, PhoneError> {
  const plan = planOf(countryCode);
  // Saint-Pierre-et-Miquelon: 0508 41 12 34 and +508 41 12 34 are one number.
  const national = countryCode === '508' && written.length === 9 ? written.replace(/^508/, '') : written;
  if (!plan?.lengths.includes(national.length)) return err({ code: 'phone.wrong-length' });
  const range = plan.ranges.find(([, pattern]) => pattern.test(national));
  return range ? ok({ e164: `+${countryCode}${national}`, kind: range[0] }) : err({ code: 'phone.unknown-range' });
}

function international(digits: string): Result<Phone, PhoneError> {
  const plan = PLANS.find(({ countryCode }) => digits.startsWith(countryCode));
  if (plan) {
    const rest = digits.slice(plan.countryCode.length);
    const national = plan.trunk ? rest.replace(/^0/, '') : rest;
    if (plan.countryCode === '33') {
      const overseas = OVERSEAS_PREFIXES.find(([prefix]) => prefix.test(national));
      if (overseas && national.length === 9) return within(overseas[1], national);
    }
    return within(plan.countryCode, national);
  }
  if (digits.startsWith('0')) return err({ code: 'phone.unknown-range' });
  return digits.length >= 7 && digits.length <= 15
    ? ok({ e164: `+${digits}`, kind: 'foreign' })
    : err({ code: 'phone.wrong-length' });
}

/**
 * Reads a telephone number as people type it: `06 12 34 56 78`, `0692.12.34.56`, `+33 (0)6 12 34 56 78`, `0033…`, or the
 * 6 or 8 digits used within a Pacific territory or Saint-Pierre-et-Miquelon, when `defaultTerritory` is that territory.
 * Overseas prefixes of the national plan (0590, 0692…) get their own country code. Numbers of other countries are taken
 * as they are, after `+` or `00`.
 */
export function parsePhone(text: string, defaultTerritory: Territory = 'metropole'): Result<Phone, PhoneError> {
  const compact = text
    .normalize('NFKC')
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-_/()\u2010-\u2015]/g, '');
  if (!/^\+?\d+$/.test(compact)) return err({ code: 'phone.not-understood' });
  if (compact.startsWith('+')) return international(compact.slice(1));
  if (compact.startsWith('00')) return international(compact.slice(2));

  const local = LOCAL_COUNTRY_CODES[defaultTerritory];
  if (local !== undefined && planOf(local)?.lengths.includes(compact.length)) return within(local, compact);
  if (!compact.startsWith('0')) return err({ code: compact.length < 9 ? 'phone.wrong-length' : 'phone.not-understood' });
  const national = compact.slice(1);
  if (national.length !== 9) return err({ code: 'phone.wrong-length' });
  return within(OVERSEAS_PREFIXES.find(([prefix]) => prefix.test(national))?.[1] ?? '33', national);
}

const grouped = (digits: string, first: number): string =>
  [digits.slice(0, first), ...(digits.slice(first).match(/\d{1,2}/g) ?? [])].filter(group => group !== '').join(' ');

/**
 * Writes a number of E.164 form as it is read in France: `06 12 34 56 78`, `0692 12 34 56`, `+687 75 12 34`. Numbers of other
 * countries are shown as they are.
 */
export function formatPhone(e164: string): string {
  const digits = e164.replace(/^\+/, '');
  const plan = e164.startsWith('+') ? PLANS.find(({ countryCode }) => digits.startsWith(countryCode)) : undefined;
  const national = plan ? digits.slice(plan.countryCode.length) : '';
  if (!plan?.lengths.includes(national.length)) return e164;
  if (plan.countryCode === '33') return grouped(`0${national}`, 2);
  if (national.length === 9) return grouped(`0${national}`, 4);
  return `+${plan.countryCode} ${grouped(national, 2)}`;
}
