import { useState } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { CallError, Contract, InputOf } from '../../../shared/contract';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { SidePanel } from '../../ui/Dialog';
import { SelectField } from '../../ui/SelectField';
import { useToday } from '../../ui/today';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { useCommand, useQueryCall } from '../connection';
import { FormAlert } from '../form';
import { useSession } from '../session';
import { PaperPane } from './PaperPane';
import s from './Letters.module.css';

type Input = InputOf<Contract['reception.list']>;
const EVERYWHERE = 'all';

/** Who is expected on a day, for the reception: names, hours and who receives them. */
export function ReceptionPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const { agent } = useSession();
  const [day, setDay] = useState<string>(useToday());
  const [antenna, setAntenna] = useState(agent.antenna?.id ?? EVERYWHERE);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [made, setMade] = useState<{ input: Input; bytes: Uint8Array; visits: number } | null>(null);
  const { data: site } = useQueryCall('site.get', {}, { entities: ['antenna'] });
  const make = useCommand('reception.list');
  const wrongDay = !isCalendarDate(day);
  const prepare = async (): Promise<void> => {
    setAsked(true);
    setFailure(null);
    if (wrongDay) return;
    const input: Input = { day, antenna: antenna === EVERYWHERE ? null : antenna, to: 'screen' };
    const answer = await make.run(input);
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.bytes) setMade({ input, bytes: answer.value.bytes, visits: answer.value.visits });
  };
  return (
    <SidePanel opened onClose={onClose} title={t('letters.reception.title')} width={760}>
      <div className={s.panel}>
        <p>{t('letters.reception.text')}</p>
        <FormAlert failure={failure} />
        <div className={s.row}>
          <DateField
            label={t('letters.day')}
            name="day"
            required
            value={day}
            onChange={setDay}
            error={asked && wrongDay ? t('form.problems.date') : undefined}
          />
          <SelectField
            label={t('letters.reception.place')}
            name="antenna"
            width={240}
            value={antenna}
            onChange={next => setAntenna(next ?? antenna)}
            options={[
              { value: EVERYWHERE, label: t('letters.reception.everywhere') },
              ...(site?.antennas ?? []).map(one => ({ value: one.id, label: one.name })),
            ]}
          />
          <Button kind={made === null ? 'primary' : 'secondary'} busy={make.running} onClick={() => void prepare()}>
            {t('letters.reception.make')}
          </Button>
        </div>
        {made && (
          <>
            <p className={s.ready} role="status">
              {t('letters.reception.made', { count: made.visits })}
            </p>
            <PaperPane
              bytes={made.bytes}
              label={t('letters.reception.preview')}
              trace={() => make.run({ ...made.input, to: 'print' })}
              save={() => make.run({ ...made.input, to: 'file' })}
            />
          </>
        )}
      </div>
    </SidePanel>
  );
}
