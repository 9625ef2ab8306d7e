import { IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { parsePhone } from '../../../shared/base/phone';
import { territories, type Territory } from '../../../shared/base/territory';
import type { Antenna } from '../../../shared/domain/site';
import { useCommand } from '../../app/connection';
import { FormDialog, useDraftForm } from '../../app/form';
import { phoneText } from '../../app/wording';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PhoneField } from '../../ui/PhoneField';
import { PlainTable, RowActs } from '../../ui/PlainTable';
import { TextAreaField, TextField } from '../../ui/TextField';
import { clashWordsOf } from './clashWords';
import { Block } from './Block';
import { Loaded } from './Loaded';
import { asWritten, soundOr } from './soundOr';
import { fitsIn, isEmailOrEmpty, lineOrNull, linesOf } from './textLines';
import { Whose } from './Whose';
import { useRight, useSite } from './useSite';

/** The local offices of the service. */
export function AntennasSection() {
  const t = useT();
  const query = useSite();
  const mayEdit = useRight('site.configure');
  const [editing, setEditing] = useState<Antenna | 'new' | null>(null);
  return (
    <Loaded query={query}>
      {({ antennas }) => (
        <Block
          title={t('settings.antennas.title')}
          text={mayEdit ? t('settings.antennas.text') : t('settings.readOnly')}
          actions={mayEdit && <Button onClick={() => setEditing('new')}>{t('settings.antennas.add')}</Button>}
        >
          {antennas.length === 0 ? (
            <EmptyState icon={<IconMapPin size={28} stroke={1.6} aria-hidden />} title={t('settings.antennas.empty')}>
              {t('settings.antennas.emptyText')}
            </EmptyState>
          ) : (
            <PlainTable
              label={t('settings.antennas.title')}
              columns={[t('settings.antennas.name'), t('settings.antennas.address'), t('settings.phone')]}
              acts={mayEdit}
            >
              {antennas.map(antenna => (
                <tr key={antenna.id}>
                  <td className="strong">{antenna.name}</td>
                  <td>{antenna.address.join(', ')}</td>
                  <td>{antenna.phone !== null && phoneText(antenna.phone)}</td>
                  {mayEdit && (
                    <RowActs>
                      <Button kind="link" onClick={() => setEditing(antenna)}>
                        {t('settings.edit')}
                        <Whose name={antenna.name} />
                      </Button>
                    </RowActs>
                  )}
                </tr>
              ))}
            </PlainTable>
          )}
          {editing && <AntennaForm antenna={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
        </Block>
      )}
    </Loaded>
  );
}

function AntennaForm({ antenna, onClose }: { readonly antenna: Antenna | null; readonly onClose: () => void }) {
  const t = useT();
  const save = useCommand('antenna.save');
  const { status } = useSession();
  const territory: Territory = territories.find(one => one === status.site?.territory) ?? 'metropole';
  const form = useDraftForm({
    draftKey: `settings:antenna:${antenna?.id ?? 'new'}`,
    initial: {
      name: antenna?.name ?? '',
      address: antenna?.address.join('\n') ?? '',
      phone: antenna?.phone ?? '',
      email: antenna?.email ?? '',
      access: antenna?.access ?? '',
    },
    clashWords: antenna
      ? clashWordsOf(
          t,
          {
            name: t('settings.antennas.name'),
            address: t('settings.antennas.address'),
            phone: t('settings.phone'),
            email: t('settings.email'),
            access: t('settings.antennas.access'),
          },
          { phone: phoneText },
        )
      : undefined,
    words: asWritten,
    read: value =>
      soundOr(
        {
          name: value.name.trim() === '' && t('settings.wrong.name'),
          address: !fitsIn(value.address, 8, 120) && t('settings.wrong.letterhead'),
          phone: value.phone !== '' && !parsePhone(value.phone, territory).ok && t('ui.phone.unknown'),
          email: !isEmailOrEmpty(value.email) && t('settings.wrong.email'),
        },
        () => ({
          id: antenna?.id ?? null,
          name: value.name.trim(),
          address: linesOf(value.address),
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          access: lineOrNull(value.access),
        }),
      ),
    send: values => save.run(values),
    done: t('settings.antennas.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={antenna ? t('settings.antennas.editOne', { name: antenna.name }) : t('settings.antennas.add')}
      action={t('settings.antennas.save')}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('settings.antennas.name')} required autoFocus maxLength={160} />
      <TextAreaField
        {...form.field('address')}
        label={t('settings.antennas.address')}
        description={t('settings.antennas.addressHelp')}
      />
      <PhoneField {...form.field('phone')} label={t('settings.phone')} territory={territory} />
      <TextField {...form.field('email')} label={t('settings.email')} type="email" maxLength={254} />
      <TextAreaField
        {...form.field('access')}
        label={t('settings.antennas.access')}
        description={t('settings.antennas.accessHelp')}
        maxLength={400}
      />
    </FormDialog>
  );
}
