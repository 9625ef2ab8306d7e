import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ChronologyLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { Chip } from '../../../ui/State';
import { useCase } from '../caseContext';
import { EventPanel } from '../events/EventPanel';
import { RemoveEventDialog } from '../events/RemoveEventDialog';
import { CHRONOLOGY_ENTITIES } from './chronologyEntities';
import { KindIcon } from './KindIcon';
import { lineDetail, lineState, lineTitle, type LineWords } from './lineText';
import s from './Chronology.module.css';

/** Lines on a page. */
const PAGE = 50;

/** Everything that happened in the case, the latest first, by pages. */
export function ChronologyTab() {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal } = useCase();
  const [from, setFrom] = useState(0);
  const [removing, setRemoving] = useState<string | null>(null);
  const mayWrite = useSession().agent.rights.includes('case.write');
  const page = useQueryCall(
    'case.chronology',
    { person, from, limit: PAGE },
    { entities: CHRONOLOGY_ENTITIES, keepPrevious: true },
  );
  const deadlines = useQueryCall('case.deadlines', { person }, { entities: ['deadline', 'measure', 'person', 'appointment'] });
  if (page.error) return <FailureState failure={page.error.failure} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={10} />;
  const { total, lines } = page.data;
  if (total === 0) {
    return (
      <EmptyState icon={<IconHistory size={28} stroke={1.6} aria-hidden />} title={t('chronology.none')}>
        {t('chronology.noneText')}
      </EmptyState>
    );
  }
  const words: LineWords = { t, language, legal, deadlines: deadlines.data ?? [] };
  const last = Math.min(total, from + PAGE);
  return (
    <div className={s.scroll} tabIndex={0} role="region" aria-label={t('caseFile.tabs.chronology')}>
      <EventPanel />
      {byYear(lines).map(([year, ofYear]) => (
        <section key={year} aria-label={year === '' ? t('chronology.undated') : year}>
          <h2 className={s.year}>{year === '' ? t('chronology.undated') : year}</h2>
          <ol className={s.lines}>
            {ofYear.map(line => (
              <Line
                key={`${line.kind}-${line.id}`}
                line={line}
                words={words}
                onRemove={mayWrite && line.kind === 'event' ? () => setRemoving(line.id) : null}
              />
            ))}
          </ol>
        </section>
      ))}
      {total > PAGE && (
        <nav className={s.pages} aria-label={t('chronology.pages')}>
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {t('chronology.newer')}
          </Button>
          <span role="status">{t('chronology.shown', { from: from + 1, to: last, total })}</span>
          <Button disabled={last >= total} onClick={() => setFrom(from + PAGE)}>
            {t('chronology.older')}
          </Button>
        </nav>
      )}
      {removing !== null && <RemoveEventDialog id={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

function byYear(lines: readonly ChronologyLine[]): (readonly [string, ChronologyLine[]])[] {
  const years = new Map<string, ChronologyLine[]>();
  for (const line of lines) {
    const year = line.day.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), line]);
  }
  return [...years];
}

interface LineProps {
  readonly line: ChronologyLine;
  readonly words: LineWords;
  /** null for what cannot be taken back here. */
  readonly onRemove: (() => void) | null;
}

function Line({ line, words, onRemove }: LineProps) {
  const state = lineState(line, words.t);
  const { t, language } = words;
  const detail = lineDetail(line, t);
  return (
    <li>
      <span className={s.when}>
        {isCalendarDate(line.day) && formatDate(line.day, language, 'weekday')}
        {line.time !== null && <span className="muted">{` ${line.time}`}</span>}
      </span>
      <span className={s.kind}>
        <KindIcon kind={line.kind} />
        <span className="visually-hidden">{t(`caseFile.kinds.${line.kind}`)}</span>
      </span>
      <span>
        {lineTitle(line, words)}
        {detail !== '' && <span className={s.detail}>{detail}</span>}
      </span>
      <span className={s.end}>
        {state && <Chip tone={state.tone}>{state.words}</Chip>}
        {onRemove && (
          <Button kind="quiet" onClick={onRemove}>
            {t('event.remove')}
            <span className="visually-hidden">{` ${lineTitle(line, words)}`}</span>
          </Button>
        )}
      </span>
    </li>
  );
}
