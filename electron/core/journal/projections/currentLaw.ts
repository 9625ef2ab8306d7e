import type { DeadlineLaw, ServicePractice } from '../../../../shared/domain/deadlineLaw';
import type { LegalData } from '../../../../shared/referential';

/** What holds for every person of the site. */
export interface CurrentLaw {
  readonly law: DeadlineLaw;
  readonly legal: LegalData;
  readonly practice: ServicePractice;
  readonly timeZone: string;
}
