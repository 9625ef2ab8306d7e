import { z } from 'zod';
import {
  collection,
  date,
  entity,
  integer,
  list,
  oneOf,
  optionalReference,
  optionalText,
  reference,
  text,
  type RecordOf,
} from './entity';
import { decisionItem } from './measureDecision';

export const measureStatuses = ['pending', 'active', 'suspended', 'ended', 'revoked', 'transferred'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/** True while the service still has the measure to follow: it waits, runs or is suspended. */
export const isRunning = (status: MeasureStatus): boolean =>
  status === 'pending' || status === 'active' || status === 'suspended';

/** A period during which the measure does not run (for example CP 132-43 for the probation period). */
export const suspensionItem = z.object({
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  reason: z.string().max(200),
});

/** A decision of a court whose execution is entrusted to the service. The type is a code of the legal reference data. */
export const measure = entity('measure', 2, ['Mesure', 'Measure'], {
  person: reference(1, ['Personne', 'Person']),
  type: text(2, ['Type de mesure', 'Measure type'], 40, { indexed: true, critical: true }),
  court: optionalText(3, ['Juridiction', 'Court'], 160),
  magistrate: optionalText(4, ['Magistrat mandant', 'Mandating magistrate'], 160),
  caseNumber: optionalText(5, ['N° de parquet', 'Prosecutor’s number'], 40),
  judgmentDate: date(6, ['Date du jugement', 'Judgment date']),
  mandateDate: date(7, ['Saisine du service', 'Referred to the service on']),
  startDate: date(8, ['Début', 'Start']),
  endDate: date(9, ['Fin', 'End'], { critical: true, indexed: true }),
  durationMonths: integer(10, ['Durée (mois)', 'Duration (months)'], 0, 1200),
  durationDays: integer(11, ['Durée (jours)', 'Duration (days)'], 0, 36_500),
  hours: integer(12, ['Heures à effectuer', 'Hours to serve'], 0, 400),
  hoursDone: integer(13, ['Heures effectuées', 'Hours served'], 0, 10_000),
  status: oneOf(14, ['État', 'Status'], measureStatuses, { critical: true }),
  suspensions: collection(15, ['Suspensions', 'Suspensions'], suspensionItem),
  releaseDate: date(16, ['Libération', 'Release']),
  finalConvictionDate: date(17, ['Condamnation définitive', 'Final conviction']),
  officer: optionalReference(18, ['Agent référent', 'Referring officer']),
  instructions: optionalText(19, ['Instructions du magistrat', 'Magistrate’s instructions'], 2000),
  endReason: optionalText(20, ['Motif de fin', 'Reason for the end'], 300),
  decisionDate: date(22, ['Décision exécutoire', 'Enforceable decision']),
  notificationDate: date(23, ['Notification', 'Notification']),
  prosecutorNoticeDate: date(24, ['Information par le parquet', 'Prosecutor’s notice']),
  referralHearingDate: date(25, ['Audience de renvoi', 'Referral hearing']),
  remainderReachedDate: date(26, ['Reliquat de trois mois atteint le', 'Three-month remainder reached on']),
  dispositions: list(21, ['Particularités', 'Particulars'], z.string().max(60)),
  decisions: collection(30, ['Décisions', 'Decisions'], decisionItem),
  /** An end that someone entered: it counts instead of start and length. */
  enteredEnd: date(31, ['Fin saisie', 'End entered']),
  /** Keys of the suspensions and decisions that the end entered counts already. */
  countedInEnd: list(32, ['Déjà compté dans la fin saisie', 'Already counted in the end entered'], z.string().max(22)),
  convertedFrom: optionalReference(33, ['Vient de la mesure', 'Comes from the measure']),
});
export type Measure = RecordOf<typeof measure>;

/** What proves that an obligation is kept. One that was withdrawn stays, with its reason, and proves nothing. */
export const proofItem = z.object({
  date: z.iso.date(),
  label: z.string().min(1).max(300),
  /** The paper, or the note of an interview, that bears it: one of the two at most. */
  document: z.string().max(22).nullable(),
  interview: z.string().max(22).nullable().optional(),
  author: z.string().max(22),
  withdrawnOn: z.iso.date().nullable().optional(),
  withdrawalReason: z.string().max(400).nullable().optional(),
});

/** An obligation or ban attached to a measure. The code points to the article valid at the judgment's date. */
export const obligation = entity('obligation', 3, ['Obligation', 'Obligation'], {
  measure: reference(1, ['Mesure', 'Measure']),
  person: reference(2, ['Personne', 'Person']),
  type: text(3, ['Obligation', 'Obligation'], 40),
  particulars: optionalText(4, ['Précisions', 'Particulars'], 1000),
  from: date(5, ['Depuis le', 'Since']),
  to: date(6, ['Jusqu’au', 'Until']),
  nextCheck: date(7, ['Prochain contrôle', 'Next check'], { indexed: true }),
  proofs: collection(8, ['Preuves', 'Proofs'], proofItem),
});
export type Obligation = RecordOf<typeof obligation>;
