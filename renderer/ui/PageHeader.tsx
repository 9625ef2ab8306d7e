import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../i18n';
import { ToneIcon, type Tone } from './tone';
import s from './PageHeader.module.css';

/** Marks the heading that receives the focus when a screen opens. */
export const SCREEN_HEADING = 'data-screen-heading';

/** Sets the title of the window. It may show in the task bar: never a person's name. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Jalon`;
  }, [title]);
}

export interface PageHeaderProps {
  readonly title: string;
  /** Title of the window when `title` may not be shown there, such as a person's name. */
  readonly windowTitle?: string;
  /** What replaces the plain title inside the heading, such as a Name. */
  readonly heading?: ReactNode;
  /** Secondary line; beside the title when `inline`. */
  readonly meta?: ReactNode;
  readonly inline?: boolean;
  /** Figures before the buttons. */
  readonly figures?: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
}

/** Title of a screen, with its figures and buttons. */
export function PageHeader(props: PageHeaderProps) {
  useWindowTitle(props.windowTitle ?? props.title);
  return (
    <header className={s.head}>
      <div className={`${s.words ?? ''} ${props.inline ? (s.inline ?? '') : ''}`}>
        <h1 tabIndex={-1} {...{ [SCREEN_HEADING]: '' }}>
          {props.heading ?? props.title}
        </h1>
        {props.meta !== undefined && <p className={s.meta}>{props.meta}</p>}
      </div>
      {(props.figures !== undefined || props.actions !== undefined) && (
        <div className={s.aside}>
          {props.figures}
          {props.actions !== undefined && <div className={s.actions}>{props.actions}</div>}
        </div>
      )}
    </header>
  );
}

export interface FigureProps {
  readonly value: number;
  readonly label: string;
  readonly tone?: Tone;
}

/** A number with its words, for a header. */
export function Figure({ value, label, tone }: FigureProps) {
  const language = useLanguage();
  return (
    <div className={s.figure} data-tone={tone}>
      <b>
        {tone !== undefined && <ToneIcon tone={tone} size={17} />}
        {value.toLocaleString(language)}
      </b>
      <span>{label}</span>
    </div>
  );
}
