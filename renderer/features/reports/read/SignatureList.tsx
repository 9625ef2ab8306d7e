import type { ReportView } from '../../../../shared/contract/reports';
import { signatureFields } from '../../../../shared/domain/report';
import { signaturesNeeded } from '../../../../shared/domain/reportState';
import { agentText, useInstantText } from '../../../app/wording';
import { useT } from '../../../i18n';
import s from './Read.module.css';

/** The signatures that a report bears, and the one that is awaited. */
export function SignatureList({ view }: { readonly view: ReportView }) {
  const t = useT();
  const instantText = useInstantText();
  if (view.signatures.length === 0 && view.nextSignature === null) return null;
  const needed = signaturesNeeded(view.validatedBy !== null);
  return (
    <section className={s.signatures} aria-label={t('report.sign.signatures')}>
      <h2>{t('report.sign.signatures')}</h2>
      <dl>
        {signatureFields
          .filter(field => needed.includes(field))
          .map(field => {
            const set = view.signatures.find(one => one.field === field);
            return (
              <div key={field}>
                <dt>{t(`report.sign.${field}`)}</dt>
                <dd>
                  {set
                    ? t('report.sign.by', {
                        agent: set.name ? agentText(set.name) : '—',
                        when: instantText(set.at),
                        level: set.level,
                      })
                    : t('report.sign.waitingFor')}
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
