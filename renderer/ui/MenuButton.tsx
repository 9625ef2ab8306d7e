import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import s from './MenuButton.module.css';

export interface MenuButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'className'> {
  /** A 16 px icon before the words; without one, an arrow after them says that a menu opens. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A quiet button that opens a menu: the `target` of a Menu. */
export function MenuButton({ icon, children, ...rest }: MenuButtonProps) {
  return (
    <button {...rest} type="button" className={s.button}>
      {icon}
      {children}
      {icon === undefined && <IconChevronDown size={15} stroke={1.8} aria-hidden />}
    </button>
  );
}
