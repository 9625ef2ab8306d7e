import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import s from './RecoveryCode.module.css';

export interface RecoveryCodeProps {
  /** Eight groups of four, with hyphens. Kept nowhere: it is shown this once. */
  readonly code: string;
  readonly siteName: string;
  /** Which group is asked for, from 0. */
  readonly asked: number;
  readonly onNoted: () => void;
}

/** As codes are read: capitals, no O for 0, no I or L for 1. */
const plain = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The recovery code, large and printable, until the user has shown that it was noted. */
export function RecoveryCode({ code, siteName, asked, onNoted }: RecoveryCodeProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const groups = code.split('-');
  const check = (): void => {
    if (plain(typed) === groups[asked]) onNoted();
    else setWrong(true);
  };
  return (
    <div>
      <div className={s.paper} data-printed>
        <p className={s.printTitle}>{t('password.recovery.paper', { site: siteName })}</p>
        <ol className={s.code} aria-label={t('password.recovery.code')}>
          {groups.map((group, index) => (
            <li key={index}>
              <span className={s.rank} aria-hidden>
                {index + 1}
              </span>
              {group}
            </li>
          ))}
        </ol>
      </div>
      <p className={s.advice}>{t('password.recovery.advice')}</p>
      <form
        className={s.check}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          check();
        }}
      >
        <TextField
          label={t('password.recovery.ask', { rank: asked + 1 })}
          name="group"
          width="min(100%, 400px)"
          maxLength={8}
          error={wrong ? t('password.recovery.wrong') : undefined}
          value={typed}
          onChange={next => {
            setTyped(next);
            setWrong(false);
          }}
        />
        <div className={s.actions}>
          <Button icon={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('password.recovery.print')}
          </Button>
          <Button kind="primary" type="submit">
            {t('password.recovery.noted')}
          </Button>
        </div>
      </form>
    </div>
  );
}
