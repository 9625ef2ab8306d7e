import type { ReactNode } from 'react';
import { measureAcronym } from '../../../app/wording';
import { useT } from '../../../i18n';
import { useCase } from '../caseContext';
import { FieldHistory } from '../history/FieldHistory';
import s from './Summary.module.css';

/** Who entrusted the first running measure that says it to the service, and with which instructions. */
export function MandatePanel() {
  const t = useT();
  const { header, legal } = useCase();
  const mandated = header.measures.filter(one => one.magistrate !== null || one.court !== null);
  const measure = mandated.find(one => one.status === 'active') ?? mandated[0] ?? header.measures[0];
  if (!measure) return null;
  const row = (field: 'magistrate' | 'court' | 'instructions', label: string): ReactNode =>
    measure[field] === null || measure[field] === '' ? null : (
      <>
        <dt>
          <FieldHistory entity="measure" record={measure.id} field={field} label={label} />
        </dt>
        <dd>{measure[field]}</dd>
      </>
    );
  const rows = [
    row('magistrate', t('caseFile.mandate.magistrate')),
    row('court', t('caseFile.mandate.court')),
    row('instructions', t('caseFile.mandate.instructions')),
  ];
  if (rows.every(one => one === null)) return null;
  return (
    <section className={s.section}>
      <h2 className={s.heading}>
        {t('caseFile.mandate.title')}
        {header.measures.length > 1 && <span className="muted">{` · ${measureAcronym(legal, measure.type)}`}</span>}
      </h2>
      <dl className={s.pairs}>
        {rows.map((one, index) => (
          <div key={index} className={s.pair}>
            {one}
          </div>
        ))}
      </dl>
    </section>
  );
}
