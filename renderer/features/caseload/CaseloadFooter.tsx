import type { CaseloadQuery } from '../../../shared/contract';
import { RowsFooter } from '../../app/rows';
import { useT, type TextKey } from '../../i18n';

type SortName = CaseloadQuery['sort']['by'];
const sortKeys: Readonly<Record<SortName, { readonly up: TextKey; readonly down: TextKey }>> = {
  name: { up: 'caseload.sorted.nameUp', down: 'caseload.sorted.nameDown' },
  measures: { up: 'caseload.sorted.measuresUp', down: 'caseload.sorted.measuresDown' },
  end: { up: 'caseload.sorted.endUp', down: 'caseload.sorted.endDown' },
  intensity: { up: 'caseload.sorted.intensityUp', down: 'caseload.sorted.intensityDown' },
  appointment: { up: 'caseload.sorted.appointmentUp', down: 'caseload.sorted.appointmentDown' },
  deadline: { up: 'caseload.sorted.deadlineUp', down: 'caseload.sorted.deadlineDown' },
  seen: { up: 'caseload.sorted.seenUp', down: 'caseload.sorted.seenDown' },
  officer: { up: 'caseload.sorted.officerUp', down: 'caseload.sorted.officerDown' },
};

export interface CaseloadFooterProps {
  readonly sort: CaseloadQuery['sort'];
  /** Whether the keys C and E do something for this agent. */
  readonly summons: boolean;
  readonly interview: boolean;
}

/** How the list is sorted, and the keys that work on its rows. */
export function CaseloadFooter({ sort, summons, interview }: CaseloadFooterProps) {
  const t = useT();
  return (
    <RowsFooter
      sorted={t(sortKeys[sort.by][sort.descending ? 'down' : 'up'])}
      keys={[
        ['↑ ↓', t('caseload.keys.move')],
        [t('ui.key.enter'), t('caseload.keys.open')],
        [t('ui.key.space'), t('caseload.keys.select')],
        ...(summons ? [['C', t('caseload.keys.summon')] as const] : []),
        ...(interview ? [['E', t('caseload.keys.interview')] as const] : []),
      ]}
    />
  );
}
