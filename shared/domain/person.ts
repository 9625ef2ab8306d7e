import { z } from 'zod';
import {
  collection,
  date,
  entity,
  flag,
  instant,
  optionalOneOf,
  optionalReference,
  optionalText,
  text,
  type RecordOf,
} from './entity';

/** Kinds of numbers by which the courts and services know a person. */
export const personNumberKinds = ['appi', 'parquet', 'ecrou', 'other'] as const;

export const addressItem = z.object({
  lines: z.array(z.string().max(120)).max(4),
  postalCode: z.string().max(10),
  city: z.string().max(80),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  note: z.string().max(200).nullable(),
});
export const phoneItem = z.object({ number: z.string().regex(/^\+\d{6,15}$/), note: z.string().max(120).nullable() });
export const emailItem = z.object({ address: z.email().max(254), note: z.string().max(120).nullable() });
export const numberItem = z.object({ kind: z.enum(personNumberKinds), value: z.string().min(1).max(40) });
/** What the person lets the service tell a relative: nothing, the appointments, or how the follow-up goes. */
export const contactTells = ['nothing', 'appointments', 'follow-up'] as const;

/** A relative, a trusted contact, or someone whom the person may not meet. What is absent says nothing. */
export const trustedContactItem = z.object({
  name: z.string().min(1).max(200),
  relation: z.string().max(120),
  phone: z.string().max(20).nullable(),
  /** To be reached first when something happens. */
  emergency: z.boolean().optional(),
  mayTell: z.enum(contactTells).optional(),
  /** Day on which the person agreed to it. */
  agreedOn: z.iso.date().nullable().optional(),
  /** The obligation that forbids any contact: never someone to call about the person. */
  forbiddenBy: z.string().length(22).nullable().optional(),
});
/** A warning shown in the header: no field on health, origin, religion or sexual life (R.113-51 C. pénit.). */
export const personFlagItem = z.object({
  kind: z.enum(['no-contact', 'vulnerability', 'precarious-housing', 'agent-safety', 'victim-protection', 'other']),
  note: z.string().max(300),
  level: z.enum(['information', 'attention', 'alert']),
  reviewOn: z.iso.date().nullable(),
  author: z.string().max(22),
  addedOn: z.iso.date(),
  removedOn: z.iso.date().nullable(),
  removalReason: z.string().max(300).nullable(),
  /** Agent who took it out; unknown for those removed by an earlier version. */
  removedBy: z.string().max(22).nullish(),
});

/** Person placed under judicial control (PPSMJ). Identity only: what the courts decided is in the measures. */
export const person = entity('person', 1, ['Personne', 'Person'], {
  familyName: text(1, ['Nom de famille', 'Family name'], 200, { search: 'name' }),
  usedName: optionalText(2, ['Nom d’usage', 'Name in use'], 200, { search: 'name' }),
  givenNames: text(3, ['Prénoms', 'Given names'], 200, { search: 'name' }),
  aliases: optionalText(4, ['Alias', 'Aliases'], 400, { search: 'name' }),
  sex: optionalOneOf(5, ['Sexe à l’état civil', 'Civil sex'], ['female', 'male']),
  birthDate: date(6, ['Date de naissance', 'Date of birth'], { indexed: true }),
  birthPlace: optionalText(7, ['Lieu de naissance', 'Place of birth'], 120),
  numbers: collection(8, ['Numéros', 'Numbers'], numberItem, { search: 'number' }),
  addresses: collection(9, ['Adresses', 'Addresses'], addressItem),
  phones: collection(10, ['Téléphones', 'Phones'], phoneItem, { search: 'phone' }),
  emails: collection(11, ['Courriels', 'E-mails'], emailItem),
  languages: optionalText(12, ['Langues', 'Languages'], 120),
  trustedContacts: collection(13, ['Contacts de confiance', 'Trusted contacts'], trustedContactItem),
  smsConsentOn: date(14, ['SMS acceptés le', 'SMS accepted on']),
  flags: collection(15, ['Signalements', 'Flags'], personFlagItem),
  restricted: flag(16, ['Dossier restreint', 'Restricted case'], { critical: true }),
  antenna: optionalReference(17, ['Antenne', 'Antenna'], { indexed: false }),
  closedOn: date(18, ['Dossier clos le', 'Case closed on'], { critical: true }),
  importKey: optionalText(19, ['Clé d’import', 'Import key'], 120, { indexed: true }),
  registeredOn: instant(20, ['Enregistré le', 'Registered on']),
  intensity: optionalOneOf(22, ['Intensité du suivi', 'Intensity of follow-up'], ['reinforced', 'regular', 'spaced']),
  intensityReason: optionalText(23, ['Motif de l’intensité', 'Reason for the intensity'], 400),
  closingReason: optionalText(24, ['Motif de clôture', 'Reason for closing'], 400),
});
export type Person = RecordOf<typeof person>;
