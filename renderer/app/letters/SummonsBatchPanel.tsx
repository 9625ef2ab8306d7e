import { useCallback, useState } from 'react';
import { idFromBytes } from '../../../shared/base/identifier';
import type { Contract, CoreEvent, OutputOf } from '../../../shared/contract';
import type { LegalData } from '../../../shared/referential';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { SidePanel } from '../../ui/Dialog';
import { SelectField } from '../../ui/SelectField';
import { TextAreaField, TextField } from '../../ui/TextField';
import { TimeField } from '../../ui/TimeField';
import { useToday } from '../../ui/today';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { WorkProgress } from '../../ui/WorkProgress';
import { useCommand, useCoreEvent, useQueryCall } from '../connection';
import { DraftStatus, FieldPair, FormAlert, FormDraft, useDraftForm, type DraftForm } from '../form';
import { inLanguage, useLegal } from '../wording';
import { batchOf, emptyBatch, type BatchForm } from './batchForm';
import { DayFields } from './DayFields';
import { PaperPane } from './PaperPane';
import type { ChosenCases } from './peopleOf';
import { RefusedList } from './RefusedList';
import s from './Letters.module.css';

export interface SummonsBatchPanelProps {
  /** Those chosen in a list; null for those expected on a day. */
  readonly chosen: ChosenCases | null;
  readonly onClose: () => void;
}

/** Summons letters for many: who gets one is told first, then one file is there to print, and each letter is in its case. */
export function SummonsBatchPanel({ chosen, onClose }: SummonsBatchPanelProps) {
  const legal = useLegal();
  useReturnFocus();
  return legal && <OpenPanel chosen={chosen} legal={legal} onClose={onClose} />;
}

type Made = OutputOf<Contract['summons.batch']>;

function OpenPanel({ chosen, legal, onClose }: SummonsBatchPanelProps & { readonly legal: LegalData }) {
  const t = useT();
  const today = useToday();
  const types = legal.referential.appointmentTypes.all;
  const [job] = useState(() => idFromBytes(crypto.getRandomValues(new Uint8Array(16))));
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  // a day off that a second press confirms
  const [dayOff, setDayOff] = useState<string | null>(null);
  const run = useCommand('summons.batch');
  const cancel = useCommand('job.cancel');
  const printed = useCommand('summons.batchPrinted');
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total });
    },
    [job],
  );
  useCoreEvent(onEvent);
  const form = useDraftForm({
    draftKey: chosen === null ? 'summons:day' : 'summons:list',
    initial: () => emptyBatch(chosen, today),
    read: value => batchOf(value, chosen, types, today),
    words: problem => t(`form.problems.${problem}`),
    send: async (batch, value) => {
      const answer = await run.run({ ...batch, job, confirmedDayOff: dayOff === value.day });
      setDayOff(!answer.ok && answer.error.code === 'appointment.not-working-day' ? value.day : null);
      return answer;
    },
    onSent: setMade,
  });
  const read = batchOf(form.value, chosen, types, today);
  const plan = useQueryCall('summons.batchPlan', read.ok ? read.value : { people: NOBODY, slot: null, purpose: null }, {
    entities: ['appointment', 'person', 'document'],
    enabled: read.ok && made === null,
    keepPrevious: true,
  });
  const known = made === null ? plan.data : undefined;
  const refused = made?.refused ?? known?.refused ?? [];
  const others = refused.some(one => one.reason === 'outside') || form.value.purpose !== '';
  const leave = (): void => {
    if (run.running) void cancel.run({ job });
    else onClose();
  };
  return (
    <SidePanel
      opened
      onClose={leave}
      width={780}
      title={t('letters.batch.title')}
      actions={
        made === null && (
          <>
            <Button onClick={leave}>{t(run.running ? 'documents.stop' : 'form.leave')}</Button>
            <Button
              kind="primary"
              type="submit"
              form={form.id}
              busy={run.running}
              disabled={known !== undefined && known.ready === 0}
            >
              {t(dayOff === form.value.day ? 'summons.confirm' : 'letters.batch.make')}
            </Button>
          </>
        )
      }
    >
      <div className={s.panel}>
        {made === null ? (
          <>
            <p>{chosen === null ? t('letters.batch.textDay') : t('letters.batch.text', { count: chosen.count })}</p>
            <form className={s.panel} style={{ minHeight: 0 }} {...form.element}>
              <FormDraft form={form} />
              <FormAlert problems={form.problems} failure={form.failure ?? plan.error?.failure ?? null} />
              <BatchFields form={form} chosen={chosen} legal={legal} />
              {others && (
                <TextField
                  {...form.field('purpose')}
                  label={t('letters.purpose')}
                  description={t('letters.purposeHelp')}
                  maxLength={300}
                />
              )}
              <DraftStatus draft={form.draft} />
            </form>
            {known && (
              <p className={s.ready} role="status">
                {t('letters.batch.ready', { count: known.ready })}
              </p>
            )}
            {run.running && (
              <WorkProgress
                label={t('documents.progress')}
                share={progress && progress.total > 0 ? progress.done / progress.total : null}
              />
            )}
          </>
        ) : (
          <p className={s.ready} role="status">
            {t('letters.batch.made', { count: made.documents.length })}
          </p>
        )}
        <RefusedList refused={refused} />
        {made?.bytes && (
          <PaperPane
            bytes={made.bytes}
            label={t('letters.batch.preview')}
            trace={() => printed.run({ documents: made.documents })}
            save={null}
          />
        )}
      </div>
    </SidePanel>
  );
}

