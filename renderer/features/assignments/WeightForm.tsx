import { err, ok } from '../../../shared/base/result';
import type { WorkloadWeight } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FormDialog, useDraftForm } from '../../app/form';
import { useLanguage, useT } from '../../i18n';
import { TextField } from '../../ui/TextField';

const MOST = 10;

/** A weight from 0 to 10 as typed, with a comma or a point; null when it is none. */
function readWeight(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const value = Number(text);
  return /^\d{1,2}(\.\d{1,2})?$/.test(text) && value <= MOST ? value : null;
}

export interface WeightFormProps {
  readonly weight: WorkloadWeight;
  readonly name: string;
  readonly onClose: () => void;
}

/** Sets a weight for the service, or goes back to the usual one. */
export function WeightForm({ weight, name, onClose }: WeightFormProps) {
  const t = useT();
  const language = useLanguage();
  const set = useCommand('workload.setWeight');
  const shown = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 2 });
  const form = useDraftForm({
    draftKey: `assignments:weight:${weight.key}`,
    initial: () => ({ weight: weight.set ? shown(weight.set.weight) : '' }),
    words: (problem: string) => problem,
    read: value => {
      if (value.weight.trim() === '') return ok(null);
      const read = readWeight(value.weight);
      return read === null ? err({ weight: t('sharing.weights.wrong') }) : ok(read);
    },
    send: value => set.run({ key: weight.key, weight: value }),
    done: t('sharing.weights.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('sharing.weights.changeOne')}
      action={t('sharing.weights.save')}
      intro={<p className="strong">{name}</p>}
      onClose={onClose}
    >
      <TextField
        {...form.field('weight')}
        label={t('sharing.weights.value')}
        description={t('sharing.weights.valueHelp', { usual: shown(weight.usual) })}
        autoFocus
        maxLength={5}
        width={160}
      />
    </FormDialog>
  );
}
