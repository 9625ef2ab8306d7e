import { z } from 'zod';
import {
  collection,
  date,
  entity,
  flag,
  list,
  oneOf,
  optionalReference,
  optionalText,
  reference,
  text,
  type RecordOf,
} from './entity';

/** Someone to ask for at a partner. */
export const partnerContactItem = z.object({
  name: z.string().min(1).max(160),
  role: z.string().max(120),
  phone: z
    .string()
    .regex(/^\+\d{6,15}$/)
    .nullable(),
  email: z.email().max(254).nullable(),
});

/** An organisation that the service works with. The kind is a code of the legal reference data. */
export const partner = entity('partner', 41, ['Partenaire', 'Partner'], {
  name: text(1, ['Nom', 'Name'], 160),
  kind: text(2, ['Catégorie', 'Kind'], 40, { indexed: true }),
  active: flag(3, ['En activité', 'Active']),
  address: list(4, ['Adresse', 'Address'], z.string().max(120)),
  city: optionalText(5, ['Ville', 'Town'], 80),
  phone: optionalText(6, ['Téléphone', 'Phone'], 20),
  email: optionalText(7, ['Courriel', 'E-mail'], 254),
  hours: optionalText(8, ['Accueil', 'Opening hours'], 300),
  offers: optionalText(9, ['Ce qu’il propose', 'What it offers'], 1000),
  /** Codes of the domains of need of the reference data that it helps with. */
  domains: list(10, ['Domaines', 'Domains'], z.string().max(40)),
  contacts: collection(11, ['Interlocuteurs', 'Contacts'], partnerContactItem),
  note: optionalText(12, ['Remarque', 'Remark'], 1000),
});
export type Partner = RecordOf<typeof partner>;

export const referralStates = ['proposed', 'accepted', 'under-way', 'ended'] as const;
export type ReferralState = (typeof referralStates)[number];

/**
 * A person sent to a partner. The reason says what for, never a health detail (R.113-50 3° e, R.113-51 C. pénit.): no list of
 * persons is ever made from the partners that they go to.
 */
export const referral = entity('referral', 42, ['Orientation', 'Referral'], {
  person: reference(1, ['Personne', 'Person']),
  partner: reference(2, ['Partenaire', 'Partner'], { indexed: false }),
  obligation: optionalReference(3, ['Obligation', 'Obligation'], { indexed: false }),
  day: date(4, ['Orientée le', 'Referred on']),
  reason: optionalText(5, ['Motif', 'Reason'], 400),
  contact: optionalText(6, ['Interlocuteur', 'Contact'], 160),
  state: oneOf(7, ['État', 'State'], referralStates),
  stateOn: date(8, ['Depuis le', 'Since']),
  outcome: optionalText(9, ['Suite donnée', 'Outcome'], 400),
  author: reference(10, ['Auteur', 'Author'], { indexed: false }),
});
export type Referral = RecordOf<typeof referral>;
