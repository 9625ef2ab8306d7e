import { addDays } from '../../../../shared/base/calendarDate';
import { formatTime } from '../../../../shared/base/frenchFormat';
import type { Id } from '../../../../shared/base/identifier';
import { instantInZone } from '../../../../shared/base/zonedTime';
import { access } from '../../../../shared/domain/followUp';
import type { JournalTransaction } from '../../journal/journal';
import { currentSite } from '../workspace';
import type { Setting } from './setting';

const TRACES = 36;
/** Traces a day, from some days before today. */
const PACE = 1.5;
const FIRST_DAY = 4;
const OPENING_HOUR = 9;
const OPEN_HOURS = 8;
const PURPOSES = ['Permanence téléphonique', 'Remplacement de la référente', 'Accueil de la personne', 'Demande du magistrat'];

/** Adds what colleagues read and took out in the last weeks, so that a search among the traces finds something. */
export function addTraces(
  { workspace, draw, today, officers, workingDay }: Setting,
  transaction: JournalTransaction,
  own: readonly Id[],
): void {
  if (own.length === 0) return;
  const { timeZone } = currentSite(workspace);
  for (let rank = 0; rank < TRACES; rank++) {
    const day = workingDay(addDays(today, -FIRST_DAY - Math.floor(rank / PACE)));
    const time = formatTime((OPENING_HOUR + draw.below(OPEN_HOURS)) * 60 + draw.below(60));
    const at = instantInZone(day, time, timeZone);
    const [agent, person] = [draw.pick(officers), draw.pick(own)];
    if (rank % 9 === 4)
      transaction.add(access, {
        agent,
        person: null,
        kind: 'export',
        at,
        purpose: 'Réunion d’équipe du lundi',
        detail: `caseload xlsx ${20 + draw.below(60)}`,
        outsideCaseload: false,
      });
    else
      transaction.add(access, {
        agent,
        person,
        kind: rank % 7 === 3 ? 'print' : 'read',
        at,
        purpose: rank % 7 === 3 ? null : draw.pick(PURPOSES),
        detail: rank % 7 === 3 ? 'summons' : null,
        outsideCaseload: true,
      });
  }
}
