import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { Person } from '../../../../shared/domain/person';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useSession } from '../../../app/session';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { comingDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
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
  const language = useLanguage();
  const today = useToday();
  const { agent } = useSession();
  const { person } = useCase().header;
  const update = useCommand('person.update');
  const form = useTypedForm({
    draftKey: `flag:${person.id}`,
    initial: blank,
    read: ({ kind, level, note, reviewOn }) =>
      readTyped((reader): Flag => ({
        kind,
        level,
        note: note.trim(),
        reviewOn: reader.date('reviewOn', reviewOn, comingDay(today)),
        author: agent.id,
        addedOn: today,
        removedOn: null,
        removalReason: null,
      })),
    send: flag => update.run({ id: person.id, changes: { flags: { [newKey()]: flag } } }),
    done: t('person.flagAdded'),
    onSent: onClose,
  });
  const inForce = Object.entries(person.flags).filter(([, flag]) => flag.removedOn === null);
  return (
    <FormDialog
      form={form}
      title={t('caseFile.flags')}
      width={560}
      action={t('person.addFlag')}
      onClose={onClose}
      intro={
        inForce.length > 0 && (
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
        )
      }
    >
      <FieldPair>
        <SelectField
          label={t('person.flagKind')}
          name="kind"
          autoFocus
          value={form.value.kind}
          onChange={kind => form.change({ kind: kind ?? 'other' })}
          options={kinds.map(kind => ({ value: kind, label: t(`wording.flags.${kind}`) }))}
        />
        <SelectField
          label={t('person.flagLevel')}
          name="level"
          value={form.value.level}
          onChange={level => form.change({ level: level ?? 'information' })}
          options={levels.map(level => ({ value: level, label: t(`person.levels.${level}`) }))}
        />
      </FieldPair>
      <TextField {...form.field('note')} label={t('person.flagNote')} description={t('person.flagNoteHelp')} maxLength={300} />
      <DateField {...form.field('reviewOn')} label={t('person.flagReview')} {...comingDay(today)} />
    </FormDialog>
  );
}
