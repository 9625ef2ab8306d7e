import { useId } from 'react';
import { needLevels } from '../../../../shared/domain/assessment';
import type { NeedDomain } from '../../../../shared/referential';
import { CertaintyMark, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import type { DomainForm } from './assessmentForm';
import s from './Assessment.module.css';

export interface DomainFieldsProps {
  readonly domain: NeedDomain;
  readonly value: DomainForm;
  readonly onChange: (part: Partial<DomainForm>) => void;
}

/** One domain of need: a level among words, what was found, what the person can lean on. */
export function DomainFields({ domain, value, onChange }: DomainFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const name = inLanguage(domain.label, language);
  return (
    <div role="group" className={s.domainFields} aria-labelledby={id}>
      <p>
        <b id={id}>{name}</b> <CertaintyMark certainty={domain.certainty} />
        <span className={s.guide}>{inLanguage(domain.guide, language)}</span>
      </p>
      <div className={s.level}>
        <SelectField
          label={t('assessment.levelOf', { domain: name })}
          hideLabel
          name={`${domain.code}.level`}
          value={needLevels.find(one => one === value.level) ?? 'not-assessed'}
          onChange={level => onChange({ level: level ?? 'not-assessed' })}
          options={needLevels.map(level => ({ value: level, label: t(`assessment.levels.${level}`) }))}
        />
      </div>
      <TextAreaField
        label={t('assessment.found')}
        name={`${domain.code}.text`}
        value={value.text}
        onChange={text => onChange({ text })}
        maxLength={20_000}
        minRows={1}
      />
      <TextAreaField
        label={t('assessment.strengths')}
        name={`${domain.code}.strengths`}
        value={value.strengths}
        onChange={strengths => onChange({ strengths })}
        maxLength={4000}
        minRows={1}
      />
    </div>
  );
}
