import type { ObligationLine, ReferralLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { inLanguage, obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { ForbiddenContacts } from '../person/ForbiddenContacts';

const LIMIT = 1000;

export interface ReferralDialogProps {
  /** null for a new one. */
  readonly referral: ReferralLine | null;
  readonly obligations: readonly ObligationLine[];
  readonly onClose: () => void;
}

/** Sends the person to a partner, for an obligation when there is one. */
export function ReferralDialog({ referral, obligations, onClose }: ReferralDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId: person, legal } = useCase();
  const save = useCommand('referral.save');
  const directory = useQueryCall(
    'partner.list',
    { query: { text: '', kinds: [], active: 'active' }, limit: LIMIT },
    { entities: ['partner'] },
  );
  const form = useTypedForm({
    draftKey: referral ? `referral:${referral.id}` : `referral-new:${person}`,
    initial: () => ({
      partner: referral?.partner ?? '',
      obligation: referral?.obligation ?? null,
      day: referral?.day ?? today,
      reason: referral?.reason ?? '',
      contact: referral?.contact ?? '',
    }),
    read: value =>
      readTyped(reader => ({
        partner: reader.requiredText('partner', value.partner),
        obligation: value.obligation,
        day: reader.requiredDate('day', value.day, pastDay(today)),
        reason: reader.text(value.reason),
        contact: reader.text(value.contact),
      })),
    send: values => save.run({ id: referral?.id ?? null, person, ...values }),
    done: t('partners.referral.saved'),
    onSent: onClose,
  });
  const partners = directory.data?.rows ?? [];
  const kindName = (code: string): string => {
    const known = legal.referential.partnerKinds.byCode(code);
    return known ? inLanguage(known.label, language) : code;
  };
  const options = partners.map(one => ({
    value: one.id,
    label: one.name,
    note: [kindName(one.kind), one.city].filter(part => part !== null).join(' · '),
    keywords: [kindName(one.kind), one.city ?? '', one.offers ?? ''].join(' '),
  }));
  if (referral && !partners.some(one => one.id === referral.partner))
    options.unshift({ value: referral.partner, label: referral.partnerName, note: kindName(referral.partnerKind), keywords: '' });
  const duties = obligations.filter(one => one.to === null || one.id === referral?.obligation);
  return (
    <FormDialog
      form={form}
      title={t(referral ? 'partners.referral.edit' : 'partners.referral.add')}
      width={560}
      action={t('partners.referral.save')}
      onClose={onClose}
    >
      <ForbiddenContacts />
      <SelectField
        label={t('partners.referral.partner')}
        name="partner"
        required
        autoFocus
        searchable
        description={directory.data?.total === 0 ? t('partners.referral.noPartnerYet') : undefined}
        emptyText={t('partners.referral.noPartner')}
        value={form.value.partner === '' ? null : form.value.partner}
        onChange={partner => form.change({ partner: partner ?? '' })}
        options={options}
        error={form.error('partner')}
      />
      <TextAreaField
        {...form.field('reason')}
        label={t('partners.referral.reason')}
        description={t('partners.referral.reasonHelp')}
        maxLength={400}
        minRows={2}
      />
      {duties.length > 0 && (
        <SelectField
          label={t('partners.referral.obligation')}
          name="obligation"
          clearable
          value={form.value.obligation}
          onChange={obligation => form.change({ obligation })}
          options={duties.map(one => ({
            value: one.id,
            label: `${one.citation} · ${obligationName(legal, one.type, language)}`,
          }))}
        />
      )}
      <FieldPair>
        <DateField {...form.field('day')} label={t('partners.referral.day')} required {...pastDay(today)} />
        <TextField {...form.field('contact')} label={t('partners.referral.contact')} maxLength={160} />
      </FieldPair>
    </FormDialog>
  );
}
