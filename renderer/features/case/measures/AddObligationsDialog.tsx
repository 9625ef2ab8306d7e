import { useId, useState, type SubmitEvent } from 'react';
import { addMonths } from '../../../../shared/base/calendarDate';
import type { CallError, MeasureLine, ObligationLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { SidePanel } from '../../../ui/Dialog';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { DraftNote, DraftStatus, FormAlert } from '../form/FormParts';
import { useReturnFocus } from '../form/useReturnFocus';
import { ObligationPicker } from './ObligationPicker';
import s from './Measures.module.css';

/** Months from now to the first check of an added obligation. */
const FIRST_CHECK_MONTHS = 3;

export interface AddObligationsDialogProps {
  readonly measure: MeasureLine;
  /** Those it already has: they are not added twice. */
  readonly present: readonly ObligationLine[];
  readonly onClose: () => void;
}

/** Adds obligations to a measure. */
export function AddObligationsDialog({ measure, present, onClose }: AddObligationsDialogProps) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const toast = useToast();
  const today = useToday();
  const draft = useDraft<Readonly<Record<string, string>>>(`obligations:${measure.id}`, {});
  const add = useCommand('obligation.add');
  const [failure, setFailure] = useState<CallError | null>(null);
  const known = new Set(present.filter(one => one.to === null).map(one => one.type));
  const chosen = Object.entries(draft.value).filter(([type]) => !known.has(type));

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (add.running) return;
    for (const [type, text] of chosen) {
      const nextCheck = addMonths(today, FIRST_CHECK_MONTHS);
      const answer = await add.run({ measure: measure.id, type, particulars: text.trim() || null, nextCheck });
      if (!answer.ok) {
        setFailure(answer.error);
        return;
      }
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('measure.obligationsAdded', { count: chosen.length }) });
    onClose();
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      width={600}
      title={t('measure.addObligation')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} disabled={chosen.length === 0} busy={add.running}>
            {t('measure.addObligation')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <DraftNote draft={draft} />
        <FormAlert failure={failure} />
        <ObligationPicker
          measureType={measure.type}
          judgmentDate={measure.judgmentDate ?? ''}
          value={draft.value}
          onChange={draft.setValue}
        />
        <DraftStatus draft={draft} />
      </form>
    </SidePanel>
  );
}
