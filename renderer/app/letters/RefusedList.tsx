import type { RefusedPerson } from '../../../shared/contract';
import { useT } from '../../i18n';
import { PlainTable } from '../../ui/PlainTable';
import { personText } from '../wording';
import s from './Letters.module.css';

/** Those who get no letter, and why. Nothing when there is nobody. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedPerson[] }) {
  const t = useT();
  if (refused.length === 0) return null;
  const title = t('letters.refused', { count: refused.length });
  return (
    <section className={s.refused} aria-label={title}>
      <h3>{title}</h3>
      <PlainTable label={title} columns={[t('letters.person'), t('letters.reason')]}>
        {refused.map(one => (
          <tr key={`${one.person} ${one.reason}`}>
            <td>{personText(one)}</td>
            <td>{t(`letters.reasons.${one.reason}`)}</td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
