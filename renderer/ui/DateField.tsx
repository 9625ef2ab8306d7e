import { Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isCalendarDate, type CalendarDate } from '../../shared/base/calendarDate';
import { parseFrenchDate, type FrenchDateOptions } from '../../shared/base/frenchDate';
import { useLanguage, useT, type Translate } from '../i18n';
import { IconButton } from './Button';
import { Calendar } from './Calendar';
import { formatDate } from './dateFormat';
import { inputProps, type FieldProps } from './field';
import { useToday } from './today';
import { useTypedText } from './useTypedText';

export interface DateFieldProps extends FieldProps {
  /** ISO date once understood, else the text as typed (a draft loses nothing); empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: CalendarDate | undefined;
  readonly max?: CalendarDate | undefined;
  /** How a missing century or year is read: `{ twoDigitYearsAhead: 0 }` for a date of birth. */
  readonly reading?: FrenchDateOptions;
  /** False leaves the calendar button out, as for a date of birth. */
  readonly withCalendar?: boolean;
}

/** A date typed day first (3/12/2026, 3 déc., +15) or picked in a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max, reading, withCalendar = true } = props;
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const typed = useTypedText(value, onChange, {
    read: text => {
      const date = parseFrenchDate(text, today, reading);
      return date.ok ? date.value : null;
    },
    show: stored => (isCalendarDate(stored) ? formatDate(stored, language) : stored),
    edit: stored => (isCalendarDate(stored) ? formatDate(stored, 'fr', 'numeric') : stored),
  });
  const wrong = typed.editing ? undefined : dateProblem(value, { today, min, max, reading }, t, language);
  const pick = (date: CalendarDate): void => {
    onChange(date);
    setOpened(false);
    input.current?.focus();
  };
  const locked = props.disabled || props.readOnly;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...inputProps({ ...props, error: wrong ?? props.error, placeholder: props.placeholder ?? t('ui.date.hint') })}
          ref={input}
          value={typed.text}
          onFocus={typed.onFocus}
          onMouseDown={typed.onMouseDown}
          onMouseUp={typed.onMouseUp}
          onChange={event => typed.onType(event.currentTarget.value)}
          onBlur={() => {
            typed.onLeave();
            props.onBlur?.();
          }}
          onKeyDown={event => {
            if (!withCalendar || locked || event.key !== 'ArrowDown' || !event.altKey) return;
            event.preventDefault();
            setOpened(true);
          }}
          rightSectionPointerEvents="all"
          rightSection={
            withCalendar &&
            !locked && (
              <IconButton
                label={t('ui.date.calendar', { label: props.label })}
                icon={<IconCalendar size={16} aria-hidden />}
                onClick={() => setOpened(!opened)}
              />
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown p={8} role="dialog" aria-label={t('ui.date.dialog', { label: props.label })}>
        <Calendar value={isCalendarDate(value) ? value : null} onPick={pick} min={min} max={max} />
      </Popover.Dropdown>
    </Popover>
  );
}

export interface DateLimits {
  readonly today: CalendarDate;
  readonly min?: CalendarDate | undefined;
  readonly max?: CalendarDate | undefined;
  readonly reading?: FrenchDateOptions | undefined;
}

/** What is wrong with the content of a date field, in words, or undefined. Forms use it before they send. */
export function dateProblem(value: string, limits: DateLimits, t: Translate, language: 'fr' | 'en'): string | undefined {
  if (value === '') return undefined;
  const date = isCalendarDate(value) ? ({ ok: true, value } as const) : parseFrenchDate(value, limits.today, limits.reading);
  if (!date.ok) return t(date.error.code === 'date.does-not-exist' ? 'ui.date.impossible' : 'ui.date.unknown');
  const { min, max } = limits;
  if (min !== undefined && date.value < min) return t('ui.date.tooEarly', { date: formatDate(min, language) });
  if (max !== undefined && date.value > max) return t('ui.date.tooLate', { date: formatDate(max, language) });
  return undefined;
}
