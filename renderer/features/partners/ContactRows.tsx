import { IconPlus, IconX } from '@tabler/icons-react';
import type { Territory } from '../../../shared/base/territory';
import { useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { PhoneField } from '../../ui/PhoneField';
import { TextField } from '../../ui/TextField';
import { emptyContact, type ContactRow } from './contactRow';
import s from './Directory.module.css';

export interface ContactRowsProps {
  readonly rows: readonly ContactRow[];
  readonly territory: Territory;
  readonly error: (name: string) => string | undefined;
  readonly onChange: (rows: readonly ContactRow[]) => void;
}

/** Whom to ask for at a partner. */
export function ContactRows({ rows, territory, error, onChange }: ContactRowsProps) {
  const t = useT();
  const change = (key: string, part: Partial<ContactRow>): void =>
    onChange(rows.map(row => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className={s.set}>
      <legend>{t('partners.contact.title')}</legend>
      {rows.map(row => (
        <div key={row.key} className={s.contact}>
          <div className={s.contactFields}>
            <TextField
              label={t('partners.contact.name')}
              name={`contact-${row.key}`}
              maxLength={160}
              value={row.name}
              onChange={name => change(row.key, { name })}
              error={error(`contact-${row.key}`)}
            />
            <TextField
              label={t('partners.contact.role')}
              name={`contactRole-${row.key}`}
              maxLength={120}
              value={row.role}
              onChange={role => change(row.key, { role })}
            />
            <PhoneField
              label={t('partners.field.phone')}
              name={`contactPhone-${row.key}`}
              territory={territory}
              value={row.phone}
              onChange={phone => change(row.key, { phone })}
              error={error(`contactPhone-${row.key}`)}
            />
            <TextField
              label={t('partners.field.email')}
              name={`contactEmail-${row.key}`}
              type="email"
              maxLength={254}
              value={row.email}
              onChange={email => change(row.key, { email })}
              error={error(`contactEmail-${row.key}`)}
            />
          </div>
          <IconButton
            label={t('partners.contact.remove', { name: row.name === '' ? t('partners.contact.name') : row.name })}
            icon={<IconX size={16} aria-hidden />}
            onClick={() => onChange(rows.filter(one => one.key !== row.key))}
          />
        </div>
      ))}
      <Button kind="quiet" icon={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...rows, emptyContact()])}>
        {t('partners.contact.add')}
      </Button>
    </fieldset>
  );
}
