import { useState } from 'react';
import type { Result } from '../../../../shared/base/result';
import type { CallError, ObligationLine, ProofLine } from '../../../../shared/contract';
import { nextCheckAfter } from '../../../../shared/domain/obligationCheck';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { sourceKey, sourceOf, useProofSources } from './useProofSources';
import s from './Measures.module.css';

interface ProofForm {
  readonly date: string;
  readonly label: string;
  /** Kind and identifier of what bears it, `document:…`; empty without any. */
  readonly source: string;
  readonly nextCheck: string;
}

export interface ProofDialogProps {
  readonly obligation: ObligationLine;
  /** The proof to correct; null adds one. */
  readonly proof: ProofLine | null;
  readonly onClose: () => void;
}

/** Records a proof of an obligation, and when to check it next; or corrects one. */
export function ProofDialog({ obligation, proof: given, onClose }: ProofDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  // what stood when the form opened: a change made elsewhere meanwhile is not taken back by this form
  const [proof] = useState(given);
  const add = useCommand('obligation.addProof');
  const correct = useCommand('obligation.correctProof');
  const sources = useProofSources();
  const form = useTypedForm({
    draftKey: proof ? `proof:${obligation.id}:${proof.key}` : `proof:${obligation.id}`,
    initial: (): ProofForm => ({
      date: proof?.date ?? today,
      label: proof?.label ?? '',
      source: proof?.source ? sourceKey(proof.source) : '',
      // nothing is to be checked while the obligation is suspended
      nextCheck: obligation.state === 'suspended' ? '' : nextCheckAfter(today, legal.deadlineRules.obligationChecks),
    }),
    read: value =>
      readTyped(reader => ({
        label: reader.requiredText('label', value.label),
        date: reader.requiredDate('date', value.date, pastDay(today)),
        source: sourceOf(value.source),
        nextCheck: proof ? null : reader.date('nextCheck', value.nextCheck),
      })),
    send: ({ nextCheck, ...values }): Promise<Result<null, CallError>> =>
      proof
        ? correct.run({ id: obligation.id, proof: proof.key, ...values })
        : add.run({ id: obligation.id, ...values, nextCheck }),
    done: t(proof ? 'measure.proofCorrected' : 'measure.proofAdded'),
    onSent: onClose,
  });
  const title = t(proof ? 'measure.correctProof' : 'measure.addProof');
  const usual = legal.referential.obligations.byCode(obligation.type)?.usualProofs ?? [];
  return (
    <FormDialog
      form={form}
      title={title}
      action={title}
      intro={
        <p>
          <b className="strong">{obligationName(legal, obligation.type, language)}</b>{' '}
          <span className="muted">{obligation.citation}</span>
        </p>
      }
      onClose={onClose}
    >
      <TextField {...form.field('label')} label={t('measure.proofLabel')} required autoFocus maxLength={300} />
      {usual.length > 0 && (
        <div className={s.usual} role="group" aria-label={t('measure.usualProofs')}>
          {usual.map(one => {
            const words = one.charAt(0).toUpperCase() + one.slice(1).replaceAll("'", '’');
            return (
              <Button key={one} onClick={() => form.change({ label: words })}>
                {words}
              </Button>
            );
          })}
        </div>
      )}
      {sources.length > 0 && (
        <SelectField
          label={t('measure.proofSource')}
          name="source"
          searchable
          value={form.value.source}
          onChange={source => form.change({ source: source ?? '' })}
          options={[{ value: '', label: t('measure.noProofSource') }, ...sources]}
        />
      )}
      <FieldPair>
        <DateField {...form.field('date')} label={t('measure.proofDate')} required {...pastDay(today)} />
        {!proof && <DateField {...form.field('nextCheck')} label={t('measure.nextCheck')} />}
      </FieldPair>
    </FormDialog>
  );
}
