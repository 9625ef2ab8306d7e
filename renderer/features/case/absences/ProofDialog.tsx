import type { AbsenceLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { dayText } from './absenceText';

const decisions = ['later', 'excused', 'absent'] as const;
type Decision = (typeof decisions)[number];

/** What the person brought, as it is being typed. */
interface ProofForm {
  readonly note: string;
  readonly on: string;
  readonly proof: string;
  readonly document: string | null;
  readonly decision: Decision;
}

const decisionOf = (attendance: AbsenceLine['excuse']['attendance']): Decision =>
  attendance === 'excused' || attendance === 'absent' ? attendance : 'later';

/** Records what excuses an absence, and what the officer makes of it. */
export function ProofDialog({ absence, onClose }: { readonly absence: AbsenceLine; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId: person } = useCase();
  const papers = useQueryCall('document.list', { person }, { entities: ['document'] });
  const set = useCommand('absence.setExcuse');
  const { excuse } = absence;
  const form = useTypedForm({
    draftKey: `absence-proof:${absence.id}`,
    initial: (): ProofForm => ({
      note: excuse.note ?? '',
      on: excuse.receivedOn ?? today,
      proof: excuse.proof ?? '',
      document: excuse.document,
      decision: decisionOf(excuse.attendance),
    }),
    read: value =>
      readTyped(reader => ({
        note: reader.text(value.note),
        receivedOn: reader.date('on', value.on),
        proof: reader.text(value.proof),
        document: value.document,
        attendance: value.decision === 'later' ? ('absent-pending' as const) : value.decision,
      })),
    send: values => set.run({ appointment: absence.id, excuse: { ...excuse, ...values } }),
    done: t('absence.done.received'),
    onSent: onClose,
  });
  const own = (papers.data ?? []).filter(one => one.kind !== 'summons' && one.kind !== 'report' && one.kind !== 'case-file');
  return (
    <FormDialog
      form={form}
      title={t('absence.proof.title', { date: dayText(absence.day, language) })}
      action={t('absence.proof.action')}
      onClose={onClose}
    >
      <TextField
        {...form.field('proof')}
        label={t('absence.proof.what')}
        description={t('absence.proof.whatHelp')}
        autoFocus
        maxLength={300}
      />
      <DateField {...form.field('on')} label={t('absence.proof.on')} max={today} />
      {own.length > 0 && (
        <SelectField
          label={t('absence.proof.document')}
          name="document"
          value={form.value.document ?? ''}
          onChange={chosen => form.change({ document: chosen === '' ? null : chosen })}
          options={[
            { value: '', label: t('absence.proof.noDocument') },
            ...own.map(one => ({ value: one.id, label: one.title })),
          ]}
        />
      )}
      <TextField
        {...form.field('note')}
        label={t('absence.proof.note')}
        description={t('absence.proof.noteHelp')}
        maxLength={400}
      />
      <SelectField
        label={t('absence.proof.decision')}
        name="decision"
        value={form.value.decision}
        onChange={decision => form.change({ decision: decision ?? 'later' })}
        options={decisions.map(one => ({ value: one, label: t(`absence.proof.decisions.${one}`) }))}
      />
    </FormDialog>
  );
}
