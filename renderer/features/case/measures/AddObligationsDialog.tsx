import { ok, type Result } from '../../../../shared/base/result';
import type { CallError, MeasureLine, ObligationLine } from '../../../../shared/contract';
import { nextCheckAfter } from '../../../../shared/domain/obligationCheck';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { useTypedForm } from '../form/useTypedForm';
import { ObligationPicker } from './ObligationPicker';

/** Chosen obligations, by code, with their particulars. */
type Chosen = Readonly<Record<string, string>>;

export interface AddObligationsDialogProps {
  readonly measure: MeasureLine;
  /** Those it already has: they are not added twice. */
  readonly present: readonly ObligationLine[];
  readonly onClose: () => void;
}

/** Adds obligations to a measure. */
export function AddObligationsDialog({ measure, present, onClose }: AddObligationsDialogProps) {
  const t = useT();
  const today = useToday();
  const { legal } = useCase();
  const add = useCommand('obligation.add');
  const known = new Set(present.filter(one => one.to === null).map(one => one.type));
  const added = (chosen: Chosen) => Object.entries(chosen).filter(([type]) => !known.has(type));
  const addAll = async (chosen: Chosen): Promise<Result<null, CallError>> => {
    for (const [type, text] of added(chosen)) {
      const nextCheck = nextCheckAfter(today, legal.deadlineRules.obligationChecks);
      const answer = await add.run({ measure: measure.id, type, particulars: text.trim() || null, nextCheck });
      if (!answer.ok) return answer;
    }
    return ok(null);
  };
  const form = useTypedForm({
    draftKey: `obligations:${measure.id}`,
    initial: (): Chosen => ({}),
    read: chosen => ok(chosen),
    send: addAll,
    done: chosen => t('measure.obligationsAdded', { count: added(chosen).length }),
    onSent: onClose,
  });
  return (
    <FormDialog
      panel
      form={form}
      title={t('measure.addObligation')}
      width={600}
      action={t('measure.addObligation')}
      idle={added(form.value).length === 0}
      onClose={onClose}
    >
      <ObligationPicker
        measureType={measure.type}
        judgmentDate={measure.judgmentDate ?? ''}
        value={form.value}
        onChange={form.draft.setValue}
      />
    </FormDialog>
  );
}
