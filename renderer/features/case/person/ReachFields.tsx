import { territorySchema } from '../../../../shared/base/territorySchema';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { PhoneField } from '../../../ui/PhoneField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { pastDay } from '../form/dateLimits';
import { FieldSet } from '../form/FieldSet';
import { useProblemText } from '../form/useTypedForm';
import type { Problems } from '../form/typedValues';
import { ContactFields, type ContactBan } from './ContactFields';
import { newKey } from './newKey';
import type { PersonForm } from './personForm';
import { emptyAddress, emptyEmail, emptyPhone } from './personRows';
import { RowList } from './RowList';
import s from './Person.module.css';

export interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly problems: Problems;
  readonly onChange: (part: Partial<PersonForm>) => void;
  /** Obligations of the person that forbid a contact; none for a new person. */
  readonly bans?: readonly ContactBan[];
}

/** Phones, e-mails, addresses and trusted contacts. */
export function ReachFields({ form, problems, onChange, bans = [] }: PersonFieldsProps) {
  const t = useT();
  const today = useToday();
  const problem = useProblemText(problems);
  const site = territorySchema.safeParse(useSession().status.site?.territory);
  const territory = site.success ? site.data : 'metropole';
  const removeLabel = (named: string, kind: string): string => t('person.remove', { what: named || kind });
  return (
    <>
      <FieldSet legend={t('caseFile.reach.title')} columns="minmax(0, 1fr)">
        <RowList
          rows={form.phones}
          onChange={phones => onChange({ phones })}
          empty={() => emptyPhone(newKey())}
          addLabel={t('person.addPhone')}
          removeLabel={row => removeLabel(row.note, t('person.phone'))}
        >
          {(row, change) => (
            <>
              <PhoneField
                label={t('person.phone')}
                name={`phone-${row.key}`}
                territory={territory}
                value={row.number}
                onChange={number => change({ number })}
                error={problem(`phone-${row.key}`)}
              />
              <TextField
                label={t('person.note')}
                name={`phoneNote-${row.key}`}
                maxLength={120}
                value={row.note}
                onChange={note => change({ note })}
              />
            </>
          )}
        </RowList>
        <DateField
          label={t('person.smsConsent')}
          description={t('person.smsConsentHelp')}
          name="smsConsentOn"
          {...pastDay(today)}
          value={form.smsConsentOn}
          onChange={smsConsentOn => onChange({ smsConsentOn })}
          error={problem('smsConsentOn')}
        />
        <RowList
          rows={form.emails}
          onChange={emails => onChange({ emails })}
          empty={() => emptyEmail(newKey())}
          addLabel={t('person.addEmail')}
          removeLabel={row => removeLabel(row.address, t('person.email'))}
        >
          {(row, change) => (
            <TextField
              label={t('person.email')}
              name={`email-${row.key}`}
              type="email"
              maxLength={254}
              value={row.address}
              onChange={address => change({ address })}
              error={problem(`email-${row.key}`)}
            />
          )}
        </RowList>
      </FieldSet>
      <FieldSet legend={t('person.addresses')} columns="minmax(0, 1fr)">
        <RowList
          rows={form.addresses}
          onChange={addresses => onChange({ addresses })}
          empty={() => emptyAddress(newKey())}
          addLabel={t('person.addAddress')}
          removeLabel={row => removeLabel(row.city, t('person.address'))}
        >
          {(row, change) => (
            <div className={s.address}>
              <div data-wide>
                <TextAreaField
                  label={t('person.street')}
                  name={`lines-${row.key}`}
                  minRows={1}
                  maxRows={4}
                  maxLength={480}
                  value={row.lines}
                  onChange={lines => change({ lines })}
                />
              </div>
              <TextField
                label={t('person.postalCode')}
                name={`postalCode-${row.key}`}
                maxLength={10}
                value={row.postalCode}
                onChange={postalCode => change({ postalCode })}
              />
              <TextField
                label={t('person.city')}
                name={`city-${row.key}`}
                maxLength={80}
                value={row.city}
                onChange={city => change({ city })}
              />
              <DateField
                label={t('person.from')}
                name={`from-${row.key}`}
                value={row.from}
                onChange={from => change({ from })}
                error={problem(`from-${row.key}`)}
              />
              <DateField
                label={t('person.to')}
                name={`to-${row.key}`}
                value={row.to}
                onChange={to => change({ to })}
                error={problem(`to-${row.key}`)}
              />
              <div data-wide>
                <TextField
                  label={t('person.note')}
                  name={`addressNote-${row.key}`}
                  maxLength={200}
                  value={row.note}
                  onChange={note => change({ note })}
                />
              </div>
            </div>
          )}
        </RowList>
      </FieldSet>
      <ContactFields form={form} problems={problems} onChange={onChange} bans={bans} />
    </>
  );
}
