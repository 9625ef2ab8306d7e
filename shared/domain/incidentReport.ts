import { z } from 'zod';
import { date, entity, list, narrative, optionalReference, optionalText, reference, type RecordOf } from './entity';

/**
 * Report of an incident to the magistrate who ordered the measure (D.113-44 4° C. pénit.): its text, and the absences that it
 * tells. Its paper stays a draft, and can be changed or taken back, until it is sent.
 */
export const incidentReport = entity('incident_report', 27, ['Rapport d’incident', 'Incident report'], {
  person: reference(1, ['Personne', 'Person']),
  measure: optionalReference(2, ['Mesure', 'Measure']),
  author: reference(3, ['Auteur', 'Author']),
  day: date(4, ['Établi le', 'Written on'], { indexed: true }),
  recipient: optionalText(5, ['Destinataire', 'Recipient'], 160),
  text: narrative(6, ['Texte', 'Text'], 20_000),
  appointments: list(7, ['Absences', 'Absences'], z.string().length(22)),
  document: optionalReference(8, ['Document', 'Document']),
  sentOn: date(9, ['Envoyé le', 'Sent on'], { critical: true }),
});
export type IncidentReport = RecordOf<typeof incidentReport>;
