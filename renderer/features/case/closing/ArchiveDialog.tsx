import { useState } from 'react';
import { idFromBytes } from '../../../../shared/base/identifier';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormAlert } from '../../../app/form';
import { useT } from '../../../i18n';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useToast } from '../../../ui/toast';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { useCase } from '../caseContext';

/** Says what goes into the archive package of a closed case, then makes it and writes it where the reader chooses. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const { personId: person } = useCase();
  const { run } = useCommand('archive.create');
  const [job] = useState(() => idFromBytes(crypto.getRandomValues(new Uint8Array(16))));
  const [failure, setFailure] = useState<CallError | null>(null);
  const archive = async (): Promise<void> => {
    const answer = await run({ person, job });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    const { saved, fileName, objects, damaged } = answer.value;
    if (!saved) return;
    const lost = damaged.length > 0 ? { text: t('closing.archive.lost', { titles: damaged.join(', ') }) } : {};
    const title = t('closing.archive.done', { count: objects, name: fileName ?? '' });
    toast({ tone: damaged.length > 0 ? 'late' : 'ok', title, ...lost });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('closing.archive.title')}
      action={t('closing.archive.action')}
      onConfirm={archive}
      onCancel={onClose}
    >
      <FormAlert failure={failure} />
      <p>{t('closing.archive.text')}</p>
      <p>{t('closing.archive.codes')}</p>
    </ConfirmDialog>
  );
}
