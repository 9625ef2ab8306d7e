import { IconFiles, IconFileText, IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DocumentLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { ListAndPane, ListDetail, ListRow } from '../../../ui/ListAndPane';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import { FileActions } from '../files/FileActions';
import { FileDrop } from '../files/FileDrop';
import { AssembleDialog } from './AssembleDialog';
import { DocumentPreview } from './DocumentPreview';
import s from './Documents.module.css';

/** The papers of the case, and the one being read. */
export function DocumentsTab({ record }: { readonly record: string | undefined }) {
  const t = useT();
  const { personId: person, header } = useCase();
  const { rights } = useSession().agent;
  const [chosen, setChosen] = useState<string | null>(record ?? null);
  const [assembling, setAssembling] = useState(false);
  const papers = useQueryCall('document.list', { person }, { entities: ['document'] });
  if (papers.error) return <FailureState failure={papers.error.failure} onRetry={() => void papers.refetch()} />;
  if (!papers.data) return <SkeletonRows rows={8} />;
  const shown = papers.data.find(one => one.id === chosen) ?? papers.data[0];
  const assemble = rights.includes('case.export') && (
    <Button icon={<IconFiles size={16} aria-hidden />} onClick={() => setAssembling(true)}>
      {t('caseFile.actions.assemble')}
    </Button>
  );
  const dialog = <AssembleDialog opened={assembling} onClose={() => setAssembling(false)} onMade={setChosen} />;
  const mayAdd = rights.includes('case.write') && header.person.closedOn === null;
  const drop = (content: (add: ReactNode) => ReactNode) => (
    <FileDrop enabled={mayAdd} onKept={setChosen}>
      {content}
    </FileDrop>
  );
  if (!shown)
    return drop(add => (
      <>
        <EmptyState
          icon={<IconFileText size={28} stroke={1.6} aria-hidden />}
          title={t('documents.none')}
          action={
            <>
              {add}
              {assemble}
            </>
          }
        >
          {t('documents.noneText')}
        </EmptyState>
        {dialog}
      </>
    ));
  return drop(add => (
    <ListAndPane
      width={380}
      label={t('documents.list')}
      list={
        <>
          <div className={s.bar}>
            {add}
            {assemble}
          </div>
          <ul>
            {papers.data.map(one => (
              <DocumentRow key={one.id} paper={one} selected={one.id === shown.id} onSelect={() => setChosen(one.id)} />
            ))}
          </ul>
        </>
      }
    >
      <section className={s.pane} aria-label={t('documents.pane')}>
        <DocumentPreview
          key={shown.id}
          document={shown.id}
          title={shown.title}
          more={mayAdd && shown.origin !== 'generated' && <FileActions paper={shown} papers={papers.data} onMade={setChosen} />}
        />
      </section>
      {dialog}
    </ListAndPane>
  ));
}

interface DocumentRowProps {
  readonly paper: DocumentLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

const origins = {
  scan: 'documents.origin.scan',
  generated: 'documents.origin.generated',
  received: 'documents.origin.received',
} as const;

function DocumentRow({ paper, selected, onSelect }: DocumentRowProps) {
  const t = useT();
  const language = useLanguage();
  const origin = Object.entries(origins).find(([name]) => name === paper.origin)?.[1];
  const Icon = paper.drawer === 'confidences' ? IconLock : IconFileText;
  const details = [
    paper.day !== null && isCalendarDate(paper.day) ? formatDate(paper.day, language) : null,
    paper.pages === null ? null : t('documents.pages', { count: paper.pages }),
    origin === undefined ? null : t(origin),
    paper.author ? agentText(paper.author) : null,
  ];
  return (
    <li>
      <ListRow selected={selected} onSelect={onSelect} icon={<Icon size={18} stroke={1.6} aria-hidden />}>
        <b>{paper.title}</b>
        <ListDetail>{details.filter(part => part !== null).join(' · ')}</ListDetail>
      </ListRow>
    </li>
  );
}
