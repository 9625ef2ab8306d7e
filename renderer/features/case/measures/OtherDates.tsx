import { useState } from 'react';
import { useT } from '../../../i18n';
import { DateField, type DateFieldProps } from '../../../ui/DateField';
import { FieldSet } from '../form/FieldSet';
import type { MeasureFieldsProps } from './measureFieldsProps';
import s from './Measures.module.css';

const names = [
  'decisionDate',
  'notificationDate',
  'finalConvictionDate',
  'releaseDate',
  'prosecutorNoticeDate',
  'referralHearingDate',
  'remainderReachedDate',
] as const;

export interface OtherDatesProps extends Pick<MeasureFieldsProps, 'form' | 'problems'> {
  readonly field: (name: (typeof names)[number]) => DateFieldProps;
}

/** Dates that some deadlines are counted from; out of the way until one of them is filled in. */
export function OtherDates({ form, problems, field }: OtherDatesProps) {
  const t = useT();
  const filled = names.some(name => form[name] !== '');
  const wrong = names.some(name => problems[name] !== undefined);
  const [seen, setSeen] = useState(filled);
  const [opened, setOpened] = useState(filled);
  // a restored draft may fill them after the form was shown
  if (filled !== seen) {
    setSeen(filled);
    if (filled) setOpened(true);
  }
  return (
    <details className={s.more} open={opened || wrong} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{t('measure.sections.otherDates')}</summary>
      <FieldSet legend={t('measure.otherDatesHelp')}>
        {names.map(name => (
          <DateField key={name} {...field(name)} />
        ))}
      </FieldSet>
    </details>
  );
}
