import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { LeftPiece, TransferPiece } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { measureName, obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { useCase } from '../caseContext';
import s from './Transfers.module.css';

/** How a piece of the case is called: its name in the law or its title, and its day. */
export function usePieceText(): (piece: TransferPiece) => string {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  return ({ kind, code, title, day }) => {
    const named = code === null ? title : (kind === 'measure' ? measureName : obligationName)(legal, code, language);
    const name = named === null || named === '' ? t(`transfer.pieces.kinds.${kind}`) : named;
    return day !== null && isCalendarDate(day) ? `${name} · ${formatDate(day, language)}` : name;
  };
}

interface PieceListProps {
  readonly title: string;
  readonly pieces: readonly (TransferPiece | LeftPiece)[];
}

/** Pieces of the case by name, folded under how many they are. */
export function PieceList({ title, pieces }: PieceListProps) {
  const t = useT();
  const pieceText = usePieceText();
  return (
    <details className={s.kind}>
      <summary>
        {title} <span className="muted">{pieces.length}</span>
      </summary>
      <ul className={s.named}>
        {pieces.map(one => (
          <li key={`${one.kind}:${one.id}`}>
            {pieceText(one)}{' '}
            <span className="muted">
              {[
                t(`transfer.pieces.kinds.${one.kind}`),
                'reason' in one && one.reason !== 'kept' ? t(`transfer.pieces.why.${one.reason}`) : '',
              ]
                .filter(part => part !== '')
                .join(', ')}
            </span>
          </li>
        ))}
        {pieces.length === 0 && <li className="muted">{t('transfer.pieces.none')}</li>}
      </ul>
    </details>
  );
}

/** What goes, or went, to the other service, and what stays. */
export function TransferContentsLists({ id, accepted }: { readonly id: string; readonly accepted: boolean }) {
  const t = useT();
  const contents = useQueryCall(
    'transfer.contents',
    { id },
    { entities: ['transfer', 'measure', 'obligation', 'interview', 'document'] },
  );
  if (contents.error) return <FailureNotice failure={contents.error.failure} />;
  if (!contents.data) return null;
  const { sealed, left, withdrawn } = contents.data;
  return (
    <div className={s.contents}>
      <PieceList title={t(accepted ? 'transfer.pieces.sealed' : 'transfer.pieces.going')} pieces={sealed} />
      <PieceList title={t('transfer.pieces.left')} pieces={left} />
      {withdrawn > 0 && <p className="muted">{t('transfer.pieces.withdrawn', { count: withdrawn })}</p>}
    </div>
  );
}
