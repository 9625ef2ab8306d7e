import { describe, expect, it } from 'vitest';
import { isLogin, loginFrom } from '../../../../renderer/app/password';
import {
  emptyFounding,
  foundingInput,
  loginOf,
  wrongFields,
  type Founding,
} from '../../../../renderer/features/session/founding';
import { contract } from '../../../../shared/contract';

const full: Founding = {
  ...emptyFounding,
  siteName: ' SPIP de la Creuse ',
  territory: 'guadeloupe',
  antennaName: 'Antenne de Guéret',
  address: '3 place Bonnyaud\n\n 23000 Guéret ',
  phone: '+590590000000',
  familyName: 'Marchetti-O’Brien',
  givenNames: 'Hélène',
};
const password = { password: 'cheval pile agrafe', confirmation: 'cheval pile agrafe' };

describe('founding a site', () => {
  it('names what is missing, in the order of the form', () => {
    expect(wrongFields(emptyFounding, { password: '', confirmation: '' })).toEqual([
      'siteName',
      'antennaName',
      'familyName',
      'givenNames',
      'login',
      'password',
    ]);
    expect(wrongFields(full, password)).toEqual([]);
  });

  it('refuses what the core would refuse', () => {
    expect(wrongFields({ ...full, phone: '12' }, password)).toEqual(['phone']);
    expect(wrongFields({ ...full, address: 'a\nb\nc\nd\ne\nf' }, password)).toEqual(['address']);
    expect(wrongFields({ ...full, login: 'Hélène Marchetti' }, password)).toEqual(['login']);
    expect(wrongFields(full, { ...password, confirmation: 'autre' })).toEqual(['password']);
    expect(wrongFields({ ...full, login: 'agrafe' }, password)).toEqual(['password']);
  });

  it('sends what the contract accepts, with the time zone of the territory', () => {
    const input = foundingInput(full, password.password);
    expect(contract['session.found'].input.safeParse(input).success).toBe(true);
    expect(input.site).toEqual({ name: 'SPIP de la Creuse', territory: 'guadeloupe', timeZone: 'America/Guadeloupe' });
    expect(input.antenna.address).toEqual(['3 place Bonnyaud', '23000 Guéret']);
    expect(input.login).toBe('hmarchettiobrien');
  });

  it('makes a login of any name, and lets it be typed over', () => {
    expect(loginFrom('Éric', 'de La Tour')).toBe('edelatour');
    expect(loginFrom('', '')).toBe('');
    expect(isLogin(loginFrom('X', 'A'.repeat(100)))).toBe(true);
    expect(loginOf({ ...full, login: ' HMarchetti ' })).toBe('hmarchetti');
  });
});