const NOBODY = { from: 'day' as const, day: '2000-01-01', scope: 'mine' as const };

interface BatchFieldsProps {
  readonly form: Pick<DraftForm<BatchForm>, 'value' | 'change' | 'field' | 'error'>;
  readonly chosen: ChosenCases | null;
  readonly legal: LegalData;
}

function BatchFields({ form, chosen, legal }: BatchFieldsProps) {
  const t = useT();
  const language = useLanguage();
  const { value, change } = form;
  if (chosen === null)
    return (
      <div className={s.row}>
        <DayFields
          day={value.day}
          onDay={day => change({ day })}
          scope={value.scope}
          onScope={scope => change({ scope })}
          error={form.error('day')}
        />
      </div>
    );
  return (
    <>
      <FieldPair>
        <DateField {...form.field('day')} label={t('letters.batch.from')} required />
        <SelectField
          label={t('letters.batch.spread')}
          name="spread"
          value={value.spread}
          onChange={spread => change({ spread: spread ?? 'in-turn' })}
          options={[
            { value: 'in-turn' as const, label: t('letters.batch.inTurn') },
            { value: 'together' as const, label: t('letters.batch.together') },
          ]}
        />
      </FieldPair>
      <FieldPair>
        <TimeField {...form.field('time')} label={t('summons.time')} required />
        <TextField {...form.field('minutes')} label={t('summons.minutes')} required maxLength={4} />
      </FieldPair>
      <FieldPair>
        <SelectField
          label={t('summons.type')}
          name="type"
          searchable
          value={value.type}
          onChange={code => {
            const type = code === null ? null : legal.referential.appointmentTypes.byCode(code);
            if (type) change({ type: type.code, minutes: String(type.defaultMinutes) });
          }}
          options={legal.referential.appointmentTypes.all.map(type => ({
            value: type.code,
            label: inLanguage(type.label, language),
          }))}
        />
        <TextField
          {...form.field('place')}
          label={t('summons.place')}
          description={t('letters.batch.placeHelp')}
          maxLength={200}
        />
      </FieldPair>
      <TextAreaField
        {...form.field('papers')}
        label={t('summons.papers')}
        description={t('summons.papersHelp')}
        minRows={2}
        maxLength={2000}
      />
    </>
  );
}
