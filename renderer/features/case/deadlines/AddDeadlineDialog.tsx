import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { measureAcronym, measureName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

const blank = { label: '', due: '', measure: '' };

/** Adds a deadline that no rule computes. */
export function AddDeadlineDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { personId: person, header, legal } = useCase();
  const add = useCommand('deadline.add');
  const form = useTypedForm({
    draftKey: `deadline:${person}`,
    initial: blank,
    read: value =>
      readTyped(reader => ({
        label: reader.requiredText('label', value.label),
        due: reader.requiredDate('due', value.due),
        measure: reader.text(value.measure),
      })),
    send: values => add.run({ person, ...values }),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('deadline.add')} action={t('deadline.add')} onClose={onClose}>
      <TextField {...form.field('label')} label={t('deadline.label')} required autoFocus maxLength={200} />
      <DateField {...form.field('due')} label={t('deadline.due')} required />
      {header.measures.length > 0 && (
        <SelectField
          label={t('deadline.measure')}
          name="measure"
          clearable
          value={form.value.measure === '' ? null : form.value.measure}
          onChange={measure => form.change({ measure: measure ?? '' })}
          options={header.measures.map(one => ({
            value: one.id,
            label: `${measureAcronym(legal, one.type)} · ${measureName(legal, one.type, language)}`,
          }))}
        />
      )}
    </FormDialog>
  );
}
