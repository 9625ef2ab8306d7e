import { Link } from '@tanstack/react-router';
import { useQueryCall } from '../../app/connection';
import { authorisationText, authorisationTones } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { State } from '../../ui/State';
import s from './ToWatch.module.css';

/** Authorisations of hosts that the agent looks after and that end soon; nothing when there is none. */
export function Renewals() {
  const t = useT();
  const language = useLanguage();
  const { data = [] } = useQueryCall('work.renewals', {}, { entities: ['work_host'] });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="renewals">
      <h3 className={s.title} id="renewals">
        {t('work.renewals')}
      </h3>
      <ul>
        {data.map(host => (
          <li key={host.id}>
            <Link className={s.line} to="/settings/$section" params={{ section: 'work' }}>
              <b>{host.name}</b>
              <State tone={authorisationTones[host.authorisationState]}>{authorisationText(host, t, language)}</State>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
