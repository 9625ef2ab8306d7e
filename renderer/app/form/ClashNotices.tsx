import { IconGitCompare } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import type { Clash, Draft } from '../drafts';
import s from './Form.module.css';

/** A clash as a reader knows it: name of the field, what the other wrote. */
export interface ClashWords {
  readonly label: string;
  readonly value: string;
}

export interface ClashNoticesProps {
  readonly draft: Pick<Draft<unknown>, 'clashes' | 'settle'>;
  readonly words: (clash: Clash) => ClashWords;
  /** True once someone tried to send the form before choosing. */
  readonly asked: boolean;
}

/** Says what someone else changed too since the draft was begun; what was typed stays until one of both is chosen. */
export function ClashNotices({ draft, words, asked }: ClashNoticesProps) {
  const t = useT();
  if (draft.clashes.length === 0) return null;
  return (
    <div className={s.clashes} role={asked ? 'alert' : 'status'} data-clashes>
      {asked && <p className={s.choose}>{t('form.clash.choose')}</p>}
      {draft.clashes.map(clash => {
        const { label, value } = words(clash);
        return (
          <div key={`${clash.name} ${clash.key ?? ''}`} className={s.clash} role="group" aria-label={label}>
            <p>
              <IconGitCompare size={16} stroke={1.6} aria-hidden />
              <b className="strong">{label}</b>
            </p>
            <p className={s.theirs}>{clash.theirs === null ? t('form.clash.removed') : t('form.clash.changed', { value })}</p>
            <span className={s.choices}>
              <Button onClick={() => draft.settle(clash, 'mine')}>{t('form.clash.mine')}</Button>
              <Button onClick={() => draft.settle(clash, 'theirs')}>
                {t(clash.theirs === null ? 'form.clash.remove' : 'form.clash.theirs')}
              </Button>
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** Takes the focus to the first thing to choose about; false when there is none. */
export function focusFirstClash(form: HTMLElement | null): boolean {
  const choice = form?.querySelector<HTMLElement>('[data-clashes] button');
  choice?.focus();
  return choice !== null && choice !== undefined;
}
