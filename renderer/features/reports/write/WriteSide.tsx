import { useState } from 'react';
import type { ReportView } from '../../../../shared/contract/reports';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TabPanel, Tabs } from '../../../ui/Tabs';
import { CommentList } from '../read/CommentList';
import { ReportPreview } from '../read/ReportPreview';
import { ReturnNote } from '../read/ReturnNote';
import s from './Write.module.css';

interface WriteSideProps {
  readonly view: ReportView;
  /** Puts in the case what was typed, so that the preview shows it; false when it could not. */
  readonly onPrepare: () => Promise<boolean>;
}

type Side = 'review' | 'preview' | 'help';
const PANEL = 'report-side';

/** Beside the text: what reviewers said, the PDF as it would be, and what helps to write. */
export function WriteSide({ view, onPrepare }: WriteSideProps) {
  const t = useT();
  const [side, setSide] = useState<Side>(view.comments.length > 0 || view.state === 'returned' ? 'review' : 'help');
  const [ready, setReady] = useState(0);
  const show = async (next: Side): Promise<void> => {
    setSide(next);
    if (next === 'preview' && (await onPrepare())) setReady(now => now + 1);
  };
  const open = view.comments.filter(one => one.resolvedAt === null).length;
  return (
    <section className={s.side} aria-label={t('report.side.label')} tabIndex={0}>
      <Tabs<Side>
        label={t('report.side.label')}
        tabs={[
          { id: 'help', label: t('report.editor.help') },
          { id: 'review', label: t('report.side.review'), count: open },
          { id: 'preview', label: t('report.side.preview') },
        ]}
        selected={side}
        onSelect={next => void show(next)}
        panelId={PANEL}
      />
      <TabPanel id={PANEL} selected={side} className={s.sidePanel}>
        {side === 'help' && (
          <div className={s.help}>
            <p>{t('report.editor.helpText')}</p>
            <p>{t('report.editor.spelling')}</p>
          </div>
        )}
        {side === 'review' && (
          <>
            <ReturnNote view={view} />
            <CommentList view={view} />
          </>
        )}
        {side === 'preview' && (
          <>
            <div className={s.refresh}>
              <Button onClick={() => void show('preview')}>{t('report.preview.refresh')}</Button>
            </div>
            {ready > 0 && <ReportPreview key={ready} report={view.id} />}
          </>
        )}
      </TabPanel>
    </section>
  );
}
