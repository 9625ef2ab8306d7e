import { useId, useState, type SubmitEvent } from 'react';
import type { CallError, ObligationLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextAreaField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { changedOnly } from '../form/changed';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader } from '../form/typedValues';
import { FieldHistory } from '../history/FieldHistory';
import { useReturnFocus } from '../form/useReturnFocus';
import { ProofList } from './ProofList';
import s from './Measures.module.css';

/** Changes the particulars of an obligation, its next check, or lifts it; shows all its proofs. */
export function ObligationDialog({ obligation, onClose }: { readonly obligation: ObligationLine; readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const toast = useToast();
  const { legal } = useCase();
  const [initial] = useState({
    particulars: obligation.particulars ?? '',
    nextCheck: obligation.nextCheck ?? '',
    to: obligation.to ?? '',
  });
  const draft = useDraft(`obligation:${obligation.id}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const update = useCommand('obligation.update');
  const { value: form, setValue } = draft;
  const reader = new TypedReader();
  const values = {
    particulars: reader.text(form.particulars),
    nextCheck: reader.date('nextCheck', form.nextCheck),
    to: reader.date('to', form.to),
  };
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (update.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const answer = await update.run({ id: obligation.id, ...changedOnly(values, obligation) });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('measure.obligationSaved') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={obligationName(legal, obligation.type, language)}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={update.running}>
            {t('measure.saveObligation')}
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
        <p className="muted">{obligation.citation}</p>
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextAreaField
          label={t('measure.particulars')}
          name="particulars"
          autoFocus
          maxLength={1000}
          minRows={2}
          value={form.particulars}
          onChange={particulars => setValue(now => ({ ...now, particulars }))}
        />
        <div className={s.two}>
          <DateField
            label={t('measure.nextCheck')}
            name="nextCheck"
            value={form.nextCheck}
            onChange={nextCheck => setValue(now => ({ ...now, nextCheck }))}
            error={problem('nextCheck')}
          />
          <DateField
            label={t('measure.lifted')}
            name="to"
            value={form.to}
            onChange={to => setValue(now => ({ ...now, to }))}
            error={problem('to')}
          />
        </div>
        <div className={s.histories}>
          <FieldHistory entity="obligation" record={obligation.id} field="particulars" label={t('measure.particularsHistory')} />
          <FieldHistory entity="obligation" record={obligation.id} field="nextCheck" label={t('measure.checksHistory')} />
        </div>
        <ProofList proofs={obligation.proofs} />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
