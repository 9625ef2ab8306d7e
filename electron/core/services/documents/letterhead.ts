import { formatPhone } from '../../../../shared/base/phone';
import { antenna, type Antenna } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import type { Letterhead } from '../../paper';
import { currentSite, type Workspace } from '../workspace';

/** The antenna where a person is received: their own, else the agent's, else the first one. */
export function receivingAntenna(workspace: Workspace, ofPerson: string | null): Antenna | null {
  for (const id of [ofPerson, workspace.agent.antenna?.id ?? null]) {
    const found = id === null ? null : findRecord(workspace.db, antenna, id);
    if (found) return found;
  }
  return selectRecords(workspace.db, antenna, '1 ORDER BY rid LIMIT 1')[0] ?? null;
}

const phoneText = (phone: string | null): string => (phone === null ? '' : phone.startsWith('+') ? formatPhone(phone) : phone);

/** Heading of the papers of an antenna, from the settings of the service. */
export function letterheadOf(workspace: Workspace, at: Antenna | null): Letterhead & { city: string } {
  const service = currentSite(workspace);
  const addressLines = at && at.address.length > 0 ? at.address : service.letterhead;
  return {
    service: service.name,
    antenna: at?.name ?? '',
    addressLines,
    phone: phoneText(at?.phone ?? service.phone),
    email: at?.email ?? service.email ?? '',
    city: (addressLines.at(-1) ?? '').replace(/^\d[\d ]*/, '').trim(),
  };
}
