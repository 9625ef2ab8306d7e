import { useState } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { CallError, Contract, InputOf, OutputOf } from '../../../shared/contract';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { SidePanel } from '../../ui/Dialog';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { useToday } from '../../ui/today';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { useCommand, useQueryCall } from '../connection';
import { FormAlert } from '../form';
import { inLanguage } from '../wording';
import { DayFields } from './DayFields';
import { PaperPane } from './PaperPane';
import { peopleOf, type ChosenCases } from './peopleOf';
import { RefusedList } from './RefusedList';
import s from './Letters.module.css';

export interface LabelsPanelProps {
  /** Those chosen in a list; null for those expected on a day. */
  readonly chosen: ChosenCases | null;
  readonly onClose: () => void;
}

/** Sheets of labels or envelopes: addresses only. */
export function LabelsPanel({ chosen, onClose }: LabelsPanelProps) {
  const t = useT();
  const language = useLanguage();
  useReturnFocus();
  const [day, setDay] = useState<string>(useToday());
  const [scope, setScope] = useState<'mine' | 'antenna'>('mine');
  const [code, setCode] = useState('a4-14');
  const [used, setUsed] = useState('0');
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [made, setMade] = useState<{ input: Input; answer: OutputOf<Contract['label.make']> } | null>(null);
  const { data: formats } = useQueryCall('label.formats', {});
  const make = useCommand('label.make');
  const envelope = formats?.find(one => one.code === code)?.envelope ?? false;
  const skip = envelope ? 0 : Number(used.trim() === '' ? '0' : used);
  const wrongSkip = !Number.isInteger(skip) || skip < 0 || skip > 100;
  const wrongDay = chosen === null && !isCalendarDate(day);
  const others = made?.answer.refused.some(one => one.reason === 'outside') ?? false;
  const prepare = async (): Promise<void> => {
    setAsked(true);
    setFailure(null);
    if (wrongSkip || wrongDay) return;
    const input: Input = {
      people: peopleOf(chosen, day, scope),
      format: code,
      skip,
      purpose: purpose.trim().length < 3 ? null : purpose.trim(),
      to: 'screen',
    };
    const answer = await make.run(input);
    if (answer.ok) setMade({ input, answer: answer.value });
    else setFailure(answer.error);
  };
  return (
    <SidePanel opened onClose={onClose} title={t('letters.labels.title')} width={760}>
      <div className={s.panel}>
        <p>{chosen === null ? t('letters.labels.textDay') : t('letters.labels.text', { count: chosen.count })}</p>
        <FormAlert failure={failure} />
        <div className={s.row}>
          {chosen === null && (
            <DayFields
              day={day}
              onDay={setDay}
              scope={scope}
              onScope={setScope}
              error={asked && wrongDay ? t('form.problems.date') : undefined}
            />
          )}
          <SelectField
            label={t('letters.labels.format')}
            name="format"
            width={300}
            value={code}
            onChange={next => setCode(next ?? code)}
            options={(formats ?? []).map(one => ({ value: one.code, label: inLanguage(one.label, language) }))}
          />
          {!envelope && (
            <TextField
              label={t('letters.labels.used')}
              name="used"
              width={150}
              maxLength={3}
              value={used}
              onChange={setUsed}
              error={asked && wrongSkip ? t('form.problems.number') : undefined}
            />
          )}
          {(others || purpose !== '') && (
            <TextField
              label={t('letters.purpose')}
              name="purpose"
              width={300}
              maxLength={300}
              value={purpose}
              onChange={setPurpose}
            />
          )}
          <Button kind={made === null ? 'primary' : 'secondary'} busy={make.running} onClick={() => void prepare()}>
            {t('letters.labels.make')}
          </Button>
        </div>
        {made && (
          <>
            <p className={s.ready} role="status">
              {t('letters.labels.made', { count: made.answer.labels })}
            </p>
            <RefusedList refused={made.answer.refused} />
            {made.answer.bytes && (
              <PaperPane
                bytes={made.answer.bytes}
                label={t('letters.labels.preview')}
                trace={() => make.run({ ...made.input, to: 'print' })}
                save={() => make.run({ ...made.input, to: 'file' })}
              />
            )}
          </>
        )}
      </div>
    </SidePanel>
  );
}

type Input = InputOf<Contract['label.make']>;
