import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { daysBetween, isCalendarDate } from '../../../../shared/base/calendarDate';
import type { Contract, OutputOf, TransferLine } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice, useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { articleText, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Menu, type MenuAction } from '../../../ui/Menu';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { AnswerDialog } from './AnswerDialog';
import { TransferContentsLists } from './PieceLists';
import { TakeBackDialog } from './TakeBackDialog';
import { WithdrawQuestion } from './WithdrawQuestion';
import s from '../PathPanel.module.css';

/** For how many days a refusal stays in sight. */
const REFUSAL_SHOWN = 30;

type TransferList = OutputOf<Contract['transfer.list']>;

/** Where the transfer of the case stands, with the next step; nothing when none was offered. */
export function TransferPanel() {
  const today = useToday();
  const { personId: person, header } = useCase();
  const view = useQueryCall('transfer.list', { person }, { entities: ['transfer', 'person', 'measure'] });
  if (view.error) return <FailureNotice failure={view.error.failure} />;
  const last = view.data?.transfers[0];
  if (!view.data || !last) return null;
  const closed = header.person.closedOn !== null;
  const { answeredOn } = last;
  const fresh = answeredOn !== null && isCalendarDate(answeredOn) && daysBetween(answeredOn, today) <= REFUSAL_SHOWN;
  const shown = last.answer === null || (last.answer === 'accepted' ? closed || fresh : fresh && !closed);
  return shown ? <Transfer transfer={last} term={view.data.term} /> : null;
}

interface TransferProps {
  readonly transfer: TransferLine;
  readonly term: TransferList['term'];
}

function Transfer({ transfer, term }: TransferProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const words = useFailureText();
  const { go } = useCase();
  const mayAct = useSession().agent.rights.includes('case.export');
  const [overlay, setOverlay] = useState<'accepted' | 'refused' | 'withdraw' | 'take-back' | null>(null);
  const remind = useCommand('transfer.remind');
  const forget = useCommand('transfer.forgetReminder');
  const { id, service, answer, reminders, pieces } = transfer;
  const on = (day: string | null): string => (day !== null && isCalendarDate(day) ? formatDate(day, language) : '');
  const run = async (command: typeof remind | typeof forget, done: string): Promise<void> => {
    const result = await command.run({ id });
    if (result.ok) toast({ tone: 'ok', title: done });
    else toast({ tone: 'late', ...words(result.error) });
  };
  const others: MenuAction[] = [
    { id: 'refused', label: t('transfer.act.refused'), onChoose: () => setOverlay('refused') },
    { id: 'remind', label: t('transfer.act.remind'), onChoose: () => void run(remind, t('transfer.done.reminded')) },
  ];
  const undoing: MenuAction[] = [
    ...(reminders.length > 0
      ? [
          {
            id: 'forget',
            label: t('transfer.act.forgetReminder'),
            icon: <IconArrowBackUp size={16} aria-hidden />,
            onChoose: () => void run(forget, t('transfer.done.reminderForgotten')),
          },
        ]
      : []),
    {
      id: 'withdraw',
      label: t('transfer.act.withdraw'),
      icon: <IconArrowBackUp size={16} aria-hidden />,
      onChoose: () => setOverlay('withdraw'),
    },
  ];
  return (
    <section className={s.panel} aria-labelledby="transfer-path">
      <div className={s.head}>
        <h2 id="transfer-path">{t('transfer.title')}</h2>
        <ol className={s.steps} aria-label={t('transfer.steps')}>
          <li>
            <State tone="info">
              {t('transfer.step.offered', { service })} <span className="muted">{on(transfer.offeredOn)}</span>
            </State>
          </li>
          {reminders.map(day => (
            <li key={day}>
              <State tone="info">
                {t('transfer.step.reminded')} <span className="muted">{on(day)}</span>
              </State>
            </li>
          ))}
          {answer === null && transfer.takenBackOn !== null && (
            <li>
              <State tone="info">
                {t('transfer.step.takenBack')} <span className="muted">{on(transfer.takenBackOn)}</span>
              </State>
            </li>
          )}
          <li>
            {answer === null ? (
              <State tone={transfer.late ? 'late' : 'soon'}>
                {t('transfer.step.awaited')} <span className="muted">{on(transfer.answerBy)}</span>
              </State>
            ) : (
              <State tone={answer === 'accepted' ? 'ok' : 'soon'}>
                {t(`transfer.step.${answer}`)} <span className="muted">{on(transfer.answeredOn)}</span>
              </State>
            )}
          </li>
        </ol>
      </div>
      <p className={s.why}>
        {[
          inLanguage(transfer.reasonLabel, language),
          transfer.answerReason ?? (answer === null ? transfer.takenBackReason : null) ?? transfer.reasonNote ?? '',
          t('transfer.pieces.goes', {
            ...pieces,
            count: pieces.measures + pieces.obligations + pieces.interviews + pieces.documents,
          }),
          term === null ? '' : t('transfer.term', { date: on(term.until), article: articleText(term.article, language) }),
        ]
          .filter(part => part !== '')
          .join(' · ')}
      </p>
      <TransferContentsLists id={id} accepted={answer === 'accepted'} />
      {mayAct && (
        <div className={s.actions}>
          {answer === null && (
            <>
              <Button kind="tint" onClick={() => setOverlay('accepted')}>
                {t('transfer.act.accepted')}
              </Button>
              <Menu
                label={t('transfer.more')}
                target={<IconButton label={t('transfer.more')} icon={<IconDots size={18} aria-hidden />} />}
                groups={[others, undoing]}
              />
            </>
          )}
          {transfer.takeBackUntil !== null && (
            <Button kind="quiet" icon={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setOverlay('take-back')}>
              {t('transfer.act.takeBack', { date: on(transfer.takeBackUntil) })}
            </Button>
          )}
          {answer === 'refused' && (
            <Button kind="tint" onClick={() => go({ act: 'transfer', replace: true })}>
              {t('transfer.act.offerAgain')}
            </Button>
          )}
        </div>
      )}
      {(overlay === 'accepted' || overlay === 'refused') && (
        <AnswerDialog transfer={transfer} answer={overlay} onClose={() => setOverlay(null)} />
      )}
      {overlay === 'take-back' && <TakeBackDialog transfer={transfer} onClose={() => setOverlay(null)} />}
      {overlay === 'withdraw' && <WithdrawQuestion transfer={transfer} onClose={() => setOverlay(null)} />}
    </section>
  );
}
