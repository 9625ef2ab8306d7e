import { IconPencil, IconTrash } from '@tabler/icons-react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ProofLine } from '../../../../shared/contract';
import { useLanguage, useT } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { ProofLink } from './ProofLink';
import s from './Measures.module.css';

export interface ProofListProps {
  readonly proofs: readonly ProofLine[];
  /** Corrects a proof, or withdraws it. */
  readonly onAct: (act: 'proof' | 'withdraw', proof: ProofLine) => void;
}

/** Every proof of an obligation that stands, the latest first. */
export function ProofList({ proofs, onAct }: ProofListProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <section>
      <h3 className={s.small}>{t('measure.proofs', { count: proofs.length })}</h3>
      <ul className={s.proofs}>
        {proofs.map(proof => (
          <li key={proof.key}>
            <span className="muted">{isCalendarDate(proof.date) ? formatDate(proof.date, language) : ''}</span>
            <span>
              <ProofLink proof={proof}>{proof.label}</ProofLink>
            </span>
            <span className={s.rowActions}>
              <IconButton
                icon={<IconPencil size={16} aria-hidden />}
                label={t('measure.correctProofOf', { proof: proof.label })}
                onClick={() => onAct('proof', proof)}
              />
              <IconButton
                icon={<IconTrash size={16} aria-hidden />}
                label={t('measure.withdrawProofOf', { proof: proof.label })}
                onClick={() => onAct('withdraw', proof)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
