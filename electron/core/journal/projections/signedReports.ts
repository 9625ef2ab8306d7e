import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { required } from '../../../../shared/base/result';
import { report } from '../../../../shared/domain/report';
import type { SignedReport } from '../../../../shared/domain/reportDeadline';
import { nextSignature } from '../../../../shared/domain/reportState';
import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import { selectRecords } from '../../database/records';

const asDate = (text: string | undefined): CalendarDate | undefined => text as CalendarDate | undefined; // the entity's schema checked it

/** The signed reports of a person that hold: neither withdrawn, nor replaced by another signed one. */
export function signedReports(db: Database, person: string, legal: LegalData): SignedReport[] {
  const signed = selectRecords(db, report, "person = ? AND withdrawn_on IS NULL AND signatures <> '{}' ORDER BY rid", [
    person,
  ]).filter(one => nextSignature(one.signatures, legal.referential.reportTypes.byCode(one.type)?.validatedBy !== null) === null);
  const replaced = new Set(signed.map(one => one.supersedes));
  return signed
    .filter(one => !replaced.has(one.id))
    .map(one => ({
      type: one.type,
      measure: one.measure,
      // at least one signature: they are all there
      day: required(
        asDate(
          Object.values(one.signatures)
            .map(signature => signature.day)
            .sort()
            .at(-1),
        ),
        'the last signature',
      ),
    }));
}
