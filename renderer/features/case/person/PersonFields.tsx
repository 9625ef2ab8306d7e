import { person as personEntity } from '../../../../shared/domain/person';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { birthDay } from '../form/dateLimits';
import { FieldSet } from '../form/FieldSet';
import { useProblemText } from '../form/useTypedForm';
import type { PersonForm } from './personForm';
import { ReachFields, type PersonFieldsProps } from './ReachFields';
import { RowList } from './RowList';
import { newKey } from './newKey';
import { emptyNumber } from './personRows';
import s from './Person.module.css';

type TextName = { [K in keyof PersonForm]: PersonForm[K] extends string ? K : never }[keyof PersonForm];

/** A year in two digits is a year of the past. */
const BIRTH_READING = { twoDigitYearsAhead: 0 };

/** Everything that is known of a person, in two columns: who they are, how to reach them. */
export function PersonFields({ form, problems, onChange, bans }: PersonFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const problem = useProblemText(problems);
  const field = (name: TextName) => ({
    name,
    label: personEntity.fields[name].label[language === 'fr' ? 0 : 1],
    value: form[name],
    error: problem(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <div className={s.columns}>
      <div className={s.column}>
        <FieldSet legend={t('caseFile.identity')}>
          <TextField {...field('familyName')} required autoFocus maxLength={200} />
          <TextField {...field('givenNames')} required maxLength={200} />
          <TextField {...field('usedName')} maxLength={200} />
          <TextField {...field('aliases')} maxLength={400} />
          <DateField
            {...field('birthDate')}
            withCalendar={false}
            reading={BIRTH_READING}
            {...birthDay(today)}
            placeholder={t('person.birthHint')}
          />
          <TextField {...field('birthPlace')} maxLength={120} />
          <SelectField
            {...field('sex')}
            value={form.sex === '' ? null : form.sex}
            onChange={sex => onChange({ sex: sex ?? '' })}
            clearable
            options={[
              { value: 'female', label: t('person.sex.female') },
              { value: 'male', label: t('person.sex.male') },
            ]}
          />
          <TextField {...field('languages')} maxLength={120} />
        </FieldSet>
        <FieldSet legend={t('person.numbers')} columns="minmax(0, 1fr)">
          <RowList
            rows={form.numbers}
            onChange={numbers => onChange({ numbers })}
            empty={() => emptyNumber(newKey())}
            addLabel={t('person.addNumber')}
            labelled={false}
            removeLabel={row => t('person.remove', { what: row.value || t('person.number') })}
          >
            {(row, change) => (
              <>
                <SelectField
                  label={t('person.numberKind')}
                  hideLabel
                  value={row.kind}
                  onChange={kind => change({ kind: kind ?? 'other' })}
                  width={150}
                  options={(['appi', 'parquet', 'ecrou', 'other'] as const).map(kind => ({
                    value: kind,
                    label: t(`wording.numbers.${kind}`),
                  }))}
                />
                <TextField
                  label={t('person.number')}
                  hideLabel
                  name={`number-${row.key}`}
                  maxLength={40}
                  value={row.value}
                  onChange={value => change({ value })}
                />
              </>
            )}
          </RowList>
        </FieldSet>
        <FieldSet legend={t('person.followUp')}>
          <SelectField
            {...field('intensity')}
            value={form.intensity === '' ? null : form.intensity}
            onChange={intensity => onChange({ intensity: intensity ?? '' })}
            clearable
            options={(['reinforced', 'regular', 'spaced'] as const).map(intensity => ({
              value: intensity,
              label: t(`wording.intensity.${intensity}`),
            }))}
          />
          <TextField {...field('intensityReason')} required={form.intensity !== ''} maxLength={400} />
          <div data-wide>
            <CheckboxField
              name="restricted"
              label={t('caseFile.restricted')}
              description={t('person.restrictedHelp')}
              checked={form.restricted}
              onChange={restricted => onChange({ restricted })}
            />
          </div>
        </FieldSet>
      </div>
      <div className={s.column}>
        <ReachFields form={form} problems={problems} onChange={onChange} {...(bans && { bans })} />
      </div>
    </div>
  );
}
