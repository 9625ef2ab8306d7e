import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AssessmentLine } from '../../../../shared/contract';
import { isAssessed, levelChanges } from '../../../../shared/domain/assessment';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText, confidencesCitation, inLanguage, useInstantText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { levelTones } from './levelTones';
import s from './Assessment.module.css';

export interface AssessmentViewProps {
  readonly shown: AssessmentLine;
  readonly all: readonly AssessmentLine[];
  readonly onEdit: () => void;
  readonly onCorrect: () => void;
  readonly onShow: (id: string) => void;
}

/** An assessment to read: domain by domain, with what changed since the one before. */
export function AssessmentView({ shown, all, onEdit, onCorrect, onShow }: AssessmentViewProps) {
  const t = useT();
  const language = useLanguage();
  const instant = useInstantText();
  const toast = useToast();
  const textOf = useFailureText();
  const { legal } = useCase();
  const sign = useCommand('assessment.sign');
  const [asking, setAsking] = useState(false);
  const mayAssess = useSession().agent.rights.includes('case.assess');
  const dayOf = (one: AssessmentLine | undefined): string =>
    one?.day !== null && one?.day !== undefined && isCalendarDate(one.day) ? formatDate(one.day, language) : '';
  const find = (id: string | null): AssessmentLine | undefined => all.find(one => one.id === id);
  const [previous, corrected, correction] = [find(shown.previous), find(shown.corrects), find(shown.correctedBy)];
  const changes = new Map(
    (previous ? levelChanges(previous.domains, shown.domains) : []).map(change => [change.domain, change.before]),
  );
  const domains = legal.referential.needDomains.all;
  const said = domains.filter(({ code }) => {
    const found = shown.domains[code];
    return (found !== undefined && isAssessed(found)) || changes.has(code);
  });
  const silent = domains.filter(one => !said.includes(one));
  const signNow = async (): Promise<void> => {
    const answer = await sign.run({ id: shown.id });
    setAsking(false);
    if (answer.ok) toast({ tone: 'ok', title: t('assessment.signedNow') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const linkTo = (one: AssessmentLine) => (
    <button type="button" className="link" onClick={() => onShow(one.id)}>
      {t('assessment.read')}
    </button>
  );
  return (
    <article aria-label={t('assessment.of', { date: dayOf(shown) })}>
      <header className={s.head}>
        <div>
          <h2>{t('assessment.of', { date: dayOf(shown) })}</h2>
          <p className={s.meta}>
            {agentText(shown.author)}
            {' · '}
            {shown.signedAt === null
              ? t(shown.own ? 'assessment.unsigned' : 'assessment.othersDraft')
              : t('assessment.signedOn', { instant: instant(shown.signedAt) })}
          </p>
        </div>
        <span className={s.actions}>
          {mayAssess && shown.own && shown.signedAt === null && (
            <>
              <Button onClick={onEdit}>{t('assessment.edit')}</Button>
              <Button onClick={() => setAsking(true)}>{t('assessment.sign')}</Button>
            </>
          )}
          {mayAssess && shown.signedAt !== null && shown.correctedBy === null && (
            <Button kind="quiet" onClick={onCorrect}>
              {t('assessment.correct')}
            </Button>
          )}
        </span>
      </header>
      {shown.conflict && <p className={s.notice}>{t('assessment.conflictText')}</p>}
      {corrected && (
        <p className={s.notice}>
          {t('assessment.corrects', { date: dayOf(corrected) })} {linkTo(corrected)}
        </p>
      )}
      {correction && (
        <p className={s.notice}>
          {t('assessment.correctedBy', { date: dayOf(correction) })} {linkTo(correction)}
        </p>
      )}
      {previous && (
        <p className={s.notice}>
          {t('assessment.compared', { date: dayOf(previous), count: changes.size })} {linkTo(previous)}
        </p>
      )}
      {shown.summary !== null && <p className={s.text}>{shown.summary}</p>}
      {shown.intensity !== null && (
        <p className={s.line}>
          <b>{t('assessment.chosen', { intensity: t(`wording.intensity.${shown.intensity}`) })}</b>
          {shown.intensityReason !== null && ` · ${shown.intensityReason}`}
        </p>
      )}
      <dl className={s.domains}>
        {said.map(({ code, label }) => {
          const found = shown.domains[code];
          const level = found?.level ?? 'not-assessed';
          const before = changes.get(code);
          return (
            <div key={code}>
              <dt>
                <b>{inLanguage(label, language)}</b>
                <State tone={levelTones[level]}>{t(`assessment.levels.${level}`)}</State>
                {before !== undefined && (
                  <span className={s.before}>{t('assessment.before', { level: t(`assessment.levels.${before}`) })}</span>
                )}
              </dt>
              <dd>
                {found !== undefined && found.text !== '' && <p>{found.text}</p>}
                {found !== undefined && found.strengths !== '' && (
                  <p>
                    <b>{t('assessment.strengthsShort')}</b> {found.strengths}
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {silent.length > 0 && (
        <p className={s.guide}>
          {t('assessment.silent', { domains: silent.map(one => inLanguage(one.label, language)).join(', ') })}
        </p>
      )}
      {(shown.confidences !== null || shown.confidencesHidden) && (
        <section className={s.confidences}>
          <h3>
            <IconLock size={16} stroke={1.8} aria-hidden />
            {t('interview.confidences')}{' '}
            <span>{t('interview.confidencesHelp', { article: confidencesCitation(legal, language) })}</span>
          </h3>
          <p>{shown.confidencesHidden ? t('assessment.hidden') : shown.confidences}</p>
        </section>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('assessment.signTitle')}
        action={t('assessment.signAction')}
        onConfirm={signNow}
        onCancel={() => setAsking(false)}
      >
        <p>{t('assessment.signText')}</p>
      </ConfirmDialog>
    </article>
  );
}
