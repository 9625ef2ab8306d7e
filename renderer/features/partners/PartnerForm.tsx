import type { PartnerLine } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../app/form';
import { inLanguage, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { ContactRows } from './ContactRows';
import { contactChanges, contactRows, type ContactRow } from './contactRow';
import { emailProblem, lineOrNull, linesOf, missing, phoneProblem, sound, type Problem } from './typed';
import { useTerritory } from './useTerritory';
import s from './Directory.module.css';

export interface PartnerFormProps {
  /** null for a new one. */
  readonly partner: PartnerLine | null;
  readonly onClose: () => void;
}

/** Adds a partner to the directory, or changes one. */
export function PartnerForm({ partner, onClose }: PartnerFormProps) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const territory = useTerritory();
  const save = useCommand('partner.save');
  const form = useDraftForm({
    draftKey: `partner:${partner?.id ?? 'new'}`,
    initial: () => ({
      name: partner?.name ?? '',
      kind: partner?.kind ?? '',
      active: partner?.active ?? true,
      address: partner?.address.join('\n') ?? '',
      city: partner?.city ?? '',
      phone: partner?.phone ?? '',
      email: partner?.email ?? '',
      hours: partner?.hours ?? '',
      offers: partner?.offers ?? '',
      domains: partner?.domains ?? [],
      contacts: contactRows(partner?.contacts ?? {}),
      note: partner?.note ?? '',
    }),
    words: (problem: Problem) => t(problem),
    read: value =>
      sound(
        {
          name: missing(value.name),
          kind: missing(value.kind),
          phone: phoneProblem(value.phone, territory),
          email: emailProblem(value.email),
          ...Object.fromEntries(
            value.contacts.flatMap((row): [string, Problem | null][] => [
              [`contact-${row.key}`, row.role + row.phone + row.email === '' ? null : missing(row.name)],
              [`contactPhone-${row.key}`, phoneProblem(row.phone, territory)],
              [`contactEmail-${row.key}`, emailProblem(row.email)],
            ]),
          ),
        },
        () => ({
          id: partner?.id ?? null,
          name: value.name.trim(),
          kind: value.kind,
          active: value.active,
          address: linesOf(value.address),
          city: lineOrNull(value.city),
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          hours: lineOrNull(value.hours),
          offers: lineOrNull(value.offers),
          domains: [...value.domains],
          contacts: contactChanges(value.contacts, partner?.contacts ?? {}),
          note: lineOrNull(value.note),
        }),
      ),
    send: values => save.run(values),
    done: t('partners.saved'),
    onSent: onClose,
  });
  const { domains } = form.value;
  return (
    <FormDialog
      panel
      form={form}
      title={t(partner ? 'partners.edit' : 'partners.add')}
      width={520}
      action={t('partners.save')}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('partners.field.name')} required autoFocus maxLength={160} />
      <SelectField
        label={t('partners.field.kind')}
        name="kind"
        required
        searchable
        value={form.value.kind === '' ? null : form.value.kind}
        onChange={kind => form.change({ kind: kind ?? '' })}
        options={(legal?.referential.partnerKinds.all ?? []).map(one => ({
          value: one.code,
          label: inLanguage(one.label, language),
          keywords: one.examples,
        }))}
        error={form.error('kind')}
      />
      <TextAreaField {...form.field('offers')} label={t('partners.field.offers')} maxLength={1000} minRows={2} />
      <TextAreaField {...form.field('address')} label={t('partners.field.address')} maxLength={480} minRows={2} />
      <FieldPair>
        <TextField {...form.field('city')} label={t('partners.field.city')} maxLength={80} />
        <PhoneField {...form.field('phone')} label={t('partners.field.phone')} territory={territory} />
      </FieldPair>
      <TextField {...form.field('email')} label={t('partners.field.email')} type="email" maxLength={254} />
      <TextField
        {...form.field('hours')}
        label={t('partners.field.hours')}
        description={t('partners.field.hoursHelp')}
        maxLength={300}
      />
      <ContactRows
        rows={form.value.contacts}
        territory={territory}
        error={form.error}
        onChange={(contacts: readonly ContactRow[]) => form.change({ contacts })}
      />
      <fieldset className={s.set}>
        <legend>{t('partners.field.domains')}</legend>
        {(legal?.referential.needDomains.all ?? []).map(({ code, label }) => (
          <CheckboxField
            key={code}
            label={inLanguage(label, language)}
            checked={domains.includes(code)}
            onChange={checked => form.change({ domains: checked ? [...domains, code] : domains.filter(other => other !== code) })}
          />
        ))}
      </fieldset>
      <TextAreaField {...form.field('note')} label={t('partners.field.note')} maxLength={1000} minRows={2} />
      <CheckboxField
        label={t('partners.field.active')}
        description={t('partners.field.activeHelp')}
        checked={form.value.active}
        onChange={active => form.change({ active })}
      />
    </FormDialog>
  );
}
