import { useCallback, useState } from 'react';
import type { CoreEvent } from '../../../../shared/contract';
import { useCommand, useCoreEvent } from '../../../app/connection';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { ProgressRod } from '../../../ui/ProgressRod';
import s from './ImportSection.module.css';

interface ImportProgressProps {
  readonly job: string;
  /** `undo` counts cases, the others lines. */
  readonly kind: 'import' | 'undo';
}

/** How far the work has gone, and the way to stop it. */
export function ImportProgress({ job, kind }: ImportProgressProps) {
  const t = useT();
  const language = useLanguage();
  const cancel = useCommand('job.cancel');
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type === 'progress' && event.job === job) setProgress({ done: event.done, total: event.total });
    },
    [job],
  );
  useCoreEvent(onEvent);
  const { done, total } = progress;
  return (
    <div className={s.progress}>
      <ProgressRod value={total === 0 ? 0 : done / total} width={240} />
      <span>
        {t(kind === 'undo' ? 'settings.import.undoProgress' : 'settings.import.progress', {
          done: done.toLocaleString(language),
          total: total.toLocaleString(language),
        })}
      </span>
      <Button busy={cancel.running} onClick={() => void cancel.run({ job })}>
        {t(kind === 'undo' ? 'settings.import.stopUndo' : 'settings.import.stop')}
      </Button>
    </div>
  );
}
