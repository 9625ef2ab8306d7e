import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { DueLine } from '../../../shared/contract';
import {
  articleNumber,
  articleText,
  CertaintyMark,
  deadlineTones,
  inLanguage,
  measureAcronym,
  useLegal,
} from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import type { GridColumn } from '../../ui/DataGridRow';
import { formatNearDate } from '../../ui/dateFormat';
import { DateText } from '../../ui/DateText';
import { Name } from '../../ui/Name';
import { State } from '../../ui/State';
import { useToday } from '../../ui/today';
import { columnsOf, type DueColumn, type DueScope } from './dueView';
import s from './DueCells.module.css';

interface CellProps {
  readonly line: DueLine;
}

/** How late, or in how long. */
function WhenCell({ line }: CellProps) {
  const due = isCalendarDate(line.due) ? line.due : null;
  return (
    due && (
      <span className={line.state === 'later' ? undefined : 'strong'}>
        <State tone={deadlineTones[line.state]}>
          <DateText date={due} form="due" />
        </State>
      </span>
    )
  );
}

function DayCell({ line }: CellProps) {
  const language = useLanguage();
  const today = useToday();
  return isCalendarDate(line.due) && <time dateTime={line.due}>{formatNearDate(line.due, today, language)}</time>;
}

/** What is due, by which text, and how sure that is. */
function WhatCell({ line }: CellProps) {
  const t = useT();
  const language = useLanguage();
  if (line.withheld) return <span className="muted">{t('due.withheld')}</span>;
  const label = inLanguage(line.label, language);
  const source = line.manual ? t('due.manual') : line.local ? t('wording.localRule') : articleNumber(line.article);
  const full = line.article === '' ? label : `${label} (${articleText(line.article, language)})`;
  return (
    <span className={s.what}>
      <span className={s.label} title={full}>
        {label}
      </span>
      <span className={s.source}>
        · {source}
        {!line.manual && !line.local && <CertaintyMark certainty={line.certainty} />}
        {line.owner !== 'service' && ` · ${t(`due.owner.${line.owner}`)}`}
      </span>
    </span>
  );
}

function MeasureCell({ line }: CellProps) {
  const legal = useLegal();
  return legal && line.measureType !== null ? measureAcronym(legal, line.measureType) : <span className="muted">—</span>;
}

/** Who; leads to the deadlines of the case. The row itself has the focus, so that the link is not in the tab order. */
function PersonCell({ line }: CellProps) {
  return (
    <Link
      className={s.person}
      to="/cases/$personId/{-$tab}"
      params={{ personId: line.person, tab: 'deadlines' }}
      search={{}}
      tabIndex={-1}
    >
      <Name last={line.personName.familyName.toUpperCase()} first={line.personName.givenNames} />
    </Link>
  );
}

/** Width in CSS pixels; what is due takes what is left, at least this much. */
const looks: Readonly<Record<DueColumn, { readonly width: number; readonly cell: GridColumn<DueLine>['cell'] }>> = {
  when: { width: 140, cell: line => <WhenCell line={line} /> },
  day: { width: 96, cell: line => <DayCell line={line} /> },
  what: { width: 340, cell: line => <WhatCell line={line} /> },
  measure: { width: 92, cell: line => <MeasureCell line={line} /> },
  person: { width: 208, cell: line => <PersonCell line={line} /> },
  officer: { width: 148, cell: line => line.officer?.name ?? '—' },
  antenna: { width: 140, cell: line => line.antenna?.name ?? '—' },
};

const PADDING = 32;
const CHECKBOX = 40;

/** The columns as the grid takes them, and the width under which it scrolls sideways. */
export function useDueColumns(
  scope: DueScope,
  selectable: boolean,
): { readonly columns: readonly GridColumn<DueLine>[]; readonly minWidth: number } {
  const t = useT();
  return useMemo(() => {
    const shown = columnsOf(scope);
    const columns = shown.map(id => ({
      id,
      header: t(`due.columns.${id}`),
      width: id === 'what' ? `minmax(${looks.what.width}px, 1fr)` : `${looks[id].width}px`,
      cell: looks[id].cell,
    }));
    const width = shown.reduce((sum, id) => sum + looks[id].width, PADDING + (selectable ? CHECKBOX : 0));
    return { columns, minWidth: width };
  }, [scope, selectable, t]);
}
