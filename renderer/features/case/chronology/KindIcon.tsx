import {
  IconCalendarEvent,
  IconClipboardText,
  IconFileCertificate,
  IconFileText,
  IconFlag,
  IconGavel,
  IconInfoCircle,
  IconNotes,
  IconRoute,
  IconScale,
  IconTransfer,
} from '@tabler/icons-react';
import type { ChronologyLine } from '../../../../shared/contract';

const shapes = {
  appointment: IconCalendarEvent,
  interview: IconNotes,
  assessment: IconClipboardText,
  document: IconFileText,
  event: IconInfoCircle,
  measure: IconGavel,
  decision: IconScale,
  referral: IconRoute,
  transfer: IconTransfer,
  report: IconFileCertificate,
  deadline: IconFlag,
} as const;

/** The drawing of a kind of event. The words beside it say it too. */
export function KindIcon({ kind, size = 16 }: { readonly kind: ChronologyLine['kind']; readonly size?: number }) {
  const Shape = shapes[kind];
  return <Shape size={size} stroke={1.6} aria-hidden />;
}
