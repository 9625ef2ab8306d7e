import { IconArrowBackUp, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { AbsenceView } from '../../../../shared/contract';
import type { PathAct } from '../../../../shared/domain/absencePath';
import { useExcuse } from '../../../app/absence';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice, useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { articleText, CertaintyMark } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Menu, type MenuAction } from '../../../ui/Menu';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import type { CaseAct } from '../caseRoute';
import { dayText, stepTones, whyText } from './absenceText';
import { IncidentDialog } from './IncidentDialog';
import { LimitDialog } from './LimitDialog';
import { ProofDialog } from './ProofDialog';
import { useUndoStep } from './useUndoStep';
import s from '../PathPanel.module.css';

/** What changes the path of an absence. */
const SHOWN = ['appointment', 'document', 'incident_report', 'measure', 'access'] as const;

/** Where the absences of the case stand, with the one act usually done next; nothing while nothing is expected. */
export function AbsencePanel({ act }: { readonly act: CaseAct | undefined }) {
  const { personId: person } = useCase();
  const view = useQueryCall('absence.path', { person }, { entities: SHOWN });
  if (view.error) return <FailureNotice failure={view.error.failure} />;
  if (!view.data || view.data.path.last === null) return null;
  return <Absences view={view.data} act={act} />;
}

type Overlay = 'limit' | 'proof' | 'incident' | 'send' | null;

function Absences({ view, act }: { readonly view: AbsenceView; readonly act: CaseAct | undefined }) {
  const t = useT();
  const language = useLanguage();
  const { go } = useCase();
  const { rights } = useSession().agent;
  const { path, absences, draft } = view;
  const { next, undo } = path;
  const [chosen, setChosen] = useState<Overlay>(null);
  const overlay = chosen ?? (act === 'proof' || act === 'incident' ? act : null);
  const close = (): void => {
    setChosen(null);
    if (act === 'proof' || act === 'incident') go({ replace: true });
  };
  const excuse = useExcuse();
  const takeBack = useUndoStep(view);
  const pending = absences.findLast(one => one.attendance === 'absent-pending');
  const about = absences.find(one => one.id === next?.record) ?? pending ?? absences.find(one => one.id === path.last);
  const today = useToday();

  const run = (one: PathAct): void => {
    if (one === 'summon') go({ act: 'summons', replace: true });
    else if (one === 'report') setChosen('incident');
    else if (one === 'send-report') setChosen('send');
    else if (one === 'ask-proof' && next?.act === 'ask-proof' && about)
      void excuse(
        about.id,
        about.excuse,
        { attendance: 'absent-pending', due: next.by },
        t('absence.done.asked', { date: dayText(next.by, language) }),
      );
    else if (one === 'ask-proof') setChosen('limit');
    else setChosen('proof');
  };
  const refuse = (): void => {
    if (about) void excuse(about.id, about.excuse, { attendance: 'absent' }, t('absence.done.unexcused'));
  };
  const overdue = next?.act === 'judge-excuse' && next.late;
  const may = (one: PathAct): boolean => rights.includes(one === 'summon' ? 'case.summon' : 'case.write');
  const others: MenuAction[] = path.possible
    .filter(one => may(one) && (one !== next?.act || one === 'ask-proof' || overdue))
    .filter(one => one !== 'judge-excuse' || !path.possible.includes('receive-proof'))
    .map(one => ({
      id: one,
      label: one === 'ask-proof' ? t('absence.otherLimit') : t(`absence.act.${one}`),
      onChoose: () => (one === 'ask-proof' ? setChosen('limit') : run(one)),
    }));
  const writes = rights.includes('case.write');
  const menu: MenuAction[] = [
    ...others,
    ...(draft && writes ? [{ id: 'edit', label: t('absence.editReport'), onChoose: () => setChosen('incident') }] : []),
  ];
  const undoing: MenuAction[] =
    undo && (writes || undo.kind === 'withdraw-summons')
      ? [
          {
            id: 'undo',
            label: t(`absence.undo.${undo.kind}`),
            icon: <IconArrowBackUp size={16} aria-hidden />,
            onChoose: () => void takeBack(undo),
          },
        ]
      : [];
  return (
    <>
      {path.open && (
        <section className={s.panel} aria-labelledby="absence-path">
          <div className={s.head}>
            <h2 id="absence-path">{t('absence.title')}</h2>
            <ol className={s.steps} aria-label={t('absence.steps')}>
              {path.steps.map(step => (
                <li key={`${step.kind}-${step.record}`}>
                  <State tone={stepTones[step.kind]}>
                    {t(`absence.step.${step.kind}`)} <span className="muted">{dayText(step.day, language)}</span>
                  </State>
                </li>
              ))}
            </ol>
          </div>
          <p className={s.why}>
            {whyText(path, t, language)}
            {next !== null && next.article !== '' && ` · ${articleText(next.article, language)} `}
            {next !== null && <CertaintyMark certainty={next.certainty} />}
          </p>
          <div className={s.actions}>
            {next !== null && may(next.act) && (
              <Button kind="tint" onClick={() => (overdue ? refuse() : run(next.act))}>
                {overdue ? t('absence.noProof') : t(`absence.act.${next.act}`)}
              </Button>
            )}
            {menu.length + undoing.length > 0 && (
              <Menu
                label={t('absence.more')}
                target={<IconButton label={t('absence.more')} icon={<IconDots size={18} aria-hidden />} />}
                groups={[menu, undoing]}
              />
            )}
          </div>
        </section>
      )}
      {overlay === 'limit' && about && <LimitDialog absence={about} proposed={next?.by ?? today} onClose={close} />}
      {overlay === 'proof' && about && <ProofDialog absence={about} onClose={close} />}
      {overlay === 'incident' && <IncidentDialog draft={draft} onClose={close} />}
      {overlay === 'send' && draft && <SendQuestion draft={draft} onClose={close} />}
    </>
  );
}

interface SendQuestionProps {
  readonly draft: NonNullable<AbsenceView['draft']>;
  readonly onClose: () => void;
}

/** Asks before what cannot be taken back: the report went out. */
function SendQuestion({ draft, onClose }: SendQuestionProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const words = useFailureText();
  const send = useCommand('incident.send');
  const confirm = async (): Promise<void> => {
    const answer = await send.run({ id: draft.id, on: today });
    if (answer.ok) toast({ tone: 'ok', title: t('absence.done.sent') });
    else toast({ tone: 'late', ...words(answer.error) });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('absence.send.title')}
      action={t('absence.send.action')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {t('absence.send.text', { date: dayText(draft.day, language), recipient: draft.recipient ?? '' })}
    </ConfirmDialog>
  );
}
