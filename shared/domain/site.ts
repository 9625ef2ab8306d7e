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
import { z } from 'zod';

/** A weight that the service sets in the place of the usual one. */
export const workloadWeightItem = z.object({
  weight: z.number().min(0).max(10),
  author: z.string().length(22),
  on: z.iso.date(),
});

/** The service (SPIP) that runs Jalon, with its letterhead: brand and marks are settings of the deploying service. */
export const site = entity('site', 10, ['Service', 'Service'], {
  name: text(1, ['Nom du service', 'Name of the service'], 160),
  letterhead: list(2, ['En-tête', 'Letterhead'], z.string().max(120)),
  phone: optionalText(3, ['Téléphone', 'Phone'], 20),
  email: optionalText(4, ['Courriel', 'E-mail'], 254),
  territory: text(5, ['Territoire (jours fériés)', 'Territory (public holidays)'], 40),
  timeZone: text(6, ['Fuseau horaire', 'Time zone'], 60),
  demo: flag(7, ['Site de démonstration', 'Demo site']),
  documentsToBring: list(8, ['Pièces à apporter', 'Documents to bring'], z.string().max(160)),
  /** By the keys of `shared/domain/workload`. */
  workload: collection(9, ['Poids des dossiers', 'Weights of cases'], workloadWeightItem),
});
export type Site = RecordOf<typeof site>;

/** Local office (antenne) of the service. */
export const antenna = entity('antenna', 11, ['Antenne', 'Antenna'], {
  site: reference(1, ['Service', 'Service']),
  name: text(2, ['Nom', 'Name'], 160),
  address: list(3, ['Adresse', 'Address'], z.string().max(120)),
  phone: optionalText(4, ['Téléphone', 'Phone'], 20),
  email: optionalText(5, ['Courriel', 'E-mail'], 254),
  access: optionalText(6, ['Accès', 'How to come'], 400),
});
export type Antenna = RecordOf<typeof antenna>;

export const agentRoles = [
  'officer',
  'director',
  'head',
  'secretary',
  'monitoring-guard',
  'social-worker',
  'psychologist',
  'it-admin',
] as const;
export type AgentRole = (typeof agentRoles)[number];

/** A member of the service. Specialities guide assignment; they give no right. */
export const agent = entity('agent', 12, ['Agent', 'Agent'], {
  familyName: text(1, ['Nom', 'Family name'], 100),
  givenNames: text(2, ['Prénom', 'Given name'], 100),
  role: oneOf(3, ['Fonction', 'Role'], agentRoles, { critical: true }),
  antenna: optionalReference(4, ['Antenne', 'Antenna']),
  specialities: list(5, ['Spécialités', 'Specialities'], z.string().max(40)),
  phone: optionalText(6, ['Téléphone', 'Phone'], 20),
  email: optionalText(7, ['Courriel', 'E-mail'], 254),
  signingKey: optionalText(8, ['Clé de signature', 'Signing key'], 64),
  sealingKey: optionalText(9, ['Clé de réception', 'Receiving key'], 64),
  leftOn: date(10, ['Parti le', 'Left on']),
});
export type Agent = RecordOf<typeof agent>;

/** Referent, stand-in while the referent is away, or second officer of a case followed by two. */
export const assignmentParts = ['referent', 'stand-in', 'pair'] as const;

/** Who follows a person, and in which part. */
export const assignment = entity('assignment', 13, ['Affectation', 'Assignment'], {
  person: reference(1, ['Personne', 'Person']),
  agent: reference(2, ['Agent', 'Agent']),
  part: oneOf(3, ['Rôle dans le suivi', 'Part in the follow-up'], assignmentParts),
  from: date(4, ['Du', 'From']),
  to: date(5, ['Au', 'To']),
  note: optionalText(6, ['Note de passation', 'Handover note'], 2000),
  /** The sharing out of cases that made it. */
  sharing: optionalReference(7, ['Répartition', 'Sharing out']),
  /** The assignment of the one who took over, and the last day planned before that. */
  endedBy: optionalReference(8, ['Terminée par', 'Ended by'], { indexed: false }),
  plannedTo: date(9, ['Fin prévue auparavant', 'End planned before']),
  returnNote: optionalText(10, ['Note de retour', 'Note of return'], 2000),
});
export type Assignment = RecordOf<typeof assignment>;

/** List of filters, sort and columns that an agent keeps under a name. */
export const savedView = entity('saved_view', 14, ['Vue enregistrée', 'Saved view'], {
  agent: reference(1, ['Agent', 'Agent']),
  name: text(2, ['Nom', 'Name'], 80),
  query: text(3, ['Définition', 'Definition'], 4000),
  shared: flag(4, ['Partagée', 'Shared']),
});
export type SavedView = RecordOf<typeof savedView>;
