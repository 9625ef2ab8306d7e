import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ReportTypeLine } from '../../../../shared/contract/reports';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FieldPair, FormDialog, useDraftForm } from '../../../app/form';
import { inLanguage, measureName, useCourts } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { formatDate } from '../../../ui/dateFormat';
import { SelectField } from '../../../ui/SelectField';
import { SuggestField } from '../../../ui/SuggestField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { ReportDue } from '../../../app/reports';
import s from './Reports.module.css';

interface Form {
  readonly type: string | null;
  readonly measure: string | null;
  readonly recipient: string;
  readonly from: string;
  readonly to: string;
}

/** Opens a report about the person: those that their measures owe come first, with the deadline that each would meet. */
export function NewReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const { personId: person, header, legal } = useCase();
  const { recipients } = useCourts();
  const [every, setEvery] = useState(false);
  const create = useCommand('report.create');
  const { data: types = [] } = useQueryCall('report.types', { person }, { entities: ['measure', 'report', 'deadline'] });
  const form = useDraftForm({
    draftKey: `report-new/${person}`,
    initial: (): Form => ({ type: null, measure: null, recipient: '', from: '', to: today }),
    words: (problem: string) => problem,
    read: value =>
      value.type === null
        ? ({ ok: false, error: { type: t('report.create.typeMissing') } } as const)
        : ({
            ok: true,
            value: {
              person,
              type: value.type,
              measure: value.measure,
              recipient: value.recipient.trim() === '' ? null : value.recipient.trim(),
              periodFrom: isCalendarDate(value.from) ? value.from : null,
              periodTo: isCalendarDate(value.to) ? value.to : null,
            },
          } as const),
    send: values => create.run(values),
    onSent: ({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: id }, replace: true }),
  });
  const fitting = types.filter(one => one.fits);
  const offered = every || fitting.length === 0 ? types : fitting;
  const type = types.find(one => one.code === form.value.type);
  const choose = (code: string | null): void => {
    const next = types.find(one => one.code === code);
    const measure = header.measures.find(one => one.id === next?.measures[0]);
    form.change({
      type: code,
      measure: measure?.id ?? null,
      recipient: measure?.magistrate ?? form.value.recipient,
      from: measure?.startDate ?? form.value.from,
    });
  };
  const noteOf = (one: ReportTypeLine): { note: string } | undefined =>
    one.due && isCalendarDate(one.due.due)
      ? { note: t('report.create.dueNote', { date: formatDate(one.due.due, language) }) }
      : undefined;
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('report.create.title')}
      action={t('report.create.submit')}
      intro={<p>{t('report.create.text')}</p>}
      onClose={onClose}
    >
      <SelectField
        label={t('report.create.type')}
        name="type"
        required
        searchable
        value={form.value.type}
        onChange={choose}
        emptyText={t('report.create.none')}
        options={offered.map(one => ({ value: one.code, label: inLanguage(one.label, language), ...noteOf(one) }))}
        error={form.error('type')}
      />
      {fitting.length > 0 && fitting.length < types.length && (
        <CheckboxField label={t('report.create.others')} checked={every} onChange={setEvery} />
      )}
      {type && (
        <div className={s.note}>
          {type.due && <ReportDue due={type.due} />}
          <p>
            {type.validatedBy === null
              ? t('report.create.notValidated')
              : t('report.create.validated', { who: t(`report.approvers.${type.validatedBy}`) })}{' '}
            {type.legalBasis.length > 0 && t('report.create.basis', { articles: type.legalBasis.join(', ') })}
          </p>
          {type.open !== null && (
            <p>
              {t('report.create.already')}{' '}
              <Link className="link" to="/reports/$reportId" params={{ reportId: type.open }}>
                {t('report.create.openIt')}
              </Link>
            </p>
          )}
        </div>
      )}
      <SelectField
        label={t('report.create.measure')}
        name="measure"
        clearable
        value={form.value.measure}
        onChange={measure => form.change({ measure })}
        options={header.measures.map(one => ({ value: one.id, label: measureName(legal, one.type, language) }))}
      />
      <SuggestField {...form.field('recipient')} label={t('report.create.recipient')} suggestions={recipients} maxLength={200} />
      <FieldPair>
        <DateField {...form.field('from')} label={t('report.create.from')} />
        <DateField {...form.field('to')} label={t('report.create.to')} />
      </FieldPair>
    </FormDialog>
  );
}
