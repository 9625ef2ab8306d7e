import { z } from 'zod';
import { intensityCodes } from '../referential';
import {
  collection,
  date,
  entity,
  instant,
  narrative,
  optionalOneOf,
  optionalReference,
  optionalText,
  reference,
  type RecordOf,
} from './entity';

/** What a professional found in a domain of need. Words only: nothing is weighed nor added up (D.621-12, R.113-51 C. pénit.). */
export const needLevels = ['priority', 'watch', 'none', 'not-assessed'] as const;
export type NeedLevel = (typeof needLevels)[number];

/** What is written about one domain of need, by its code in the reference data. */
export const domainAssessmentItem = z.object({
  level: z.enum(needLevels),
  text: z.string().max(20_000),
  strengths: z.string().max(4000),
});
export type DomainAssessment = z.infer<typeof domainAssessmentItem>;

/**
 * Assessment of a person's situation, domain by domain. Signed and locked by its author like a note of an interview; kept out of
 * every search, filter and figure (R.113-51 C. pénit.).
 */
export const assessment = entity('assessment', 30, ['Évaluation', 'Assessment'], {
  person: reference(1, ['Personne', 'Person']),
  author: reference(2, ['Auteur', 'Author']),
  day: date(3, ['Date', 'Date'], { indexed: true }),
  domains: collection(4, ['Domaines', 'Domains'], domainAssessmentItem),
  summary: narrative(5, ['Synthèse', 'Summary'], 40_000),
  confidences: narrative(6, ['Confidences', 'Confidences'], 40_000),
  intensity: optionalOneOf(7, ['Intensité du suivi', 'Intensity of follow-up'], intensityCodes),
  intensityReason: optionalText(8, ['Motif de l’intensité', 'Reason for the intensity'], 400),
  signedAt: instant(9, ['Signée le', 'Signed on'], { critical: true }),
  signedHash: optionalText(10, ['Empreinte signée', 'Signed digest'], 64),
  corrects: optionalReference(11, ['Corrige l’évaluation', 'Corrects the assessment']),
});
export type Assessment = RecordOf<typeof assessment>;

const written = (text: string | null): boolean => (text ?? '').trim() !== '';

/** True when something is said of a domain: a level, or words. */
export const isAssessed = (domain: DomainAssessment): boolean =>
  domain.level !== 'not-assessed' || written(domain.text) || written(domain.strengths);

/** True when an assessment says nothing at all. */
export const isEmptyAssessment = (one: Pick<Assessment, 'domains' | 'summary' | 'confidences'>): boolean =>
  !written(one.summary) && !written(one.confidences) && !Object.values(one.domains).some(isAssessed);

/** The signed assessments that hold: those that no signed correction replaces, the latest first. */
export function standingAssessments<A extends Pick<Assessment, 'id' | 'day' | 'signedAt' | 'corrects'>>(all: readonly A[]): A[] {
  const signed = all.filter(one => one.signedAt !== null);
  const replaced = new Set(signed.map(one => one.corrects));
  const order = (one: A): string => `${one.day ?? ''} ${String(one.signedAt ?? 0).padStart(16, '0')}`;
  return signed.filter(one => !replaced.has(one.id)).sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

export interface DomainChange {
  readonly domain: string;
  readonly before: NeedLevel;
  readonly now: NeedLevel;
}

/** The domains whose level changed from one assessment to the next. */
export function levelChanges(before: Assessment['domains'], now: Assessment['domains']): DomainChange[] {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return codes
    .map(domain => ({
      domain,
      before: before[domain]?.level ?? ('not-assessed' as const),
      now: now[domain]?.level ?? ('not-assessed' as const),
    }))
    .filter(change => change.before !== change.now);
}
