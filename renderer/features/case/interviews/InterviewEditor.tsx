import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { CallError, InterviewLine } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { useCommand } from '../../../app/connection';
import { useDraft, type Clash } from '../../../app/drafts';
import {
  ClashNotices,
  DraftNote,
  DraftStatus,
  focusFirstClash,
  focusFirstProblem,
  FormAlert,
  type ClashWords,
} from '../../../app/form';
import { useSession } from '../../../app/session';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { TimeField } from '../../../ui/TimeField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useOneAtATime } from '../../../ui/useOneAtATime';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { leavingOnEscape } from '../form/escape';
import { useClashWords } from '../form/useClashWords';
import { useProblemText } from '../form/useTypedForm';
import { DrawerText } from './DrawerText';
import { TemplatePicker } from './TemplatePicker';
import { formOfNote, noteOf, type InterviewForm } from './interviewForm';
import s from './Interviews.module.css';

export interface InterviewEditorProps {
  /** The unsigned note being changed; null writes a new one. */
  readonly note: InterviewLine | null;
  /** The signed note that this new one corrects. */
  readonly corrected: InterviewLine | null;
  readonly onSaved: (id: string) => void;
  readonly onLeave: () => void;
}

/** A note being written: two drawers, kept as a draft at every key. */
export function InterviewEditor({ note, corrected, onSaved, onLeave }: InterviewEditorProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const { personId: person } = useCase();
  const { rights } = useSession().agent;
  const [initial] = useState(() => formOfNote(note, today));
  const draftName = note?.id ?? (corrected ? `correct-${corrected.id}` : 'new');
  const draft = useDraft<InterviewForm>(`interview:${person}:${draftName}`, initial, { ofRecord: note !== null });
  const words = useClashWords('interview');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [asking, setAsking] = useState(false);
  const save = useCommand('interview.save');
  const sign = useCommand('interview.sign');
  const { value: form, setValue, formRef, ready, restored } = draft;
  const values = noteOf(form, today);
  const problems = asked && !values.ok ? values.error : {};
  const problem = useProblemText(problems);
  const change = (part: Partial<InterviewForm>): void => setValue(now => ({ ...now, ...part }));
  useEffect(() => {
    // a restored draft puts the caret back itself
    if (ready && !restored) formRef.current?.querySelector<HTMLElement>('[name=transmissible]')?.focus();
  }, [ready, restored, formRef]);

  // the editor is still there while it closes
  const stored = useRef(false);
  const store = useOneAtATime(async (signed: boolean) => {
    if (stored.current) return;
    setAsking(false);
    setFailure(null);
    setAsked(true);
    if (!values.ok) {
      focusFirstProblem(formRef.current, values.error);
      return;
    }
    if (focusFirstClash(formRef.current)) return;
    const corrects = note ? note.corrects : (corrected?.id ?? null);
    const saved = await save.run({ id: note?.id ?? null, person, ...values.value, corrects, appointment: null });
    if (!saved.ok) {
      setFailure(saved.error);
      return;
    }
    stored.current = true;
    await draft.clear();
    const signature = signed ? await sign.run({ id: saved.value.id }) : null;
    if (signature && !signature.ok) setFailure(signature.error);
    else toast({ tone: 'ok', title: t(signed ? 'interview.signedNow' : 'interview.saved') });
    onSaved(saved.value.id);
  });
  const clashWords = (clash: Clash): ClashWords => {
    const mode = appointmentModes.find(one => clash.name === 'mode' && one === clash.theirs);
    return mode ? { label: t('interview.mode'), value: t(`wording.modes.${mode}`) } : words(clash);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void store(false);
  };
  const correctedDay =
    corrected?.day !== undefined && corrected.day !== null && isCalendarDate(corrected.day)
      ? formatDate(corrected.day, language)
      : null;
  return (
    <form
      className={s.editor}
      noValidate
      aria-labelledby={id}
      ref={element => {
        formRef.current = element;
      }}
      onSubmit={submit}
      onKeyDown={leavingOnEscape(onLeave)}
    >
      <header className={s.noteHead}>
        <h2 id={id}>
          {correctedDay === null
            ? t(note ? 'interview.editTitle' : 'interview.newTitle')
            : t('interview.correctTitle', { date: correctedDay })}
        </h2>
        <span className={s.actions}>
          <DraftStatus draft={draft} />
          <Button kind="quiet" onClick={onLeave}>
            {t('form.leave')}
          </Button>
          <Button onClick={() => setAsking(true)}>{t('interview.saveAndSign')}</Button>
          <Button type="submit" busy={save.running}>
            {t('interview.save')}
          </Button>
        </span>
      </header>
      <DraftNote draft={draft} />
      <ClashNotices draft={draft} words={clashWords} asked={asked} />
      <FormAlert problems={problems} failure={failure} />
      <div className={s.when}>
        <DateField
          label={t('interview.day')}
          name="day"
          required
          {...pastDay(today)}
          value={form.day}
          onChange={day => change({ day })}
          error={problem('day')}
        />
        <TimeField
          label={t('interview.time')}
          name="time"
          value={form.time}
          onChange={time => change({ time })}
          error={problem('time')}
        />
        <SelectField
          label={t('interview.mode')}
          name="mode"
          value={form.mode}
          onChange={mode => change({ mode: mode ?? 'office' })}
          options={appointmentModes.map(mode => ({ value: mode, label: t(`wording.modes.${mode}`) }))}
        />
        <TextField
          label={t('interview.title')}
          name="title"
          maxLength={200}
          value={form.title}
          onChange={title => change({ title })}
        />
      </div>
      {ready && (
        <div className={s.template}>
          <TemplatePicker
            text={form.transmissible}
            onFill={(text, template) =>
              change({
                transmissible: text,
                ...(form.title.trim() === '' && { title: inLanguage(template.name, language) }),
                ...(note === null && template.mode !== null && { mode: template.mode }),
              })
            }
          />
        </div>
      )}
      <div className={s.drawers}>
        <DrawerText
          drawer="transmissible"
          value={form.transmissible}
          readOnly={!ready}
          onChange={transmissible => change({ transmissible })}
        />
        {rights.includes('case.read-confidences') && (
          <DrawerText
            drawer="confidences"
            value={form.confidences}
            readOnly={!ready}
            onChange={confidences => change({ confidences })}
          />
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('interview.signTitle')}
        action={t('interview.signAction')}
        onConfirm={() => store(true)}
        onCancel={() => setAsking(false)}
      >
        <p>{t('interview.signText')}</p>
      </ConfirmDialog>
    </form>
  );
}
