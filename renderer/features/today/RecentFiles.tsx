import { Link } from '@tanstack/react-router';
import type { RecentFile } from '../../../shared/contract';
import { useT } from '../../i18n';
import { Name } from '../../ui/Name';
import { Heading } from './Heading';
import { useShortInstant } from './useClock';
import s from './RecentFiles.module.css';

/** The cases that the agent opened last. */
export function RecentFiles({ files }: { readonly files: readonly RecentFile[] }) {
  const t = useT();
  const when = useShortInstant();
  return (
    <div className={s.recent}>
      <Heading title={t('today.recent.title')} />
      {files.length === 0 && <p className="muted">{t('today.recent.none')}</p>}
      <ul>
        {files.map(file => (
          <li key={file.person}>
            <Link className={s.row} to="/cases/$personId/{-$tab}" params={{ personId: file.person, tab: undefined }} search={{}}>
              <Name last={file.familyName.toUpperCase()} first={file.givenNames} />
              <span className="muted">{when(file.at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
