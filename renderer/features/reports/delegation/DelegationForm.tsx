import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AgentName } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { agentText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';

interface DelegationFormProps {
  readonly delegates: readonly AgentName[];
  readonly onClose: () => void;
}

interface Form {
  readonly to: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reason: string;
}

/** A director names who decides and signs while they are away. */
export function DelegationForm({ delegates, onClose }: DelegationFormProps) {
  const t = useT();
  const today = useToday();
  const set = useCommand('delegation.set');
  const form = useDraftForm({
    draftKey: 'report-delegation',
    initial: (): Form => ({ to: null, firstDay: today, lastDay: '', reason: '' }),
    words: (problem: string) => problem,
    read: value => {
      const error: Record<string, string> = {};
      if (value.to === null) error['to'] = t('report.delegation.toMissing');
      if (!isCalendarDate(value.firstDay)) error['firstDay'] = t('report.delegation.dayMissing');
      if (!isCalendarDate(value.lastDay)) error['lastDay'] = t('report.delegation.dayMissing');
      if (value.reason.trim() === '') error['reason'] = t('report.delegation.reasonMissing');
      if (Object.keys(error).length > 0 || value.to === null) return { ok: false, error } as const;
      const { to, firstDay, lastDay, reason } = value;
      return { ok: true, value: { to, firstDay, lastDay, reason: reason.trim() } } as const;
    },
    send: values => set.run(values),
    done: t('report.delegation.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('report.delegation.formTitle')} action={t('report.delegation.save')} onClose={onClose}>
      <SelectField
        label={t('report.delegation.to')}
        name="to"
        required
        value={form.value.to}
        onChange={to => form.change({ to })}
        options={delegates.map(one => ({ value: one.id, label: agentText(one) }))}
        error={form.error('to')}
      />
      <FieldPair>
        <DateField {...form.field('firstDay')} label={t('report.delegation.first')} required />
        <DateField {...form.field('lastDay')} label={t('report.delegation.last')} required />
      </FieldPair>
      <TextField {...form.field('reason')} label={t('report.delegation.reason')} required maxLength={300} />
    </FormDialog>
  );
}
