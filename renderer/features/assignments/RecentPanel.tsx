import type { BatchLine } from '../../../shared/contract';
import { useQueryCall } from '../../app/connection';
import { agentText, useInstantText } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { SidePanel } from '../../ui/Dialog';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { useUndoShare } from './useUndoShare';
import s from './Sharing.module.css';

/** The last sharings out, each of which can be taken back. */
export function RecentPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const { data } = useQueryCall('assignment.batches', {}, { entities: ['assignment_batch', 'agent'] });
  return (
    <SidePanel opened onClose={onClose} title={t('sharing.recent.title')}>
      {data?.length === 0 && <p className="muted">{t('sharing.recent.none')}</p>}
      <ul className={s.recent}>
        {data?.map(line => (
          <RecentLine key={line.id} line={line} />
        ))}
      </ul>
    </SidePanel>
  );
}

function RecentLine({ line }: { readonly line: BatchLine }) {
  const t = useT();
  const language = useLanguage();
  const when = useInstantText();
  const undo = useUndoShare();
  const nameOf = (agent: BatchLine['agent']): string => (agent ? agentText(agent) : '');
  return (
    <li>
      <span>
        <b className="strong">
          {t('sharing.recent.line', {
            count: line.cases,
            shown: line.cases.toLocaleString(language),
            name: nameOf(line.agent),
            part: t(`assignment.parts.${line.part}`),
          })}
        </b>
        <span className={s.quiet}>{t('sharing.recent.by', { name: nameOf(line.author), when: when(line.at) })}</span>
        {line.note !== null && <span className={s.quiet}>{line.note}</span>}
        {line.undone && (
          <span className={s.quiet}>
            {t('sharing.recent.undone', { name: nameOf(line.undone.by), when: when(line.undone.at) })}
          </span>
        )}
      </span>
      {!line.undone && (
        <Button kind="link" onClick={() => void undo(line.id)}>
          {t('sharing.recent.undo')}
          <span className="visually-hidden"> {nameOf(line.agent)}</span>
        </Button>
      )}
    </li>
  );
}
