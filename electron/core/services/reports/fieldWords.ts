import { formatLong, formatName } from '../../../../shared/base/frenchFormat';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { measure } from '../../../../shared/domain/measure';
import { orderedLength } from '../../../../shared/domain/measureDecision';
import type { Person } from '../../../../shared/domain/person';
import type { Report } from '../../../../shared/domain/report';
import type { FieldName } from '../../../../shared/domain/richText';
import { findRecord } from '../../database/records';
import { agentNames } from '../agentNames';
import { letterheadOf, receivingAntenna, referenceNumber } from '../documents';
import { hoursServed } from '../hoursServed';
import { currentSite, type Workspace } from '../workspace';
import { attendanceFigures } from './facts';
import { dayWords, lengthWords } from './factWords';

const long = (day: string | null): string => (day === null ? '' : formatLong(day as CalendarDate)); // the entity's schema checked it
const signed = (name: { familyName: string; givenNames: string } | null): string => (name === null ? '' : formatName(name));

type Head = Pick<Report, 'measure' | 'periodFrom' | 'periodTo' | 'recipient' | 'author'>;

/** What each field of a report says today. Unknown ones are empty. */
export function fieldWords(workspace: Workspace, record: Person, head: Head): Record<FieldName, string> {
  const about = head.measure === null ? null : findRecord(workspace.db, measure, head.measure);
  const { months, days } = about === null ? { months: null, days: null } : orderedLength(about);
  const counted = attendanceFigures(workspace, record.id, {
    kind: 'attendance',
    from: head.periodFrom,
    to: head.periodTo,
    measure: null,
  });
  const served = about === null ? null : hoursServed(workspace, about);
  return {
    'person-name': formatName(record),
    'birth-date': dayWords(record.birthDate),
    'birth-place': record.birthPlace ?? '',
    'reference-number': referenceNumber(record),
    measure: about === null ? '' : (workspace.legal.referential.measureTypes.byCode(about.type)?.label.fr ?? about.type),
    court: about?.court ?? '',
    magistrate: about?.magistrate ?? '',
    'judgment-date': dayWords(about?.judgmentDate ?? null),
    'start-date': dayWords(about?.startDate ?? null),
    'end-date': dayWords(about?.endDate ?? null),
    'ordered-duration': lengthWords(months, days),
    'period-from': dayWords(head.periodFrom),
    'period-to': dayWords(head.periodTo),
    recipient: head.recipient ?? '',
    author: signed(agentNames(workspace.db)(head.author)),
    service: currentSite(workspace).name,
    city: letterheadOf(workspace, receivingAntenna(workspace, record.antenna)).city,
    today: long(workspace.today()),
    'summons-count': String(counted.summoned),
    'attended-count': String(counted.attended),
    'excused-count': String(counted.excused),
    'absence-count': String(counted.absent),
    'hours-done': served === null ? '' : String(served),
    'hours-ordered': about?.hours === null || about === null ? '' : String(about.hours),
  };
}
