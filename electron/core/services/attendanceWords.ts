import type { AttendanceState } from '../../../shared/domain/followUp';

/** What came of an appointment, for a magistrate. */
export const attendanceWords: Readonly<Record<AttendanceState, string>> = {
  planned: 'À venir',
  arrived: 'Présence',
  complied: 'Présence',
  'not-complied': 'Présence, à reprendre',
  'sent-home': 'Non reçu par le service',
  excused: 'Absence excusée',
  'absent-pending': 'Absence à qualifier',
  absent: 'Absence',
  'cancelled-by-service': 'Annulé par le service',
  'cancelled-by-person': 'Annulé par la personne',
  moved: 'Déplacé',
};
