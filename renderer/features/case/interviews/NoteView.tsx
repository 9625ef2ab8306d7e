import { IconGitCompare, IconLock, IconSend2 } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { InterviewLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText, confidencesCitation, useInstantText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { formatDate } from '../../../ui/dateFormat';
import { Chip } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import s from './Interviews.module.css';

export interface NoteViewProps {
  readonly note: InterviewLine;
  readonly notes: readonly InterviewLine[];
  readonly onEdit: () => void;
  readonly onCorrect: () => void;
  readonly onShow: (id: string) => void;
}

/** A note to read, drawer by drawer, and what its author may still do with it. */
export function NoteView({ note, notes, onEdit, onCorrect, onShow }: NoteViewProps) {
  const t = useT();
  const language = useLanguage();
  const instant = useInstantText();
  const toast = useToast();
  const textOf = useFailureText();
  const sign = useCommand('interview.sign');
  const [asking, setAsking] = useState(false);
  const mayWrite = useSession().agent.rights.includes('case.write');
  const day = note.day !== null && isCalendarDate(note.day) ? formatDate(note.day, language, 'long') : '';
  const signNow = async (): Promise<void> => {
    const answer = await sign.run({ id: note.id });
    setAsking(false);
    if (answer.ok) toast({ tone: 'ok', title: t('interview.signedNow') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  const other = (id: string | null): InterviewLine | undefined => notes.find(one => one.id === id);
  const corrected = other(note.corrects);
  const correction = other(note.correctedBy);
  const link = (one: InterviewLine): string => (one.day !== null && isCalendarDate(one.day) ? formatDate(one.day, language) : '');
  return (
    <article className={s.note} aria-label={note.title ?? t('caseFile.kinds.interview')}>
      <header className={s.noteHead}>
        <div>
          <h2>{note.title ?? t('caseFile.kinds.interview')}</h2>
          <p className={s.meta}>
            {[day, note.time, t(`wording.modes.${note.mode}`), agentText(note.author)]
              .filter(part => part !== null && part !== '')
              .join(' · ')}
          </p>
        </div>
        <span className={s.actions}>
          {mayWrite && note.own && note.signedAt === null && (
            <>
              <Button onClick={onEdit}>{t('interview.edit')}</Button>
              <Button onClick={() => setAsking(true)}>{t('interview.sign')}</Button>
            </>
          )}
          {mayWrite && note.signedAt !== null && <Button onClick={onCorrect}>{t('interview.correct')}</Button>}
        </span>
      </header>
      {note.conflict && (
        <p className={s.notice} data-tone="soon">
          <IconGitCompare size={16} aria-hidden />
          {t('interview.conflictText')}
        </p>
      )}
      {note.signedAt !== null && (
        <p className={s.notice}>
          <IconLock size={16} stroke={1.8} aria-hidden />
          <span>
            <b>{t('interview.signedOn', { instant: instant(note.signedAt) })}</b> {t('interview.signedText')}
          </span>
        </p>
      )}
      {corrected && (
        <p className={s.notice}>
          {t('interview.correctsNote', { date: link(corrected) })}{' '}
          <button type="button" className="link" onClick={() => onShow(corrected.id)}>
            {t('interview.read')}
          </button>
        </p>
      )}
      {correction && (
        <p className={s.notice}>
          {t('interview.correctedByNote', { date: link(correction) })}{' '}
          <button type="button" className="link" onClick={() => onShow(correction.id)}>
            {t('interview.read')}
          </button>
        </p>
      )}
      <section className={s.drawer} data-drawer="transmissible">
        <DrawerTitle drawer="transmissible" />
        <p className={s.text}>{note.transmissible ?? <span className="muted">{t('interview.nothingWritten')}</span>}</p>
      </section>
      <section className={s.drawer} data-drawer="confidences">
        <DrawerTitle drawer="confidences" />
        {note.confidencesHidden ? (
          <p className={s.hidden}>{t('interview.hidden')}</p>
        ) : (
          <p className={s.text}>{note.confidences ?? <span className="muted">{t('interview.nothingWritten')}</span>}</p>
        )}
      </section>
      {!note.own && note.signedAt === null && <Chip tone="none">{t('interview.othersDraft')}</Chip>}
      <ConfirmDialog
        opened={asking}
        title={t('interview.signTitle')}
        action={t('interview.signAction')}
        onConfirm={signNow}
        onCancel={() => setAsking(false)}
      >
        <p>{t('interview.signText')}</p>
      </ConfirmDialog>
    </article>
  );
}

/** Name of a drawer, with what it is for. */
export function DrawerTitle({ drawer, id }: { readonly drawer: 'transmissible' | 'confidences'; readonly id?: string }) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const Icon = drawer === 'transmissible' ? IconSend2 : IconLock;
  return (
    <h3 className={s.drawerTitle} id={id}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <b>{t(`interview.${drawer}`)}</b>
      <span>
        {drawer === 'transmissible'
          ? t('interview.transmissibleHelp')
          : t('interview.confidencesHelp', { article: confidencesCitation(legal, language) })}
      </span>
    </h3>
  );
}
