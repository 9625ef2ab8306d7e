import type { ObligationLine } from '../../../../shared/contract';
import { nextCheckAfter } from '../../../../shared/domain/obligationCheck';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { obligationName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import s from './Measures.module.css';

interface ProofForm {
  readonly date: string;
  readonly label: string;
  readonly nextCheck: string;
}

/** Records a proof of an obligation, and when to check it next. */
export function ProofDialog({ obligation, onClose }: { readonly obligation: ObligationLine; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const add = useCommand('obligation.addProof');
  const form = useTypedForm({
    draftKey: `proof:${obligation.id}`,
    initial: (): ProofForm => ({
      date: today,
      label: '',
      nextCheck: nextCheckAfter(today, legal.deadlineRules.obligationChecks),
    }),
    read: value =>
      readTyped(reader => ({
        label: reader.requiredText('label', value.label),
        date: reader.requiredDate('date', value.date, pastDay(today)),
        nextCheck: reader.date('nextCheck', value.nextCheck),
      })),
    send: values => add.run({ id: obligation.id, ...values }),
    done: t('measure.proofAdded'),
    onSent: onClose,
  });
  const usual = legal.referential.obligations.byCode(obligation.type)?.usualProofs ?? [];
  return (
    <FormDialog
      form={form}
      title={t('measure.addProof')}
      action={t('measure.addProof')}
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
      <FieldPair>
        <DateField {...form.field('date')} label={t('measure.proofDate')} required {...pastDay(today)} />
        <DateField {...form.field('nextCheck')} label={t('measure.nextCheck')} />
      </FieldPair>
    </FormDialog>
  );
}
