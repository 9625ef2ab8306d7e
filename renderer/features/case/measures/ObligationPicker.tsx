import { useId, useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { articleText, CertaintyMark, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { obligationGroups, type ObligationChoice } from './obligationGroups';
import s from './Measures.module.css';

export interface ObligationPickerProps {
  readonly measureType: string;
  /** As typed; the numbers are those of today while it is not a date. */
  readonly judgmentDate: string;
  /** Particulars by code of the chosen ones. */
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Readonly<Record<string, string>>) => void;
}

/** Obligations to tick, by article, numbered as the judgment cites them. */
export function ObligationPicker({ measureType, judgmentDate, value, onChange }: ObligationPickerProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const [all, setAll] = useState(false);
  const groups = obligationGroups(
    legal,
    legal.referential.measureTypes.byCode(measureType),
    isCalendarDate(judgmentDate) ? judgmentDate : today,
  );
  const expected = groups.filter(group => group.expected);
  const shown = all || expected.length === 0 ? groups : expected;
  const chosen = Object.keys(value).length;
  const toggle = (code: string, on: boolean): void => {
    const { [code]: _gone, ...rest } = value;
    onChange(on ? { ...value, [code]: '' } : rest);
  };
  return (
    <div className={s.picker}>
      <p className="muted">{t('measure.obligationsChosen', { count: chosen })}</p>
      {shown.map(group => (
        <section key={group.article} className={s.pickerGroup} aria-label={group.article}>
          <h3>{articleText(group.article, language)}</h3>
          {group.choices.map(choice => (
            <Choice
              key={choice.obligation.code}
              choice={choice}
              particulars={value[choice.obligation.code]}
              onToggle={on => toggle(choice.obligation.code, on)}
              onParticulars={text => onChange({ ...value, [choice.obligation.code]: text })}
            />
          ))}
        </section>
      ))}
      {expected.length > 0 && expected.length < groups.length && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {t(all ? 'measure.expectedArticles' : 'measure.allArticles')}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly choice: ObligationChoice;
  readonly particulars: string | undefined;
  readonly onToggle: (on: boolean) => void;
  readonly onParticulars: (text: string) => void;
}

function Choice({ choice, particulars, onToggle, onParticulars }: ChoiceProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const { obligation, number } = choice;
  const label = inLanguage(obligation.label, language);
  return (
    <div className={s.choice}>
      <CheckboxField
        name={`obligation-${obligation.code}`}
        label={
          <span id={id}>
            <span className={s.number}>{number}</span> {label} <CertaintyMark certainty={obligation.certainty} />
          </span>
        }
        checked={particulars !== undefined}
        onChange={onToggle}
      />
      {particulars !== undefined && (
        <div className={s.particulars}>
          <TextField
            label={t('measure.particularsOf', { obligation: label })}
            hideLabel
            name={`particulars-${obligation.code}`}
            placeholder={t('measure.particulars')}
            value={particulars}
            onChange={onParticulars}
            maxLength={1000}
          />
        </div>
      )}
    </div>
  );
}
