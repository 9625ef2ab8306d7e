import { notifications, Notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useT, type Translate } from '../i18n';
import type { Tone } from './tone';
import s from './toast.module.css';

export interface Toast {
  readonly tone: Tone;
  /** What was done or could not be done. */
  readonly title: string;
  readonly text?: string;
  /** One thing to do about it, such as undoing. */
  readonly action?: { readonly label: string; readonly onChoose: () => void };
}

/** Gives the function that says something at the bottom left for a while: 5 s, 10 s with an action, until closed when `late`. */
export function useToast(): (toast: Toast) => void {
  const t = useT();
  return useCallback(toast => showToast(toast, t), [t]);
}

function showToast({ tone, title, text, action }: Toast, t: Translate): void {
  const id: string = notifications.show({
    title,
    className: s.toast ?? '',
    'data-tone': tone,
    color: tone === 'late' ? 'var(--late)' : tone === 'ok' ? 'var(--ok)' : tone === 'soon' ? 'var(--soon)' : 'var(--accent)',
    autoClose: tone === 'late' ? false : action ? 10_000 : 5_000,
    closeButtonProps: { 'aria-label': t('ui.close') },
    message: (text !== undefined || action) && (
      <>
        {text}
        {action && (
          <div className={s.action}>
            <button
              type="button"
              className="link"
              onClick={() => {
                notifications.hide(id);
                action.onChoose();
              }}
            >
              {action.label}
            </button>
          </div>
        )}
      </>
    ),
  });
}

/** Takes away all that is said, and all that waits to be: they were for who was at work. */
export const clearToasts = (): void => {
  notifications.cleanQueue();
  notifications.clean();
};

/** Where toasts appear, beside the rail: side panels and dialogs have their buttons at the right. Stands once in the shell. */
export function Toasts({ label }: { readonly label: string }) {
  return (
    <section aria-label={label}>
      <Notifications
        position="bottom-left"
        containerWidth={360}
        transitionDuration={0}
        withinPortal={false}
        classNames={{ root: s.place ?? '' }}
      />
    </section>
  );
}
