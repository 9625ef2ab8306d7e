import type { Contract, IncidentDraft, OutputOf } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { FormDialog } from '../../../app/form';
import { measureName, useCourts } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { SuggestField } from '../../../ui/SuggestField';
import { TextAreaField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

const WIDTH = 720;

export interface IncidentDialogProps {
  /** The draft to change; null for a new report. */
  readonly draft: IncidentDraft | null;
  readonly onClose: () => void;
}

type Proposal = OutputOf<Contract['incident.proposal']>;

/** Writes an incident report: prefilled, then read and completed by the officer. */
export function IncidentDialog({ draft, onClose }: IncidentDialogProps) {
  const t = useT();
  const { personId: person } = useCase();
  const proposal = useQueryCall('incident.proposal', { person }, { enabled: draft === null });
  if (draft !== null) {
    const opened = { measure: draft.measure, recipient: draft.recipient ?? '', text: draft.text };
    return <IncidentFields id={draft.id} opened={opened} onClose={onClose} />;
  }
  if (proposal.data) return <IncidentFields id={null} opened={proposal.data} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} width={WIDTH} title={t('absence.report.title')}>
      {proposal.error ? (
        <FailureState failure={proposal.error.failure} onRetry={() => void proposal.refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Dialog>
  );
}

interface IncidentFieldsProps {
  readonly id: string | null;
  readonly opened: Pick<Proposal, 'measure' | 'recipient' | 'text'>;
  readonly onClose: () => void;
}

function IncidentFields({ id, opened, onClose }: IncidentFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const { personId: person, header, legal, go } = useCase();
  const save = useCommand('incident.save');
  const { recipients } = useCourts();
  const form = useTypedForm({
    draftKey: `incident:${id ?? person}`,
    initial: { recipient: opened.recipient, text: opened.text, measure: opened.measure },
    read: value =>
      readTyped(reader => ({
        recipient: reader.requiredText('recipient', value.recipient),
        text: reader.requiredText('text', value.text),
        measure: value.measure,
      })),
    send: values => save.run({ id, person, ...values }),
    onSent: () => {
      toast({
        tone: 'ok',
        title: t('absence.done.report'),
        action: { label: t('absence.openReport'), onChoose: () => go({ tab: 'documents' }) },
      });
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      width={WIDTH}
      title={t('absence.report.title')}
      action={t('absence.report.action')}
      intro={<p className="muted">{t('absence.report.annex')}</p>}
      onClose={onClose}
    >
      <SuggestField
        {...form.field('recipient')}
        label={t('absence.report.recipient')}
        required
        suggestions={recipients}
        maxLength={160}
      />
      <SelectField
        label={t('absence.report.measure')}
        name="measure"
        value={form.value.measure ?? ''}
        onChange={chosen => form.change({ measure: chosen === '' ? null : chosen })}
        options={[
          ...header.measures.map(one => ({ value: one.id, label: measureName(legal, one.type, language) })),
          { value: '', label: t('absence.report.noMeasure') },
        ]}
      />
      <TextAreaField
        {...form.field('text')}
        label={t('absence.report.text')}
        description={t('absence.report.textHelp')}
        required
        autoFocus
        minRows={10}
        maxRows={16}
        maxLength={20_000}
      />
    </FormDialog>
  );
}
