import { IconHistory } from '@tabler/icons-react';
import { useT } from '../../i18n';
import type { DraftStatus as Status } from '../drafts';
import s from './Form.module.css';

export interface DraftNoteProps {
  readonly draft: { readonly restored: boolean; readonly status: Status; readonly clear: () => Promise<void> };
}

/** Says that what is shown came from an earlier draft, and offers to drop it. */
export function DraftNote({ draft }: DraftNoteProps) {
  const t = useT();
  if (!draft.restored) return null;
  return (
    <div className={s.draft} role="status">
      <IconHistory size={16} stroke={1.6} aria-hidden />
      <span>{t('form.restored')}</span>
      <button type="button" className="link" onClick={() => void draft.clear()}>
        {t('form.discard')}
      </button>
    </div>
  );
}

/** Says that what is typed is kept; its place stays empty until then, so that nothing moves under the fingers. */
export function DraftStatus({ draft }: DraftNoteProps) {
  const t = useT();
  return <p className={s.status}>{draft.status === 'idle' ? '' : t(`form.draft.${draft.status}`)}</p>;
}
