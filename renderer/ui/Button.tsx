import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import type { MouseEvent, ReactNode, Ref } from 'react';
import { Kbd } from './Kbd';
import s from './Button.module.css';

/** `primary`: the one filled button of a screen; `secondary`: outlined; `tint`: on a selection; `quiet`: text only; `link`: accent text; `danger`: cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'tint' | 'quiet' | 'link' | 'danger';

const variants = {
  primary: 'filled',
  secondary: 'default',
  tint: 'light',
  quiet: 'subtle',
  link: 'subtle',
  danger: 'default',
} as const;
const looks: Record<ButtonKind, string | undefined> = {
  primary: undefined,
  secondary: s.secondary,
  tint: undefined,
  quiet: s.quiet,
  link: undefined,
  danger: s.danger,
};

export interface ButtonProps {
  readonly kind?: ButtonKind;
  /** A 16 px icon before the words, hidden from readers. */
  readonly icon?: ReactNode;
  /** The key that does the same, shown as a cap: « Alt C ». */
  readonly shortcut?: string | undefined;
  readonly type?: 'button' | 'submit';
  /** The form that it submits, by its id, when it stands outside of it, as at the foot of a dialog. */
  readonly form?: string;
  readonly disabled?: boolean;
  /** Shows that the action is under way and refuses a second click. */
  readonly busy?: boolean;
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Receives the focus when a dialog opens. */
  readonly autoFocus?: boolean;
  /** Its whole name for a reader, which begins with its words, where several buttons have the same. */
  readonly 'aria-label'?: string;
  /** Verb and object: « Garder cette valeur ». */
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({
  kind = 'secondary',
  icon,
  shortcut,
  type = 'button',
  form,
  busy = false,
  disabled = false,
  autoFocus = false,
  onClick,
  ref,
  children,
  'aria-label': name,
}: ButtonProps) {
  return (
    <MantineButton
      {...(ref && { ref })}
      {...(onClick && { onClick })}
      {...(autoFocus && { 'data-autofocus': true })}
      {...(form !== undefined && { form })}
      className={`${s.button} ${looks[kind] ?? ''}`}
      variant={variants[kind]}
      type={type}
      loading={busy}
      disabled={disabled}
      leftSection={icon}
      aria-keyshortcuts={shortcut?.replace(' ', '+')}
      aria-label={name}
    >
      {children}
      {shortcut !== undefined && (
        <span className={s.shortcut} aria-hidden>
          <Kbd inherit={kind === 'primary'}>{shortcut}</Kbd>
        </span>
      )}
    </MantineButton>
  );
}

export interface IconButtonProps {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with only a drawing, 28 px wide, always named. */
export function IconButton({ label, icon, disabled = false, pressed, onClick, ref, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        {...rest}
        {...(ref && { ref })}
        {...(onClick && { onClick })}
        className={s.quiet}
        variant="subtle"
        size={28}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
