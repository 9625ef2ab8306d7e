import type { DeadlineState, ObligationLine } from '../../../shared/contract';
import type { AttendanceState } from '../../../shared/domain/followUp';
import type { ReferralState } from '../../../shared/domain/partner';
import type { Tone } from '../../ui/tone';

/** How a deadline's state is shown. */
export const deadlineTones: Readonly<Record<DeadlineState, Tone>> = {
  late: 'late',
  soon: 'soon',
  later: 'none',
  met: 'ok',
  waived: 'none',
};

/** How the check of an obligation is shown. */
export const obligationTones: Readonly<Record<ObligationLine['state'], Tone>> = {
  late: 'late',
  planned: 'none',
  'due-soon': 'soon',
  proved: 'ok',
  none: 'none',
  suspended: 'none',
};

/** How a presence is shown. Nothing here is red: an absence is to be qualified, not blamed. */
export const attendanceTones: Readonly<Record<AttendanceState, Tone>> = {
  planned: 'none',
  arrived: 'info',
  complied: 'ok',
  'not-complied': 'soon',
  'sent-home': 'none',
  excused: 'none',
  'absent-pending': 'soon',
  absent: 'soon',
  'cancelled-by-service': 'none',
  'cancelled-by-person': 'none',
  moved: 'none',
};

/** How a referral stands. */
export const referralTones: Readonly<Record<ReferralState, Tone>> = {
  proposed: 'soon',
  accepted: 'info',
  'under-way': 'ok',
  ended: 'none',
};
