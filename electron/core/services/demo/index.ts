import { addDays, addMonths, type CalendarDate } from '../../../../shared/base/calendarDate';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { appointment, caseEvent, interview, task } from '../../../../shared/domain/followUp';
import { measure, obligation } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { agent, antenna, assignment } from '../../../../shared/domain/site';
import type { JournalTransaction } from '../../journal/journal';
import { siteCalendar } from '../appointments';
import { currentSite, type Workspace } from '../workspace';
import {
  confidenceTexts,
  familyNames,
  menNames,
  particles,
  proofLabels,
  streets,
  taskTitles,
  towns,
  transmissibleTexts,
  womenNames,
} from './names';
import { seededDraw, type Draw } from './random';

const MEASURES = [
  { type: 'SPROB', months: 24, share: 46 },
  { type: 'SPROB_R', months: 36, share: 12 },
  { type: 'TIG', months: 18, share: 10 },
  { type: 'DDSE', months: 6, share: 10 },
  { type: 'SSJ', months: 60, share: 8 },
  { type: 'LC', months: 14, share: 6 },
  { type: 'CJ', months: 12, share: 8 },
] as const;
const OBLIGATIONS = ['O44_1', 'O45_1', 'O45_2', 'O45_3', 'O45_5', 'O45_13', 'O45_14'] as const;
const TIMES = ['08:45', '09:30', '10:15', '10:45', '11:30', '13:45', '14:30', '15:15', '16:15', '17:00'] as const;
/** Persons of the agent at work; the others are spread over the colleagues. */
const OWN_CASES = 78;
/** Records written in one act: large enough to be quick, small enough to keep memory low. */
const BATCH = 500;

const COLLEAGUES = [
  ['Marchetti', 'Hélène', 'director'],
  ['Ferrand', 'Nadia', 'officer'],
  ['Olivarès', 'Bastien', 'officer'],
  ['Prigent-Sow', 'Awa', 'officer'],
  ['Delamarche', 'Yann', 'secretary'],
] as const;

interface Setting {
  readonly workspace: Workspace;
  readonly draw: Draw;
  readonly today: CalendarDate;
  readonly now: number;
  readonly antennas: readonly string[];
  readonly officers: readonly string[];
  readonly workingDay: (day: CalendarDate) => CalendarDate;
}

const two = (n: number): string => String(n).padStart(2, '0');

function pickMeasure(draw: Draw): (typeof MEASURES)[number] {
  let left = draw.below(100);
  for (const one of MEASURES) {
    left -= one.share;
    if (left < 0) return one;
  }
  return MEASURES[0];
}

const withParticle = (draw: Draw, family: string): string =>
  /^[AEIOUÉÈÎŒH]/i.test(family) ? `d’${family}` : `${draw.pick(particles)}${family}`;

function addPerson(setting: Setting, transaction: JournalTransaction, rank: number): { id: Id; mine: boolean } {
  const { draw, today, now } = setting;
  const female = draw.chance(0.12);
  const family = draw.pick(familyNames);
  const town = draw.pick(towns);
  const mine = rank < OWN_CASES;
  // the service began with Jalon a few weeks ago: what fell due before is not its backlog
  const registered = now - (6 + draw.below(12)) * 86_400_000;
  const flagged = draw.chance(0.2);
  const id = transaction.add(person, {
    familyName: draw.chance(0.08) ? withParticle(draw, family) : family,
    usedName: female && draw.chance(0.3) ? draw.pick(familyNames) : null,
    givenNames: draw.pick(female ? womenNames : menNames),
    aliases: draw.chance(0.05) ? 'Garry' : null,
    sex: female ? 'female' : 'male',
    birthDate: `${1957 + draw.below(49)}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`,
    birthPlace: town[1],
    numbers: {
      appi0: { kind: 'appi', value: `2025-${String(10_000 + rank).padStart(6, '0')}` },
      parq0: {
        kind: 'parquet',
        value: `25 ${String(rank % 1000).padStart(3, '0')} ${String(draw.below(100_000)).padStart(5, '0')}`,
      },
    },
    addresses: {
      addr0: {
        lines: [`${1 + draw.below(120)} ${draw.pick(streets)}`],
        postalCode: town[0],
        city: town[1],
        from: addDays(today, -200 - draw.below(700)),
        to: null,
        note: draw.chance(0.2) ? 'hébergé' : null,
      },
    },
    // 06 39 98 is reserved for fiction (ARCEP, decision 2012-0856)
    phones: { tel00: { number: `+3363998${String(draw.below(10_000)).padStart(4, '0')}`, note: null } },
    emails: draw.chance(0.4) ? { mail0: { address: `personne.${rank}@exemple.test`, note: null } } : {},
    languages: 'français',
    trustedContacts: {},
    smsConsentOn: draw.chance(0.7) ? addDays(today, -draw.below(300)) : null,
    flags: flagged
      ? {
          flag0: {
            kind: draw.pick(['no-contact', 'vulnerability', 'precarious-housing'] as const),
            note: '',
            level: 'attention',
            reviewOn: addDays(today, draw.below(90) - 10),
            author: setting.workspace.agent.id,
            addedOn: addDays(today, -60),
            removedOn: null,
            removalReason: null,
          },
        }
      : {},
    restricted: draw.chance(0.01) && !mine,
    antenna: mine ? (setting.antennas[0] ?? null) : draw.pick(setting.antennas),
    closedOn: !mine && draw.chance(0.12) ? addDays(today, -draw.below(300)) : null,
    importKey: null,
    registeredOn: registered,
    intensity: draw.pick(['reinforced', 'regular', 'regular', 'spaced'] as const),
    intensityReason: null,
  });
  return { id, mine };
}

