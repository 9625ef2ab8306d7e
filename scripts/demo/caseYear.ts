import { addDays, type CalendarDate } from '../../shared/base/calendarDate';
import { deadlineQuery, type DeadlineDecision, type DueLine } from '../../shared/contract';
import type { Core } from '../../electron/core/core';
import { familyNames, menNames } from '../../electron/core/services/demo/names';
import { seededDraw } from '../../electron/core/services/demo/random';
import { KDF_MEMORY_BYTES } from '../../electron/core/vault';
import { required } from '../../shared/base/result';
import { fictionalCore, foundFictionalSite } from './fictionalCore';
import { expect, valueOf } from './stage';

/** Types of measures of the year, with their durations in months. */
const MEASURES = [
  ['SPROB', 24],
  ['SPROB_R', 36],
  ['SPROB_TIG', 18],
  ['TIG', 18],
  ['DDSE_PEINE', 6],
  ['DDSE', 8],
  ['SSJ', 60],
  ['LC', 14],
  ['LSC', 6],
  ['SL', 9],
  ['CJ', 12],
  ['AJOURN_PROB', 12],
] as const;
const CASES_OF_A_TYPE = 4;
const FIRST_DAY = '2025-09-01' as CalendarDate; // a Monday
const WEEKS = 52;
/** How often a person comes when summoned, and an officer finds the time to write; what is not done is tried again two weeks later. */
const [COMES, WRITES] = [0.8, 0.82];
/** How often the magistrate dispenses with what falls due. */
const DISPENSED = 0.1;
const LATE_WEEKS = 2;

export interface YearFigures {
  /** Deadlines of the year that were met on their day at the latest. */
  readonly met: number;
  /** Those that nobody met in time. */
  readonly missed: number;
  readonly waived: number;
}

/** A year of the life of 48 cases, on a clock of its own: the same on every machine and every day. */
export async function caseYear(): Promise<{ figures: YearFigures; cases: number; types: number; interviews: number }> {
  let now = Date.parse(`${FIRST_DAY}T08:00:00Z`);
  const { core, close } = await fictionalCore({}, { now: () => now, kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES } });
  try {
    await foundFictionalSite(core, { login: 'verdier', password: 'douze mois inventés de bout en bout' });
    const year = new Year(core);
    for (let week = 0; week < WEEKS; week += 1) {
      const monday = addDays(FIRST_DAY, 7 * week);
      now = Date.parse(`${monday}T08:00:00Z`);
      await year.live(week, monday);
    }
    return await year.outcome(addDays(FIRST_DAY, 7 * WEEKS));
  } finally {
    close();
  }
}

class Year {
  readonly #core: Core;
  readonly #draw = seededDraw(20_250_901);
  readonly #persons: string[] = [];
  /** Deadlines that someone tries to make up for, by the week in which they do. */
  readonly #late = new Map<number, DueLine[]>();
  readonly #missed = new Set<string>();
  readonly #types = new Set<string>();
  #interviews = 0;

  constructor(core: Core) {
    this.#core = core;
  }

