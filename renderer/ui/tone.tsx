import { IconAlertTriangleFilled, IconCircle, IconCircleCheck, IconClockHour9, IconInfoCircle } from '@tabler/icons-react';

/** What a state means: `late` is past its date, `soon` comes close, `ok` is met, `info` is neutral news, `none` comes later. */
export type Tone = 'late' | 'soon' | 'ok' | 'info' | 'none';

const shapes = {
  late: IconAlertTriangleFilled,
  soon: IconClockHour9,
  ok: IconCircleCheck,
  info: IconInfoCircle,
  none: IconCircle,
};

export interface ToneIconProps {
  readonly tone: Tone;
  /** Side in CSS pixels; 14 by default. */
  readonly size?: number;
}

/** The shape of a tone. Colour is never the only sign: each tone has its own drawing. */
export function ToneIcon({ tone, size = 14 }: ToneIconProps) {
  const Shape = shapes[tone];
  return <Shape size={size} stroke={2} aria-hidden />;
}
