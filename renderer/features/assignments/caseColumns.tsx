import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isCalendarDate } from '../../../shared/base/calendarDate';
import type { AssignableCase } from '../../../shared/contract';
import { agentText, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import type { GridColumn } from '../../ui/DataGridRow';
import { formatDate } from '../../ui/dateFormat';
import { Name } from '../../ui/Name';
import s from './Sharing.module.css';

interface CellProps {
  readonly line: AssignableCase;
}

/** Who; leads to the case. The row itself has the focus, so that the link is not in the tab order. */
function PersonCell({ line }: CellProps) {
  return (
    <Link className={s.person} to="/cases/$personId/{-$tab}" params={{ personId: line.person }} search={{}} tabIndex={-1}>
      <Name last={line.familyName.toUpperCase()} first={line.givenNames} />
    </Link>
  );
}

function MeasuresCell({ line }: CellProps) {
  const t = useT();
  const legal = useLegal();
  if (line.withheld) return <span className="muted">{t('sharing.withheld')}</span>;
  if (!legal || line.measures.length === 0) return <span className="muted">—</span>;
  return line.measures.map(code => measureAcronym(legal, code)).join(', ');
}

function WeightCell({ line }: CellProps) {
  const language = useLanguage();
  if (line.weight === null) return <span className="muted">—</span>;
  return line.weight.toLocaleString(language, { maximumFractionDigits: 2 });
}

/** Who follows the person, with the part and the end where they are not plain. */
function FollowersCell({ line }: CellProps) {
  const t = useT();
  const language = useLanguage();
  if (line.followers.length === 0) return <span className="muted">{t('sharing.nobody')}</span>;
  const words = line.followers.map(({ agent, part, to }) => {
    const name = agentText(agent);
    const told = { name, part: t(`assignment.parts.${part}`) };
    if (to !== null && isCalendarDate(to)) return t('sharing.until', { ...told, date: formatDate(to, language, 'short') });
    return part === 'referent' ? name : t('sharing.follower', told);
  });
  const all = words.join(', ');
  return (
    <span className={s.cut} title={all}>
      {all}
    </span>
  );
}

const AntennaCell = ({ line }: CellProps) => line.antennaName ?? '—';

/** The columns of the list of cases, and the width under which it scrolls sideways. */
export function useCaseColumns(): { readonly columns: readonly GridColumn<AssignableCase>[]; readonly minWidth: number } {
  const t = useT();
  return useMemo(
    () => ({
      columns: [
        {
          id: 'person',
          header: t('sharing.columns.person'),
          width: 'minmax(180px, 1fr)',
          cell: line => <PersonCell line={line} />,
        },
        { id: 'measures', header: t('sharing.columns.measures'), width: '120px', cell: line => <MeasuresCell line={line} /> },
        {
          id: 'weight',
          header: t('sharing.columns.weight'),
          width: '64px',
          align: 'end',
          cell: line => <WeightCell line={line} />,
        },
        {
          id: 'followers',
          header: t('sharing.columns.followers'),
          width: 'minmax(180px, 1.2fr)',
          cell: line => <FollowersCell line={line} />,
        },
        { id: 'antenna', header: t('sharing.columns.antenna'), width: '168px', cell: line => <AntennaCell line={line} /> },
      ],
      minWidth: 784,
    }),
    [t],
  );
}