  /** One week: cases that arrive, an interview a month with each person, what falls due. */
  async live(week: number, monday: CalendarDate): Promise<void> {
    const arrivals = MEASURES.length * CASES_OF_A_TYPE;
    // all arrived by the half of the year
    while (this.#persons.length < arrivals && this.#persons.length <= (week * arrivals * 2) / WEEKS) await this.#arrive(monday);
    for (const [rank, person] of this.#persons.entries()) if ((week + rank) % 4 === 0) await this.#interview(person, monday);
    for (const line of this.#late.get(week) ?? []) await this.#act(line, monday);
    const query = deadlineQuery.parse({ scope: 'mine' });
    const { rows } = valueOf(await this.#core.call('deadline.page', { query, from: 0, limit: 500 }));
    for (const line of rows) {
      const key = `${line.person} ${line.key}`;
      if (line.due > addDays(monday, 6) || this.#missed.has(key)) continue;
      if (this.#draw.next() < DISPENSED) await this.#waive(line);
      else if (!(await this.#act(line, monday)) || line.due < monday) {
        this.#missed.add(key);
        this.#late.set(week + LATE_WEEKS, [...(this.#late.get(week + LATE_WEEKS) ?? []), line]);
      }
    }
  }

  /** What became of the deadlines that fell before that day. */
  async outcome(end: CalendarDate) {
    const figures = { met: 0, missed: 0, waived: 0 };
    const acts = new Set<string | null>();
    for (const person of this.#persons) {
      for (const line of valueOf(await this.#core.call('case.deadlines', { person }))) {
        if (line.state === 'met') acts.add(line.metBy);
        if (line.due >= end) continue;
        if (line.state === 'waived') figures.waived += 1;
        else if (line.state === 'met' && !this.#missed.has(`${person} ${line.key}`)) figures.met += 1;
        else figures.missed += 1;
      }
    }
    expect(acts.has('appointment'), 'no deadline was met by the act that meets it');
    expect(figures.met > 0 && figures.missed > 0 && figures.waived > 0, 'a year without deadlines of each kind');
    return { figures, cases: this.#persons.length, types: this.#types.size, interviews: this.#interviews };
  }

  async #arrive(monday: CalendarDate): Promise<void> {
    const rank = this.#persons.length;
    const [type, durationMonths] = required(MEASURES[rank % MEASURES.length], 'a measure');
    const agent = valueOf(await this.#core.call('session.status', {})).agent;
    const { id } = valueOf(
      await this.#core.call('person.create', {
        values: { familyName: `${this.#draw.pick(familyNames)}-${rank + 1}`, givenNames: this.#draw.pick(menNames) },
        antenna: null,
        referent: agent?.id ?? null,
        confirmedDistinct: true,
      }),
    );
    valueOf(
      await this.#core.call('measure.create', {
        person: id,
        values: {
          type,
          judgmentDate: addDays(monday, -this.#draw.below(10)),
          mandateDate: monday,
          startDate: monday,
          durationMonths,
          hours: type === 'TIG' || type === 'SPROB_TIG' ? 105 : null,
        },
        obligations: [{ type: 'O44_1', particulars: null }],
      }),
    );
    this.#types.add(type);
    this.#persons.push(id);
  }

  async #interview(person: string, day: CalendarDate): Promise<void> {
    const { id } = valueOf(
      await this.#core.call('interview.save', {
        id: null,
        person,
        day,
        time: '08:00',
        mode: 'office',
        title: 'Entretien de suivi',
        transmissible: 'Point sur la situation et les obligations.',
        confidences: null,
        corrects: null,
        appointment: null,
      }),
    );
    valueOf(await this.#core.call('interview.sign', { id }));
    this.#interviews += 1;
  }

  /** Does what the law says meets a deadline: an appointment held, an assessment signed, else a report sent. False when it was not done. */
  async #act(line: DueLine, monday: CalendarDate): Promise<boolean> {
    const { deadlineRules } = required(this.#core.workspace, 'the workspace').legal;
    const rule = deadlineRules.rules.find(one => one.code === line.key.split(':')[1]);
    const [act] = rule?.metBy ?? [];
    if (act?.kind === 'appointment') return this.#summon(line.person, act.code, monday);
    const done = this.#draw.chance(WRITES);
    if (!done) return false;
    if (act?.kind === 'assessment') await this.#assess(line.person, monday);
    else await this.#decide(line, { kind: 'met', on: monday, by: act === undefined ? 'décision reçue' : 'rapport envoyé' });
    return true;
  }

  /** Summons a person, who comes or does not. */
  async #summon(person: string, type: string, day: CalendarDate): Promise<boolean> {
    const comes = this.#draw.chance(COMES);
    const { id } = valueOf(
      await this.#core.call('appointment.create', {
        person,
        type,
        mode: 'office',
        day,
        time: '09:30',
        minutes: 30,
        place: null,
        title: null,
        confirmedCollision: true,
      }),
    );
    valueOf(await this.#core.call('appointment.setAttendance', { id, attendance: comes ? 'complied' : 'absent', note: null }));
    return comes;
  }

  async #assess(person: string, day: CalendarDate): Promise<void> {
    const { id } = valueOf(
      await this.#core.call('assessment.save', {
        id: null,
        person,
        day,
        summary: 'Situation stable, obligations suivies.',
        confidences: null,
        domains: {},
        intensity: null,
        intensityReason: null,
        corrects: null,
      }),
    );
    valueOf(await this.#core.call('assessment.sign', { id }));
  }

  async #decide({ person, key }: DueLine, decision: DeadlineDecision): Promise<void> {
    valueOf(await this.#core.call('deadline.decide', { items: [{ person, key }], decision }));
  }

  async #waive(line: DueLine): Promise<void> {
    await this.#decide(line, { kind: 'waived', reason: 'Sans objet dans ce dossier' });
  }
}
