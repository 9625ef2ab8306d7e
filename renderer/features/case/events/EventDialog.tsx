import { useState } from 'react';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { FieldPair, FormDialog } from '../../../app/form';
import { actName, inLanguage, measureAcronym, measureName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import { TimeField } from '../../../ui/TimeField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FollowUpList } from './FollowUpList';

/** Records an event, then shows what is usually done next. */
export function EventDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const remove = useCommand('event.remove');
  const [recorded, setRecorded] = useState<string | null>(null);
  const takeBack = async (id: string): Promise<void> => {
    const answer = await remove.run({ id, reason: t('event.undo') });
    if (answer.ok) toast({ tone: 'info', title: t('event.removed') });
    else toast({ tone: 'late', ...textOf(answer.error) });
    onClose();
  };
  return recorded === null ? (
    <EventForm
      onClose={onClose}
      onRecorded={id => {
        toast({
          tone: 'ok',
          title: t('event.recorded'),
          action: { label: t('event.undo'), onChoose: () => void takeBack(id) },
        });
        setRecorded(id);
      }}
    />
  ) : (
    <FollowUpDialog id={recorded} onClose={onClose} />
  );
}

interface EventFormProps {
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
}

function EventForm({ onClose, onRecorded }: EventFormProps) {
  const t = useT();
  const language = useLanguage();
  const limit = useToday();
  const today: string = limit;
  const { personId: person, legal, header } = useCase();
  const record = useCommand('event.record');
  const form = useTypedForm({
    draftKey: `event:${person}`,
    initial: { type: '', day: today, time: '', measure: '', detail: '' },
    read: value =>
      readTyped(reader => ({
        type: reader.requiredText('type', value.type),
        day: reader.requiredDate('day', value.day, pastDay(limit)),
        time: reader.time('time', value.time),
        measure: value.measure === '' ? null : value.measure,
        detail: reader.text(value.detail),
      })),
    send: values => record.run({ person, ...values }),
    onSent: ({ id }) => onRecorded(id),
  });
  const category = (code: string): string => {
    const found = legal.referential.vocabularies.eventCategories.find(one => one.code === code);
    return found ? inLanguage(found.label, language) : code;
  };
  return (
    <FormDialog form={form} title={t('event.record')} action={t('event.recordAction')} onClose={onClose}>
      <SelectField
        label={t('event.type')}
        description={t('event.typeHelp')}
        name="type"
        required
        searchable
        autoFocus
        emptyText={t('event.typeNone')}
        error={form.error('type')}
        value={form.value.type === '' ? null : form.value.type}
        onChange={type => form.change({ type: type ?? '' })}
        options={legal.referential.eventTypes.all.map(type => ({
          value: type.code,
          label: inLanguage(type.label, language),
          keywords: category(type.category),
        }))}
      />
      <FieldPair>
        <DateField {...form.field('day')} label={t('event.day')} required {...pastDay(limit)} />
        <TimeField {...form.field('time')} label={t('event.time')} />
      </FieldPair>
      {header.measures.length > 0 && (
        <SelectField
          label={t('event.measure')}
          name="measure"
          value={form.value.measure}
          onChange={measure => form.change({ measure: measure ?? '' })}
          options={[
            { value: '', label: t('event.noMeasure') },
            ...header.measures.map(one => ({
              value: one.id,
              label: `${measureAcronym(legal, one.type)} · ${measureName(legal, one.type, language)}`,
            })),
          ]}
        />
      )}
      <TextAreaField {...form.field('detail')} label={t('event.detail')} description={t('event.detailHelp')} maxLength={2000} />
    </FormDialog>
  );
}

function FollowUpDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal } = useCase();
  const { data = [] } = useQueryCall('event.list', { person }, { entities: ['case_event', 'task', 'deadline'] });
  const event = data.find(one => one.id === id);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('event.followUps')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('event.close')}
        </Button>
      }
    >
      {event && (
        <>
          <p>
            <b className="strong">{actName(legal, event.type, language) ?? event.type}</b>{' '}
            <span className="muted">{t('event.followUpsText')}</span>
          </p>
          <FollowUpList event={event} mayWrite onLeave={onClose} />
        </>
      )}
    </Dialog>
  );
}
