import { assignmentParts } from '../../../../shared/domain/site';
import { useAgentChoices, useLoadWords } from '../../../app/assignment';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { AssignmentLines } from './AssignmentLines';

interface AssignmentForm {
  readonly agent: string;
  readonly part: (typeof assignmentParts)[number];
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/** Gives the case to an agent, or ends who follows it; an officer who does not assign takes it for themselves. */
export function AssignDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const { agent: self } = useSession();
  const { personId: person } = useCase();
  const assigns = self.rights.includes('case.assign');
  const choices = useAgentChoices();
  const words = useLoadWords();
  const set = useCommand('assignment.set');
  const form = useTypedForm({
    draftKey: `assignment:${person}`,
    initial: (): AssignmentForm => ({ agent: assigns ? '' : self.id, part: 'referent', from: today, to: '', note: '' }),
    read: value =>
      readTyped(reader => ({
        agent: reader.requiredText('agent', value.agent),
        part: value.part,
        from: reader.requiredDate('from', value.from, pastDay(today)),
        to: reader.date('to', value.to),
        note: reader.text(value.note),
      })),
    send: values => set.run({ person, ...values }),
    done: t('assignment.done'),
    onSent: onClose,
  });
  const load = choices.loadOf(form.value.agent);
  const parts = assigns ? assignmentParts : (['referent'] as const);
  return (
    <FormDialog
      form={form}
      title={t(assigns ? 'assignment.title' : 'assignment.takeTitle')}
      width={560}
      action={t(assigns ? 'assignment.save' : 'assignment.take')}
      intro={<AssignmentLines mayEnd={assigns} onFailure={form.setFailure} />}
      onClose={onClose}
    >
      <FieldPair>
        <SelectField
          label={t('assignment.agent')}
          name="agent"
          required
          autoFocus
          searchable
          emptyText={t('assignment.noAgent')}
          value={form.value.agent === '' ? null : form.value.agent}
          onChange={agent => form.change({ agent: agent ?? '' })}
          options={choices.options}
          description={load ? words.line(load) : undefined}
          error={form.error('agent')}
        />
        <SelectField
          label={t('assignment.part')}
          name="part"
          value={form.value.part}
          onChange={part => form.change({ part: part ?? 'referent' })}
          options={parts.map(part => ({ value: part, label: t(`assignment.parts.${part}`) }))}
        />
        <DateField {...form.field('from')} label={t('assignment.from')} required {...pastDay(today)} />
        <DateField {...form.field('to')} label={t('assignment.to')} />
      </FieldPair>
      <TextAreaField
        {...form.field('note')}
        label={t('assignment.note')}
        description={t('assignment.noteHelp')}
        maxLength={2000}
        minRows={3}
      />
    </FormDialog>
  );
}
