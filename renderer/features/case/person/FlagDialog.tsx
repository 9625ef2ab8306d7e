import type { Person } from '../../../../shared/domain/person';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { comingDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FlagList } from './FlagList';
import { newKey } from './newKey';

type Flag = Person['flags'][string];

const kinds = ['no-contact', 'victim-protection', 'agent-safety', 'vulnerability', 'precarious-housing', 'other'] as const;
const levels = ['information', 'attention', 'alert'] as const;
const blank: { kind: Flag['kind']; level: Flag['level']; note: string; reviewOn: string } = {
  kind: 'no-contact',
  level: 'attention',
  note: '',
  reviewOn: '',
};

/** The flags of a case and their history; those who write in it add one, and take out those that are over. */
export function FlagDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const mayWrite = useSession().agent.rights.includes('case.write');
  if (!opened) return null;
  return mayWrite ? <OpenFlagDialog onClose={onClose} /> : <FlagsToRead onClose={onClose} />;
}

function FlagsToRead({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { person } = useCase().header;
  return (
    <Dialog
      opened
      onClose={onClose}
      width={560}
      title={t('caseFile.flags')}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <FlagList person={person} mayWrite={false} />
    </Dialog>
  );
}

function OpenFlagDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
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
  return (
    <FormDialog
      form={form}
      title={t('caseFile.flags')}
      width={560}
      action={t('person.addFlag')}
      onClose={onClose}
      intro={<FlagList person={person} mayWrite />}
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
