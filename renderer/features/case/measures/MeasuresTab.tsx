import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeasureLine, ObligationLine, ProofLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import type { CaseAct } from '../caseRoute';
import { ReferralSection } from '../referrals/ReferralSection';
import { AddObligationsDialog } from './AddObligationsDialog';
import { DecisionDialog } from './decisions/DecisionDialog';
import type { ChosenDecision } from './decisions/DecisionMenu';
import { SuspensionDialog } from './decisions/SuspensionDialog';
import { MeasurePanel } from './MeasurePanel';
import { MeasureSection } from './MeasureSection';
import { ProofDialog } from './ProofDialog';
import { ObligationDialog } from './ObligationDialog';
import { WithdrawProofDialog } from './WithdrawProofDialog';
import s from './Measures.module.css';

type Overlay =
  | { readonly kind: 'edit' | 'obligations'; readonly measure: MeasureLine }
  | { readonly kind: 'decision'; readonly measure: MeasureLine; readonly chosen: ChosenDecision }
  | { readonly kind: 'proof'; readonly obligation: ObligationLine; readonly proof: ProofLine | null }
  | { readonly kind: 'withdraw'; readonly obligation: ObligationLine; readonly proof: ProofLine }
  | { readonly kind: 'obligation'; readonly obligation: ObligationLine };

/** The measures of a person, each with its dates and its obligations. */
export function MeasuresTab({ act }: { readonly act: CaseAct | undefined }) {
  const t = useT();
  const { personId: person, header, go } = useCase();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const obligations = useQueryCall('case.obligations', { person }, { entities: ['obligation', 'measure'] });
  const mayWrite = useSession().agent.rights.includes('case.write');
  const mayAdd = mayWrite && header.person.closedOn === null;
  const close = (): void => setOverlay(null);
  const add = (): void => go({ tab: 'measures', act: 'measure', replace: true });
  const ofMeasure = (id: string): ObligationLine[] => (obligations.data ?? []).filter(one => one.measure === id);
  return (
    <div className={s.scroll}>
      {header.measures.length === 0 ? (
        <EmptyState
          icon={<IconGavel size={28} stroke={1.6} aria-hidden />}
          title={t('measure.none')}
          action={mayAdd && <Button onClick={add}>{t('caseFile.actions.addMeasure')}</Button>}
        >
          {t('measure.noneText')}
        </EmptyState>
      ) : (
        <>
          {mayAdd && (
            <div className={s.bar}>
              <Button icon={<IconPlus size={16} aria-hidden />} onClick={add}>
                {t('caseFile.actions.addMeasure')}
              </Button>
            </div>
          )}
          {obligations.error ? (
            <FailureState failure={obligations.error.failure} onRetry={() => void obligations.refetch()} />
          ) : obligations.data ? (
            header.measures.map(measure => (
              <MeasureSection
                key={measure.id}
                measure={measure}
                obligations={ofMeasure(measure.id)}
                mayWrite={mayWrite}
                onEdit={() => setOverlay({ kind: 'edit', measure })}
                onDecide={chosen => setOverlay({ kind: 'decision', measure, chosen })}
                onAddObligations={() => setOverlay({ kind: 'obligations', measure })}
                onProof={obligation => setOverlay({ kind: 'proof', obligation, proof: null })}
                onEditObligation={obligation => setOverlay({ kind: 'obligation', obligation })}
              />
            ))
          ) : (
            <SkeletonRows rows={8} />
          )}
        </>
      )}
      <ReferralSection obligations={obligations.data ?? []} mayWrite={mayWrite} mayAdd={mayAdd} />
      {act === 'measure' && <MeasurePanel measure={null} onClose={() => go({ replace: true })} />}
      {overlay?.kind === 'edit' && <MeasurePanel measure={overlay.measure} onClose={close} />}
      {overlay?.kind === 'decision' &&
        (overlay.chosen.kind === 'suspension' ? (
          <SuspensionDialog measure={overlay.measure} open={overlay.chosen.open} onClose={close} />
        ) : (
          <DecisionDialog measure={overlay.measure} kind={overlay.chosen.kind} onClose={close} />
        ))}
      {overlay?.kind === 'obligations' && (
        <AddObligationsDialog measure={overlay.measure} present={ofMeasure(overlay.measure.id)} onClose={close} />
      )}
      {overlay?.kind === 'proof' && <ProofDialog obligation={overlay.obligation} proof={overlay.proof} onClose={close} />}
      {overlay?.kind === 'withdraw' && (
        <WithdrawProofDialog obligation={overlay.obligation} proof={overlay.proof} onClose={close} />
      )}
      {overlay?.kind === 'obligation' && (
        <ObligationDialog
          obligation={overlay.obligation}
          onProof={(kind, proof) => setOverlay({ kind, obligation: overlay.obligation, proof })}
          onClose={close}
        />
      )}
    </div>
  );
}
