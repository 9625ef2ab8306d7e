import { IconChecks } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { TrayLine } from '../../../../shared/contract/reports';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useShortcut } from '../../../app/keyboard/shortcuts';
import { REPORT_ENTITIES, ReportDue } from '../../../app/reports';
import { RowsFooter } from '../../../app/rows';
import { agentText, inLanguage, personText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ListAndPane, ListDetail, ListRow } from '../../../ui/ListAndPane';
import { SelectField } from '../../../ui/SelectField';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { DelegationDialog } from '../delegation/DelegationDialog';
import { OpenReport } from './OpenReport';
import s from './Lists.module.css';

/** What waits for a decision, the oldest first, and the one being read: all of it by the keyboard. */
export function ReviewTray() {
  const t = useT();
  const [scope, setScope] = useState<'antenna' | 'all'>('all');
  const [delegating, setDelegating] = useState(false);
  const { data, error, refetch } = useQueryCall('report.tray', { scope }, { entities: REPORT_ENTITIES, keepPrevious: true });
  const [chosen, setChosen] = useState<string | null>(null);
  // who goes on by the keyboard reads on by it
  const [stepped, setStepped] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const waiting = data?.waiting ?? [];
  const at = Math.max(
    0,
    waiting.findIndex(one => one.id === chosen),
  );
  const shown = waiting[at];
  const step = (by: 1 | -1): void => {
    const next = waiting[Math.min(waiting.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setStepped(true);
    setChosen(next.id);
  };
  useShortcut({ keys: 'Alt ArrowDown', label: t('report.review.next'), run: () => step(1) }, waiting.length > 0);
  useShortcut({ keys: 'Alt ArrowUp', label: t('report.review.previous'), run: () => step(-1) }, waiting.length > 0);
  const shownId = shown?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  if (error) return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  const dialog = delegating && <DelegationDialog onClose={() => setDelegating(false)} />;
  const tools = (
    <div className={s.tools}>
      <SelectField<'antenna' | 'all'>
        label={t('report.review.scope')}
        name="scope"
        value={scope}
        onChange={next => setScope(next ?? 'all')}
        options={[
          { value: 'all', label: t('report.review.scopeAll') },
          { value: 'antenna', label: t('report.review.scopeAntenna') },
        ]}
      />
      <Button onClick={() => setDelegating(true)}>{t('report.review.delegations')}</Button>
    </div>
  );
  if (!shown)
    return (
      <>
        <div className={s.alone}>{tools}</div>
        <EmptyState icon={<IconChecks size={28} stroke={1.6} aria-hidden />} title={t('report.trayNone')}>
          {t('report.trayNoneText')}
        </EmptyState>
        {dialog}
      </>
    );
  // the decided one leaves the list: the one after it takes its place
  const decided = (): void => setChosen((waiting[at + 1] ?? waiting[at - 1])?.id ?? null);
  return (
    <>
      <ListAndPane
        width={300}
        label={t('report.review.waiting')}
        list={
          <>
            {tools}
            <ul ref={list}>
              {waiting.map(line => (
                <TrayRow key={line.id} line={line} selected={line.id === shown.id} onSelect={() => setChosen(line.id)} />
              ))}
            </ul>
          </>
        }
      >
        <div className={s.open}>
          <OpenReport key={shown.id} id={shown.id} toText={stepped} onDecided={decided} />
        </div>
      </ListAndPane>
      <RowsFooter
        sorted=""
        keys={[
          ['Alt ↓', t('report.review.keys.next')],
          ['Alt ↑', t('report.review.keys.previous')],
          ['Alt O', t('report.review.keys.comment')],
          ...(shown.mayDecide
            ? ([
                ['Alt V', t('report.review.keys.return')],
                ['Alt A', t('report.review.keys.approve')],
              ] as const)
            : []),
        ]}
      />
      {dialog}
    </>
  );
}

interface TrayRowProps {
  readonly line: TrayLine;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function TrayRow({ line, selected, onSelect }: TrayRowProps) {
  const t = useT();
  const language = useLanguage();
  const notes = [
    line.author ? t('report.byAuthor', { agent: agentText(line.author) }) : null,
    t('report.review.waitingDays', { count: line.waitingDays }),
    line.number > 1 ? t('report.version', { number: String(line.number) }) : null,
    line.openComments > 0 ? t('report.openComments', { count: line.openComments }) : null,
    line.read || selected ? null : t('report.review.notRead'),
    line.inPlaceOf ? t('report.review.inPlaceOf', { agent: agentText(line.inPlaceOf) }) : null,
  ].filter(part => part !== null);
  return (
    <li>
      <ListRow selected={selected} onSelect={onSelect}>
        <b>{line.personName ? personText(line.personName) : t('report.restrictedPerson')}</b>
        <span>{inLanguage(line.label, language)}</span>
        <ListDetail>{notes.join(' · ')}</ListDetail>
        {line.due && (
          <ListDetail>
            <ReportDue due={line.due} />
          </ListDetail>
        )}
      </ListRow>
    </li>
  );
}