function addMeasure(setting: Setting, transaction: JournalTransaction, owner: Id, rank: number): CalendarDate {
  const { draw, today } = setting;
  const chosen = pickMeasure(draw);
  const start = addDays(today, -Math.round(draw.next() * chosen.months * 25));
  const created = transaction.add(measure, {
    person: owner,
    type: chosen.type,
    court: 'Tribunal judiciaire de Valbourg',
    magistrate: 'JAP, cabinet 2',
    caseNumber: `25 ${String(rank % 1000).padStart(3, '0')} ${String(draw.below(100_000)).padStart(5, '0')}`,
    judgmentDate: addDays(start, -draw.below(40)),
    mandateDate: start,
    startDate: start,
    endDate: addMonths(start, chosen.months),
    durationMonths: chosen.months,
    durationDays: null,
    hours: chosen.type === 'TIG' ? 105 : null,
    hoursDone: chosen.type === 'TIG' ? draw.below(105) : null,
    status: 'active',
    suspensions: {},
    releaseDate: null,
    finalConvictionDate: start,
    decisionDate: null,
    notificationDate: null,
    prosecutorNoticeDate: null,
    referralHearingDate: null,
    remainderReachedDate: null,
    officer: null,
    instructions: draw.chance(0.2) ? 'Informer de toute absence sous huit jours' : null,
    endReason: null,
    dispositions: [],
  });
  const codes = new Set<string>(['O44_1']);
  while (codes.size < 4) codes.add(draw.pick(OBLIGATIONS));
  for (const type of codes) {
    const proofs: Record<string, { date: string; label: string; document: null; author: string }> = {};
    for (let i = draw.below(3); i > 0; i--) {
      proofs[`prf${i}0`] = {
        date: addDays(today, -draw.below(120)),
        label: draw.pick(proofLabels),
        document: null,
        author: setting.workspace.agent.id,
      };
    }
    transaction.add(obligation, {
      measure: created,
      person: owner,
      type,
      particulars: type === 'O45_13' ? 'Toute personne désignée par le jugement' : null,
      from: start,
      to: null,
      nextCheck: addDays(today, draw.below(120) - 20),
      proofs,
    });
  }
  return start;
}

