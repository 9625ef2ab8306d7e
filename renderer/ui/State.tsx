import type { ReactNode } from 'react';
import { ToneIcon, type Tone } from './tone';
import s from './State.module.css';

export interface StateProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state in a line of text: its shape, then its words. */
export function State({ tone, children }: StateProps) {
  return (
    <span className={s.state} data-tone={tone}>
      <ToneIcon tone={tone} />
      <span>{children}</span>
    </span>
  );
}

export interface ChipProps {
  /** `flag` is the dark chip kept for what binds legally. */
  readonly tone: Tone | 'flag';
  /** Replaces the shape of the tone; `null` for none. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short state on a tinted ground. */
export function Chip({ tone, icon, children }: ChipProps) {
  const shape = icon === undefined && tone !== 'flag' ? <ToneIcon tone={tone} size={13} /> : icon;
  return (
    <span className={s.chip} data-tone={tone} data-bare={shape === null || shape === undefined ? true : undefined}>
      {shape}
      {children}
    </span>
  );
}
