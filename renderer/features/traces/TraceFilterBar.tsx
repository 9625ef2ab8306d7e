import { accessKinds } from '../../../shared/domain/followUp';
import { useQueryCall } from '../../app/connection';
import { agentText } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useToday } from '../../ui/today';
import { everyTrace, isNarrowed, type TraceFilters } from './traceView';
import s from './Traces.module.css';

export interface TraceFilterBarProps {
  readonly filters: TraceFilters;
  readonly onChange: (filters: TraceFilters) => void;
}

/** What narrows the traces: who, about whom, of which kind, why, when. */
export function TraceFilterBar({ filters, onChange }: TraceFilterBarProps) {
  const t = useT();
  const today = useToday();
  const agents = useQueryCall('trace.agents', {}, { entities: ['agent'] }).data ?? [];
  const put = (part: Partial<TraceFilters>): void => onChange({ ...filters, ...part });
  return (
    <div className={s.bar} role="search" aria-label={t('trace.filters.label')}>
      <SelectField
        label={t('trace.filters.agent')}
        name="agent"
        width={180}
        searchable
        clearable
        options={agents.map(one => ({ value: one.id, label: agentText(one) }))}
        value={filters.agent}
        onChange={agent => put({ agent })}
      />
      <TextField
        label={t('trace.filters.person')}
        name="person"
        width={170}
        maxLength={100}
        value={filters.name}
        onChange={name => put({ name })}
      />
      <SelectField
        label={t('trace.filters.kind')}
        name="kind"
        width={140}
        clearable
        placeholder={t('trace.filters.anyKind')}
        options={accessKinds.map(kind => ({ value: kind, label: t(`trace.kind.${kind}`) }))}
        value={filters.kind}
        onChange={kind => put({ kind })}
      />
      <TextField
        label={t('trace.filters.purpose')}
        name="purpose"
        width={170}
        maxLength={100}
        value={filters.purpose}
        onChange={purpose => put({ purpose })}
      />
      <div className={s.date}>
        <DateField
          label={t('trace.filters.from')}
          name="from"
          max={today}
          value={filters.from}
          onChange={from => put({ from })}
          placeholder=""
        />
      </div>
      <div className={s.date}>
        <DateField
          label={t('trace.filters.to')}
          name="to"
          max={today}
          value={filters.to}
          onChange={to => put({ to })}
          placeholder=""
        />
      </div>
      <div className={s.outside}>
        <CheckboxField
          label={t('trace.filters.outside')}
          name="outside"
          checked={filters.outside}
          onChange={outside => put({ outside })}
        />
      </div>
      {isNarrowed(filters) && (
        <Button kind="link" onClick={() => onChange(everyTrace)}>
          {t('trace.filters.clear')}
        </Button>
      )}
    </div>
  );
}
