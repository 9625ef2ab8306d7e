import { useId, useState, type SubmitEvent } from 'react';
import { addMonths } from '../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { CallError, ObligationLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader, type Problems } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import s from './Measures.module.css';

/** Months from a proof to the next check, as proposed. */
const NEXT_CHECK_MONTHS = 3;

interface ProofForm {
  readonly date: string;
  readonly label: string;
  readonly nextCheck: string;
}

function proofOf(form: ProofForm): Result<{ date: string; label: string; nextCheck: string | null }, Problems> {
  const reader = new TypedReader();
  const label = reader.requiredText('label', form.label);
  const date = reader.requiredDate('date', form.date);
  const nextCheck = reader.date('nextCheck', form.nextCheck);
  return reader.clean ? ok({ date, label, nextCheck }) : err(reader.problems);
}

/** Records a proof of an obligation, and when to check it next. */
export function ProofDialog({ obligation, onClose }: { readonly obligation: ObligationLine; readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const { legal } = useCase();
  const [initial] = useState<ProofForm>({ date: today, label: '', nextCheck: addMonths(today, NEXT_CHECK_MONTHS) });
  const draft = useDraft(`proof:${obligation.id}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const add = useCommand('obligation.addProof');
  const usual = legal.referential.obligations.byCode(obligation.type)?.usualProofs ?? [];
  const { value: form, setValue } = draft;
  const proof = proofOf(form);
  const problems = asked && !proof.ok ? proof.error : {};
  const problem = useProblemText(problems);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (add.running) return;
    setAsked(true);
    setFailure(null);
    if (!proof.ok) {
      focusFirstProblem(draft.formRef.current, proof.error);
      return;
    }
    const answer = await add.run({ id: obligation.id, ...proof.value });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('measure.proofAdded') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('measure.addProof')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={add.running}>
            {t('measure.addProof')}
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
        <p>
          <b className="strong">{obligationName(legal, obligation.type, language)}</b>{' '}
          <span className="muted">{obligation.citation}</span>
        </p>
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextField
          label={t('measure.proofLabel')}
          name="label"
          required
          autoFocus
          maxLength={300}
          value={form.label}
          onChange={label => setValue(now => ({ ...now, label }))}
          error={problem('label')}
        />
        {usual.length > 0 && (
          <div className={s.usual} role="group" aria-label={t('measure.usualProofs')}>
            {usual.map(one => {
              const words = one.charAt(0).toUpperCase() + one.slice(1).replaceAll("'", '’');
              return (
                <Button key={one} onClick={() => setValue(now => ({ ...now, label: words }))}>
                  {words}
                </Button>
              );
            })}
          </div>
        )}
        <div className={s.two}>
          <DateField
            label={t('measure.proofDate')}
            name="date"
            required
            max={today}
            value={form.date}
            onChange={date => setValue(now => ({ ...now, date }))}
            error={problem('date')}
          />
          <DateField
            label={t('measure.nextCheck')}
            name="nextCheck"
            value={form.nextCheck}
            onChange={nextCheck => setValue(now => ({ ...now, nextCheck }))}
            error={problem('nextCheck')}
          />
        </div>
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
