import {
  IconArchive,
  IconArchiveOff,
  IconCalendarPlus,
  IconClipboardText,
  IconCopy,
  IconDots,
  IconFileText,
  IconFiles,
  IconFlagPlus,
  IconGavel,
  IconMail,
  IconInfoCircle,
  IconNotes,
  IconPackageExport,
  IconReportSearch,
  IconUserEdit,
  IconTransfer,
  IconUserOff,
  IconUserShare,
} from '@tabler/icons-react';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import { useSession } from '../../../app/session';
import { phoneText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { Menu, type MenuAction } from '../../../ui/Menu';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import s from './CaseHeader.module.css';

export interface HeaderActionsProps {
  readonly onAddFlag: () => void;
  readonly onAssemble: () => void;
  readonly onAssign: () => void;
  readonly onGiveBack: () => void;
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onArchive: () => void;
}

/** What can be done about the person from any tab. */
export function HeaderActions({ onAddFlag, onAssemble, onAssign, onGiveBack, onClose, onReopen, onArchive }: HeaderActionsProps) {
  const t = useT();
  const toast = useToast();
  const { header, go } = useCase();
  const { id: self, rights, role } = useSession().agent;
  const today = useToday();
  const may = (right: (typeof rights)[number]): boolean => rights.includes(right);
  const write = (): void => go({ tab: 'interviews', act: 'interview' });
  const summon = (): void => go({ act: 'summons', replace: true });
  // nothing is added to a closed case: it is reopened first
  const closed = header.person.closedOn !== null;
  useShortcut({ keys: 'Alt E', label: t('caseFile.actions.interview'), run: write }, may('case.write') && !closed);
  useShortcut({ keys: 'Alt C', label: t('caseFile.actions.summon'), run: summon }, may('case.summon') && !closed);
  const report = (): void => go({ act: 'report', replace: true });
  useShortcut({ keys: 'Alt R', label: t('report.create.action'), run: report }, may('report.write') && !closed);
  const note = (): void => go({ act: 'event', replace: true });
  useShortcut({ keys: 'Alt N', label: t('event.record'), run: note }, may('case.write'));

  const [phone] = Object.values(header.person.phones);
  const copyPhone = async (number: string): Promise<void> => {
    await navigator.clipboard.writeText(phoneText(number));
    toast({ tone: 'ok', title: t('caseFile.actions.phoneCopied') });
  };
  const writing: MenuAction[] = [
    {
      id: 'event',
      label: `${t('event.record')}…`,
      icon: <IconInfoCircle size={16} aria-hidden />,
      shortcut: 'Alt N',
      onChoose: note,
    },
    ...(may('report.write') && !closed
      ? [
          {
            id: 'report',
            label: `${t('report.create.action')}…`,
            icon: <IconFileText size={16} aria-hidden />,
            shortcut: 'Alt R',
            onChoose: report,
          },
        ]
      : []),
    {
      id: 'identity',
      label: t('caseFile.actions.editIdentity'),
      icon: <IconUserEdit size={16} aria-hidden />,
      onChoose: () => go({ tab: 'identity' }),
    },
    ...(closed
      ? []
      : [
          {
            id: 'measure',
            label: t('caseFile.actions.addMeasure'),
            icon: <IconGavel size={16} aria-hidden />,
            onChoose: () => go({ tab: 'measures', act: 'measure' }),
          },
        ]),
    ...(closed
      ? []
      : [
          {
            id: 'letter',
            label: t('letters.letter.open'),
            icon: <IconMail size={16} aria-hidden />,
            onChoose: () => go({ act: 'letter', replace: true }),
          },
        ]),
    { id: 'flag', label: t('caseFile.actions.addFlag'), icon: <IconFlagPlus size={16} aria-hidden />, onChoose: onAddFlag },
  ];
  // an officer may take a case that has no referent
  const mayAssign = may('case.assign') || (role === 'officer' && header.referent === null);
  const assigning: MenuAction[] = mayAssign
    ? [
        {
          id: 'assign',
          label: t('caseFile.actions.assign'),
          icon: <IconUserShare size={16} aria-hidden />,
          onChoose: onAssign,
        },
      ]
    : [];
  const stands = header.others.some(one => one.agent.id === self && (one.to === null || one.to > today));
  const givingBack: MenuAction[] =
    stands && may('case.write')
      ? [
          {
            id: 'give-back',
            label: t('assignment.giveBack.open'),
            icon: <IconUserOff size={16} aria-hidden />,
            onChoose: onGiveBack,
          },
        ]
      : [];
  // a closed case has a button of its own to reopen it
  const closing: MenuAction[] =
    may('case.write') && !closed
      ? [{ id: 'close', label: t('caseFile.actions.close'), icon: <IconArchive size={16} aria-hidden />, onChoose: onClose }]
      : [];
  const archiving: MenuAction[] =
    may('case.assign') && closed
      ? [
          {
            id: 'archive',
            label: t('closing.archive.menu'),
            icon: <IconPackageExport size={16} aria-hidden />,
            onChoose: onArchive,
          },
        ]
      : [];
  const assembling: MenuAction[] = [
    { id: 'assemble', label: t('caseFile.actions.assemble'), icon: <IconFiles size={16} aria-hidden />, onChoose: onAssemble },
    {
      id: 'national',
      label: t('caseCopy.menu'),
      icon: <IconClipboardText size={16} aria-hidden />,
      onChoose: () => go({ act: 'copy', replace: true }),
    },
  ];
  const tracing: MenuAction[] = may('trace.read')
    ? [
        {
          id: 'access',
          label: t('trace.menu'),
          icon: <IconReportSearch size={16} aria-hidden />,
          onChoose: () => go({ act: 'access', replace: true }),
        },
      ]
    : [];
  const transferring: MenuAction[] =
    may('case.export') && !closed
      ? [
          {
            id: 'transfer',
            label: t('transfer.offer.menu'),
            icon: <IconTransfer size={16} aria-hidden />,
            onChoose: () => go({ act: 'transfer', replace: true }),
          },
        ]
      : [];
  const copying: MenuAction[] = phone
    ? [
        {
          id: 'copy',
          label: t('caseFile.actions.copyPhone', { phone: phoneText(phone.number) }),
          icon: <IconCopy size={16} aria-hidden />,
          onChoose: () => void copyPhone(phone.number),
        },
      ]
    : [];
  return (
    <div className={s.actions}>
      {may('case.write') && closed && (
        <Button kind="primary" icon={<IconArchiveOff size={16} stroke={1.8} aria-hidden />} onClick={onReopen}>
          {t('caseFile.actions.reopen')}
        </Button>
      )}
      {may('case.write') && !closed && (
        <Button icon={<IconNotes size={16} stroke={1.8} aria-hidden />} shortcut="Alt E" onClick={write}>
          {t('caseFile.actions.interview')}
        </Button>
      )}
      {may('case.summon') && !closed && (
        <Button kind="primary" icon={<IconCalendarPlus size={16} stroke={1.8} aria-hidden />} shortcut="Alt C" onClick={summon}>
          {t('caseFile.actions.summon')}
        </Button>
      )}
      <Menu
        label={t('caseFile.actions.more')}
        target={<IconButton label={t('caseFile.actions.more')} icon={<IconDots size={18} aria-hidden />} />}
        groups={[
          may('case.write') ? writing : [],
          [...assigning, ...givingBack],
          may('case.export') ? assembling : [],
          copying,
          tracing,
          [...transferring, ...archiving, ...closing],
        ]}
      />
    </div>
  );
}
