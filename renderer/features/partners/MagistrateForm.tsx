import type { Court, Magistrate } from '../../../shared/domain/court';
import { useCommand } from '../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../app/form';
import { useT } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { emailProblem, lineOrNull, missing, phoneProblem, sound, type Problem } from './typed';
import { useTerritory } from './useTerritory';

export interface MagistrateFormProps {
  /** null for a new one. */
  readonly magistrate: Magistrate | null;
  readonly courts: readonly Court[];
  /** The court of a new one. */
  readonly court: string | null;
  readonly onClose: () => void;
}

/** Function, name and court of a magistrate. */
export function MagistrateForm({ magistrate, courts, court, onClose }: MagistrateFormProps) {
  const t = useT();
  const territory = useTerritory();
  const save = useCommand('magistrate.save');
  const form = useDraftForm({
    draftKey: `magistrate:${magistrate?.id ?? 'new'}`,
    initial: () => ({
      function: magistrate?.function ?? '',
      service: magistrate?.service ?? '',
      familyName: magistrate?.familyName ?? '',
      givenNames: magistrate?.givenNames ?? '',
      court: magistrate ? magistrate.court : (court ?? courts[0]?.id ?? null),
      phone: magistrate?.phone ?? '',
      email: magistrate?.email ?? '',
      active: magistrate?.active ?? true,
    }),
    words: (problem: Problem) => t(problem),
    read: value =>
      sound(
        {
          function: missing(value.function),
          phone: phoneProblem(value.phone, territory),
          email: emailProblem(value.email),
        },
        () => ({
          id: magistrate?.id ?? null,
          function: value.function.trim(),
          service: lineOrNull(value.service),
          familyName: lineOrNull(value.familyName),
          givenNames: lineOrNull(value.givenNames),
          court: value.court,
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          active: value.active,
        }),
      ),
    send: values => save.run(values),
    done: t('courts.magistrateSaved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={t(magistrate ? 'courts.editMagistrate' : 'courts.addMagistrate')}
      action={t('partners.save')}
      onClose={onClose}
    >
      <FieldPair>
        <TextField
          {...form.field('function')}
          label={t('courts.field.function')}
          description={t('courts.field.functionHelp')}
          required
          autoFocus
          maxLength={120}
        />
        <TextField
          {...form.field('service')}
          label={t('courts.field.service')}
          description={t('courts.field.serviceHelp')}
          maxLength={160}
        />
        <TextField {...form.field('familyName')} label={t('courts.field.familyName')} maxLength={100} />
        <TextField {...form.field('givenNames')} label={t('courts.field.givenNames')} maxLength={100} />
      </FieldPair>
      <SelectField
        label={t('courts.field.court')}
        name="court"
        clearable
        searchable
        value={form.value.court}
        onChange={chosen => form.change({ court: chosen })}
        options={courts.map(one => ({ value: one.id, label: one.name }))}
      />
      <PhoneField {...form.field('phone')} label={t('partners.field.phone')} territory={territory} />
      <TextField {...form.field('email')} label={t('partners.field.email')} type="email" maxLength={254} />
      <CheckboxField
        label={t('courts.field.inOffice')}
        description={t('courts.field.activeHelp')}
        checked={form.value.active}
        onChange={active => form.change({ active })}
      />
    </FormDialog>
  );
}
