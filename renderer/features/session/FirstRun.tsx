import { IconBuildingCommunity, IconFlask, IconHistory, IconUsersPlus } from '@tabler/icons-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import type { CallError } from '../../../shared/contract';
import { RestoreForm } from '../../app/backups';
import { useCommand, useQueryCall } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { useRefreshSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ClosedPage } from './ClosedPage';
import { emptyFounding, type Founding } from './founding';
import { FoundForm } from './FoundForm';
import s from './FirstRun.module.css';

/** How many fictional persons the demo site holds. */
const DEMO_PERSONS = 300;

interface FirstRunProps {
  readonly stay: (staying: boolean) => void;
  readonly onFounded: (founded: { code: string; siteName: string }) => void;
}

/** A workstation without a site: three doors, and a fourth when backups wait in its folder. */
export function FirstRun({ stay, onFounded }: FirstRunProps) {
  const t = useT();
  const [at, setAt] = useState<'doors' | 'found' | 'restore'>('doors');
  // kept here so that going back to the doors loses nothing
  const [founding, setFounding] = useState<Founding>(emptyFounding);
  const [failure, setFailure] = useState<CallError | null>(null);
  const backups = useQueryCall('backup.listForRestore', {}).data ?? [];
  const demo = useCommand('session.openDemo');
  const refresh = useRefreshSession();
  const openDemo = async (): Promise<void> => {
    setFailure(null);
    const answer = await demo.run({ persons: DEMO_PERSONS });
    if (!answer.ok) setFailure(answer.error);
    await refresh();
  };
  if (at === 'found')
    return <FoundForm value={founding} onChange={setFounding} onBack={() => setAt('doors')} stay={stay} onFounded={onFounded} />;
  if (at === 'restore')
    return (
      <ClosedPage title={t('session.restore.title')} lead={t('session.restore.lead')} width="wide">
        <div className={s.restore}>
          <RestoreForm lines={backups} onCancel={() => setAt('doors')} />
        </div>
      </ClosedPage>
    );
  return (
    <ClosedPage title={t('session.doors.title')} lead={t('session.doors.lead')} width="wide" foot={t('session.legal')}>
      {failure && <FailureNotice failure={failure} />}
      <ul className={s.doors}>
        <Door icon={IconBuildingCommunity} title={t('session.doors.found.title')} text={t('session.doors.found.text')}>
          <Button kind="primary" disabled={demo.running} onClick={() => setAt('found')}>
            {t('session.doors.found.action')}
          </Button>
        </Door>
        <Door icon={IconUsersPlus} title={t('session.doors.join.title')} text={t('session.doors.join.text')}>
          <span className={s.later}>{t('session.doors.join.later')}</span>
        </Door>
        <Door icon={IconFlask} title={t('session.doors.demo.title')} text={t('session.doors.demo.text')}>
          <Button busy={demo.running} onClick={() => void openDemo()}>
            {t('session.doors.demo.action')}
          </Button>
        </Door>
        {backups.length > 0 && (
          <Door icon={IconHistory} title={t('session.doors.restore.title')} text={t('session.doors.restore.text')}>
            <Button kind="quiet" disabled={demo.running} onClick={() => setAt('restore')}>
              {t('session.doors.restore.action')}
            </Button>
          </Door>
        )}
      </ul>
    </ClosedPage>
  );
}

interface DoorProps {
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: boolean }>;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Door({ icon: Icon, title, text, children }: DoorProps) {
  return (
    <li className={s.door}>
      <Icon size={28} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div className={s.action}>{children}</div>
    </li>
  );
}
