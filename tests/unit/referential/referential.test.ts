import { describe, expect, it } from 'vitest';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { certaintyCodes, loadDeadlineRules, loadHolidays, loadLegalData, loadReferential } from '../../../shared/referential';
import { legalFiles, shippedLegalData } from './legalDataForTests';

const day = (text: string) => calendarDateSchema.parse(text);
const { referential, deadlineRules } = shippedLegalData();
const copy = () => structuredClone(legalFiles);
const paths = (loaded: ReturnType<typeof loadReferential>): string[] =>
  loaded.ok ? [] : loaded.error.details.map(detail => detail.path);

describe('the shipped reference data', () => {
  it('is valid: codes unique, references resolved', () => {
    expect(loadLegalData(legalFiles).ok).toBe(true);
  });

  it('keeps every entry of the source', () => {
    expect({
      measures: referential.measureTypes.all.length,
      obligations: referential.obligations.all.length,
      reports: referential.reportTypes.all.length,
      events: referential.eventTypes.all.length,
      appointments: referential.appointmentTypes.all.length,
      roles: referential.roles.all.length,
      specialities: referential.specialities.all.length,
      partners: referential.partnerKinds.all.length,
      delays: referential.delays.all.length,
    }).toEqual({
      measures: 42,
      obligations: 51,
      reports: 27,
      events: 39,
      appointments: 21,
      roles: 14,
      specialities: 11,
      partners: 25,
      delays: 49,
    });
  });

  it('names every level of certainty in both languages', () => {
    for (const certainty of certaintyCodes) {
      expect(referential.certaintyLabel(certainty, 'fr')).not.toBe('');
      expect(referential.certaintyLabel(certainty, 'en')).not.toBe('');
    }
    expect(referential.certaintyLabel('to-check', 'fr')).toBe('À vérifier');
    expect(referential.word('phases', 'pre-sentence').en).toBe('Before sentence');
  });

  it('has a text and a certainty for every measure, and a source unless it is general knowledge', () => {
    for (const type of referential.measureTypes.all) {
      expect(type.legalBasis.length, type.code).toBeGreaterThan(0);
      if (type.certainty.startsWith('sourced')) expect(type.source, type.code).not.toBe('');
    }
  });

  it('gives measure types back in pairs: what replaces is replaced', () => {
    for (const type of referential.measureTypes.all) {
      if (type.replacedBy !== null) expect(referential.measureTypes.byCode(type.replacedBy)?.replaces, type.code).toBe(type.code);
    }
  });
});

describe('dates of validity', () => {
  const codesAt = (date: string): string[] => referential.measureTypes.valid(day(date)).map(type => type.code);

  it('offers the measures that a court could pronounce on that day', () => {
    expect(codesAt('2020-03-23')).toEqual(expect.arrayContaining(['SME', 'CONTRAINTE', 'PSE', 'TIG']));
    expect(codesAt('2020-03-23')).not.toContain('SPROB');
    expect(codesAt('2020-03-24')).toEqual(expect.arrayContaining(['SPROB', 'SPROB_R', 'DDSE', 'TIG']));
    expect(codesAt('2020-03-24')).not.toContain('SME');
    expect(codesAt('2022-12-31')).not.toContain('LSC_PD');
    expect(codesAt('2023-01-01')).toContain('LSC_PD');
  });

  it('returns null for a code it does not know', () => {
    expect(referential.measureTypes.byCode('NEW_MEASURE')).toBeNull();
  });
});

