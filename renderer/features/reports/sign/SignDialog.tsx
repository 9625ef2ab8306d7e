import type { CallError, SigningCredential } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { SigningDialog } from '../../../app/signing';
import { useT } from '../../../i18n';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { useToast } from '../../../ui/toast';

interface SignDialogProps {
  readonly reports: readonly string[];
  readonly onClose: () => void;
}

/** Signs the papers chosen, under one password; those that were refused are told, the others are signed. */
export function SignDialog({ reports, onClose }: SignDialogProps) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const textOf = useFailureText();
  const { run } = useCommand('report.sign');
  const sign = async (credential: SigningCredential): Promise<CallError | null> => {
    const answer = await run({ ids: [...reports], credential });
    if (!answer.ok) return answer.error;
    const { signed, refused } = answer.value;
    if (signed.length > 0) toast({ tone: 'ok', title: t('report.sign.done', { count: signed.length }) });
    const [first] = refused;
    if (first) {
      const { text } = textOf({ code: first.code });
      toast({ tone: 'late', title: t('report.sign.refused', { count: refused.length }), text });
    }
    return null;
  };
  return <SigningDialog count={reports.length} onSign={sign} onClose={onClose} />;
}
