import type { Measure } from '../../../../shared/domain/measure';
import { endAfter, type EndFactChanges } from '../../../../shared/domain/measureEndChange';
import type { LegalData } from '../../../../shared/referential';

type EndFields = Pick<Measure, 'endDate' | 'enteredEnd' | 'countedInEnd'>;

const FACTS = ['type', 'startDate', 'endDate', 'durationMonths', 'durationDays', 'suspensions', 'decisions'] as const;

/**
 * What an act writes of a measure's end beside its changes: the end computed again and what it rests on, those only that differ,
 * so that each old value stays in the history and nothing else enters it.
 */
export function endWritten(changes: EndFactChanges, record: Measure, legal: LegalData): Partial<EndFields> {
  if (FACTS.every(fact => changes[fact] === undefined)) return {};
  const { endDate, enteredEnd, countedInEnd } = endAfter(changes, record, legal);
  return {
    ...((endDate !== record.endDate || changes.endDate !== undefined) && { endDate }),
    ...(enteredEnd !== record.enteredEnd && { enteredEnd }),
    ...(countedInEnd.join() !== record.countedInEnd.join() && { countedInEnd }),
  };
}
