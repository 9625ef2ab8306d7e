import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { Answer, Contract, TaskLine } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { useDraft } from '../../app/drafts';
import { useFailureText } from '../../app/failure';
import { useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { DateText } from '../../ui/DateText';
import { Name } from '../../ui/Name';
import { TextField } from '../../ui/TextField';
import { useToast } from '../../ui/toast';
import { useToday } from '../../ui/today';
import { Heading } from './Heading';
import s from './Tasks.module.css';

/** What the agent has to do. */
export function Tasks({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Heading
        title={t('today.tasks.title')}
        end={
          <button type="button" className="link" aria-expanded={adding} onClick={() => setAdding(now => !now)}>
            {t('today.tasks.add')}
          </button>
        }
      />
      {adding && <NewTask onClose={() => setAdding(false)} />}
      {tasks.length === 0 && !adding && <p className="muted">{t('today.tasks.none')}</p>}
      <ul className={s.list}>
        {tasks.map(task => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

/** Says what stopped a command, when something did. */
function useComplaint(): (answer: Answer<Contract['task.setDone']> | Answer<Contract['task.add']>) => boolean {
  const toast = useToast();
  const words = useFailureText();
  return answer => {
    if (answer.ok) return true;
    const { title, text } = words(answer.error);
    toast({ tone: 'late', title, text });
    return false;
  };
}

function Task({ task }: { readonly task: TaskLine }) {
  const t = useT();
  const id = useId();
  const today = useToday();
  const toast = useToast();
  const accepted = useComplaint();
  const setDone = useCommand('task.setDone');
  const remove = useCommand('task.remove');
  const add = useCommand('task.add');
  const done = task.doneAt !== null;
  const due = task.due !== null && isCalendarDate(task.due) ? task.due : null;
  const pressing = due !== null && !done && due <= today;
  const drop = async (): Promise<void> => {
    if (!accepted(await remove.run({ id: task.id }))) return;
    const { title, person, urgent } = task;
    toast({
      tone: 'info',
      title: t('today.tasks.removed'),
      action: { label: t('today.undo'), onChoose: () => void add.run({ title, person, due: task.due, urgent }).then(accepted) },
    });
  };
  return (
    <li className={s.task} data-done={done || undefined}>
      <Checkbox
        id={id}
        checked={done}
        onChange={event => void setDone.run({ id: task.id, done: event.currentTarget.checked }).then(accepted)}
        aria-describedby={`${id}-more`}
      />
      <div className={s.words}>
        <label htmlFor={id}>{task.title}</label>
        <span className={s.more} id={`${id}-more`}>
          {task.person !== null && task.personName && (
            <Link to="/cases/$personId/{-$tab}" params={{ personId: task.person, tab: undefined }} search={{}}>
              {t('today.tasks.for')} <Name last={task.personName.familyName.toUpperCase()} first={task.personName.givenNames} />
            </Link>
          )}
          {due && (
            <span className={pressing ? s.pressing : s.due}>
              <DateText date={due} form={due <= today ? 'due' : 'short'} />
            </span>
          )}
        </span>
      </div>
      <span className={s.remove}>
        <IconButton
          label={t('today.tasks.remove', { title: task.title })}
          icon={<IconX size={14} stroke={2} aria-hidden />}
          onClick={() => void drop()}
        />
      </span>
    </li>
  );
}

function NewTask({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const draft = useDraft('today:task', { title: '', due: '' });
  const { value, setValue } = draft;
  const accepted = useComplaint();
  const add = useCommand('task.add');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (draft.ready && !draft.formRef.current?.contains(document.activeElement)) field.current?.focus();
  }, [draft.ready, draft.formRef]);
  const title = value.title.trim();
  const validDue = value.due === '' || isCalendarDate(value.due);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (title === '' || !validDue) {
      setAsked(true);
      return;
    }
    const answer = await add.run({ title, person: null, due: value.due === '' ? null : value.due, urgent: false });
    if (!accepted(answer)) return;
    await draft.clear();
    onClose();
  };
  return (
    <form
      className={s.form}
      ref={draft.formRef as React.RefObject<HTMLFormElement | null>} // the draft looks into any element
      noValidate
      onSubmit={event => void submit(event)}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <TextField
        label={t('today.tasks.what')}
        name="title"
        value={value.title}
        onChange={next => setValue(now => ({ ...now, title: next }))}
        maxLength={200}
        readOnly={!draft.ready}
        ref={field}
        error={asked && title === '' ? t('today.tasks.missing') : undefined}
      />
      <DateField
        label={t('today.tasks.due')}
        name="due"
        value={value.due}
        onChange={next => setValue(now => ({ ...now, due: next }))}
        readOnly={!draft.ready}
      />
      <div className={s.buttons}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button kind="tint" type="submit" busy={add.running}>
          {t('today.tasks.save')}
        </Button>
      </div>
    </form>
  );
}
