import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useSession } from '../../../app/session';
import { agentText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { TextAreaField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

/** A stand-in or a second officer gives the case back to its referent, with what happened meanwhile. */
export function GiveBackDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const { header, personId: person } = useCase();
  const { agent: self } = useSession();
  const giveBack = useCommand('assignment.giveBack');
  const own = header.others.find(one => one.agent.id === self.id && (one.to === null || one.to > today));
  const form = useTypedForm({
    draftKey: `give-back:${person}`,
    initial: { note: '' },
    read: value => readTyped(reader => ({ note: reader.text(value.note) })),
    send: ({ note }) => giveBack.run({ id: own?.assignment ?? '', note }),
    done: t('assignment.giveBack.done'),
    onSent: onClose,
  });
  const to = header.referent ? agentText(header.referent) : t('caseFile.facts.noReferent');
  return (
    <FormDialog
      form={form}
      title={t('assignment.giveBack.title')}
      action={t('assignment.giveBack.save')}
      intro={<p>{t('assignment.giveBack.text', { name: to })}</p>}
      onClose={onClose}
    >
      <TextAreaField
        {...form.field('note')}
        label={t('assignment.giveBack.note')}
        description={t('assignment.giveBack.noteHelp')}
        maxLength={2000}
        minRows={4}
      />
    </FormDialog>
  );
}