describe('numbers of CP 132-45', () => {
  const cited = (number: string, date: string): string[] =>
    referential.obligations.cited('CP 132-45', number, day(date)).map(obligation => obligation.code);

  it.each([
    ['19°', '2019-06-03', ['O45_18']],
    ['19°', '2020-03-24', ['O45_19']],
    ['21°', '2020-03-23', ['O45_19']],
    ['21°', '2020-03-24', ['O45_21']],
    ['18°', '2019-06-03', ['O45_15']],
    ['18°', '2021-06-03', ['O45_18']],
    ['20', '2019-06-03', ['O45_15']],
    ['7 bis', '2021-06-03', ['O45_7_bis']],
    ['7° bis', '2019-06-03', ['O45_7_bis']],
    ['13° bis', '2024-05-22', []],
    ['13° bis', '2024-05-23', ['O45_13_bis']],
    ['18° bis', '2020-09-23', []],
    ['18° bis', '2020-09-24', ['O45_18_bis']],
    ['99°', '2021-06-03', []],
  ])('%s in a judgment of %s is %j', (number, date, codes) => {
    expect(cited(number, date)).toEqual(codes);
  });

  it('gives each obligation the number of the judgment’s day', () => {
    const numbers = (date: string) =>
      referential.obligations
        .at(day(date))
        .find(({ obligation }) => obligation.code === 'O45_15')
        ?.citations.map(citation => citation.number);
    expect(numbers('2019-06-03')).toEqual(['15°', '18°', '20°']);
    expect(numbers('2021-06-03')).toEqual(['15°']);
  });

  it('counts six control measures since October 2014, five before', () => {
    const control = (date: string) =>
      referential.obligations.at(day(date)).filter(({ obligation }) => obligation.article === 'CP 132-44').length;
    expect([control('2014-09-30'), control('2014-10-01')]).toEqual([5, 6]);
  });
});

describe('what is wrong is refused, with its place', () => {
  it('a duplicate code', () => {
    const { referential: file } = copy();
    file.measureTypes.push(...file.measureTypes.slice(0, 1));
    expect(paths(loadReferential(file))).toEqual([`measureTypes.${file.measureTypes.length - 1}.code`]);
  });

  it('a report that does not exist', () => {
    const { referential: file } = copy();
    file.measureTypes[0]?.reports.push('RAP_NOWHERE');
    expect(paths(loadReferential(file))).toEqual(['measureTypes.0.reports.1']);
  });

  it('a date that does not exist, an unknown certainty, an unknown key', () => {
    const { referential: file } = copy();
    const [first, second, third] = file.measureTypes;
    Object.assign(first ?? {}, { validFrom: '2025-02-31' });
    Object.assign(second ?? {}, { certainty: 'sure' });
    Object.assign(third ?? {}, { extra: 1 });
    expect(paths(loadReferential(file))).toEqual(['measureTypes.0.validFrom', 'measureTypes.1.certainty', 'measureTypes.2']);
  });

  it.each([[null], ['text'], [[]], [{}]])('%j, which is not a file of ours', json => {
    expect(loadReferential(json)).toMatchObject({ ok: false, error: { code: 'referential.invalid' } });
    expect(loadHolidays(json)).toMatchObject({ ok: false, error: { code: 'referential.invalid' } });
    expect(loadDeadlineRules(json, referential)).toMatchObject({ ok: false, error: { code: 'referential.invalid' } });
  });

  it('a rule that points nowhere', () => {
    const { deadlineRules: file } = copy();
    const [first, second] = file.rules;
    Object.assign(first ?? {}, { delay: 'D_NOWHERE', metBy: [{ kind: 'appointment', code: 'RDV_NOWHERE' }] });
    Object.assign(second ?? {}, { delay: 'CPP801' });
    const loaded = loadDeadlineRules(file, referential);
    expect(loaded.ok ? [] : loaded.error.details.map(detail => detail.path)).toEqual([
      'rules.0.delay',
      'rules.0.metBy',
      'rules.1.delay',
      'rules.1.serviceDuration',
    ]);
  });

  it('says in which file', () => {
    const files = copy();
    files.holidays.holidays = files.holidays.holidays.concat(files.holidays.holidays.slice(0, 1));
    const loaded = loadLegalData(files);
    expect(loaded.ok ? [] : loaded.error.details).toEqual([{ path: 'holidays:holidays', message: 'duplicate code' }]);
  });
});

describe('the rules of deadlines', () => {
  it('state no article and no length of their own but the service’s', () => {
    for (const rule of deadlineRules.rules) {
      const delay = referential.delays.byCode(rule.delay);
      expect(delay?.article, rule.code).toBeTruthy();
      if (rule.serviceDuration !== null) expect(rule.serviceDuration.certainty, rule.code).toBe('practice');
    }
  });

  it('cover every report that a text bounds in months or years from a fact of the measure', () => {
    const covered = new Set(deadlineRules.rules.flatMap(rule => rule.metBy.flatMap(act => ('code' in act ? [act.code] : []))));
    const bounded = referential.reportTypes.all
      .filter(type => type.delay.unit !== null && type.certainty !== 'practice')
      .map(type => type.code);
    expect(bounded.filter(code => !covered.has(code))).toEqual(['RAP_ACTIVITE']);
  });
});
