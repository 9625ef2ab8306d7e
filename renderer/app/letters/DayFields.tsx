import { useT } from '../../i18n';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { useSession } from '../session';

export interface DayFieldsProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly scope: 'mine' | 'antenna';
  readonly onScope: (scope: 'mine' | 'antenna') => void;
  readonly error?: string | undefined;
}

/** Whose appointments of which day. */
export function DayFields({ day, onDay, scope, onScope, error }: DayFieldsProps) {
  const t = useT();
  const { agent } = useSession();
  return (
    <>
      <DateField label={t('letters.day')} name="day" required value={day} onChange={onDay} error={error} />
      {agent.antenna !== null && (
        <SelectField
          label={t('letters.whose')}
          name="scope"
          width={220}
          value={scope}
          onChange={next => onScope(next ?? scope)}
          options={[
            { value: 'mine' as const, label: t('letters.mine') },
            { value: 'antenna' as const, label: t('letters.antenna') },
          ]}
        />
      )}
    </>
  );
}
