import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { decisionKinds } from '../../../../shared/domain/measureDecision';
import type { LegalData } from '../../../../shared/referential';
import { measureName, obligationName, phoneText } from '../../../app/wording';
import type { Language, Translate } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';

export interface ValueWords {
  readonly t: Translate;
  readonly language: Language;
  readonly legal: LegalData;
  /** Name of an agent by identifier, or null when it is not known here. */
  readonly agentName: (id: string) => string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts of an element that say who wrote it or refer to something else: not shown. */
const HIDDEN = new Set(['author', 'document', 'interview', 'addedOn', 'into', 'statusBefore']);

/** An element of a collection: its parts in the order of its form. */
function elementText(value: Readonly<Record<string, unknown>>, words: ValueWords): string {
  return Object.entries(value)
    .filter(([name, part]) => !HIDDEN.has(name) && part !== null && part !== '' && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => partText(name, part, words))
    .join(' · ');
}

function partText(name: string, part: unknown, words: ValueWords): string {
  const { t } = words;
  if (name === 'emergency') return t('person.emergency');
  if (typeof part !== 'string') return plainText(part, words);
  if (name === 'forbiddenBy') return t('person.forbidden');
  if (name === 'mayTell') return t('person.told', { what: t(`person.tells.${part as 'nothing'}`) }); // the element's own schema
  if (name === 'agreedOn') return t('person.agreed', { date: plainText(part, words) });
  if (name === 'number' || name === 'phone') return phoneText(part);
  if (name === 'from') return t('caseFile.history.from', { date: plainText(part, words) });
  if (name === 'to') return t('caseFile.history.to', { date: plainText(part, words) });
  if (name === 'reviewOn') return t('caseFile.reviewOn', { date: plainText(part, words) });
  if (name === 'removedOn') return t('caseFile.history.removedOn', { date: plainText(part, words) });
  if (name === 'withdrawnOn') return t('caseFile.history.withdrawnOn', { date: plainText(part, words) });
  if (name === 'level') return t(`person.levels.${part as 'information' | 'attention' | 'alert'}`); // the element's own schema
  if (name === 'kind') return kindText(part, words);
  return plainText(part, words);
}

const numberKinds = ['appi', 'parquet', 'ecrou', 'other'] as const;

function kindText(kind: string, { t }: ValueWords): string {
  const decision = decisionKinds.find(one => one === kind);
  if (decision) return t(`measure.decision.kinds.${decision}`);
  const number = numberKinds.find(one => one === kind && one !== 'other');
  return number ? t(`wording.numbers.${number}`) : t(`wording.flags.${kind as 'other'}`); // the element's own schema
}

function plainText(value: unknown, words: ValueWords): string {
  const { t, language } = words;
  if (typeof value === 'string') return isCalendarDate(value) ? formatDate(value, language) : value;
  if (typeof value === 'number') return value.toLocaleString(language);
  if (typeof value === 'boolean') return t(value ? 'caseFile.history.yes' : 'caseFile.history.no');
  if (Array.isArray(value)) return value.map(one => plainText(one, words)).join(', ');
  if (isRecord(value)) return elementText(value, words);
  return t('caseFile.history.empty');
}

/** A value of a field as a reader knows it: no code, no identifier. Empty values say so. */
export function fieldValueText(entity: string, field: string, value: unknown, words: ValueWords): string {
  const { t, language, legal } = words;
  if (value === null || value === undefined || value === '') return t('caseFile.history.empty');
  if (typeof value !== 'string') return plainText(value, words) || t('caseFile.history.empty');
  switch (`${entity}.${field}`) {
    case 'measure.type':
      return measureName(legal, value, language);
    case 'obligation.type':
      return obligationName(legal, value, language);
    case 'measure.status':
      return t(`wording.measureStatus.${value as 'active'}`); // the entity's own schema
    case 'measure.officer':
      return words.agentName(value) ?? t('caseFile.history.otherAgent');
    case 'person.sex':
      return t(value === 'female' ? 'person.sex.female' : 'person.sex.male');
    case 'plan_goal.agreement':
      return t(`plan.agreements.${value as 'yes'}`); // the entity's own schema
    case 'person.intensity':
      return t(`wording.intensity.${value as 'regular'}`); // the entity's own schema
    default:
      return plainText(value, words);
  }
}
