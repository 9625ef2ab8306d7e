import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine } from '../../../../shared/contract';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import s from './Measures.module.css';

/** Every proof of an obligation, the latest first. */
export function ProofList({ proofs }: { readonly proofs: ObligationLine['proofs'] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <section>
      <h3 className={s.small}>{t('measure.proofs', { count: proofs.length })}</h3>
      <ul className={s.proofs}>
        {proofs.map(proof => (
          <li key={proof.key}>
            <span className="muted">{isCalendarDate(proof.date) ? formatDate(proof.date, language) : ''}</span>
            <span>{proof.label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
