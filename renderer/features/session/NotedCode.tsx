import { useState } from 'react';
import { RecoveryCode } from '../../app/password';
import { useT } from '../../i18n';
import { ClosedPage } from './ClosedPage';
import s from './Unlock.module.css';

interface NotedCodeProps {
  readonly code: string;
  readonly siteName: string;
  readonly onNoted: () => void;
}

const GROUPS = 8;
const anyGroup = (): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % GROUPS;

/** The recovery code of a new site, before anything else is shown. */
export function NotedCode({ code, siteName, onNoted }: NotedCodeProps) {
  const t = useT();
  const [asked] = useState(anyGroup);
  return (
    <ClosedPage title={t('password.recovery.title')} lead={t('password.recovery.intro')} width="wide">
      <div className={s.code}>
        <RecoveryCode code={code} siteName={siteName} asked={asked} onNoted={onNoted} />
      </div>
    </ClosedPage>
  );
}
