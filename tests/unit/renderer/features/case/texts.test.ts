import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';
import { createTexts, type Translate } from '../../../../../renderer/i18n';
import { readCaseSearch, readCaseTab } from '../../../../../renderer/features/case/caseRoute';
import { lineState, lineTitle } from '../../../../../renderer/features/case/chronology/lineText';
import { ageOn, bornText, numberTexts } from '../../../../../renderer/features/case/header/identityLine';
import { fieldValueText } from '../../../../../renderer/features/case/history/fieldValueText';
import { noteOf } from '../../../../../renderer/features/case/interviews/interviewForm';
import { formOfProposal, summonsOf } from '../../../../../renderer/features/case/summons/summonsForm';
import { legal } from './legalForTests';

const t = createTexts('fr').t as Translate; // the keys of our own texts
const day = (text: string) => required(calendarDate(...(text.split('-').map(Number) as [number, number, number])), text);

describe('the address of a case', () => {
  it('opens known forms only, and an unknown tab shows the summary', () => {
    expect(readCaseSearch({ act: 'summons' })).toEqual({ act: 'summons' });
    expect(readCaseSearch({ act: 'erase' })).toEqual({});
    expect([readCaseTab('interviews'), readCaseTab('nowhere'), readCaseTab(undefined)]).toEqual([
      'interviews',
      'summary',
      'summary',
    ]);
  });
});

describe('the identity line', () => {
  it('counts whole years', () => {
    const birth = day('1994-03-12');
    expect([ageOn(birth, day('2026-03-11')), ageOn(birth, day('2026-03-12'))]).toEqual([31, 32]);
  });

  it('agrees with the civil sex', () => {
    const born = (sex: 'female' | 'male' | null) =>
      bornText({ sex, birthDate: '1994-03-12' }, t, 'fr')?.replaceAll('\u00a0', ' ');
    expect([born('female'), born('male'), born(null)]).toEqual([
      'née le 12 mars 1994',
      'né le 12 mars 1994',
      'né(e) le 12 mars 1994',
    ]);
    expect(bornText({ sex: 'male', birthDate: null }, t, 'fr')).toBeNull();
  });

  it('puts the number most used first', () => {
    const numbers = {
      b: { kind: 'parquet' as const, value: '25 073 00412' },
      a: { kind: 'appi' as const, value: '2025-018734' },
    };
    expect(numberTexts({ numbers }, t).map(text => text.replaceAll('\u00a0', ' '))).toEqual([
      'APPI 2025-018734',
      'parquet 25 073 00412',
    ]);
  });

  it('takes the prosecutor’s number from the measures, and writes it once', () => {
    const numbers = { a: { kind: 'parquet' as const, value: '2507300412' } };
    const measures = [{ caseNumber: '25 073 00412' }, { caseNumber: null }, { caseNumber: '25 073 00412' }];
    expect(numberTexts({ numbers }, t, measures).map(text => text.replaceAll('\u00a0', ' '))).toEqual(['parquet 25 073 00412']);
  });
});

describe('values of the history', () => {
  const text = (entity: string, field: string, value: unknown): string =>
    fieldValueText(entity, field, value, { t, language: 'fr', legal, agentName: () => 'Camille Verdier' }).replaceAll(
      '\u00a0',
      ' ',
    );
  it('are written in words: no code, no identifier, no ISO date', () => {
    expect(text('measure', 'type', 'SPROB')).toBe('Sursis probatoire');
    expect(text('measure', 'officer', 'AAAAAAAAAAAAAAAAAAAAAA')).toBe('Camille Verdier');
    expect(text('measure', 'endDate', '2027-03-14')).toBe('14 mars 2027');
    expect(text('person', 'restricted', true)).toBe('oui');
    expect(text('person', 'aliases', null)).toBe('vide');
    expect(text('person', 'phones', { number: '+33600005236', note: 'mère' })).toBe('06 00 00 52 36 · mère');
    const flag = { kind: 'no-contact', note: '', level: 'alert', author: 'A', addedOn: '2026-01-01', removedOn: null };
    expect(text('person', 'flags', flag)).toBe('Interdiction de contact · alerte');
  });
});

describe('the chronology', () => {
  const line = {
    id: 'x',
    kind: 'appointment' as const,
    day: '2026-11-09',
    time: '14:30',
    title: '',
    titleKey: 'RDV_SUIVI',
    detail: null,
    state: 'excused',
  };
  it('names acts by the reference data and states in words', () => {
    expect(lineTitle(line, { t, language: 'fr', legal, deadlines: [] })).toBe('Convocation de suivi SPIP');
    expect(lineState(line, t)).toEqual({ tone: 'none', words: 'Absence excusée' });
    expect(lineState({ ...line, state: null }, t)).toBeNull();
  });
  it('shows a title typed by hand as it is', () => {
    expect(lineTitle({ ...line, title: 'Synthèse' }, { t, language: 'fr', legal, deadlines: [] })).toBe('Synthèse');
  });
});

describe('forms of acts', () => {
  const today = day('2026-11-24');

  it('take no summons of yesterday and no note of tomorrow', () => {
    const summons = { day: '2026-11-23', time: '10:00', minutes: '30', type: 'RDV_SUIVI', mode: 'office', place: '', papers: '' };
    expect(summonsOf(summons, today)).toEqual({ ok: false, error: { day: 'tooEarly' } });
    expect(summonsOf({ ...summons, day: today }, today)).toMatchObject({ ok: true });
    const note = { day: '2026-11-25', time: '', mode: 'phone', title: '', transmissible: 'Vu.', confidences: '' };
    expect(noteOf(note, today)).toEqual({ ok: false, error: { day: 'tooLate' } });
    expect(noteOf({ ...note, day: today }, today)).toMatchObject({ ok: true });
  });

  it('keep the text of a note as typed, and an empty drawer as nothing', () => {
    const note = noteOf(
      { day: '2026-11-24', time: '', mode: 'phone', title: ' ', transmissible: ' Vu.\n', confidences: '  ' },
      today,
    );
    expect(note).toEqual({
      ok: true,
      value: { day: '2026-11-24', time: null, mode: 'phone', title: null, transmissible: ' Vu.\n', confidences: null },
    });
    expect(noteOf({ day: '', time: '25 h', mode: 'phone', title: '', transmissible: '', confidences: '' }, today)).toEqual({
      ok: false,
      error: { day: 'required', time: 'time' },
    });
  });

  it('send the proposed summons as it is', () => {
    const proposal = {
      day: '2026-12-01',
      time: '10:00',
      minutes: 30,
      type: 'RDV_SUIVI',
      place: 'Antenne de Valbourg',
      documentsToBring: ['Pièce d’identité', 'Justificatif de domicile'],
    };
    expect(summonsOf(formOfProposal(proposal), today)).toEqual({ ok: true, value: { ...proposal, mode: 'office' } });
    expect(summonsOf({ ...formOfProposal(proposal), day: '31/02/2027', minutes: '2' }, today)).toEqual({
      ok: false,
      error: { day: 'noSuchDay', minutes: 'number' },
    });
  });
});
