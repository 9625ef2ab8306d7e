import { useCallback, useId, useState, type SubmitEvent } from 'react';
import { idFromBytes } from '../../../../shared/base/identifier';
import type { CallError, CoreEvent } from '../../../../shared/contract';
import { useCommand, useCoreEvent } from '../../../app/connection';
import { useCourts } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SuggestField } from '../../../ui/SuggestField';
import { useToast } from '../../../ui/toast';
import { useOneAtATime } from '../../../ui/useOneAtATime';
import { useCase } from '../caseContext';
import { FormAlert } from '../../../app/form';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import s from './Documents.module.css';

export interface AssembleDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Hears of the new document, when the caller shows it itself. */
  readonly onMade?: (document: string) => void;
}

/** Assembles the case file for a recipient, with its progress and a way to stop. */
export function AssembleDialog({ opened, onClose, onMade }: AssembleDialogProps) {
  return opened ? <OpenAssembleDialog onClose={onClose} {...(onMade && { onMade })} /> : null;
}

function OpenAssembleDialog({ onClose, onMade }: Omit<AssembleDialogProps, 'opened'>) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const toast = useToast();
  const { personId: person, header, go } = useCase();
  const [recipient, setRecipient] = useState(header.measures.find(one => one.magistrate !== null)?.magistrate ?? '');
  const [job] = useState(() => idFromBytes(crypto.getRandomValues(new Uint8Array(16))));
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [asked, setAsked] = useState(false);
  const { recipients } = useCourts();
  const create = useCommand('caseFile.create');
  const cancel = useCommand('job.cancel');
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total });
    },
    [job],
  );
  useCoreEvent(onEvent);

  const submit = useOneAtATime(async () => {
    setAsked(true);
    if (recipient.trim() === '') return;
    setFailure(null);
    setProgress(null);
    const answer = await create.run({ person, recipient: recipient.trim(), job });
    if (answer.ok) {
      toast({ tone: 'ok', title: t('documents.assembled', { count: answer.value.pages }) });
      onMade?.(answer.value.document);
      onClose();
      if (!onMade) go({ tab: 'documents' });
    } else if (answer.error.code === 'job.cancelled') onClose();
    else setFailure(answer.error);
  });
  const leave = (): void => {
    if (create.running) void cancel.run({ job });
    else onClose();
  };
  const share = progress && progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : null;
  return (
    <Dialog
      opened
      onClose={leave}
      title={t('documents.assembleTitle')}
      actions={
        <>
          <Button onClick={leave}>{t(create.running ? 'documents.stop' : 'ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={id} busy={create.running}>
            {t('caseFile.actions.assemble')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('documents.assembleText')}</p>
        <FormAlert failure={failure} />
        <SuggestField
          label={t('documents.recipient')}
          suggestions={recipients}
          name="recipient"
          required
          autoFocus
          readOnly={create.running}
          maxLength={200}
          value={recipient}
          onChange={setRecipient}
          error={asked && recipient.trim() === '' ? t('form.problems.required') : undefined}
        />
        {create.running && (
          <div className={s.progress}>
            <progress max={100} value={share ?? undefined} aria-label={t('documents.progress')} />
            <span role="status">
              {share === null ? t('documents.gathering') : t('documents.progressShare', { percent: share })}
            </span>
          </div>
        )}
      </form>
    </Dialog>
  );
}
