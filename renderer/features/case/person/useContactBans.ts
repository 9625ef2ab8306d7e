import { useQueryCall } from '../../../app/connection';
import { obligationName } from '../../../app/wording';
import { useLanguage } from '../../../i18n';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import type { ContactBan } from './ContactFields';

/** The obligations of the person in force that forbid to meet or contact someone. */
export function useContactBans(): readonly ContactBan[] {
  const language = useLanguage();
  const today = useToday();
  const { personId: person, legal } = useCase();
  const { data } = useQueryCall('case.obligations', { person }, { entities: ['obligation', 'measure'] });
  const { obligations } = legal.referential.contactBans;
  return (data ?? [])
    .filter(one => obligations.includes(one.type) && (one.to === null || one.to > today))
    .map(one => ({ id: one.id, label: `${one.citation} · ${obligationName(legal, one.type, language)}` }));
}
