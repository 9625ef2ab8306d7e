import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatLong, formatName } from '../../../../shared/base/frenchFormat';
import type { Appointment } from '../../../../shared/domain/followUp';
import type { Measure } from '../../../../shared/domain/measure';
import type { Person } from '../../../../shared/domain/person';
import type { LegalData } from '../../../../shared/referential';

const long = (day: string): string => formatLong(day as CalendarDate); // the entity's schema checked it

/** How an absence is told, from what the appointment says of its excuse and nothing else. */
function absenceLine(one: Appointment): string {
  const at = one.time === null ? '' : ` à ${one.time.replace(':', ' h ').replace(/ h 00$/, ' h')}`;
  const proof = one.excuseProof === null ? '' : ` (${one.excuseProof})`;
  const outcome =
    one.excuseReceivedOn !== null
      ? `justificatif reçu le ${long(one.excuseReceivedOn)}${proof}, non retenu`
      : one.excuseDue !== null
        ? `aucun justificatif reçu dans le délai laissé jusqu’au ${long(one.excuseDue)}`
        : 'aucun justificatif reçu';
  return `– le ${long(one.day ?? '')}${at} : ${outcome} ;`;
}

function mandate(measure: Measure | null, legal: LegalData): string {
  if (measure === null) return '';
  const label = legal.referential.measureTypes.byCode(measure.type)?.label.fr ?? measure.type;
  const court = measure.court === null ? '' : ` (${measure.court})`;
  const judged = measure.judgmentDate === null ? '' : `, prononcée le ${long(measure.judgmentDate)}`;
  return `, suivi par le service au titre de la mesure suivante : ${label}${judged}${court}`;
}

/** A first text for a report of absences: the officer rewrites it. It is made of appointments only: interviews never reach it. */
export function incidentText(facts: {
  readonly person: Pick<Person, 'familyName' | 'givenNames'>;
  readonly measure: Measure | null;
  /** The absences to tell, the oldest first. */
  readonly absences: readonly Appointment[];
  /** The appointment to come, if any. */
  readonly summoned: Appointment | null;
  readonly legal: LegalData;
}): string {
  const { person, measure, absences, summoned, legal } = facts;
  const lines = absences.map(absenceLine);
  const last = lines.length - 1;
  const several = absences.length > 1;
  return [
    'Madame, Monsieur,',
    `Je vous rends compte ${several ? `de ${absences.length} absences` : 'd’une absence'} aux convocations du service dans le dossier de ${formatName(person)}${mandate(measure, legal)}.`,
    `${several ? 'Les rendez-vous suivants n’ont pas été honorés' : 'Le rendez-vous suivant n’a pas été honoré'} :\n${lines.map((line, index) => (index === last ? line.replace(/ ;$/, '.') : line)).join('\n')}`,
    ...(summoned?.day ? [`Une nouvelle convocation a été fixée au ${long(summoned.day)}.`] : []),
    'La chronologie des convocations est jointe en annexe.',
  ].join('\n\n');
}
