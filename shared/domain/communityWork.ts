import { z } from 'zod';
import {
  collection,
  date,
  entity,
  integer,
  list,
  optionalReference,
  optionalText,
  reference,
  text,
  type RecordOf,
} from './entity';

/** An organisation that receives persons for community service or unpaid work, with the authorisation that allows it (R.623-3 C. pénit.). */
export const workHost = entity('work_host', 32, ['Structure d’accueil', 'Host organisation'], {
  name: text(1, ['Nom', 'Name'], 160),
  address: list(2, ['Adresse', 'Address'], z.string().max(120)),
  contact: optionalText(3, ['Interlocuteur', 'Contact'], 160),
  phone: optionalText(4, ['Téléphone', 'Phone'], 20),
  email: optionalText(5, ['Courriel', 'E-mail'], 254),
  /** The day when it was authorised, or last renewed. */
  authorisedOn: date(6, ['Habilitée le', 'Authorised on'], { critical: true }),
  authorisation: optionalText(7, ['Référence de l’habilitation', 'Reference of the authorisation'], 80),
  /** Who looks after the renewal. */
  officer: optionalReference(8, ['Suivie par', 'Looked after by']),
  note: optionalText(9, ['Note', 'Note'], 1000),
  closedOn: date(10, ['N’accueille plus depuis le', 'Receives no more since']),
});
export type WorkHost = RecordOf<typeof workHost>;

/** A post at a host: what is done, where, when, and how many persons at a time. */
export const workPost = entity('work_post', 33, ['Poste de travail d’intérêt général', 'Community-service post'], {
  host: reference(1, ['Structure d’accueil', 'Host organisation']),
  title: text(2, ['Poste', 'Post'], 160),
  tasks: optionalText(3, ['Tâches', 'Tasks'], 1000),
  place: optionalText(4, ['Lieu', 'Place'], 200),
  timetable: optionalText(5, ['Horaires', 'Timetable'], 400),
  capacity: integer(6, ['Places', 'Places'], 1, 99),
  contact: optionalText(7, ['Tuteur', 'Supervisor'], 160),
  closedOn: date(8, ['Fermé le', 'Closed on']),
});
export type WorkPost = RecordOf<typeof workPost>;

export const workDayStates = ['planned', 'present', 'absent', 'excused'] as const;
export type WorkDayState = (typeof workDayStates)[number];

/** One day of work. `planned` and `done` in minutes; what was not done counts for nothing. */
export const workDayItem = z.object({
  state: z.enum(workDayStates),
  planned: z.int().min(0).max(1440),
  start: z.string().max(5).nullable(),
  done: z.int().min(0).max(1440),
  note: z.string().max(300),
  author: z.string().max(22),
});
export type WorkDay = z.infer<typeof workDayItem>;

/** A person at a post for a measure, with the days planned and done: keyed by their date, so that a day has one line. */
export const workPlacement = entity('work_placement', 34, ['Placement au travail', 'Work placement'], {
  person: reference(1, ['Personne', 'Person']),
  measure: reference(2, ['Mesure', 'Measure']),
  post: reference(3, ['Poste', 'Post']),
  from: date(4, ['Du', 'From']),
  to: date(5, ['Au', 'To']),
  days: collection(6, ['Jours', 'Days'], workDayItem),
  note: optionalText(7, ['Consigne', 'Note'], 400),
  endReason: optionalText(8, ['Motif de fin', 'Reason for the end'], 300),
  author: reference(9, ['Auteur', 'Author']),
});
export type WorkPlacement = RecordOf<typeof workPlacement>;
