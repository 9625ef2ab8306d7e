import { useId, useState, type SubmitEvent } from 'react';
import type { CallError, MeasureLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { SidePanel } from '../../../ui/Dialog';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, FieldSet, focusFirstProblem, FormAlert } from '../form/FormParts';
import { MeasureFields } from './MeasureFields';
import { formOfMeasure, measureChangesOf, type MeasureForm } from './measureForm';
import { ObligationPicker } from './ObligationPicker';
import s from './Measures.module.css';

export interface MeasurePanelProps {
  readonly opened: boolean;
  /** The measure to change; null adds one. */
  readonly measure: MeasureLine | null;
  readonly onClose: () => void;
}

/** The form of a measure, at the right edge. */
export function MeasurePanel({ opened, measure, onClose }: MeasurePanelProps) {
  const t = useT();
  const id = useId();
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      width={600}
      title={t(measure ? 'measure.edit' : 'measure.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id}>
            {t(measure ? 'measure.save' : 'measure.addAction')}
          </Button>
        </>
      }
    >
      {opened && <MeasureFormBody id={id} measure={measure} onDone={onClose} />}
    </SidePanel>
  );
}

interface BodyProps {
  readonly id: string;
  readonly measure: MeasureLine | null;
  readonly onDone: () => void;
}

function MeasureFormBody({ id, measure, onDone }: BodyProps) {
  const t = useT();
  const toast = useToast();
  const { personId } = useCase();
  const [initial] = useState(() => formOfMeasure(measure));
  const draft = useDraft<MeasureForm>(`measure:${personId}:${measure?.id ?? 'new'}`, initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const create = useCommand('measure.create');
  const update = useCommand('measure.update');
  const form = draft.value;
  const changes = measureChangesOf(form, measure);
  const problems = asked && !changes.ok ? changes.error : {};

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (create.running || update.running) return;
    setFailure(null);
    setAsked(true);
    if (!changes.ok) {
      focusFirstProblem(draft.formRef.current, changes.error);
      return;
    }
    const obligations = Object.entries(form.obligations).map(([type, text]) => ({ type, particulars: text.trim() || null }));
    const answer = measure
      ? await update.run({ id: measure.id, changes: changes.value })
      : await create.run({ person: personId, values: changes.value, obligations });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: t(measure ? 'measure.saved' : 'measure.added') });
    onDone();
  };
  const change = (part: Partial<MeasureForm>): void => draft.setValue(now => ({ ...now, ...part }));
  return (
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
      <MeasureFields form={form} problems={problems} onChange={change} />
      {!measure && (
        <FieldSet legend={t('measure.sections.obligations')} columns="minmax(0, 1fr)">
          <ObligationPicker
            measureType={form.type}
            judgmentDate={form.judgmentDate}
            value={form.obligations}
            onChange={obligations => change({ obligations })}
          />
        </FieldSet>
      )}
      <DraftStatus draft={draft} />
    </form>
  );
}
