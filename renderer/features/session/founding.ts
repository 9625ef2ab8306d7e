import { parsePhone } from '../../../shared/base/phone';
import { timeZoneOf, type Territory } from '../../../shared/base/territory';
import type { Contract, InputOf } from '../../../shared/contract';
import { isLogin, isReady, loginFrom, type NewPassword } from '../../app/password';

export const founderRoles = ['head', 'director', 'officer'] as const;
export type FounderRole = (typeof founderRoles)[number];

/** What is typed to found a site, apart from the password. */
export interface Founding {
  readonly siteName: string;
  readonly territory: Territory;
  readonly antennaName: string;
  /** One line for each line of the letterhead. */
  readonly address: string;
  /** E.164 once understood, else as typed. */
  readonly phone: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly role: FounderRole;
  /** Empty while it follows the name. */
  readonly login: string;
}

export const emptyFounding: Founding = {
  siteName: '',
  territory: 'metropole',
  antennaName: '',
  address: '',
  phone: '',
  familyName: '',
  givenNames: '',
  role: 'head',
  login: '',
};

/** The login as it will be: typed, or made of the name. */
export const loginOf = (founding: Founding): string =>
  founding.login.trim().toLowerCase() || loginFrom(founding.givenNames, founding.familyName);

const ADDRESS_LINES = 5;
const ADDRESS_WIDTH = 120;

const addressOf = (founding: Founding): string[] =>
  founding.address
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** Fields that may keep the site from being founded, in the order of the form. */
const checkedFields = ['siteName', 'antennaName', 'phone', 'address', 'familyName', 'givenNames', 'login', 'password'] as const;
export type FoundingField = (typeof checkedFields)[number];

/** The fields that are wrong or missing, in the order of the form. */
export function wrongFields(founding: Founding, password: NewPassword): FoundingField[] {
  const login = loginOf(founding);
  const sound: Record<FoundingField, boolean> = {
    siteName: founding.siteName.trim() !== '',
    antennaName: founding.antennaName.trim() !== '',
    phone: founding.phone === '' || parsePhone(founding.phone, founding.territory).ok,
    address: addressOf(founding).length <= ADDRESS_LINES && addressOf(founding).every(line => line.length <= ADDRESS_WIDTH),
    familyName: founding.familyName.trim() !== '',
    givenNames: founding.givenNames.trim() !== '',
    login: isLogin(login),
    password: isReady(password, login),
  };
  return checkedFields.filter(field => !sound[field]);
}

/** The call that founds the site. */
export const foundingInput = (founding: Founding, password: string): InputOf<Contract['session.found']> => ({
  site: { name: founding.siteName.trim(), territory: founding.territory, timeZone: timeZoneOf[founding.territory] },
  antenna: {
    name: founding.antennaName.trim(),
    address: addressOf(founding),
    phone: founding.phone === '' ? null : founding.phone,
  },
  agent: { familyName: founding.familyName.trim(), givenNames: founding.givenNames.trim(), role: founding.role },
  login: loginOf(founding),
  password,
});
