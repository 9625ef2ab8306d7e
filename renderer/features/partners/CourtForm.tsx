import type { Court } from '../../../shared/domain/court';
import { useCommand } from '../../app/connection';
import { FormDialog, useDraftForm } from '../../app/form';
import { useT } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { PhoneField } from '../../ui/PhoneField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { emailProblem, lineOrNull, linesOf, missing, phoneProblem, sound, type Problem } from './typed';
import { useTerritory } from './useTerritory';

export interface CourtFormProps {
  /** null for a new one. */
  readonly court: Court | null;
  readonly onClose: () => void;
}

/** Name and service address of a court. */
export function CourtForm({ court, onClose }: CourtFormProps) {
  const t = useT();
  const territory = useTerritory();
  const save = useCommand('court.save');
  const form = useDraftForm({
    draftKey: `court:${court?.id ?? 'new'}`,
    initial: () => ({
      name: court?.name ?? '',
      address: court?.address.join('\n') ?? '',
      phone: court?.phone ?? '',
      email: court?.email ?? '',
      active: court?.active ?? true,
    }),
    words: (problem: Problem) => t(problem),
    read: value =>
      sound({ name: missing(value.name), phone: phoneProblem(value.phone, territory), email: emailProblem(value.email) }, () => ({
        id: court?.id ?? null,
        name: value.name.trim(),
        address: linesOf(value.address),
        phone: lineOrNull(value.phone),
        email: lineOrNull(value.email),
        active: value.active,
      })),
    send: values => save.run(values),
    done: t('courts.courtSaved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={t(court ? 'courts.editCourt' : 'courts.addCourt')}
      action={t('partners.save')}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={t('courts.field.name')}
        description={t('courts.field.nameHelp')}
        required
        autoFocus
        maxLength={160}
      />
      <TextAreaField
        {...form.field('address')}
        label={t('courts.field.address')}
        description={t('courts.field.addressHelp')}
        maxLength={480}
        minRows={3}
      />
      <PhoneField {...form.field('phone')} label={t('partners.field.phone')} territory={territory} />
      <TextField {...form.field('email')} label={t('partners.field.email')} type="email" maxLength={254} />
      <CheckboxField
        label={t('courts.field.active')}
        description={t('courts.field.activeHelp')}
        checked={form.value.active}
        onChange={active => form.change({ active })}
      />
    </FormDialog>
  );
}
