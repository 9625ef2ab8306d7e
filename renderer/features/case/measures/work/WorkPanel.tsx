import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeasureLine, WorkView } from '../../../../../shared/contract';
import { isRunning } from '../../../../../shared/domain/measure';
import type { DecisionKind } from '../../../../../shared/domain/measureDecision';
import { useQueryCall } from '../../../../app/connection';
import { FailureNotice } from '../../../../app/failure';
import { articleText, CertaintyMark, decisionName } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { Button } from '../../../../ui/Button';
import { SkeletonRows } from '../../../../ui/SkeletonRows';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';
import { DayDialog } from './DayDialog';
import { EndDialog } from './EndDialog';
import { Placement } from './Placement';
import { PlaceDialog } from './PlaceDialog';
import { PlanDialog } from './PlanDialog';
import { SheetDialog } from './SheetDialog';
import type { WorkOverlay } from './workOverlay';
import { WorkTotals } from './WorkTotals';
import s from './Work.module.css';

/** What changes the hours of a measure. */
const SHOWN = ['work_placement', 'work_post', 'work_host', 'measure', 'deadline'] as const;

export interface WorkPanelProps {
  readonly measure: MeasureLine;
  readonly mayWrite: boolean;
  readonly onDecide: (kind: DecisionKind) => void;
}

/** The hours of a measure served by work: totals, limit, pace, and each placement day by day. */
export function WorkPanel(props: WorkPanelProps) {
  const { measure } = props;
  const view = useQueryCall('work.ofMeasure', { measure: measure.id }, { entities: SHOWN });
  if (view.error) return <FailureNotice failure={view.error.failure} />;
  return view.data ? <Work view={view.data} {...props} /> : <SkeletonRows rows={3} />;
}

function Work({ view, measure, mayWrite, onDecide }: WorkPanelProps & { readonly view: WorkView }) {
  const t = useT();
  const [overlay, setOverlay] = useState<WorkOverlay | null>(null);
  const close = (): void => setOverlay(null);
  const mayPlace = mayWrite && isRunning(measure.status);
  return (
    <section className={s.work} aria-label={t('work.title')}>
      <div className={s.head}>
        <h3>{t('work.title')}</h3>
        {mayPlace && (
          <Button kind="quiet" icon={<IconPlus size={16} aria-hidden />} onClick={() => setOverlay({ kind: 'place' })}>
            {t('work.place')}
          </Button>
        )}
      </div>
      <WorkTotals view={view} />
      <Completion view={view} measure={measure} mayWrite={mayWrite} onDecide={onDecide} />
      {view.placements.length === 0 && <p className="muted">{t('work.none')}</p>}
      {view.placements.map(placement => (
        <Placement key={placement.id} placement={placement} mayWrite={mayWrite} onOpen={setOverlay} />
      ))}
      {overlay?.kind === 'place' && <PlaceDialog measure={measure.id} onClose={close} />}
      {overlay?.kind === 'plan' && <PlanDialog placement={overlay.placement} onClose={close} />}
      {overlay?.kind === 'end' && <EndDialog placement={overlay.placement} onClose={close} />}
      {overlay?.kind === 'sheet' && <SheetDialog placement={overlay.placement} onClose={close} />}
      {overlay?.kind === 'day' && <DayDialog placement={overlay.placement} day={overlay.day} onClose={close} />}
    </section>
  );
}

/** What every hour done leads to: an end that may be decided, or a measure that goes on. */
function Completion({ view, measure, mayWrite, onDecide }: WorkPanelProps & { readonly view: WorkView }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const { completion, goesOn } = view;
  if (goesOn !== null)
    return (
      <p>
        {t('work.goesOn', { article: articleText(goesOn.article, language) })} <CertaintyMark certainty={goesOn.certainty} />
      </p>
    );
  if (completion === null) return null;
  const decision = decisionName({ legal, kind: completion.decision, type: measure.type, on: today }, t, language);
  return (
    <div className={s.proposal}>
      <p>
        {t('work.completion', { article: articleText(completion.article, language) })}{' '}
        <CertaintyMark certainty={completion.certainty} />
      </p>
      {mayWrite && (
        <Button kind="tint" onClick={() => onDecide(completion.decision)}>
          {t('work.completionAct', { decision })}
        </Button>
      )}
    </div>
  );
}
