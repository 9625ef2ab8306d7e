import { useId, useState, type SubmitEvent } from 'react';
import type { CallError } from '../../../../shared/contract';
import { followsPersons } from '../../../../shared/domain/rights';
import { assignmentParts } from '../../../../shared/domain/site';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useSession } from '../../../app/session';
import { agentText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import { AssignmentLines } from './AssignmentLines';
import s from './Assignment.module.css';

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
  const id = useId();
  useReturnFocus();
  const today = useToday();
  const toast = useToast();
  const { agent: self } = useSession();
  const { personId: person } = useCase();
  const assigns = self.rights.includes('case.assign');
  const site = useQueryCall('site.get', {}, { entities: ['agent'] });
  const [initial] = useState<AssignmentForm>(() => ({
    agent: assigns ? '' : self.id,
    part: 'referent',
    from: today,
    to: '',
    note: '',
  }));
  const draft = useDraft(`assignment:${person}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const set = useCommand('assignment.set');
  const { value: form } = draft;
  const change = (part: Partial<AssignmentForm>): void => draft.setValue(now => ({ ...now, ...part }));
  const reader = new TypedReader();
  const agent = reader.requiredText('agent', form.agent);
  const from = reader.requiredDate('from', form.from);
  const to = reader.date('to', form.to);
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);
  const agents = (site.data?.agents ?? []).filter(
    one => (assigns || one.id === self.id) && followsPersons(one.role) && (one.leftOn === null || one.leftOn > today),
  );
  const parts = assigns ? assignmentParts : (['referent'] as const);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (set.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const answer = await set.run({ person, agent, part: form.part, from, to, note: reader.text(form.note) });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('assignment.done') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(assigns ? 'assignment.title' : 'assignment.takeTitle')}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={set.running}>
            {t(assigns ? 'assignment.save' : 'assignment.take')}
          </Button>
        </>
      }
    >
      <AssignmentLines mayEnd={assigns} onFailure={setFailure} />
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <div className={s.two}>
          <SelectField
            label={t('assignment.agent')}
            name="agent"
            required
            autoFocus
            searchable
            emptyText={t('assignment.noAgent')}
            value={form.agent === '' ? null : form.agent}
            onChange={chosen => change({ agent: chosen ?? '' })}
            options={agents.map(one => ({ value: one.id, label: agentText(one) }))}
            error={problem('agent')}
          />
          <SelectField
            label={t('assignment.part')}
            name="part"
            value={form.part}
            onChange={part => change({ part: part ?? 'referent' })}
            options={parts.map(part => ({ value: part, label: t(`assignment.parts.${part}`) }))}
          />
          <DateField
            label={t('assignment.from')}
            name="from"
            required
            max={today}
            value={form.from}
            onChange={day => change({ from: day })}
            error={problem('from')}
          />
          <DateField
            label={t('assignment.to')}
            name="to"
            value={form.to}
            onChange={day => change({ to: day })}
            error={problem('to')}
          />
        </div>
        <TextAreaField
          label={t('assignment.note')}
          description={t('assignment.noteHelp')}
          name="note"
          maxLength={2000}
          minRows={3}
          value={form.note}
          onChange={note => change({ note })}
        />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
