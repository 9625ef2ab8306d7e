import type { ObligationLine, ProofLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

export interface WithdrawProofDialogProps {
  readonly obligation: ObligationLine;
  readonly proof: ProofLine;
  readonly onClose: () => void;
}

/** Withdraws a proof for a reason; the history keeps both. */
export function WithdrawProofDialog({ obligation, proof, onClose }: WithdrawProofDialogProps) {
  const t = useT();
  const withdraw = useCommand('obligation.withdrawProof');
  const form = useTypedForm({
    draftKey: `proof-withdrawn:${obligation.id}:${proof.key}`,
    initial: { reason: '' },
    read: value => readTyped(reader => ({ reason: reader.reason('reason', value.reason) })),
    send: values => withdraw.run({ id: obligation.id, proof: proof.key, ...values }),
    done: t('measure.proofWithdrawn'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('measure.withdrawProof')}
      action={t('measure.withdrawProof')}
      intro={
        <p>
          <b className="strong">{proof.label}</b> <span className="muted">{t('measure.withdrawText')}</span>
        </p>
      }
      onClose={onClose}
    >
      <TextField {...form.field('reason')} label={t('measure.withdrawReason')} required autoFocus maxLength={400} />
    </FormDialog>
  );
}
