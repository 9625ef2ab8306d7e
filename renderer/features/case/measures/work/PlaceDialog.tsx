import { useState } from 'react';
import type { CallError } from '../../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../../app/connection';
import { FormDialog } from '../../../../app/form';
import { useT } from '../../../../i18n';
import { CheckboxField } from '../../../../ui/CheckboxField';
import { DateField } from '../../../../ui/DateField';
import { SelectField } from '../../../../ui/SelectField';
import { TextField } from '../../../../ui/TextField';
import { useToday } from '../../../../ui/today';
import { readTyped } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';

/** Places the person at a post that is open. */
export function PlaceDialog({ measure, onClose }: { readonly measure: string; readonly onClose: () => void }) {
  const t = useT();
  const today: string = useToday();
  const hosts = useQueryCall('work.hosts', {}, { entities: ['work_host', 'work_post', 'work_placement'] });
  const place = useCommand('work.place');
  const [doubt, setDoubt] = useState<CallError | null>(null);
  const form = useTypedForm({
    draftKey: `work-place:${measure}`,
    initial: { post: '', from: today, note: '', confirmed: false },
    read: value =>
      readTyped(reader => ({
        post: reader.requiredText('post', value.post),
        from: reader.requiredDate('from', value.from),
        note: reader.text(value.note),
        confirmed: value.confirmed,
      })),
    send: async values => {
      const answer = await place.run({ measure, ...values });
      if (!answer.ok && (answer.error.code === 'work.post-full' || answer.error.code === 'work.not-authorised'))
        setDoubt(answer.error);
      return answer;
    },
    done: t('work.placed'),
    onSent: onClose,
  });
  const options = (hosts.data?.hosts ?? []).flatMap(host =>
    host.posts
      .filter(post => post.open)
      .map(post => ({
        value: post.id,
        label: t('work.postLine', {
          host: host.name,
          post: post.title,
          free: t('work.free', { count: Math.max(0, (post.capacity ?? 1) - post.placed) }),
        }),
      })),
  );
  const said = (name: string): string => {
    const value = doubt?.details?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return (
    <FormDialog form={form} title={t('work.place')} action={t('work.placeAction')} idle={options.length === 0} onClose={onClose}>
      {hosts.data && options.length === 0 && <p className="muted">{t('work.noPost')}</p>}
      <SelectField
        label={t('work.post')}
        name="post"
        required
        searchable
        autoFocus
        error={form.error('post')}
        value={form.value.post === '' ? null : form.value.post}
        onChange={post => {
          setDoubt(null);
          form.change({ post: post ?? '', confirmed: false });
        }}
        options={options}
      />
      <DateField {...form.field('from')} label={t('work.from')} required />
      <TextField {...form.field('note')} label={t('work.note')} description={t('work.noteHelp')} maxLength={400} />
      {doubt && (
        <CheckboxField
          name="confirmed"
          label={t('work.confirmAction')}
          description={
            doubt.code === 'work.post-full'
              ? t('work.full', { capacity: said('capacity'), placed: said('placed') })
              : t('work.notAuthorised', { host: said('host') })
          }
          checked={form.value.confirmed}
          onChange={confirmed => form.change({ confirmed })}
        />
      )}
    </FormDialog>
  );
}
