import { territorySchema } from '../../../../shared/base/territorySchema';
import { contactTells } from '../../../../shared/domain/person';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { PhoneField } from '../../../ui/PhoneField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { pastDay } from '../form/dateLimits';
import { FieldSet } from '../form/FieldSet';
import type { Problems } from '../form/typedValues';
import { useProblemText } from '../form/useTypedForm';
import { newKey } from './newKey';
import type { PersonForm } from './personForm';
import { emptyContact, type ContactRow } from './personRows';
import { RowList } from './RowList';
import s from './Person.module.css';

/** An obligation that forbids a contact, in words. */
export interface ContactBan {
  readonly id: string;
  readonly label: string;
}

export interface ContactFieldsProps {
  readonly form: Pick<PersonForm, 'contacts'>;
  readonly problems: Problems;
  readonly onChange: (part: Pick<PersonForm, 'contacts'>) => void;
  readonly bans: readonly ContactBan[];
}

/** Relatives and trusted contacts: what they may be told, and those whom the person may not meet. */
export function ContactFields({ form, problems, onChange, bans }: ContactFieldsProps) {
  const t = useT();
  return (
    <FieldSet legend={t('person.contacts')} columns="minmax(0, 1fr)">
      <RowList
        rows={form.contacts}
        onChange={contacts => onChange({ contacts })}
        empty={() => emptyContact(newKey())}
        addLabel={t('person.addContact')}
        removeLabel={row => t('person.remove', { what: row.name || t('person.contact') })}
      >
        {(row, change) => <ContactRowFields row={row} change={change} problems={problems} bans={bans} />}
      </RowList>
    </FieldSet>
  );
}

interface ContactRowFieldsProps {
  readonly row: ContactRow;
  readonly change: (part: Partial<ContactRow>) => void;
  readonly problems: Problems;
  readonly bans: readonly ContactBan[];
}

function ContactRowFields({ row, change, problems, bans }: ContactRowFieldsProps) {
  const t = useT();
  const today = useToday();
  const problem = useProblemText(problems);
  const site = territorySchema.safeParse(useSession().status.site?.territory);
  const territory = site.success ? site.data : 'metropole';
  const forbidden = row.forbiddenBy !== '';
  const known = bans.some(one => one.id === row.forbiddenBy);
  return (
    <div className={s.address}>
      <TextField
        label={t('person.contact')}
        name={`contact-${row.key}`}
        maxLength={200}
        value={row.name}
        onChange={name => change({ name })}
        error={problem(`contact-${row.key}`)}
      />
      <TextField
        label={t('person.relation')}
        name={`relation-${row.key}`}
        maxLength={120}
        value={row.relation}
        onChange={relation => change({ relation })}
      />
      <PhoneField
        label={t('person.phone')}
        name={`contactPhone-${row.key}`}
        territory={territory}
        value={row.phone}
        onChange={phone => change({ phone })}
        error={problem(`contactPhone-${row.key}`)}
      />
      {(bans.length > 0 || forbidden) && (
        <SelectField
          label={t('person.forbiddenBy')}
          name={`forbiddenBy-${row.key}`}
          clearable
          value={forbidden ? row.forbiddenBy : null}
          onChange={id => change({ forbiddenBy: id ?? '' })}
          options={[
            ...bans.map(one => ({ value: one.id, label: one.label })),
            ...(forbidden && !known ? [{ value: row.forbiddenBy, label: t('person.formerBan') }] : []),
          ]}
        />
      )}
      {forbidden ? (
        <p className="muted" data-wide>
          {t('person.forbiddenHelp')}
        </p>
      ) : (
        <>
          <SelectField
            label={t('person.mayTell')}
            name={`mayTell-${row.key}`}
            value={row.mayTell}
            onChange={mayTell => change({ mayTell: mayTell ?? 'nothing' })}
            options={contactTells.map(one => ({ value: one, label: t(`person.tells.${one}`) }))}
          />
          {row.mayTell !== 'nothing' && (
            <DateField
              label={t('person.agreedOn')}
              name={`contactAgreedOn-${row.key}`}
              {...pastDay(today)}
              value={row.agreedOn}
              onChange={agreedOn => change({ agreedOn })}
              error={problem(`contactAgreedOn-${row.key}`)}
            />
          )}
          <div data-wide>
            <CheckboxField label={t('person.emergency')} checked={row.emergency} onChange={emergency => change({ emergency })} />
          </div>
        </>
      )}
    </div>
  );
}
