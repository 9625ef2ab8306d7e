import { describe, expect, it } from 'vitest';
import { columnValues, headingKey, personColumns, readPersonHeader } from '../../../electron/core/import/personColumns';
import { required } from '../../../shared/base/result';

const headerOf = (...headings: string[]) => {
  const header = readPersonHeader(headings);
  return header.ok ? header.value : null;
};

describe('readPersonHeader', () => {
  it('gives each heading one meaning only', () => {
    const keys = Object.values(personColumns).map(headings => new Set(headings.map(headingKey)));
    const all = keys.flatMap(one => [...one]);
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('');
  });

  it.each([
    ['NOM', 'familyName'],
    ["nom d'usage", 'usedName'],
    ['Prenoms', 'givenNames'],
    ['Né le', 'birthDate'],
    ['N°dossier', 'fileNumber'],
    ['Numéro APPI', 'appiNumber'],
    ['No parquet', 'courtNumber'],
    ['Nº d’écrou', 'prisonNumber'],
    ['TEL', 'phone'],
    ['E-MAIL', 'email'],
    ['Durée (mois)', 'durationMonths'],
    ['DATE DE DEBUT', 'startDate'],
  ] as const)('%s', (heading, column) => {
    const header = readPersonHeader(['Nom', 'Prénom', heading]);
    expect(header.ok && (header.value.places.get(column) ?? []).some(place => place.heading === heading)).toBe(true);
  });

  it('lists what it does not know', () => {
    expect(headerOf('Nom', 'Prénom', 'Couleur', '')?.unknown).toEqual(['Couleur']);
  });

  it('refuses a list without names, and says which columns lack', () => {
    expect(readPersonHeader(['Dossier', 'Prénom'])).toEqual({
      ok: false,
      error: { code: 'import.missing-columns', details: { missing: ['Nom'], found: ['Dossier', 'Prénom'] } },
    });
  });
});

describe('columnValues', () => {
  const header = required(headerOf('Nom', 'Prénom', 'Naissance', 'Né le', 'Téléphone', 'Portable'), 'the header');

  it('takes two columns that agree, or one that is alone filled', () => {
    expect(columnValues(header, ['A', 'B', '1/1/90', '1/1/90', '', ''], 'birthDate').values).toHaveLength(1);
    expect(columnValues(header, ['A', 'B', '', '1/1/90', '', ''], 'birthDate').values).toEqual([
      { text: '1/1/90', heading: 'Né le' },
    ]);
  });

  it('lets no column win over another one that says something else', () => {
    const reading = columnValues(header, ['A', 'B', '1/1/90', '1/1/91', '', ''], 'birthDate');
    expect(reading).toEqual({ values: [], conflict: { heading: 'Né le', text: '1/1/90 / 1/1/91' } });
  });

  it('keeps all the phones', () => {
    expect(columnValues(header, ['A', 'B', '', '', '01', '06'], 'phone').values.map(one => one.text)).toEqual(['01', '06']);
  });
});
