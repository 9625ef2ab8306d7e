import { useId, useState, type SubmitEvent } from 'react';
import type { CallError } from '../../../../shared/contract';
import { isRunning } from '../../../../shared/domain/measure';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { measureAcronym } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { State } from '../../../ui/State';
import { TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import s from './Closing.module.css';

/** Shortest reason that the core accepts. */
const SHORTEST_REASON = 3;

interface ClosingForm {
  readonly on: string;
  readonly reason: string;
  readonly confirmed: boolean;
}

/** Closes the case, on a day and for a reason; a measure still running must be seen first. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const today = useToday();
  const toast = useToast();
  const { personId: person, header, legal } = useCase();
  const [initial] = useState<ClosingForm>({ on: today, reason: '', confirmed: false });
  const draft = useDraft(`closing:${person}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const close = useCommand('case.close');
  const { value: form } = draft;
  const change = (part: Partial<ClosingForm>): void => draft.setValue(now => ({ ...now, ...part }));
  const running = header.measures.filter(one => isRunning(one.status));
  const reader = new TypedReader();
  const on = reader.requiredDate('on', form.on);
  const reason = reader.requiredText('reason', form.reason);
  if (reason !== '' && reason.length < SHORTEST_REASON) reader.problems['reason'] = 'tooShort';
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (close.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const answer = await close.run({ person, on, reason, confirmedRunning: form.confirmed });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('closing.done') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('closing.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={close.running}>
            {t('closing.action')}
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
        <p className="muted">{t('closing.text')}</p>
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextField
          label={t('closing.reason')}
          description={t('closing.reasonHelp')}
          name="reason"
          required
          autoFocus
          maxLength={400}
          value={form.reason}
          onChange={text => change({ reason: text })}
          error={problem('reason')}
        />
        <DateField
          label={t('closing.on')}
          name="on"
          required
          max={today}
          value={form.on}
          onChange={day => change({ on: day })}
          error={problem('on')}
        />
        {running.length > 0 && (
          <div className={s.running}>
            <State tone="soon">
              {t('closing.running', {
                count: running.length,
                measures: running.map(one => measureAcronym(legal, one.type)).join(', '),
              })}
            </State>
            <CheckboxField
              name="confirmed"
              label={t('closing.confirm')}
              checked={form.confirmed}
              onChange={confirmed => change({ confirmed })}
            />
          </div>
        )}
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
