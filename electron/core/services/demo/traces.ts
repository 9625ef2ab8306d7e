import type { Id } from '../../../../shared/base/identifier';
import { access } from '../../../../shared/domain/followUp';
import type { JournalTransaction } from '../../journal/journal';
import type { Setting } from './setting';

const HOUR_MS = 3_600_000;
const TRACES = 36;
/** Hours between two traces: some twenty working days in all. */
const PACE = 13;
const PURPOSES = ['Permanence téléphonique', 'Remplacement de la référente', 'Accueil de la personne', 'Demande du magistrat'];

/** Adds what colleagues read and took out in the last weeks, so that a search among the traces finds something. */
export function addTraces({ draw, now, officers }: Setting, transaction: JournalTransaction, own: readonly Id[]): void {
  if (own.length === 0) return;
  for (let rank = 0; rank < TRACES; rank++) {
    const at = now - rank * PACE * HOUR_MS - draw.below(HOUR_MS);
    const [agent, person] = [draw.pick(officers), draw.pick(own)];
    if (rank % 9 === 4)
      transaction.add(access, {
        agent,
        person: null,
        kind: 'export',
        at,
        purpose: 'Réunion de service',
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
