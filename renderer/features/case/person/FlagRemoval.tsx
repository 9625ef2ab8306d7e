import { useState, type SubmitEvent } from 'react';
import type { Person } from '../../../../shared/domain/person';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useOneAtATime } from '../../../ui/useOneAtATime';
import { useToday } from '../../../ui/today';
import s from './Person.module.css';

export interface FlagRemovalProps {
  readonly person: string;
  readonly flagKey: string;
  readonly flag: Person['flags'][string];
}

/** Shortest reason that the core takes, in characters. */
const SHORTEST_REASON = 3;

/** Takes a flag out of the header, with its reason; the history keeps it. */
export function FlagRemoval({ person, flagKey, flag }: FlagRemovalProps) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const update = useCommand('person.update');
  const [reason, setReason] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const remove = useOneAtATime(async () => {
    if (reason === null) return;
    setAsked(true);
    if (reason.trim().length < SHORTEST_REASON) return;
    const removed = { ...flag, removedOn: today, removalReason: reason.trim() };
    const answer = await update.run({ id: person, changes: { flags: { [flagKey]: removed } } });
    toast(answer.ok ? { tone: 'ok', title: t('person.flagRemoved') } : { tone: 'late', ...textOf(answer.error) });
  });
  if (reason === null) return <Button onClick={() => setReason('')}>{t('person.removeFlag')}</Button>;
  return (
    <form
      className={s.removal}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void remove();
      }}
    >
      <TextField
        label={t('person.removalReason')}
        name="removalReason"
        required
        maxLength={300}
        error={asked && reason.trim().length < SHORTEST_REASON ? t('person.reasonNeeded') : undefined}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" busy={update.running}>
        {t('person.confirmRemoval')}
      </Button>
    </form>
  );
}
