import type { WorkDayLine, WorkPlacementLine } from '../../../../../shared/contract';
import { workDayStates } from '../../../../../shared/domain/communityWork';
import { useCommand } from '../../../../app/connection';
import { useFailureText } from '../../../../app/failure';
import { FieldPair, FormDialog } from '../../../../app/form';
import { hoursText } from '../../../../app/wording';
import { useT } from '../../../../i18n';
import { Button } from '../../../../ui/Button';
import { DateField } from '../../../../ui/DateField';
import { SelectField } from '../../../../ui/SelectField';
import { TextField } from '../../../../ui/TextField';
import { TimeField } from '../../../../ui/TimeField';
import { useToast } from '../../../../ui/toast';
import { useToday } from '../../../../ui/today';
import { readTyped } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';

export interface DayDialogProps {
  readonly placement: WorkPlacementLine;
  /** The day being changed; null notes another one. */
  readonly day: WorkDayLine | null;
  readonly onClose: () => void;
}

const A_DAY = 1440;

/** One day of a placement: planned, present with its hours, absent or excused. */
export function DayDialog({ placement, day, onClose }: DayDialogProps) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const set = useCommand('work.setDay');
  const form = useTypedForm({
    draftKey: `work-day:${placement.id}:${day?.day ?? 'new'}`,
    initial: {
      day: day?.day ?? (today as string),
      state: day?.state ?? 'present',
      planned: day ? hoursText(day.planned) : '7',
      done: hoursText(day?.state === 'present' ? day.done : (day?.planned ?? 420)),
      start: day?.start ?? '',
      note: day?.note ?? '',
    },
    read: value =>
      readTyped(reader => ({
        day: reader.requiredDate('day', value.day, value.state === 'planned' ? {} : { max: today }),
        value: {
          state: value.state,
          planned: reader.hours('planned', value.planned, 0, A_DAY),
          done: value.state === 'present' ? reader.hours('done', value.done, 0, A_DAY) : 0,
          start: reader.time('start', value.start),
          note: value.note.trim(),
        },
      })),
    send: values => set.run({ id: placement.id, ...values }),
    done: t('work.day.saved'),
    onSent: onClose,
  });
  const remove = async (gone: WorkDayLine): Promise<void> => {
    const { day: at, ...value } = gone;
    const answer = await set.run({ id: placement.id, day: at, value: null });
    if (answer.ok)
      toast({
        tone: 'info',
        title: t('work.day.removed'),
        action: { label: t('work.undo'), onChoose: () => void set.run({ id: placement.id, day: at, value }) },
      });
    else toast({ tone: 'late', ...textOf(answer.error) });
    onClose();
  };
  return (
    <FormDialog form={form} title={t('work.day.title')} action={t('work.day.save')} onClose={onClose}>
      <FieldPair>
        {day === null ? (
          <DateField {...form.field('day')} label={t('work.day.date')} required autoFocus />
        ) : (
          <DateField {...form.field('day')} label={t('work.day.date')} readOnly />
        )}
        <SelectField
          label={t('work.day.state')}
          name="state"
          required
          value={form.value.state}
          onChange={state => form.change({ state: state ?? 'planned' })}
          options={workDayStates.map(state => ({ value: state, label: t(`work.states.${state}`) }))}
        />
      </FieldPair>
      <FieldPair>
        <TextField
          {...form.field('planned')}
          label={t('work.day.plannedHours')}
          description={t('work.hoursHelp')}
          maxLength={10}
        />
        {form.value.state === 'present' ? (
          <TextField {...form.field('done')} label={t('work.day.doneHours')} description={t('work.hoursHelp')} maxLength={10} />
        ) : (
          <span />
        )}
      </FieldPair>
      <TimeField {...form.field('start')} label={t('work.start')} />
      <TextField {...form.field('note')} label={t('work.day.note')} description={t('work.day.noteHelp')} maxLength={300} />
      {day !== null && (
        <div>
          <Button kind="link" onClick={() => void remove(day)}>
            {t('work.day.remove')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
