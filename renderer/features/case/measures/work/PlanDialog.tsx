import type { WorkPlacementLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { useFailureText } from '../../../../app/failure';
import { FieldPair, FormDialog } from '../../../../app/form';
import { hoursText } from '../../../../app/wording';
import { useT } from '../../../../i18n';
import { CheckboxField } from '../../../../ui/CheckboxField';
import { DateField } from '../../../../ui/DateField';
import { TextField } from '../../../../ui/TextField';
import { TimeField } from '../../../../ui/TimeField';
import { useToast } from '../../../../ui/toast';
import { useToday } from '../../../../ui/today';
import { FieldSet } from '../../form/FieldSet';
import { readTyped } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Minutes of a day of work that the core accepts. */
const [SHORTEST, LONGEST] = [30, 720];

/** Plans days of work on chosen weekdays, until the last hour due. */
export function PlanDialog({ placement, onClose }: { readonly placement: WorkPlacementLine; readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const plan = useCommand('work.plan');
  const unplan = useCommand('work.unplan');
  const first: string = placement.from !== null && placement.from > today ? placement.from : today;
  const takeBack = async (days: string[]): Promise<void> => {
    const answer = await unplan.run({ id: placement.id, days });
    if (answer.ok) toast({ tone: 'info', title: t('work.unplanned') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const form = useTypedForm({
    draftKey: `work-plan:${placement.id}`,
    initial: { from: first, until: '', weekdays: [] as readonly number[], hours: '7', start: '' },
    read: value =>
      readTyped(reader => {
        if (value.weekdays.length === 0) reader.problems['weekdays'] = 'required';
        return {
          from: reader.requiredDate('from', value.from),
          until: reader.date('until', value.until),
          weekdays: [...value.weekdays].sort(),
          minutes: reader.hours('hours', value.hours, SHORTEST, LONGEST),
          start: reader.time('start', value.start),
        };
      }),
    send: values => plan.run({ id: placement.id, ...values }),
    onSent: ({ days, minutes }) => {
      toast({
        tone: 'ok',
        title: t('work.planned', { count: days.length, hours: hoursText(minutes) }),
        action: { label: t('work.undo'), onChoose: () => void takeBack(days) },
      });
      onClose();
    },
  });
  const { weekdays } = form.value;
  const toggle = (day: number, chosen: boolean): void =>
    form.change({ weekdays: chosen ? [...weekdays, day] : weekdays.filter(one => one !== day) });
  return (
    <FormDialog
      form={form}
      title={t('work.plan')}
      action={t('work.planAction')}
      intro={<p>{t('work.planHelp')}</p>}
      onClose={onClose}
    >
      <FieldSet legend={t('work.weekdays')} columns="repeat(auto-fill, minmax(104px, 1fr))">
        {WEEKDAYS.map(day => (
          <CheckboxField
            key={day}
            name={day === 1 ? 'weekdays' : `weekday${day}`}
            label={t(`work.dayNames.d${day}`)}
            error={day === 1 ? form.error('weekdays') : undefined}
            checked={weekdays.includes(day)}
            onChange={chosen => toggle(day, chosen)}
          />
        ))}
      </FieldSet>
      <FieldPair>
        <TextField
          {...form.field('hours')}
          label={t('work.hoursADay')}
          description={t('work.hoursHelp')}
          required
          maxLength={10}
        />
        <TimeField {...form.field('start')} label={t('work.start')} />
      </FieldPair>
      <FieldPair>
        <DateField {...form.field('from')} label={t('work.planFrom')} required />
        <DateField {...form.field('until')} label={t('work.planUntil')} description={t('work.planUntilHelp')} />
      </FieldPair>
    </FormDialog>
  );
}
