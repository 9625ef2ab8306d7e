import { useId, useState, type SubmitEvent } from 'react';
import type { CallError, DeadlineLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader, type Problems } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import s from './Deadlines.module.css';

export interface DecisionProps {
  readonly deadline: DeadlineLine;
  readonly onClose: () => void;
}

/** Shortest reason that the core accepts for a waiver. */
const SHORTEST_REASON = 3;

/** Says by which act a deadline was met, and when. */
export function MeetDialog({ deadline, onClose }: DecisionProps) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const today = useToday();
  const { personId: person } = useCase();
  const [initial] = useState<{ readonly on: string; readonly by: string }>({ on: today, by: '' });
  const draft = useDraft(`deadline-met:${person}:${deadline.key}`.slice(0, 160), initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const meet = useCommand('deadline.meet');
  const reader = new TypedReader();
  const by = reader.requiredText('by', draft.value.by);
  const on = reader.requiredDate('on', draft.value.on);
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (meet.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const answer = await meet.run({ person, key: deadline.key, on, by });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('deadline.meetTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={meet.running}>
            {t('deadline.meet')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <p className="strong">{inLanguage(deadline.label, language)}</p>
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextField
          label={t('deadline.metBy')}
          description={t('deadline.metByHelp')}
          name="by"
          required
          autoFocus
          maxLength={200}
          value={draft.value.by}
          onChange={by => draft.setValue(now => ({ ...now, by }))}
          error={problem('by')}
        />
        <DateField
          label={t('deadline.metOn')}
          name="on"
          required
          max={today}
          value={draft.value.on}
          onChange={on => draft.setValue(now => ({ ...now, on }))}
          error={problem('on')}
        />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}

/** Sets a deadline aside, with the reason. */
export function WaiveDialog({ deadline, onClose }: DecisionProps) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const { personId: person } = useCase();
  const draft = useDraft(`deadline-waived:${person}:${deadline.key}`.slice(0, 160), '');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const waive = useCommand('deadline.waive');
  const reason = draft.value.trim();
  const problems: Problems = asked && reason.length < SHORTEST_REASON ? { reason: 'tooShort' } : {};
  const problem = useProblemText(problems);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (waive.running) return;
    setAsked(true);
    setFailure(null);
    if (reason.length < SHORTEST_REASON) {
      focusFirstProblem(draft.formRef.current, { reason: 'tooShort' });
      return;
    }
    const answer = await waive.run({ person, key: deadline.key, reason });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('deadline.waiveTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={waive.running}>
            {t('deadline.waive')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <p className="strong">{inLanguage(deadline.label, language)}</p>
        <p className="muted">{t('deadline.waiveText')}</p>
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextField
          label={t('deadline.reason')}
          name="reason"
          required
          autoFocus
          maxLength={400}
          value={draft.value}
          onChange={draft.setValue}
          error={problem('reason')}
        />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
