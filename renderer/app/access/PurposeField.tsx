import { useT } from '../../i18n';
import { TextField } from '../../ui/TextField';
import s from './PurposeField.module.css';

/** Shortest and longest purpose that the core takes, in characters. */
const SHORTEST = 3;
const LONGEST = 300;

/** True for a purpose that the core takes. */
export const isPurpose = (text: string): boolean => text.trim().length >= SHORTEST;

export interface PurposeFieldProps {
  readonly value: string;
  readonly onChange: (purpose: string) => void;
  /** True once someone tried to go on: what is missing is then told. */
  readonly asked: boolean;
  readonly autoFocus?: boolean;
  /** Usual purposes, proposed as they will be written. */
  readonly suggestions: readonly string[];
}

/** Why a file is read or exported: typed, or one of the usual purposes. */
export function PurposeField({ value, onChange, asked, autoFocus = false, suggestions }: PurposeFieldProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('access.purpose')}
        value={value}
        onChange={onChange}
        maxLength={LONGEST}
        required
        autoFocus={autoFocus}
        error={asked && !isPurpose(value) ? t('access.tooShort') : undefined}
      />
      <div className={s.usual} role="group" aria-label={t('access.usual')}>
        {suggestions.map(one => (
          <button key={one} type="button" className={s.suggestion} onClick={() => onChange(one)}>
            {one}
          </button>
        ))}
      </div>
    </>
  );
}
