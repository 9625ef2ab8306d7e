import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { apart } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { useCase } from '../caseContext';
import { flagsInForce } from '../header/FlagChips';
import { numberTexts } from '../header/identityLine';
import { FieldHistory } from '../history/FieldHistory';
import s from './Summary.module.css';

/** Civil identity, field by field; each name opens the history of its field. */
export function IdentityPanel() {
  const t = useT();
  const language = useLanguage();
  const { header } = useCase();
  const { person } = header;
  const conflicts = new Set(header.conflicts);
  const flags = flagsInForce(person);
  const birth = person.birthDate !== null && isCalendarDate(person.birthDate) ? formatDate(person.birthDate, language) : null;
  const rows: readonly (readonly [field: string, value: string | null])[] = [
    ['familyName', apart(person.familyName.toUpperCase())],
    ['usedName', person.usedName?.toUpperCase() ?? null],
    ['givenNames', person.givenNames],
    ['aliases', person.aliases],
    ['sex', person.sex === null ? null : t(`person.sex.${person.sex}`)],
    ['birthDate', birth],
    ['birthPlace', person.birthPlace],
    ['languages', person.languages],
    ['numbers', numberTexts(person, t).join('\n').replaceAll('\u00a0', ' ') || null],
    ['intensity', person.intensity === null ? null : t(`wording.intensity.${person.intensity}`)],
    ['intensityReason', person.intensityReason],
    ['flags', flags.map(flag => [t(`wording.flags.${flag.kind}`), flag.note].filter(Boolean).join(' : ')).join('\n') || null],
    ['restricted', person.restricted ? t('caseFile.history.yes') : null],
  ];
  return (
    <section className={s.section}>
      <h2 className={s.heading}>{t('caseFile.identity')}</h2>
      <dl className={s.pairs}>
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([field, value]) => (
            <div key={field} className={s.pair}>
              <dt>
                <FieldHistory entity="person" record={person.id} field={field} conflict={conflicts.has(field)} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
