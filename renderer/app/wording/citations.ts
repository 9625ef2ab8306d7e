import { required } from '../../../shared/base/result';
import type { LegalData } from '../../../shared/referential';
import type { Language } from '../../i18n';
import { articleText } from './article';

/** The text that carries a term over to a working day, as the reference data has it: `art. 801 CPP`. */
export const shiftCitation = (legal: LegalData, language: Language): string =>
  articleText(
    required(legal.referential.delays.byCode(legal.deadlineRules.meta.shiftDelay), 'the delay of carrying over').article,
    language,
  );

/** The text that keeps confidences in the service: `art. D.113-34 C. pénit.`. */
export const confidencesCitation = (legal: LegalData, language: Language): string =>
  articleText(legal.deadlineRules.confidences.article, language);
