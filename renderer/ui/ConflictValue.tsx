import { Radio } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';
import s from './ConflictValue.module.css';

export interface ConflictOption {
  readonly id: string;
  /** The value as a reader sees it; empty when it was cleared. */
  readonly value: string;
  readonly author: string;
  /** Written day and time. */
  readonly when: string;
  readonly workstation: string;
}

export interface ConflictValueProps {
  /** « Téléphone modifié sur deux postes ». */
  readonly title: string;
  readonly options: readonly ConflictOption[];
  /** The one in force meanwhile. */
  readonly current: string;
  readonly onKeep: (id: string) => void;
  readonly onLater: () => void;
}

/** Two values written apart: both are kept, a person chooses. */
export function ConflictValue({ title, options, current, onKeep, onLater }: ConflictValueProps) {
  const t = useT();
  const [chosen, setChosen] = useState(current);
  return (
    <section aria-label={title}>
      <h3 className={s.title}>
        <IconGitCompare size={18} aria-hidden />
        {title}
      </h3>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t('ui.conflict.legend')}>
        <div className={s.options}>
          {options.map(option => (
            <Radio
              key={option.id}
              value={option.id}
              label={<span className={s.value}>{option.value === '' ? t('ui.conflict.empty') : option.value}</span>}
              description={
                <span className={s.source}>
                  {t('ui.conflict.source', { author: option.author, when: option.when, workstation: option.workstation })}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <div className={s.actions}>
        <Button kind="primary" onClick={() => onKeep(chosen)}>
          {t('ui.conflict.keep')}
        </Button>
        <Button kind="link" onClick={onLater}>
          {t('ui.conflict.later')}
        </Button>
      </div>
    </section>
  );
}
