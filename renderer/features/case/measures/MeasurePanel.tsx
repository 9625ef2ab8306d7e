import { useState } from 'react';
import type { Result } from '../../../../shared/base/result';
import type { CallError, MeasureLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { useCase } from '../caseContext';
import { FieldSet } from '../form/FieldSet';
import { useClashWords } from '../form/useClashWords';
import { useTypedForm } from '../form/useTypedForm';
import { MeasureFields } from './MeasureFields';
import { formOfMeasure, measureChangesOf, type MeasureForm } from './measureForm';
import { ObligationPicker } from './ObligationPicker';

const chosen = (obligations: MeasureForm['obligations']) =>
  Object.entries(obligations).map(([type, text]) => ({ type, particulars: text.trim() || null }));

export interface MeasurePanelProps {
  /** The measure to change; null adds one. */
  readonly measure: MeasureLine | null;
  readonly onClose: () => void;
}

/** The form of a measure, at the right edge. */
export function MeasurePanel({ measure: given, onClose }: MeasurePanelProps) {
  const t = useT();
  const { personId } = useCase();
  // what stood when the form opened: a change made elsewhere meanwhile is not taken back by this form
  const [measure] = useState(given);
  const words = useClashWords('measure');
  const create = useCommand('measure.create');
  const update = useCommand('measure.update');
  const form = useTypedForm({
    draftKey: `measure:${personId}:${measure?.id ?? 'new'}`,
    initial: () => formOfMeasure(measure),
    clashWords: measure ? words : undefined,
    read: (value: MeasureForm) => measureChangesOf(value, measure),
    send: (changes, { obligations }): Promise<Result<unknown, CallError>> =>
      measure
        ? update.run({ id: measure.id, changes })
        : create.run({ person: personId, values: changes, obligations: chosen(obligations) }),
    done: t(measure ? 'measure.saved' : 'measure.added'),
    onSent: onClose,
  });
  const { value, change } = form;
  return (
    <FormDialog
      panel
      form={form}
      width={600}
      title={t(measure ? 'measure.edit' : 'measure.add')}
      action={t(measure ? 'measure.save' : 'measure.addAction')}
      onClose={onClose}
    >
      <MeasureFields form={value} measure={measure} problems={form.problems} onChange={change} />
      {!measure && (
        <FieldSet legend={t('measure.sections.obligations')} columns="minmax(0, 1fr)">
          <ObligationPicker
            measureType={value.type}
            judgmentDate={value.judgmentDate}
            value={value.obligations}
            onChange={obligations => change({ obligations })}
          />
        </FieldSet>
      )}
    </FormDialog>
  );
}
