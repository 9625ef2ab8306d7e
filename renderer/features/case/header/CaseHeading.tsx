import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { apart } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Name } from '../../../ui/Name';
import { SCREEN_HEADING, useWindowTitle } from '../../../ui/PageHeader';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { FlagChips } from './FlagChips';
import { HeaderActions, type HeaderActionsProps } from './HeaderActions';
import { HeaderFacts } from './HeaderFacts';
import { ageOn, bornText, numberTexts } from './identityLine';
import s from './CaseHeader.module.css';

/** Who the case is about, and what matters now. It stays in sight whatever the tab. */
export function CaseHeading(actions: HeaderActionsProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { person, measures } = useCase().header;
  useWindowTitle(t('caseFile.windowTitle')); // a name may not show in the task bar
  const born = bornText(person, t, language);
  const age = person.birthDate !== null && isCalendarDate(person.birthDate) ? ageOn(person.birthDate, today) : null;
  const parts = [
    ...(person.usedName === null ? [] : [t('caseFile.usedName', { name: apart(person.usedName.toUpperCase()) })]),
    ...numberTexts(
      person,
      t,
      measures.filter(one => one.status === 'active' || one.status === 'suspended'),
    ),
  ];
  return (
    <header className={s.head}>
      <div className={s.who}>
        <h1 tabIndex={-1} {...{ [SCREEN_HEADING]: '' }}>
          <Name last={person.familyName.toUpperCase()} first={person.givenNames} />
        </h1>
        <p className={s.born}>
          {born !== null && (
            <span>
              {born}
              {age !== null && <span className="muted">{` (${t('caseFile.age', { count: age })})`}</span>}
            </span>
          )}
          {parts.map(part => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      <FlagChips person={person} onOpen={actions.onAddFlag} />
      <HeaderActions {...actions} />
      <HeaderFacts />
    </header>
  );
}
