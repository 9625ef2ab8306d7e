import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatShort } from '../../../../shared/base/frenchFormat';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Appointment } from '../../../../shared/domain/followUp';
import type { Person } from '../../../../shared/domain/person';
import type { SummonsInput } from '../../paper';
import type { Workspace } from '../workspace';
import { letterheadOf, receivingAntenna } from './letterhead';
import { referenceNumber, signatoryOf } from './paperWords';

const MODE_LABELS: Readonly<Record<Appointment['mode'], string>> = {
  office: 'Au service',
  phone: 'Par téléphone',
  home: 'À votre domicile',
  video: 'En visioconférence',
  'other-place': 'Dans un autre lieu',
};

/** The address lines of a letter: the address in force, else the last one. */
export function addressLines(record: Pick<Person, 'addresses'>): string[] {
  const addresses = Object.values(record.addresses).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const current = addresses.find(one => one.to === null) ?? addresses[0];
  return current ? [...current.lines, `${current.postalCode} ${current.city}`.trim()].filter(line => line.trim() !== '') : [];
}

/** Where a person is met, when nobody says where. */
export function usualPlace(workspace: Workspace, record: Person, mode: Appointment['mode']): string {
  if (mode === 'home') return addressLines(record).join(', ');
  return receivingAntenna(workspace, record.antenna)?.name ?? '';
}

/** When, where and how a person is summoned. */
export interface SummonsSlot {
  readonly mode: Appointment['mode'];
  readonly day: string;
  readonly time: string;
  readonly place: string | null;
  readonly documentsToBring: readonly string[];
  /** Who receives them; the agent at work when null. */
  readonly contact: string | null;
}

/** What a summons letter says, or that the antenna has no phone to give. */
export function summonsInput(
  workspace: Workspace,
  record: Person,
  slot: SummonsSlot,
): Result<SummonsInput, { code: 'summons.no-letterhead'; details: { antenna: string | null } }> {
  const at = receivingAntenna(workspace, record.antenna);
  const letterhead = letterheadOf(workspace, at);
  if (letterhead.phone === '') return err({ code: 'summons.no-letterhead', details: { antenna: at?.name ?? null } });
  const { agent } = workspace;
  return ok({
    letterhead,
    person: {
      familyName: record.familyName,
      givenNames: record.givenNames,
      birthDate: record.birthDate as CalendarDate | null, // the entity's schema checked it
      addressLines: addressLines(record),
    },
    appointment: {
      date: slot.day as CalendarDate, // the contract or the entity's schema checked it
      time: slot.time,
      place: slot.place ?? usualPlace(workspace, record, slot.mode),
      placeAddressLines: slot.mode === 'office' ? (at?.address ?? []) : [],
      modeLabel: MODE_LABELS[slot.mode],
      contactName: slot.contact ?? `${agent.givenNames} ${agent.familyName}`,
      contactPhone: letterhead.phone,
    },
    documentsToBring: slot.documentsToBring,
    warning: workspace.letterTexts.summons.warning,
    referenceNumber: referenceNumber(record),
    signatory: signatoryOf(agent),
    issuedOn: workspace.today(),
    city: letterhead.city,
    locale: 'fr',
  });
}

/** Title of a summons among the papers of a case. */
export const summonsTitle = (slot: Pick<SummonsSlot, 'day' | 'time'>): string =>
  `Convocation du ${formatShort(slot.day as CalendarDate)} ${slot.day.slice(0, 4)} à ${slot.time}`; // the contract checked it
