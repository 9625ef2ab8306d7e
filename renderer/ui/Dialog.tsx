import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import s from './Dialog.module.css';

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Names the dialog. */
  readonly title: string;
  /** Width in CSS pixels; 480 by default. */
  readonly width?: number;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question or a short form above the screen. Escape closes it and gives the focus back. */
export function Dialog({ opened, onClose, title, width = 480, actions, children }: DialogProps) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={s.head}>
          <Modal.Title className={s.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('ui.close')} />
        </div>
        <Modal.Body className={s.body ?? ''}>{children}</Modal.Body>
        {actions !== undefined && <div className={s.foot}>{actions}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}

/** A longer form or a detail at the right edge; the screen stays in sight. */
export function SidePanel({ opened, onClose, title, width = 440, actions, children }: DialogProps) {
  const t = useT();
  return (
    <Drawer.Root opened={opened} onClose={onClose} size={width} position="right">
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={s.column}>
          <div className={s.head}>
            <Drawer.Title className={s.title ?? ''}>{title}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('ui.close')} />
          </div>
          <Drawer.Body className={s.body ?? ''}>{children}</Drawer.Body>
          {actions !== undefined && <div className={s.foot}>{actions}</div>}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}
