import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { Result } from '../../../../shared/base/result';
import type { AssessmentLine, Contract, InputOf } from '../../../../shared/contract';
import { isAssessed, needLevels, type DomainAssessment } from '../../../../shared/domain/assessment';
import { intensityCodes } from '../../../../shared/referential';
import { pastDay } from '../form/dateLimits';
import { readTyped, type Problems } from '../form/typedValues';

/** One domain as it is being typed. */
export interface DomainForm {
  readonly level: string;
  readonly text: string;
  readonly strengths: string;
}

/** An assessment as it is being typed. */
export interface AssessmentForm {
  readonly day: string;
  readonly domains: Readonly<Record<string, DomainForm>>;
  readonly summary: string;
  readonly confidences: string;
  readonly intensity: string;
  readonly intensityReason: string;
}

export const blankDomain: DomainForm = { level: 'not-assessed', text: '', strengths: '' };

/** What an assessment starts from: itself, the one it corrects, or the last one (then without its confidences, which were said then). */
export interface StartingPoint {
  readonly from: AssessmentLine | null;
  readonly kind: 'edit' | 'correct' | 'new';
}

/** The form as it opens. */
export function formOfAssessment({ from, kind }: StartingPoint, today: CalendarDate): AssessmentForm {
  return {
    day: kind === 'new' ? today : (from?.day ?? today),
    domains: from?.domains ?? {},
    summary: from?.summary ?? '',
    confidences: kind === 'new' ? '' : (from?.confidences ?? ''),
    intensity: from?.intensity ?? '',
    intensityReason: from?.intensityReason ?? '',
  };
}

type Saved = Omit<InputOf<Contract['assessment.save']>, 'id' | 'person' | 'corrects'>;

function domainOf(typed: DomainForm): DomainAssessment {
  const level = needLevels.find(one => one === typed.level) ?? 'not-assessed';
  return { level, text: typed.text.trim(), strengths: typed.strengths.trim() };
}

/** What to save of an assessment, or what is wrong by field. A domain of which nothing is said is left out. */
export function assessmentOf(form: AssessmentForm, today: CalendarDate): Result<Saved, Problems> {
  return readTyped(reader => {
    const intensity = intensityCodes.find(one => one === form.intensity) ?? null;
    return {
      day: reader.requiredDate('day', form.day, pastDay(today)),
      domains: Object.fromEntries(
        Object.entries(form.domains)
          .map(([code, typed]) => [code, domainOf(typed)] as const)
          .filter(([, domain]) => isAssessed(domain)),
      ),
      summary: form.summary.trim() === '' ? null : form.summary,
      confidences: form.confidences.trim() === '' ? null : form.confidences,
      intensity,
      intensityReason:
        intensity === null ? reader.text(form.intensityReason) : reader.requiredText('intensityReason', form.intensityReason),
    };
  });
}
