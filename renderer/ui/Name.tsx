import s from './Name.module.css';

export interface NameProps {
  /** Written in capitals by the caller's data, never by style: `NOM`. */
  readonly last: string;
  readonly first: string;
}

/** A name, `NOM Prénom`, kept apart from the direction of the text around it. */
export function Name({ last, first }: NameProps) {
  return (
    <bdi className={s.name}>
      <b>{last}</b> {first}
    </bdi>
  );
}
