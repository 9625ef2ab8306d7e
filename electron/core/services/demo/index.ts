import { addDays } from '../../../../shared/base/calendarDate';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { agent, antenna, assignment } from '../../../../shared/domain/site';
import { siteCalendar } from '../appointments';
import { currentSite, type Workspace } from '../workspace';
import { addAssessments } from './assessments';
import { addEvents } from './events';
import { addDay, addLife } from './life';
import { addMeasure } from './measures';
import { addOldCases } from './oldCases';
import { addDirectory, addPeopleAround } from './people';
import { addPerson } from './persons';
import { addReports } from './reports';
import { seededDraw } from './random';
import type { Setting } from './setting';
import { addWork } from './work';
import { addTraces } from './traces';
import { addTransfers } from './transfers';

/** Records written in one act: large enough to be quick, small enough to keep memory low. */
const BATCH = 500;

/** Persons of others who still wait for a referent. */
const WAITING_EVERY = 37;

const COLLEAGUES = [
  ['Marchetti', 'Hélène', 'director', []],
  ['Ferrand', 'Nadia', 'officer', ['REF_VIF']],
  ['Olivarès', 'Bastien', 'officer', ['REF_TIG', 'REF_PE']],
  ['Prigent-Sow', 'Awa', 'officer', ['REF_INSERTION']],
  ['Delamarche', 'Yann', 'secretary', []],
] as const;

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
    const agents = COLLEAGUES.map(([familyName, givenNames, role, specialities]) => ({
      role,
      id: transaction.add(
        agent,
        {
          familyName,
          givenNames,
          role,
          antenna: first?.id ?? null,
          specialities: [...specialities],
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
        const waits = !mine && rank % WAITING_EVERY === 0;
        if (!waits) {
          const follow = { agent: officer, part: 'referent' as const, from: addDays(today, -300), to: null, note: null };
          transaction.add(assignment, { person: id, ...follow });
        }
        const start = addMeasure(setting, transaction, id, rank);
        if (mine || persons <= 2000) {
          addLife(setting, transaction, id, officer, start);
          addAssessments(setting, transaction, { id, rank, officer, start });
        }
        if (mine) own.push(id);
      }
    });
    options.onProgress?.(Math.min(persons, from + BATCH));
  }
  workspace.journal.commit(workspace.actor, transaction => {
    addDay(setting, transaction, own);
    addTransfers(setting, transaction, own);
    addTraces(setting, transaction, own);
    addOldCases(setting, transaction, persons);
    addEvents(setting, transaction, own);
  });
  workspace.journal.commit(workspace.actor, transaction => addPeopleAround(setting, transaction, own, addDirectory(transaction)));
  addWork(setting);
  workspace.journal.commit(workspace.actor, transaction => addReports(setting, transaction, own));
}
