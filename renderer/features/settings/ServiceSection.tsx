import { useState } from 'react';
import { parsePhone } from '../../../shared/base/phone';
import { territories, timeZoneOf, type Territory } from '../../../shared/base/territory';
import type { Site } from '../../../shared/domain/site';
import { useCommand } from '../../app/connection';
import { phoneText, useTerritories } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { Block, Facts } from './Block';
import { FormPanel } from './FormPanel';
import { Loaded } from './Loaded';
import { isEmailOrEmpty, lineOrNull, linesOf } from './textLines';
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
          <Facts
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
  const initial = {
    name: site.name,
    letterhead: site.letterhead.join('\n'),
    phone: site.phone ?? '',
    email: site.email ?? '',
    papers: site.documentsToBring.join('\n'),
    territory: territoryOf(site),
  };
  type Value = typeof initial;
  const wrong = (value: Value): string[] => {
    const sound = {
      name: value.name.trim() !== '',
      letterhead: linesOf(value.letterhead).length <= 8 && linesOf(value.letterhead).every(line => line.length <= 120),
      phone: value.phone === '' || parsePhone(value.phone, value.territory).ok,
      email: isEmailOrEmpty(value.email),
      papers: linesOf(value.papers).length <= 12 && linesOf(value.papers).every(line => line.length <= 160),
    };
    return Object.entries(sound).flatMap(([field, fine]) => (fine ? [] : [field]));
  };
  return (
    <FormPanel
      draftKey="settings:service"
      initial={initial}
      title={t('settings.service.edit')}
      action={t('settings.service.save')}
      done={t('settings.service.saved')}
      wrong={wrong}
      save={value =>
        update.run({
          name: value.name.trim(),
          letterhead: linesOf(value.letterhead),
          phone: lineOrNull(value.phone),
          email: lineOrNull(value.email),
          documentsToBring: linesOf(value.papers),
          territory: value.territory,
          timeZone: timeZoneOf[value.territory],
        })
      }
      onClose={onClose}
    >
      {({ value, put, readOnly, isWrong }) => (
        <>
          <TextField
            label={t('settings.service.name')}
            name="name"
            required
            maxLength={160}
            readOnly={readOnly}
            error={isWrong('name') ? t('settings.wrong.name') : undefined}
            value={value.name}
            onChange={name => put({ name })}
          />
          <TextAreaField
            label={t('settings.service.letterhead')}
            description={t('settings.service.letterheadHelp')}
            name="letterhead"
            readOnly={readOnly}
            error={isWrong('letterhead') ? t('settings.wrong.letterhead') : undefined}
            value={value.letterhead}
            onChange={letterhead => put({ letterhead })}
          />
          <PhoneField
            label={t('settings.phone')}
            name="phone"
            territory={value.territory}
            readOnly={readOnly}
            error={isWrong('phone') ? t('ui.phone.unknown') : undefined}
            value={value.phone}
            onChange={phone => put({ phone })}
          />
          <TextField
            label={t('settings.email')}
            name="email"
            type="email"
            maxLength={254}
            readOnly={readOnly}
            error={isWrong('email') ? t('settings.wrong.email') : undefined}
            value={value.email}
            onChange={email => put({ email })}
          />
          <TextAreaField
            label={t('settings.service.papers')}
            description={t('settings.service.papersHelp')}
            name="papers"
            readOnly={readOnly}
            error={isWrong('papers') ? t('settings.wrong.papers') : undefined}
            value={value.papers}
            onChange={papers => put({ papers })}
          />
          <SelectField
            label={t('settings.service.territory')}
            description={t('settings.service.territoryHelp', { zone: timeZoneOf[value.territory].replace('_', ' ') })}
            name="territory"
            options={names}
            disabled={readOnly}
            value={value.territory}
            onChange={territory => territory && put({ territory })}
          />
        </>
      )}
    </FormPanel>
  );
}
