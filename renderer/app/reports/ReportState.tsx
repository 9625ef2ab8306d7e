import type { ReportState as State } from '../../../shared/domain/reportState';
import { useT } from '../../i18n';
import { Chip } from '../../ui/State';
import type { Tone } from '../../ui/tone';

const tones: Readonly<Record<State, Tone>> = {
  draft: 'none',
  submitted: 'info',
  returned: 'soon',
  approved: 'info',
  signed: 'ok',
  sent: 'ok',
  superseded: 'none',
  withdrawn: 'none',
};

/** Where a report stands. */
export function ReportStateChip({ state }: { readonly state: State }) {
  const t = useT();
  return <Chip tone={tones[state]}>{t(`report.states.${state}`)}</Chip>;
}
