import { z } from 'zod';
import {
  collection,
  date,
  entity,
  instant,
  integer,
  narrative,
  optionalReference,
  optionalOneOf,
  optionalText,
  reference,
  text,
  type RecordOf,
} from './entity';

/** Who signs a report: its author first, then who approved it. */
export const signatureFields = ['author', 'director'] as const;
export type SignatureField = (typeof signatureFields)[number];

export const sendingMeans = ['appi', 'email', 'post', 'hand', 'other'] as const;
export type SendingMeans = (typeof sendingMeans)[number];

/** A signature set on the paper of a report. The proof is in the paper itself; this says where to look. */
export const reportSignatureItem = z.object({
  by: z.string().length(22),
  /** Instant in ms since 1970. */
  at: z.int().min(0),
  /** The day at the site. */
  day: z.iso.date(),
  /** Level that the paper bears: `B-B`, `B-T`. */
  level: z.string().max(20),
  /** SHA-256 of the paper once signed, in base64url. */
  hash: z.string().max(64),
});
export type ReportSignature = z.infer<typeof reportSignatureItem>;

/**
 * A report of the service about a person, of a type of the reference data. Its text is the one being written; what was submitted stays as it
 * was in its submissions. Its state is not written: it follows from the acts (`reportState`).
 */
export const report = entity('report', 50, ['Rapport', 'Report'], {
  person: reference(1, ['Personne', 'Person']),
  measure: optionalReference(2, ['Mesure', 'Measure']),
  /** Code of a report type of the reference data. */
  type: text(3, ['Type', 'Type'], 40, { indexed: true }),
  periodFrom: date(4, ['Période du', 'Period from']),
  periodTo: date(5, ['Période au', 'Period to']),
  recipient: optionalText(6, ['Destinataire', 'Recipient'], 200),
  author: reference(7, ['Auteur', 'Author']),
  /** Code of the template of the reference data, or identifier of one of the service. */
  template: text(8, ['Modèle', 'Template'], 60),
  templateVersion: integer(9, ['Version du modèle', 'Version of the template'], 0, 10_000),
  /** JSON of `richText`. */
  content: narrative(10, ['Texte', 'Text'], 2_000_000),
  createdAt: instant(11, ['Ouvert le', 'Opened on'], { indexed: true }),
  /** The report in whose place it comes. */
  supersedes: optionalReference(12, ['Remplace', 'Takes the place of']),
  /** The paper: made once at approval, then each time that a signature is set on it. */
  document: optionalReference(13, ['Document', 'Document']),
  signatures: collection(14, ['Signatures', 'Signatures'], reportSignatureItem),
  sentOn: date(15, ['Envoyé le', 'Sent on'], { critical: true }),
  sentBy: optionalOneOf(16, ['Envoyé par', 'Sent by'], sendingMeans),
  withdrawnOn: date(17, ['Retiré le', 'Withdrawn on'], { critical: true }),
  withdrawnBy: optionalReference(18, ['Retiré par', 'Withdrawn by']),
  withdrawalReason: optionalText(19, ['Motif du retrait', 'Reason of the withdrawal'], 400),
});
export type Report = RecordOf<typeof report>;

/** What a reviewer says of a passage of what was submitted. */
export const reportCommentItem = z.object({
  /** Place of the passage (`TextBlock.path`); null for the whole. */
  block: z.string().max(60).nullable(),
  quote: z.string().max(2000),
  text: z.string().min(1).max(4000),
  author: z.string().length(22),
  at: z.int().min(0),
  resolvedBy: z.string().length(22).nullable(),
  resolvedAt: z.int().min(0).nullable(),
});
export type ReportComment = z.infer<typeof reportCommentItem>;

/** `not-required`: of a type that nobody must approve. */
export const reviewOutcomes = ['returned', 'approved', 'taken-back', 'not-required'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A report as it was submitted: its text with the facts of that instant, and what the reviewer answered. */
export const reportSubmission = entity('report_submission', 51, ['Rapport soumis', 'Submitted report'], {
  report: reference(1, ['Rapport', 'Report']),
  person: reference(2, ['Personne', 'Person']),
  number: integer(3, ['Numéro', 'Number'], 1, 1000),
  by: reference(4, ['Soumis par', 'Submitted by']),
  at: instant(5, ['Soumis le', 'Submitted on'], { indexed: true }),
  /** JSON of `richText`, its facts frozen. */
  content: narrative(6, ['Texte soumis', 'Submitted text'], 2_000_000),
  /** SHA-256 of the text, in base64url: what the reviewer approves. */
  hash: text(7, ['Empreinte', 'Digest'], 64),
  recipient: optionalText(8, ['Destinataire', 'Recipient'], 200),
  outcome: optionalOneOf(9, ['Décision', 'Decision'], reviewOutcomes, { critical: true, indexed: true }),
  outcomeBy: optionalReference(10, ['Décidé par', 'Decided by']),
  outcomeAt: instant(11, ['Décidé le', 'Decided on']),
  outcomeReason: optionalText(12, ['Motif', 'Reason'], 2000),
  /** The delegation under which it was decided. */
  delegation: optionalReference(13, ['Délégation', 'Delegation']),
  day: date(15, ['Jour', 'Day'], { indexed: true }),
  outcomeDay: date(16, ['Jour de la décision', 'Day of the decision']),
  comments: collection(14, ['Observations', 'Comments'], reportCommentItem),
});
export type ReportSubmission = RecordOf<typeof reportSubmission>;

/** A template of the service in the place of the delivered one; its former versions stay in its history. */
export const reportTemplate = entity('report_template', 52, ['Modèle de rapport', 'Report template'], {
  /** Code of the report type. */
  type: text(1, ['Type de rapport', 'Report type'], 40, { indexed: true }),
  content: narrative(2, ['Trame', 'Text'], 2_000_000),
  version: integer(3, ['Version', 'Version'], 1, 10_000),
  author: reference(4, ['Auteur', 'Author']),
  changedOn: date(5, ['Modifié le', 'Changed on']),
  /** Since when the delivered one serves again. */
  archivedOn: date(6, ['Retiré le', 'Archived on']),
});
export type ReportTemplate = RecordOf<typeof reportTemplate>;

/** A director who is away names who reviews and signs in their place. Ended earlier by `endedOn`; never changed. */
export const delegation = entity('delegation', 53, ['Délégation', 'Delegation'], {
  from: reference(1, ['Délégant', 'Delegating']),
  to: reference(2, ['Délégataire', 'Delegate']),
  firstDay: date(3, ['Du', 'From']),
  lastDay: date(4, ['Au', 'To']),
  reason: text(5, ['Motif', 'Reason'], 300),
  createdAt: instant(6, ['Donnée le', 'Given on']),
  endedOn: date(7, ['Terminée le', 'Ended on']),
});
export type Delegation = RecordOf<typeof delegation>;
