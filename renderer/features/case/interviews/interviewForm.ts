import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf, InterviewLine } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { pastDay } from '../form/dateLimits';
import { TypedReader, type Problems } from '../form/typedValues';

/** A note as it is being typed. */
export interface InterviewForm {
  readonly day: string;
  readonly time: string;
  readonly mode: string;
  readonly title: string;
  readonly transmissible: string;
  readonly confidences: string;
}

/** The form of a note; of a new one, today's, at the office. */
export function formOfNote(note: InterviewLine | null, today: CalendarDate): InterviewForm {
  return {
    day: note?.day ?? today,
    time: note?.time ?? '',
    mode: note?.mode ?? 'office',
    title: note?.title ?? '',
    transmissible: note?.transmissible ?? '',
    confidences: note?.confidences ?? '',
  };
}

type SavedNote = Omit<InputOf<Contract['interview.save']>, 'id' | 'person' | 'corrects' | 'appointment'>;

/** What to save of a note, or what is wrong by field. The texts themselves are kept as typed. */
export function noteOf(form: InterviewForm, today: CalendarDate): Result<SavedNote, Problems> {
  const reader = new TypedReader();
  const day = reader.date('day', reader.requiredText('day', form.day), pastDay(today));
  const time = reader.text(form.time);
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) reader.problems['time'] = 'time';
  if (!reader.clean || day === null) return err(reader.problems);
  return ok({
    day,
    time,
    mode: appointmentModes.find(one => one === form.mode) ?? 'office',
    title: reader.text(form.title),
    transmissible: form.transmissible.trim() === '' ? null : form.transmissible,
    confidences: form.confidences.trim() === '' ? null : form.confidences,
  });
}
