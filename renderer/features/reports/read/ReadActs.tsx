import {
  IconArrowBackUp,
  IconCheck,
  IconMessagePlus,
  IconSend,
  IconSignature,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportView } from '../../../../shared/contract/reports';
import type { ReportAct } from '../../../../shared/domain/reportState';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import { ReportDue, ReportStateChip } from '../../../app/reports';
import { useSession } from '../../../app/session';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import foot from '../Foot.module.css';

export interface ReadActsProps {
  readonly view: ReportView;
  readonly onAsk: (what: 'approve' | 'return' | 'withdraw' | 'send' | 'sign') => void;
  /** Null where no passage can be chosen. */
  readonly onComment: (() => void) | null;
  readonly onTakeBack: () => Promise<void>;
  readonly onSupersede: () => Promise<void>;
}

/** At the foot of a report: where it stands, and what may be done now; each has its key. */
export function ReadActs({ view, onAsk, onComment, onTakeBack, onSupersede }: ReadActsProps) {
  const t = useT();
  const { role } = useSession().agent;
  const language = useLanguage();
  const may = (act: ReportAct): boolean => view.acts.includes(act);
  useShortcut({ keys: 'Alt V', label: t('report.review.return'), run: () => onAsk('return') }, may('return'));
  useShortcut({ keys: 'Alt A', label: t('report.review.approve'), run: () => onAsk('approve') }, may('approve'));
  useShortcut({ keys: 'Alt S', label: t('report.sign.action'), run: () => onAsk('sign') }, may('sign'));
  const icon = { size: 16, stroke: 1.8, 'aria-hidden': true } as const;
  const sent =
    view.sentOn !== null && isCalendarDate(view.sentOn)
      ? t('report.send.sent', {
          date: formatDate(view.sentOn, language),
          means: view.sentBy === null ? '—' : t(`report.send.meansOf.${view.sentBy}`),
        })
      : null;
  const withdrawn =
    view.withdrawnOn !== null && isCalendarDate(view.withdrawnOn)
      ? t('report.review.withdrawnBecause', { date: formatDate(view.withdrawnOn, language), reason: view.withdrawalReason ?? '' })
      : null;
  const waits = view.state === 'submitted' && !may('approve') && role !== 'officer';
  return (
    <footer className={foot.bar}>
      <ReportStateChip state={view.state} />
      {view.due && <ReportDue due={view.due} />}
      {sent !== null && <span>{sent}</span>}
      {withdrawn !== null && <span>{withdrawn}</span>}
      {waits && <span className="muted">{t(view.own ? 'report.review.own' : 'report.review.notYours')}</span>}
      {view.supersedes !== null && (
        <Link className="link" to="/reports/$reportId" params={{ reportId: view.supersedes }}>
          {t('report.review.supersedesLink')}
        </Link>
      )}
      {view.supersededBy !== null && (
        <Link className="link" to="/reports/$reportId" params={{ reportId: view.supersededBy }}>
          {t('report.review.supersededLink')}
        </Link>
      )}
      <span className={foot.grow} />
      {may('withdraw') && view.own && (
        <Button kind="quiet" icon={<IconTrash {...icon} />} onClick={() => onAsk('withdraw')}>
          {t('report.review.withdraw')}
        </Button>
      )}
      {may('take-back') && (
        <Button icon={<IconArrowBackUp {...icon} />} onClick={() => void onTakeBack()}>
          {t('report.review.takeBack')}
        </Button>
      )}
      {may('supersede') && (
        <Button icon={<IconReplace {...icon} />} onClick={() => void onSupersede()}>
          {t('report.review.supersede')}
        </Button>
      )}
      {may('comment') && onComment && (
        <Button kind="quiet" icon={<IconMessagePlus {...icon} />} shortcut="Alt O" onClick={onComment}>
          {t('report.review.comment')}
        </Button>
      )}
      {may('return') && (
        <Button icon={<IconArrowBackUp {...icon} />} shortcut="Alt V" onClick={() => onAsk('return')}>
          {t('report.review.return')}
        </Button>
      )}
      {may('approve') && (
        <Button kind="primary" icon={<IconCheck {...icon} />} shortcut="Alt A" onClick={() => onAsk('approve')}>
          {t('report.review.approve')}
        </Button>
      )}
      {may('sign') && (
        <Button kind="primary" icon={<IconSignature {...icon} />} shortcut="Alt S" onClick={() => onAsk('sign')}>
          {t('report.sign.action')}
        </Button>
      )}
      {may('send') && (
        <Button kind="primary" icon={<IconSend {...icon} />} onClick={() => onAsk('send')}>
          {t('report.send.action')}
        </Button>
      )}
    </footer>
  );
}
