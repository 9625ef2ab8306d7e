import { useState } from 'react';
import type { ObligationLine, ProofLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { TextAreaField } from '../../../ui/TextField';
import { useCase } from '../caseContext';
import { changedOnly } from '../form/changed';
import { useClashWords } from '../form/useClashWords';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { FieldHistory } from '../history/FieldHistory';
import { ProofList } from './ProofList';
import s from './Measures.module.css';

/** Changes the particulars of an obligation, its next check, or lifts it; shows all its proofs. */
export function ObligationDialog({
  obligation: given,
  onProof,
  onClose,
}: {
  readonly obligation: ObligationLine;
  readonly onProof: (act: 'proof' | 'withdraw', proof: ProofLine) => void;
  readonly onClose: () => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  // what stood when the form opened: a change made elsewhere meanwhile is not taken back by this form
  const [obligation] = useState(given);
  const update = useCommand('obligation.update');
  const form = useTypedForm({
    draftKey: `obligation:${obligation.id}`,
    initial: {
      particulars: obligation.particulars ?? '',
      nextCheck: obligation.nextCheck ?? '',
      to: obligation.to ?? '',
    },
    clashWords: useClashWords('obligation'),
    read: value =>
      readTyped(reader => ({
        particulars: reader.text(value.particulars),
        nextCheck: reader.date('nextCheck', value.nextCheck),
        to: reader.date('to', value.to),
      })),
    send: values => update.run({ id: obligation.id, ...changedOnly(values, obligation) }),
    done: t('measure.obligationSaved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={obligationName(legal, obligation.type, language)}
      action={t('measure.saveObligation')}
      intro={<p className="muted">{obligation.citation}</p>}
      onClose={onClose}
    >
      <TextAreaField {...form.field('particulars')} label={t('measure.particulars')} autoFocus maxLength={1000} minRows={2} />
      <FieldPair>
        <DateField {...form.field('nextCheck')} label={t('measure.nextCheck')} />
        <DateField {...form.field('to')} label={t('measure.lifted')} />
      </FieldPair>
      <div className={s.histories}>
        <FieldHistory entity="obligation" record={obligation.id} field="particulars" label={t('measure.particularsHistory')} />
        <FieldHistory entity="obligation" record={obligation.id} field="nextCheck" label={t('measure.checksHistory')} />
        <FieldHistory entity="obligation" record={obligation.id} field="proofs" label={t('measure.proofsHistory')} />
      </div>
      <ProofList proofs={given.proofs} onAct={onProof} />
    </FormDialog>
  );
}
