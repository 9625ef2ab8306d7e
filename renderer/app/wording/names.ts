import { formatName } from '../../../shared/base/frenchFormat';
import type { LocalisedText } from '../../../shared/base/localisedText';
import { formatPhone } from '../../../shared/base/phone';
import type { LegalData } from '../../../shared/referential';
import type { Language } from '../../i18n';

/** The wording of the reference data in a language, with the apostrophes of print. */
export const inLanguage = (text: LocalisedText, language: Language): string => text[language].replaceAll("'", '’');

/** Short name of a type of measure: `SPROB`. A code from a newer version is shown as it is. */
export const measureAcronym = (legal: LegalData, code: string): string =>
  legal.referential.measureTypes.byCode(code)?.acronym ?? code;

/** Full name of a type of measure. */
export function measureName(legal: LegalData, code: string, language: Language): string {
  const type = legal.referential.measureTypes.byCode(code);
  return type ? inLanguage(type.label, language) : code;
}

/** Name of an obligation. */
export function obligationName(legal: LegalData, code: string, language: Language): string {
  const type = legal.referential.obligations.byCode(code);
  return type ? inLanguage(type.label, language) : code;
}

/** Name of a type of appointment or of an event, or null when the reference data has none of that code. */
export function actName(legal: LegalData, code: string, language: Language): string | null {
  const { appointmentTypes, eventTypes, reportTypes } = legal.referential;
  const type = appointmentTypes.byCode(code) ?? eventTypes.byCode(code) ?? reportTypes.byCode(code);
  return type ? inLanguage(type.label, language) : null;
}

interface Named {
  readonly familyName: string;
  readonly givenNames: string;
}

const OTHER_WAY =
  /[\p{Bidi_Control}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A text that may be written from right to left, kept apart from the sentence around it (what `<bdi>` does to an element). */
export const apart = (text: string): string => (OTHER_WAY.test(text) ? `\u2068${text}\u2069` : text);

/** `DUPONT Jeanne`, for a sentence, a title or a label. */
export const personText = (person: Named): string => apart(formatName(person));

/** `Camille Verdier`, as agents are named. */
export const agentText = (agent: Named): string => apart(`${agent.givenNames} ${agent.familyName}`.trim());

/** A phone number in pairs that stay on one line. */
export const phoneText = (number: string): string => formatPhone(number).replaceAll(' ', '\u00a0');
