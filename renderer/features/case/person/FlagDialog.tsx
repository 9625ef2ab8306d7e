import { useId, useState, type SubmitEvent } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { CallError } from '../../../../shared/contract';
import type { Person } from '../../../../shared/domain/person';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useSession } from '../../../app/session';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import { FlagRemoval } from './FlagRemoval';
import { newKey } from './newKey';
import s from './Person.module.css';

type Flag = Person['flags'][string];

const kinds = ['no-contact', 'victim-protection', 'agent-safety', 'vulnerability', 'precarious-housing', 'other'] as const;
const levels = ['information', 'attention', 'alert'] as const;
const blank: { kind: Flag['kind']; level: Flag['level']; note: string; reviewOn: string } = {
  kind: 'no-contact',
  level: 'attention',
  note: '',
  reviewOn: '',
};

/** Adds a flag to the header of a case, and takes out those that are over. */
export function FlagDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return opened ? <OpenFlagDialog onClose={onClose} /> : null;
}

function OpenFlagDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const { agent } = useSession();
  const { person } = useCase().header;
  const draft = useDraft(`flag:${person.id}`, blank);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const update = useCommand('person.update');
  const { value: form, setValue } = draft;
  const reader = new TypedReader();
  const reviewOn = reader.date('reviewOn', form.reviewOn);
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);
  const inForce = Object.entries(person.flags).filter(([, flag]) => flag.removedOn === null);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (update.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const flag: Flag = {
      kind: form.kind,
      level: form.level,
      note: form.note.trim(),
      reviewOn,
      author: agent.id,
      addedOn: today,
      removedOn: null,
      removalReason: null,
    };
    const answer = await update.run({ id: person.id, changes: { flags: { [newKey()]: flag } } });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t('person.flagAdded') });
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('caseFile.flags')}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={update.running}>
            {t('person.addFlag')}
          </Button>
        </>
      }
    >
      {inForce.length > 0 && (
        <ul className={s.flags}>
          {inForce.map(([key, flag]) => (
            <li key={key}>
              <span>
                <b className="strong">{t(`wording.flags.${flag.kind}`)}</b>
                <span className="muted">{` · ${t(`person.levels.${flag.level}`)}`}</span>
                {flag.note !== '' && <span className={s.line}>{flag.note}</span>}
                {flag.reviewOn !== null && isCalendarDate(flag.reviewOn) && (
                  <span className={s.detail}>{t('caseFile.reviewOn', { date: formatDate(flag.reviewOn, language) })}</span>
                )}
              </span>
              <FlagRemoval person={person.id} flagKey={key} flag={flag} />
            </li>
          ))}
        </ul>
      )}
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <div className={s.two}>
          <SelectField
            label={t('person.flagKind')}
            name="kind"
            autoFocus
            value={form.kind}
            onChange={kind => setValue(now => ({ ...now, kind: kind ?? 'other' }))}
            options={kinds.map(kind => ({ value: kind, label: t(`wording.flags.${kind}`) }))}
          />
          <SelectField
            label={t('person.flagLevel')}
            name="level"
            value={form.level}
            onChange={level => setValue(now => ({ ...now, level: level ?? 'information' }))}
            options={levels.map(level => ({ value: level, label: t(`person.levels.${level}`) }))}
          />
        </div>
        <TextField
          label={t('person.flagNote')}
          description={t('person.flagNoteHelp')}
          name="note"
          maxLength={300}
          value={form.note}
          onChange={note => setValue(now => ({ ...now, note }))}
        />
        <DateField
          label={t('person.flagReview')}
          name="reviewOn"
          min={today}
          value={form.reviewOn}
          onChange={reviewOn => setValue(now => ({ ...now, reviewOn }))}
          error={problem('reviewOn')}
        />
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
