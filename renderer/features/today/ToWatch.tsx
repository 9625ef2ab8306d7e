import { Link } from '@tanstack/react-router';
import { useLanguage, useT } from '../../i18n';
import s from './ToWatch.module.css';

export interface ToWatchProps {
  readonly withoutAppointment: number;
  readonly flagsToReview: number;
}

/** Counts that call for a look, each leading to its list. */
export function ToWatch({ withoutAppointment, flagsToReview }: ToWatchProps) {
  const t = useT();
  const language = useLanguage();
  const counts = [
    { view: 'withoutAppointment', count: withoutAppointment, words: 'today.watch.withoutAppointment' },
    { view: 'flagsToReview', count: flagsToReview, words: 'today.watch.flagsToReview' },
  ] as const;
  const shown = counts.filter(one => one.count > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="to-watch">
      <h3 className={s.title} id="to-watch">
        {t('today.watch.title')}
      </h3>
      <ul>
        {shown.map(one => (
          <li key={one.view}>
            <Link className={s.row} to="/cases" search={{ view: one.view }}>
              <b>{one.count.toLocaleString(language)}</b>
              {t(one.words, { count: one.count })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
