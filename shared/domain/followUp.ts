import { z } from 'zod';
import {
  collection,
  date,
  entity,
  flag,
  instant,
  integer,
  list,
  narrative,
  oneOf,
  optionalOneOf,
  optionalReference,
  optionalText,
  reference,
  text,
  type RecordOf,
} from './entity';

export const attendanceStates = [
  'planned',
  'arrived',
  'complied',
  'not-complied',
  'sent-home',
  'excused',
  'absent-pending',
  'absent',
  'cancelled-by-service',
  'cancelled-by-person',
  'moved',
] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const appointmentModes = ['office', 'phone', 'home', 'video', 'other-place'] as const;

/** An appointment with a person, or a slot of the agent's day without one. */
export const appointment = entity('appointment', 20, ['Rendez-vous', 'Appointment'], {
  person: optionalReference(1, ['Personne', 'Person']),
  agent: reference(2, ['Agent', 'Agent']),
  antenna: optionalReference(3, ['Antenne', 'Antenna']),
  type: text(4, ['Type', 'Type'], 40),
  mode: oneOf(5, ['Mode', 'Mode'], appointmentModes),
  day: date(6, ['Jour', 'Day'], { indexed: true, critical: true }),
  time: optionalText(7, ['Heure', 'Time'], 5, { critical: true }),
  minutes: integer(8, ['Durée (min)', 'Length (min)'], 5, 1440),
  place: optionalText(9, ['Lieu', 'Place'], 200),
  title: optionalText(10, ['Objet', 'Subject'], 200),
  attendance: oneOf(11, ['Présence', 'Attendance'], attendanceStates, { critical: true }),
  attendanceNote: optionalText(12, ['Motif', 'Reason'], 400),
  arrivedAt: instant(13, ['Arrivé à', 'Arrived at']),
  documentsToBring: list(14, ['Pièces à apporter', 'Documents to bring'], z.string().max(160)),
  /** Last day on which the person may prove what excuses an absence. */
  excuseDue: date(15, ['Justificatif attendu le', 'Proof expected by']),
  excuseReceivedOn: date(16, ['Justificatif reçu le', 'Proof received on']),
  /** What the proof is, in words fit for the magistrate: no health detail. */
  excuseProof: optionalText(17, ['Justificatif', 'Proof'], 300),
  excuseDocument: optionalReference(18, ['Pièce justificative', 'Document of proof']),
});
export type Appointment = RecordOf<typeof appointment>;

/** Note of an interview, in two drawers: what may be sent to the magistrate, and confidences (D.113-34, D.113-45 C. pénit.). */
export const interview = entity('interview', 21, ['Entretien', 'Interview'], {
  person: reference(1, ['Personne', 'Person']),
  author: reference(2, ['Auteur', 'Author']),
  day: date(3, ['Date', 'Date'], { indexed: true }),
  time: optionalText(4, ['Heure', 'Time'], 5),
  mode: oneOf(5, ['Mode', 'Mode'], appointmentModes),
  title: optionalText(6, ['Objet', 'Subject'], 200),
  transmissible: narrative(7, ['Transmissible', 'Transmissible'], 200_000, { search: 'text' }),
  confidences: narrative(8, ['Confidences', 'Confidences'], 200_000),
  signedAt: instant(9, ['Signé le', 'Signed on'], { critical: true }),
  signedHash: optionalText(10, ['Empreinte signée', 'Signed digest'], 64),
  corrects: optionalReference(11, ['Corrige la note', 'Corrects the note']),
  appointment: optionalReference(12, ['Rendez-vous', 'Appointment']),
});
export type Interview = RecordOf<typeof interview>;

