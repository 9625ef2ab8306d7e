import { useState } from 'react';
import { useSession } from '../../app/session';
import { AccessReportPanel } from '../../app/traces';
import { useT } from '../../i18n';
import { TabPanel, Tabs } from '../../ui/Tabs';
import { AssessmentTab } from './assessment/AssessmentTab';
import { AssignDialog } from './assignment/AssignDialog';
import { GiveBackDialog } from './assignment/GiveBackDialog';
import { useCase } from './caseContext';
import { caseTabs, type CaseAct, type CaseTab } from './caseRoute';
import { ChronologyTab } from './chronology/ChronologyTab';
import { ArchiveDialog } from './closing/ArchiveDialog';
import { CloseDialog } from './closing/CloseDialog';
import { ReopenDialog } from './closing/ReopenDialog';
import { CopyPanel } from './copy/CopyPanel';
import { DeadlinesTab } from './deadlines/DeadlinesTab';
import { AssembleDialog } from './documents/AssembleDialog';
import { DocumentsTab } from './documents/DocumentsTab';
import { EventDialog } from './events/EventDialog';
import { CaseHeading } from './header/CaseHeading';
import { InterviewsTab } from './interviews/InterviewsTab';
import { LetterFormDialog } from './letters/LetterFormDialog';
import { MeasuresTab } from './measures/MeasuresTab';
import { FlagDialog } from './person/FlagDialog';
import { IdentityTab } from './person/IdentityTab';
import { NewReportDialog } from './reports/NewReportDialog';
import { ReportsTab } from './reports/ReportsTab';
import { SummaryTab } from './summary/SummaryTab';
import { SummonsDialog } from './summons/SummonsDialog';
import { OfferPanel } from './transfers/OfferPanel';
import s from './CaseView.module.css';

export interface CaseViewProps {
  readonly tab: CaseTab;
  readonly act: CaseAct | undefined;
  /** The paper or note that the tab shows first. */
  readonly record: string | undefined;
}

/** Forms that add something to a case. */
const addingActs: readonly CaseAct[] = ['summons', 'interview', 'measure', 'letter', 'report'];
const PANEL = 'case-panel';

const panels: Readonly<Record<CaseTab, (props: Omit<CaseViewProps, 'tab'>) => React.JSX.Element>> = {
  summary: SummaryTab,
  measures: MeasuresTab,
  interviews: InterviewsTab,
  assessment: AssessmentTab,
  reports: ReportsTab,
  documents: DocumentsTab,
  deadlines: DeadlinesTab,
  chronology: ChronologyTab,
  identity: IdentityTab,
};

/** An open case: its header, its tabs, and the forms that open above any of them. */
export function CaseView({ tab, act, record }: CaseViewProps) {
  const t = useT();
  const { header, go } = useCase();
  const { rights } = useSession().agent;
  const [overlay, setOverlay] = useState<'flag' | 'assemble' | 'assign' | 'giveBack' | 'close' | 'reopen' | 'archive' | null>(
    null,
  );
  const counts: Partial<Record<CaseTab, number>> = {
    measures: header.counts.measures,
    interviews: header.counts.interviews,
    assessment: header.counts.goals,
    documents: header.counts.documents,
    deadlines: header.counts.deadlines,
    chronology: header.counts.events,
  };
  const Panel = panels[tab];
  // an address, the palette or another screen may ask for a form that a closed case does not have
  const refused = header.person.closedOn !== null && act !== undefined && addingActs.includes(act);
  const shownAct = refused ? undefined : act;
  return (
    <>
      <CaseHeading
        onAddFlag={() => setOverlay('flag')}
        onAssemble={() => setOverlay('assemble')}
        onAssign={() => setOverlay('assign')}
        onGiveBack={() => setOverlay('giveBack')}
        onClose={() => setOverlay('close')}
        onReopen={() => setOverlay('reopen')}
        onArchive={() => setOverlay('archive')}
      />
      {tab === 'identity' ? (
        <div className={s.rule} />
      ) : (
        <Tabs
          label={t('caseFile.tabs.label')}
          tabs={caseTabs.map(id => ({ id, label: t(`caseFile.tabs.${id}`), count: counts[id] }))}
          selected={tab}
          onSelect={id => go({ tab: id, replace: true })}
          panelId={PANEL}
        />
      )}
      {tab === 'identity' ? (
        <div className={s.panel}>
          <Panel act={shownAct} record={record} />
        </div>
      ) : (
        <TabPanel id={PANEL} selected={tab} className={s.panel}>
          <Panel act={shownAct} record={record} />
        </TabPanel>
      )}
      <SummonsDialog opened={shownAct === 'summons'} onClose={() => go({ replace: true })} />
      <FlagDialog opened={overlay === 'flag'} onClose={() => setOverlay(null)} />
      {overlay === 'assign' && <AssignDialog onClose={() => setOverlay(null)} />}
      {overlay === 'giveBack' && <GiveBackDialog onClose={() => setOverlay(null)} />}
      {overlay === 'close' && <CloseDialog onClose={() => setOverlay(null)} />}
      {act === 'event' && <EventDialog onClose={() => go({ replace: true })} />}
      {act === 'access' && rights.includes('trace.read') && (
        <AccessReportPanel person={header.person.id} onClose={() => go({ replace: true })} />
      )}
      {shownAct === 'letter' && rights.includes('case.write') && <LetterFormDialog onClose={() => go({ replace: true })} />}
      {shownAct === 'report' && rights.includes('report.write') && <NewReportDialog onClose={() => go({ replace: true })} />}
      {act === 'copy' && <CopyPanel onClose={() => go({ replace: true })} />}
      {act === 'transfer' && <OfferPanel onClose={() => go({ replace: true })} />}
      {refused && <ReopenDialog asked onClose={() => go({ replace: true })} />}
      {overlay === 'archive' && <ArchiveDialog onClose={() => setOverlay(null)} />}
      {overlay === 'reopen' && <ReopenDialog onClose={() => setOverlay(null)} />}
      <AssembleDialog opened={overlay === 'assemble'} onClose={() => setOverlay(null)} />
    </>
  );
}
