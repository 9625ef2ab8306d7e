import { addDays, isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { WorkPlacementLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { FieldPair, FormDialog } from '../../../../app/form';
import { useT } from '../../../../i18n';
import { DateField } from '../../../../ui/DateField';
import { useToast } from '../../../../ui/toast';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';
import { readTyped } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';

/** Days that a sheet covers unless asked otherwise. */
const A_MONTH = 30;

/** Makes the attendance sheet of a placement between two days. */
export function SheetDialog({ placement, onClose }: { readonly placement: WorkPlacementLine; readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const { go } = useCase();
  const sheet = useCommand('work.attendanceSheet');
  const first = placement.days.find(one => one.state === 'planned')?.day ?? placement.days[0]?.day ?? today;
  const form = useTypedForm({
    draftKey: `work-sheet:${placement.id}`,
    initial: { from: first, to: isCalendarDate(first) ? (addDays(first, A_MONTH) as string) : today },
    read: value =>
      readTyped(reader => {
        const from = reader.requiredDate('from', value.from);
        return { from, to: reader.requiredDate('to', value.to, isCalendarDate(from) ? { min: from } : {}) };
      }),
    send: values => sheet.run({ id: placement.id, ...values }),
    onSent: () => {
      toast({
        tone: 'ok',
        title: t('work.sheetDone'),
        action: { label: t('work.sheetOpen'), onChoose: () => go({ tab: 'documents' }) },
      });
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('work.sheet')}
      action={t('work.sheetAction')}
      intro={<p>{t('work.sheetHelp')}</p>}
      onClose={onClose}
    >
      <FieldPair>
        <DateField {...form.field('from')} label={t('work.sheetFrom')} required autoFocus />
        <DateField {...form.field('to')} label={t('work.sheetTo')} required />
      </FieldPair>
    </FormDialog>
  );
}
