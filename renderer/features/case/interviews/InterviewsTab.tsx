import { IconGitCompare, IconLock, IconNotes, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { InterviewLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { ListAndPane, ListRow } from '../../../ui/ListAndPane';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { Chip } from '../../../ui/State';
import { TextField } from '../../../ui/TextField';
import { useCase } from '../caseContext';
import type { CaseAct } from '../caseRoute';
import { InterviewEditor } from './InterviewEditor';
import { NoteView } from './NoteView';
import { useNoteFilter } from './useNoteFilter';
import s from './Interviews.module.css';

/** What the right side shows: a note, its form, a new note, or one that corrects another. */
type Shown = { readonly kind: 'note' | 'edit' | 'correct'; readonly id: string } | { readonly kind: 'new' | 'first' };

export interface InterviewsTabProps {
  readonly act: CaseAct | undefined;
  readonly record: string | undefined;
}

/** The notes of interviews, and the one being read or written. */
export function InterviewsTab({ act, record }: InterviewsTabProps) {
  const t = useT();
  const { personId: person, header, go } = useCase();
  const notes = useQueryCall('interview.list', { person }, { entities: ['interview'] });
  const mayWrite = useSession().agent.rights.includes('case.write');
  const mayAdd = mayWrite && header.person.closedOn === null;
  const writing = act === 'interview' && mayWrite;
  const [shown, setShown] = useState<Shown>(
    writing ? { kind: 'new' } : record === undefined ? { kind: 'first' } : { kind: 'note', id: record },
  );
  // a note begun stays open when another form of the case, such as a summons, takes the address
  const [begun, setBegun] = useState(writing);
  if (writing !== begun) {
    setBegun(writing);
    if (writing) setShown({ kind: 'new' });
  }
  const stillWriting = useRef(writing);
  useEffect(() => {
    stillWriting.current = writing;
    return () => {
      stillWriting.current = false;
    };
  }, [writing]);
  const show = (next: Shown): void => {
    setShown(next);
    // the user may have gone on to something else while a note was being saved
    if (stillWriting.current) go({ replace: true });
  };
  const write = (): void => go({ tab: 'interviews', act: 'interview', replace: true });

  const filter = useNoteFilter(person);

  if (notes.error) return <FailureState failure={notes.error.failure} onRetry={() => void notes.refetch()} />;
  if (!notes.data) return <SkeletonRows rows={8} />;
  const all = notes.data;
  const listed = filter.notes === null ? all : all.filter(one => filter.notes?.has(one.id));
  const current: Shown = writing ? { kind: 'new' } : shown.kind === 'first' && all[0] ? { kind: 'note', id: all[0].id } : shown;
  const note = 'id' in current ? all.find(one => one.id === current.id) : undefined;
  return (
    <ListAndPane
      width={316}
      label={t('interview.list')}
      list={
        <>
          {mayAdd && (
            <div className={s.bar}>
              <Button icon={<IconPlus size={16} aria-hidden />} onClick={write}>
                {t('interview.write')}
              </Button>
            </div>
          )}
          {all.length > 1 && (
            <TextField
              label={t('interview.search')}
              hideLabel
              name="search"
              type="search"
              maxLength={100}
              placeholder={t('interview.search')}
              value={filter.text}
              onChange={filter.setText}
            />
          )}
          {listed.length < all.length && listed.length === 0 && <p className="muted">{t('interview.notFound')}</p>}
          <ul>
            {listed.map(one => (
              <NoteRow
                key={one.id}
                note={one}
                selected={note?.id === one.id}
                onSelect={() => show({ kind: 'note', id: one.id })}
              />
            ))}
          </ul>
        </>
      }
    >
      <section className={s.pane} aria-label={t('interview.pane')} tabIndex={-1}>
        {current.kind === 'new' || ((current.kind === 'edit' || current.kind === 'correct') && note) ? (
          <InterviewEditor
            key={current.kind === 'new' ? 'new' : `${current.kind}-${note?.id ?? ''}`}
            note={current.kind === 'edit' ? (note ?? null) : null}
            corrected={current.kind === 'correct' ? (note ?? null) : null}
            onSaved={id => show({ kind: 'note', id })}
            onLeave={() => show(note ? { kind: 'note', id: note.id } : { kind: 'first' })}
          />
        ) : note ? (
          <NoteView
            note={note}
            notes={all}
            onEdit={() => show({ kind: 'edit', id: note.id })}
            onCorrect={() => show({ kind: 'correct', id: note.id })}
            onShow={id => show({ kind: 'note', id })}
          />
        ) : (
          <EmptyState
            icon={<IconNotes size={28} stroke={1.6} aria-hidden />}
            title={t('interview.none')}
            action={mayAdd && <Button onClick={write}>{t('interview.write')}</Button>}
          >
            {t('interview.noneText')}
          </EmptyState>
        )}
      </section>
    </ListAndPane>
  );
}

interface NoteRowProps {
  readonly note: InterviewLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function NoteRow({ note, selected, onSelect }: NoteRowProps) {
  const t = useT();
  const language = useLanguage();
  const day = note.day !== null && isCalendarDate(note.day) ? formatDate(note.day, language) : '';
  return (
    <li>
      <ListRow selected={selected} onSelect={onSelect}>
        <span className={s.rowHead}>
          <b>{[day, note.time].filter(part => part !== null && part !== '').join(' · ')}</b>
          {note.conflict && (
            <Chip tone="soon" icon={<IconGitCompare size={13} aria-hidden />}>
              {t('interview.conflict')}
            </Chip>
          )}
          {note.signedAt === null ? (
            <Chip tone="none">{t('interview.unsigned')}</Chip>
          ) : (
            <Chip tone="ok">{t('interview.signed')}</Chip>
          )}
        </span>
        <span className={s.rowTitle}>{note.title ?? t(`wording.modes.${note.mode}`)}</span>
        <span className={s.rowDetail}>
          {agentText(note.author)}
          {(note.confidences !== null || note.confidencesHidden) && (
            <>
              {' · '}
              <IconLock size={13} stroke={1.8} aria-hidden />
              {t('interview.confidences')}
            </>
          )}
        </span>
      </ListRow>
    </li>
  );
}