export const documentKinds = ['summons', 'case-file', 'scan', 'received', 'report', 'letter', 'proof', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A paper of the case. Its bytes are kept encrypted, found by their hash. */
export const document = entity('document', 22, ['Document', 'Document'], {
  person: optionalReference(1, ['Personne', 'Person']),
  kind: oneOf(2, ['Nature', 'Kind'], documentKinds),
  drawer: oneOf(3, ['Tiroir', 'Drawer'], ['transmissible', 'confidences'] as const, { critical: true }),
  title: text(4, ['Titre', 'Title'], 200),
  origin: oneOf(5, ['Origine', 'Origin'], ['scan', 'generated', 'received'] as const),
  day: date(6, ['Date', 'Date']),
  pages: integer(7, ['Pages', 'Pages'], 0, 100_000),
  bytes: integer(8, ['Taille', 'Size'], 0, 2_000_000_000),
  mediaType: text(9, ['Format', 'Format'], 100),
  hash: text(10, ['Empreinte', 'Digest'], 64, { indexed: true }),
  author: reference(11, ['Auteur', 'Author']),
  appointment: optionalReference(12, ['Rendez-vous', 'Appointment']),
  createdAt: instant(13, ['Créé le', 'Created on'], { indexed: true }),
});
export type Document = RecordOf<typeof document>;

/**
 * What a human decided about a deadline. Computed deadlines are derived from measure, law and calendar and are not
 * recorded here; this record carries the act that met one, its waiver, or a deadline added by hand.
 */
export const deadline = entity('deadline', 23, ['Échéance', 'Deadline'], {
  person: reference(1, ['Personne', 'Person']),
  measure: optionalReference(2, ['Mesure', 'Measure']),
  rule: optionalText(3, ['Règle', 'Rule'], 60),
  occurrence: integer(4, ['Occurrence', 'Occurrence'], 0, 10_000),
  label: optionalText(5, ['Intitulé', 'Title'], 200),
  due: date(6, ['Échéance', 'Due on'], { critical: true }),
  metOn: date(7, ['Satisfaite le', 'Met on']),
  metBy: optionalText(8, ['Satisfaite par', 'Met by'], 200),
  waivedOn: date(9, ['Écartée le', 'Waived on']),
  waiverReason: optionalText(10, ['Motif', 'Reason'], 400),
  author: reference(11, ['Auteur', 'Author']),
});
export type Deadline = RecordOf<typeof deadline>;

/** Something to do, for an agent, perhaps about a person. */
export const task = entity('task', 24, ['Tâche', 'Task'], {
  agent: reference(1, ['Agent', 'Agent']),
  person: optionalReference(2, ['Personne', 'Person']),
  title: text(3, ['À faire', 'To do'], 200),
  due: date(4, ['Pour le', 'For'], { indexed: true }),
  doneAt: instant(5, ['Fait le', 'Done on']),
  urgent: flag(6, ['Urgent', 'Urgent']),
});
export type Task = RecordOf<typeof task>;

export const accessKinds = ['read', 'search', 'export', 'print', 'generate', 'import'] as const;

/** Trace of a reading or an export (R.113-57 C. pénit.): who, when, which file, for what. */
export const access = entity(
  'access',
  25,
  ['Consultation', 'Access'],
  {
    agent: reference(1, ['Agent', 'Agent']),
    person: optionalReference(2, ['Personne', 'Person']),
    kind: oneOf(3, ['Nature', 'Kind'], accessKinds),
    at: instant(4, ['Le', 'On'], { indexed: true }),
    purpose: optionalText(5, ['Motif', 'Purpose'], 300),
    detail: optionalText(6, ['Détail', 'Detail'], 300),
    outsideCaseload: flag(7, ['Hors de ses dossiers', 'Outside own caseload']),
  },
  { appendOnly: true },
);
export type Access = RecordOf<typeof access>;

export const followUpStates = ['proposed', 'accepted', 'ignored'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What was decided about a usual follow-up; `record`: the task or deadline that accepting it made. */
export const followUpDecisionItem = z.object({
  state: z.enum(followUpStates),
  record: z.string().length(22).nullable(),
  on: z.iso.date().nullable(),
  author: z.string().max(22).nullable(),
});
export type FollowUpDecision = z.infer<typeof followUpDecisionItem>;

/** An event of the reference data that happened in the life of a case. */
export const caseEvent = entity('case_event', 26, ['Évènement', 'Event'], {
  person: reference(1, ['Personne', 'Person']),
  measure: optionalReference(2, ['Mesure', 'Measure']),
  type: text(3, ['Type', 'Type'], 40),
  day: date(4, ['Date', 'Date'], { indexed: true }),
  time: optionalText(5, ['Heure', 'Time'], 5),
  detail: optionalText(6, ['Précisions', 'Details'], 2000),
  author: reference(7, ['Auteur', 'Author']),
  severity: optionalOneOf(8, ['Gravité', 'Severity'], ['info', 'low', 'medium', 'high'] as const),
  /** By the code of the follow-up in the reference data; empty for an event that nothing was proposed for. */
  followUps: collection(9, ['Suites', 'Follow-ups'], followUpDecisionItem),
});
export type CaseEvent = RecordOf<typeof caseEvent>;
