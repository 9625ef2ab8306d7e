import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { IconKeyboard, IconLock } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { CoreEvent } from '../../shared/contract';
import { useT } from '../i18n';
import { Chip } from '../ui/State';
import { useToast } from '../ui/toast';
import { AboutDialog } from './AboutDialog';
import { useCommand, useConnectionState, useCoreEvent } from './connection';
import { useDrafts } from './drafts';
import { ErrorBoundary } from './ErrorBoundary';
import { failureText } from './failure';
import { PasswordResetNotice } from './PasswordResetNotice';
import { RecoveryCodeNotice } from './RecoveryCodeNotice';
import { ShortcutsDialog } from './keyboard/ShortcutsDialog';
import { useShortcut } from './keyboard/shortcuts';
import { CommandPalette } from './palette/CommandPalette';
import { OpenPaletteContext, type PaletteIntent } from './palette/openPalette';
import { screens } from './screens';
import { useActivity, useSession } from './session';
import { AppShell } from './shell/AppShell';
import type { RailEntry } from './shell/Rail';
import { TopBar } from './shell/TopBar';
import { UserMenu } from './shell/UserMenu';
import { focusHeading } from './focusHeading';

type Overlay = 'palette' | 'shortcuts' | 'about' | null;

/** The frame of an open session, around the screen of the current address. */
export function Workspace() {
  const t = useT();
  const { agent, status } = useSession();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [intent, setIntent] = useState<PaletteIntent>('open');
  const openPalette = useCallback((wanted: PaletteIntent = 'open') => {
    setIntent(wanted);
    setOverlay('palette');
  }, []);
  const shown = screens.filter(({ right }) => right === undefined || agent.rights.includes(right));
  const line = useConnectionState();
  const { flushAll } = useDrafts();
  const lock = useCommand('session.lock');
  useActivity();
  useHeadingFocus();
  useShortcut({ keys: 'Ctrl K', label: t('shell.shortcuts.palette'), group: 'everywhere', run: () => openPalette() });
  useShortcut({
    keys: '?',
    label: t('shell.shortcuts.title'),
    group: 'everywhere',
    icon: <IconKeyboard size={18} stroke={1.6} aria-hidden />,
    run: () => setOverlay('shortcuts'),
  });
  const navigate = useNavigate();
  const leaveDemo = useCommand('session.leaveDemo');
  useBackupWarning();
  useShortcut({
    keys: 'Ctrl L',
    label: t('shell.user.lock'),
    group: 'everywhere',
    icon: <IconLock size={18} stroke={1.6} aria-hidden />,
    run: () => void lockNow(),
  });
  const lockNow = async (): Promise<void> => {
    await flushAll();
    await lock.run({});
  };
  const gone = status.problem === null ? null : failureText({ code: status.problem }, t);
  const warning = gone ? `${gone.title}. ${gone.text}` : status.clockSetBack ? t('shell.clockSetBack') : null;
  const role = t(`shell.roles.${agent.role}`);
  const close = (): void => setOverlay(null);
  return (
    <>
      <AppShell
        rail={shown}
        demo={status.site?.demo ?? false}
        warning={warning}
        topBar={
          <TopBar
            onSearch={() => openPalette()}
            status={line !== 'open' && <Chip tone="soon">{t('shell.reconnecting')}</Chip>}
            user={
              <UserMenu
                name={`${agent.givenNames} ${agent.familyName}`}
                role={agent.antenna ? `${role} · ${agent.antenna.name}` : role}
                onLock={() => void lockNow()}
                onPassword={() => void navigate({ to: '/settings/$section', params: { section: 'workstation' } })}
                onLeaveDemo={status.demo ? () => void leaveDemo.run({}) : undefined}
                onShortcuts={() => setOverlay('shortcuts')}
                onAbout={() => setOverlay('about')}
              />
            }
          />
        }
      >
        <ErrorBoundary>
          <OpenPaletteContext value={openPalette}>
            <Outlet />
          </OpenPaletteContext>
        </ErrorBoundary>
      </AppShell>
      {shown.map(entry => (
        <GoShortcut key={entry.to} entry={entry} />
      ))}
      <CommandPalette opened={overlay === 'palette'} onClose={close} intent={intent} />
      <PasswordResetNotice />
      <RecoveryCodeNotice />
      <ShortcutsDialog opened={overlay === 'shortcuts'} onClose={close} />
      <AboutDialog opened={overlay === 'about'} onClose={close} />
    </>
  );
}

/** Says that the backup of the day failed: the work goes on, but someone must know. */
function useBackupWarning(): void {
  const t = useT();
  const toast = useToast();
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type !== 'backup-failed') return;
      const { title, text } = failureText(event, t);
      toast({ tone: 'late', title: t('shell.backupFailed'), text: `${title}. ${text}` });
    },
    [t, toast],
  );
  useCoreEvent(onEvent);
}

function GoShortcut({ entry }: { readonly entry: RailEntry }) {
  const t = useT();
  const navigate = useNavigate();
  const go = (): void => void navigate({ to: entry.to });
  const label = t('shell.shortcuts.goTo', { screen: t(entry.label) });
  const Icon = entry.icon;
  const icon = <Icon size={18} stroke={1.6} aria-hidden />;
  useShortcut({ keys: `G ${entry.goKey ?? ''}`, label, group: 'screens', icon, run: go }, entry.goKey !== undefined);
  return null;
}

function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(focusHeading, []); // what had it, a password field, is gone
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) focusHeading();
      }),
    [router],
  );
}
