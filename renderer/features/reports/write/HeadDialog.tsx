import { useQueryCall } from '../../../app/connection';
import { FieldPair } from '../../../app/form';
import { measureAcronym, useCourts, useLegal } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { SuggestField } from '../../../ui/SuggestField';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import type { ReportForm } from './reportForm';
import s from './Write.module.css';

interface HeadDialogProps {
  readonly form: ReportForm;
  readonly person: string;
  readonly onChange: (part: Partial<ReportForm>) => void;
  readonly onClose: () => void;
}

/** To whom a report goes and which period it tells; kept as it is typed, like the text. */
export function HeadDialog({ form, person, onChange, onClose }: HeadDialogProps) {
  const t = useT();
  useReturnFocus();
  const legal = useLegal();
  const { recipients } = useCourts();
  const { data: header } = useQueryCall('case.header', { person }, { entities: ['measure'] });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('report.head.title')}
      actions={<Button onClick={onClose}>{t('report.head.close')}</Button>}
    >
      <div className={s.form}>
        <SuggestField
          label={t('report.create.recipient')}
          name="recipient"
          suggestions={recipients}
          maxLength={200}
          value={form.recipient}
          onChange={recipient => onChange({ recipient })}
        />
        <SelectField
          label={t('report.create.measure')}
          name="measure"
          clearable
          value={form.measure}
          onChange={measure => onChange({ measure })}
          options={(header?.measures ?? []).map(one => ({
            value: one.id,
            label: legal ? measureAcronym(legal, one.type) : one.type,
          }))}
        />
        <FieldPair>
          <DateField
            label={t('report.create.from')}
            name="periodFrom"
            value={form.periodFrom}
            onChange={periodFrom => onChange({ periodFrom })}
          />
          <DateField
            label={t('report.create.to')}
            name="periodTo"
            value={form.periodTo}
            onChange={periodTo => onChange({ periodTo })}
          />
        </FieldPair>
      </div>
    </Dialog>
  );
}
