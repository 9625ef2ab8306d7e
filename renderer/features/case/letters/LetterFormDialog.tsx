import { useState } from 'react';
import type { Contract, OutputOf, PartnerLine } from '../../../../shared/contract';
import { letterKinds, type LetterKind } from '../../../../shared/domain/letterText';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { FormDialog } from '../../../app/form';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { formatDate } from '../../../ui/dateFormat';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { ForbiddenContacts } from '../person/ForbiddenContacts';
import { LetterDialog } from '../summons/LetterDialog';

type Proposal = OutputOf<Contract['letter.proposal']>;
/** Partners offered at once in the list of addressees. */
const MOST_PARTNERS = 500;

/** Writes a letter of the case: its kind is chosen, its text is ready to change, then the letter is ready to print. */
export function LetterFormDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { personId: person } = useCase();
  useReturnFocus();
  const [letter, setLetter] = useState<LetterKind>('certificate');
  const [made, setMade] = useState<string | null>(null);
  const proposal = useQueryCall(
    'letter.proposal',
    { person, letter },
    { entities: ['appointment', 'obligation', 'letter_text'] },
  );
  if (made !== null) return <LetterDialog document={made} letter onClose={onClose} />;
  if (proposal.data)
    return (
      <LetterFields
        key={letter}
        letter={letter}
        onLetter={setLetter}
        proposal={proposal.data}
        onClose={onClose}
        onMade={setMade}
      />
    );
  return (
    <Dialog opened onClose={onClose} width={600} title={t('letters.letter.title')}>
      {proposal.error ? (
        <FailureState failure={proposal.error.failure} onRetry={() => void proposal.refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Dialog>
  );
}

interface LetterFieldsProps {
  readonly letter: LetterKind;
  readonly onLetter: (letter: LetterKind) => void;
  readonly proposal: Proposal;
  readonly onClose: () => void;
  readonly onMade: (document: string) => void;
}

const addressOf = (one: PartnerLine): string => [one.name, ...one.address, one.city ?? ''].filter(part => part !== '').join('\n');

function LetterFields({ letter, onLetter, proposal, onClose, onMade }: LetterFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const { personId: person } = useCase();
  const create = useCommand('letter.create');
  const partners = useQueryCall(
    'partner.list',
    { query: { text: '', kinds: [], active: 'active' }, limit: MOST_PARTNERS },
    { entities: ['partner'], enabled: letter === 'liaison' },
  );
  const form = useTypedForm({
    draftKey: `letter:${letter}:${person}`,
    initial: { subject: '', body: proposal.body, addressee: '', appointment: proposal.attended[0]?.id ?? '', measures: false },
    read: value =>
      readTyped(reader => ({
        subject: value.subject.trim(),
        addressee: letter === 'liaison' ? reader.requiredText('addressee', value.addressee) : '',
        appointment: letter === 'certificate' ? reader.requiredText('appointment', value.appointment) : null,
        body: reader.requiredText('body', value.body),
        measures: letter === 'liaison' && value.measures,
      })),
    send: values => create.run({ person, letter, ...values }),
    onSent: answer => onMade(answer.document),
  });
  const { value, change } = form;
  const note =
    letter === 'reminder'
      ? t('letters.letter.obligations', { count: proposal.obligations })
      : letter === 'warning' && !proposal.hasAddress
        ? t('letters.letter.noAddress')
        : null;
  return (
    <FormDialog
      form={form}
      width={600}
      title={t('letters.letter.title')}
      action={t('letters.letter.make')}
      returnsFocus={false}
      onClose={onClose}
    >
      <ForbiddenContacts />
      <SelectField
        label={t('letters.letter.kind')}
        name="letter"
        value={letter}
        onChange={next => onLetter(next ?? letter)}
        options={letterKinds.map(kind => ({ value: kind, label: t(`letters.kinds.${kind}`) }))}
      />
      {letter === 'certificate' && (
        <SelectField
          label={t('letters.letter.appointment')}
          name="appointment"
          required
          value={value.appointment === '' ? null : value.appointment}
          onChange={next => change({ appointment: next ?? '' })}
          error={form.error('appointment')}
          emptyText={t('letters.letter.noneAttended')}
          options={proposal.attended.map(one => ({
            value: one.id,
            label: [isCalendarDate(one.day) ? formatDate(one.day, language, 'long') : one.day, one.time ?? '']
              .filter(part => part !== '')
              .join(' · '),
          }))}
        />
      )}
      {letter === 'liaison' && (
        <>
          <SelectField
            label={t('letters.letter.partner')}
            name="partner"
            searchable
            value={null}
            onChange={id => {
              const found = partners.data?.rows.find(one => one.id === id);
              if (found) change({ addressee: addressOf(found) });
            }}
            options={(partners.data?.rows ?? []).map(one => ({ value: one.id, label: one.name, note: one.city ?? '' }))}
          />
          <TextAreaField
            {...form.field('addressee')}
            label={t('letters.letter.addressee')}
            description={t('letters.letter.addresseeHelp')}
            required
            minRows={3}
            maxLength={600}
          />
        </>
      )}
      <TextField {...form.field('subject')} label={t('letters.letter.subject')} maxLength={120} />
      <TextAreaField
        {...form.field('body')}
        label={t('letters.letter.body')}
        required
        minRows={6}
        maxRows={12}
        maxLength={4000}
      />
      {letter === 'liaison' && (
        <CheckboxField
          label={t('letters.letter.measures')}
          checked={value.measures}
          onChange={measures => change({ measures })}
        />
      )}
      {note !== null && <p className="muted">{note}</p>}
    </FormDialog>
  );
}
