import { measure as measureEntity } from '../../../../shared/domain/measure';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { TextField } from '../../../ui/TextField';
import { useProblemText } from '../form/useTypedForm';
import { newKey } from '../person/newKey';
import { RowList } from '../person/RowList';
import type { MeasureFieldsProps } from './measureFieldsProps';
import s from './Measures.module.css';

/** Periods during which the measure does not run: its end moves by as many days. */
export function SuspensionFields({ form, problems, onChange }: MeasureFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const problem = useProblemText(problems);
  return (
    <div data-wide role="group" aria-label={measureEntity.fields.suspensions.label[language === 'fr' ? 0 : 1]}>
      <RowList
        rows={form.suspensions}
        onChange={suspensions => onChange({ suspensions })}
        empty={() => ({ key: newKey(), from: '', to: '', reason: '' })}
        addLabel={t('measure.suspension.add')}
        removeLabel={(_row, index) => t('measure.suspension.remove', { number: index + 1 })}
      >
        {(row, change) => (
          <div className={s.suspension}>
            <DateField
              label={t('measure.suspension.from')}
              name={`suspensionFrom-${row.key}`}
              required
              value={row.from}
              onChange={from => change({ from })}
              error={problem(`suspensionFrom-${row.key}`)}
            />
            <DateField
              label={t('measure.suspension.to')}
              name={`suspensionTo-${row.key}`}
              value={row.to}
              onChange={to => change({ to })}
              error={problem(`suspensionTo-${row.key}`)}
            />
            <TextField
              label={t('measure.suspension.reason')}
              name={`suspensionReason-${row.key}`}
              maxLength={200}
              value={row.reason}
              onChange={reason => change({ reason })}
            />
          </div>
        )}
      </RowList>
    </div>
  );
}
