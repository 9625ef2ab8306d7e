import { useId } from 'react';
import { DrawerTitle } from './NoteView';
import s from './Interviews.module.css';

export interface DrawerTextProps {
  readonly drawer: 'transmissible' | 'confidences';
  readonly value: string;
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** The text of one drawer. */
export function DrawerText({ drawer, value, readOnly, onChange }: DrawerTextProps) {
  const id = useId();
  return (
    <section className={s.drawer} data-drawer={drawer} aria-labelledby={id}>
      <DrawerTitle drawer={drawer} id={id} />
      <textarea
        className={s.area}
        name={drawer}
        aria-labelledby={id}
        value={value}
        readOnly={readOnly}
        maxLength={200_000}
        lang="fr"
        spellCheck
        onChange={event => onChange(event.currentTarget.value)}
      />
    </section>
  );
}
