import { useState } from 'react';
import { parsePhone } from '../../../shared/base/phone';
import { territories, timeZoneOf, type Territory } from '../../../shared/base/territory';
import type { Site } from '../../../shared/domain/site';
import { useCommand } from '../../app/connection';
import { FormDialog, useDraftForm } from '../../app/form';
import { phoneText, useTerritories } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { FactList } from '../../ui/FactList';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { clashWordsOf } from './clashWords';
import { Block } from './Block';
import { Loaded } from './Loaded';
import { asWritten, soundOr } from './soundOr';
import { fitsIn, isEmailOrEmpty, lineOrNull, linesOf } from './textLines';
import { useRight, useSite } from './useSite';

const territoryOf = (site: Site): Territory => territories.find(one => one === site.territory) ?? 'metropole';

/** The service: name, letterhead, what summonses say. */
export function ServiceSection() {
  const t = useT();
  const query = useSite();
  const mayEdit = useRight('site.configure');
  const names = useTerritories();
  const [editing, setEditing] = useState(false);
  return (
    <Loaded query={query}>
      {({ site }) => (
        <Block
          title={t('settings.service.title')}
          text={mayEdit ? t('settings.service.text') : t('settings.readOnly')}
          actions={mayEdit && <Button onClick={() => setEditing(true)}>{t('settings.service.edit')}</Button>}
        >
          <FactList
            facts={[
              { label: t('settings.service.name'), value: site.name },
              { label: t('settings.service.letterhead'), value: site.letterhead.join('\n') || t('settings.none') },
              { label: t('settings.phone'), value: site.phone === null ? t('settings.none') : phoneText(site.phone) },
              { label: t('settings.email'), value: site.email ?? t('settings.none') },
              { label: t('settings.service.papers'), value: site.documentsToBring.join('\n') || t('settings.none') },
              {
                label: t('settings.service.territory'),
                value: names.find(one => one.value === site.territory)?.label ?? '',
              },
              { label: t('settings.service.timeZone'), value: site.timeZone.replace('_', ' ') },
            ]}
          />
          {editing && <ServiceForm site={site} onClose={() => setEditing(false)} />}
        </Block>
      )}
    </Loaded>
  );
}

function ServiceForm({ site, onClose }: { readonly site: Site; readonly onClose: () => void }) {
  const t = useT();
  const names = useTerritories();
  const update = useCommand('site.update');
  const form = useDraftForm({
    draftKey: 'settings:service',
    initial: {
      name: site.name,
      letterhead: site.letterhead.join('\n'),
      phone: site.phone ?? '',
      email: site.email ?? '',
      papers: site.documentsToBring.join('\n'),
      territory: territoryOf(site),
    },
    clashWords: clashWordsOf(
      t,
      {
        name: t('settings.service.name'),
        letterhead: t('settings.service.letterhead'),
        phone: t('settings.phone'),
        email: t('settings.email'),
        papers: t('settings.service.papers'),
        territory: t('settings.service.territory'),
      },
      { phone: phoneText, territory: value => names.find(one => one.value === value)?.label },
    ),
    words: asWritten,
    read: value =>
      soundOr(
        {
          name: value.name.trim() === '' && t('settings.wrong.name'),
          letterhead: !fitsIn(value.letterhead, 8, 120) && t('settings.wrong.letterhead'),
          phone: value.phone !== '' && !parsePhone(value.phone, value.territory).ok && t('ui.phone.unknown'),
          email: !isEmailOrEmpty(value.email) && t('settings.wrong.email'),
          papers: !fitsIn(value.papers, 12, 160) && t('settings.wrong.papers'),
        },
        () => ({
          name: value.name.trim(),
          letterhead: linesOf(value.letterhead),
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          documentsToBring: linesOf(value.papers),
          territory: value.territory,
          timeZone: timeZoneOf[value.territory],
        }),
      ),
    send: values => update.run(values),
    done: t('settings.service.saved'),
    onSent: onClose,
  });
  const { territory } = form.value;
  return (
    <FormDialog panel form={form} title={t('settings.service.edit')} action={t('settings.service.save')} onClose={onClose}>
      <TextField {...form.field('name')} label={t('settings.service.name')} required autoFocus maxLength={160} />
      <TextAreaField
        {...form.field('letterhead')}
        label={t('settings.service.letterhead')}
        description={t('settings.service.letterheadHelp')}
      />
      <PhoneField {...form.field('phone')} label={t('settings.phone')} territory={territory} />
      <TextField {...form.field('email')} label={t('settings.email')} type="email" maxLength={254} />
      <TextAreaField
        {...form.field('papers')}
        label={t('settings.service.papers')}
        description={t('settings.service.papersHelp')}
      />
      <SelectField
        label={t('settings.service.territory')}
        description={t('settings.service.territoryHelp', { zone: timeZoneOf[territory].replace('_', ' ') })}
        name="territory"
        options={names}
        value={territory}
        onChange={chosen => chosen && form.change({ territory: chosen })}
      />
    </FormDialog>
  );
}