function addLife(setting: Setting, transaction: JournalTransaction, owner: Id, officer: string, start: CalendarDate): void {
  const { draw, today, workspace } = setting;
  transaction.add(caseEvent, {
    person: owner,
    measure: null,
    type: 'EV_SAISINE',
    day: start,
    time: null,
    detail: null,
    author: officer,
    severity: 'info',
  });
  for (let back = 1 + draw.below(4); back > 0; back--) {
    const day = setting.workingDay(addDays(today, -28 * back + draw.below(6)));
    if (day < start || day >= today) continue;
    const seen = draw.chance(0.85);
    const held = transaction.add(appointment, {
      person: owner,
      agent: officer,
      antenna: null,
      type: 'RDV_SUIVI',
      mode: 'office',
      day,
      time: draw.pick(TIMES),
      minutes: 30,
      place: 'Bureau 12',
      title: null,
      attendance: seen ? 'complied' : draw.pick(['excused', 'absent-pending', 'absent'] as const),
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
    if (!seen) continue;
    transaction.add(interview, {
      person: owner,
      author: officer,
      day,
      time: '10:00',
      mode: 'office',
      title: 'Entretien de suivi',
      transmissible: draw.pick(transmissibleTexts),
      confidences: draw.chance(0.2) ? draw.pick(confidenceTexts) : null,
      signedAt: workspace.now() - 28 * back * 86_400_000,
      signedHash: null,
      corrects: null,
      appointment: held,
    });
  }
  if (draw.chance(0.9)) {
    transaction.add(appointment, {
      person: owner,
      agent: officer,
      antenna: null,
      type: 'RDV_SUIVI',
      mode: draw.pick(['office', 'office', 'office', 'phone', 'home', 'video'] as const),
      day: setting.workingDay(addDays(today, 1 + draw.below(30))),
      time: draw.pick(TIMES),
      minutes: 30,
      place: 'Bureau 12',
      title: null,
      attendance: 'planned',
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
  }
}

/** The day of the agent at work: appointments without overlap, and a few tasks. */
function addDay(setting: Setting, transaction: JournalTransaction, persons: readonly Id[]): void {
  const { today, workspace } = setting;
  const day = [
    ['08:45', 'office', 'complied'],
    ['09:30', 'office', 'planned'],
    ['10:45', 'office', 'planned'],
    ['13:45', 'phone', 'planned'],
    ['14:30', 'home', 'planned'],
    ['16:15', 'office', 'planned'],
    ['17:15', 'video', 'planned'],
  ] as const;
  day.forEach(([time, mode, attendance], rank) => {
    const owner = persons[rank];
    if (owner === undefined) return;
    transaction.add(appointment, {
      person: owner,
      agent: workspace.agent.id,
      antenna: null,
      type: mode === 'home' ? 'RDV_VAD' : mode === 'phone' ? 'RDV_TEL' : mode === 'video' ? 'RDV_VISIO' : 'RDV_SUIVI',
      mode,
      day: today,
      time,
      minutes: mode === 'home' ? 75 : 30,
      place: mode === 'office' ? 'Bureau 12' : null,
      title: null,
      attendance,
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
  });
  taskTitles.forEach((title, rank) => {
    transaction.add(task, {
      agent: workspace.agent.id,
      person: persons[rank + 8] ?? null,
      title,
      due: rank < 3 ? setting.workingDay(addDays(today, rank)) : null,
      doneAt: rank === 4 ? workspace.now() : null,
      urgent: rank === 0,
    });
  });
}

/**
 * Fills a newly founded site with invented persons: the same ones each time for the same day. Beyond 2,000 persons the cases of
 * colleagues have no notes nor appointments.
 */
export function fillDemoSite(workspace: Workspace, persons: number, options: { onProgress?: (done: number) => void } = {}): void {
  const calendar = siteCalendar(workspace);
  const today = workspace.today();
  const first = workspace.db.get<{ id: string }>('SELECT id FROM antenna ORDER BY rid LIMIT 1');
  const team = workspace.journal.commit(workspace.actor, transaction => {
    const second = transaction.add(antenna, {
      site: currentSite(workspace).id,
      name: 'Antenne de Port-Sablon',
      address: ['3 quai des Goélettes', '00170 Port-Sablon'],
      phone: '+33100000170',
      email: null,
      access: null,
    });
    const agents = COLLEAGUES.map(([familyName, givenNames, role]) => ({
      role,
      id: transaction.add(
        agent,
        {
          familyName,
          givenNames,
          role,
          antenna: first?.id ?? null,
          specialities: [],
          phone: null,
          email: null,
          signingKey: null,
          sealingKey: null,
          leftOn: null,
        },
        idFromBytes(workspace.randomBytes(16)),
      ),
    }));
    return { second, officers: agents.filter(one => one.role === 'officer').map(one => one.id) };
  });
  const setting: Setting = {
    workspace,
    draw: seededDraw(20_261_124),
    today,
    now: workspace.now(),
    antennas: [first?.id ?? team.second, team.second],
    officers: team.officers,
    workingDay: day => calendar.nextWorkingDay(day),
  };
  const own: Id[] = [];
  for (let from = 0; from < persons; from += BATCH) {
    workspace.journal.commit(workspace.actor, transaction => {
      for (let rank = from; rank < Math.min(persons, from + BATCH); rank++) {
        const { id, mine } = addPerson(setting, transaction, rank);
        const officer = mine ? workspace.agent.id : setting.draw.pick(setting.officers);
        transaction.add(assignment, {
          person: id,
          agent: officer,
          part: 'referent',
          from: addDays(today, -300),
          to: null,
          note: null,
        });
        const start = addMeasure(setting, transaction, id, rank);
        if (mine || persons <= 2000) addLife(setting, transaction, id, officer, start);
        if (mine) own.push(id);
      }
    });
    options.onProgress?.(Math.min(persons, from + BATCH));
  }
  workspace.journal.commit(workspace.actor, transaction => addDay(setting, transaction, own));
}
