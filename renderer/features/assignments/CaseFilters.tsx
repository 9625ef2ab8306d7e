import { IconFilter } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import type { AssignableQuery } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { useShortcut } from '../../app/keyboard/shortcuts';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import s from './Sharing.module.css';

export interface CaseFiltersProps {
  readonly query: AssignableQuery;
  readonly onChange: (part: Partial<AssignableQuery>) => void;
  /** What to do with the selection. */
  readonly end: ReactNode;
}

const ANY = 'any';

/** What narrows the list of cases. */
export function CaseFilters({ query, onChange, end }: CaseFiltersProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQueryCall('caseload.filters', {}, { entities: ['antenna'] });
  const antennas = data?.antennas ?? [];
  useShortcut({ keys: '/', label: t('shell.shortcuts.filter'), run: () => field.current?.focus() });
  return (
    <div className={s.bar} role="search">
      <TextField
        ref={field}
        label={t('sharing.search')}
        hideLabel
        name="filter"
        placeholder={t('sharing.search')}
        value={query.text}
        onChange={text => onChange({ text })}
        maxLength={100}
        width={216}
        icon={<IconFilter size={16} stroke={1.8} aria-hidden />}
        end={<Kbd>/</Kbd>}
      />
      {antennas.length > 1 && (
        <SelectField
          label={t('sharing.antenna')}
          hideLabel
          name="antenna"
          value={query.antenna ?? ANY}
          onChange={antenna => onChange({ antenna: antenna === null || antenna === ANY ? null : antenna })}
          options={[{ value: ANY, label: t('sharing.anyAntenna') }, ...antennas.map(one => ({ value: one.id, label: one.name }))]}
          width={208}
        />
      )}
      <div className={s.end}>{end}</div>
    </div>
  );
}
