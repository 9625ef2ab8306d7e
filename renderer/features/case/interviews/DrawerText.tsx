import { useId, useState } from 'react';
import { useLanguage, useT } from '../../../i18n';
import { DrawerTitle } from './NoteView';
import s from './Interviews.module.css';

export interface DrawerTextProps {
  readonly drawer: 'transmissible' | 'confidences';
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** Characters that a drawer holds, as the core accepts them. */
const MOST = 200_000;
/** From here on the count is shown. */
const NEARLY_FULL = 180_000;

/** The text of one drawer. What does not fit is refused whole and said, never cut. */
export function DrawerText({ drawer, value, readOnly, onChange }: DrawerTextProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const [refused, setRefused] = useState<{ readonly length: number; readonly room: number } | null>(null);
  const number = (count: number): string => count.toLocaleString(language);
  /** True when that text does not fit where it would come. */
  const refuse = (text: string, area: HTMLTextAreaElement, replaces: boolean): boolean => {
    const length = text.replaceAll('\r\n', '\n').length;
    const room = MOST - value.length + (replaces ? area.selectionEnd - area.selectionStart : 0);
    const tooLong = length > room;
    setRefused(tooLong ? { length, room } : null);
    return tooLong;
  };
  return (
    <section className={s.drawer} data-drawer={drawer} aria-labelledby={id}>
      <DrawerTitle drawer={drawer} id={id} />
      <textarea
        className={s.area}
        name={drawer}
        aria-labelledby={id}
        aria-describedby={`${id}-room`}
        value={value}
        readOnly={readOnly}
        maxLength={MOST}
        lang="fr"
        spellCheck
        onPaste={event => {
          if (refuse(event.clipboardData.getData('text/plain'), event.currentTarget, true)) event.preventDefault();
        }}
        onDrop={event => {
          if (refuse(event.dataTransfer.getData('text/plain'), event.currentTarget, false)) event.preventDefault();
        }}
        onChange={event => {
          setRefused(null);
          onChange(event.currentTarget.value);
        }}
      />
      <div id={`${id}-room`} className={s.room}>
        {value.length >= NEARLY_FULL && (
          <p className="muted">{t('interview.length', { length: number(value.length), most: number(MOST) })}</p>
        )}
        {refused && (
          <p className={s.refused} role="alert">
            {t('interview.tooLong', { length: number(refused.length), room: number(refused.room) })}
          </p>
        )}
      </div>
    </section>
  );
}
