import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { magistrateLine, type Court, type Magistrate } from '../../../shared/domain/court';
import { useQueryCall } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { phoneText } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { CourtForm } from './CourtForm';
import { MagistrateForm } from './MagistrateForm';
import s from './Directory.module.css';

type Overlay =
  | { readonly kind: 'court'; readonly court: Court | null }
  | { readonly kind: 'magistrate'; readonly magistrate: Magistrate | null; readonly court: string | null };

/** The courts, each with its magistrates. */
export function CourtsView({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useT();
  const answer = useQueryCall('court.list', {}, { entities: ['court', 'magistrate'] });
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = (): void => setOverlay(null);
  const courts = answer.data?.courts ?? [];
  const magistrates = answer.data?.magistrates ?? [];
  const known = new Set(courts.map(one => one.id));
  const alone = magistrates.filter(one => one.court === null || !known.has(one.court));
  return (
    <>
      {mayWrite && (
        <div className={s.bar}>
          <Button
            icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setOverlay({ kind: 'court', court: null })}
          >
            {t('courts.addCourt')}
          </Button>
          <Button
            icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setOverlay({ kind: 'magistrate', magistrate: null, court: null })}
          >
            {t('courts.addMagistrate')}
          </Button>
        </div>
      )}
      <div className={s.page} tabIndex={0} role="region" aria-label={t('partners.view.courts')}>
        {answer.error ? (
          <FailureState failure={answer.error.failure} onRetry={() => void answer.refetch()} />
        ) : !answer.data ? (
          <SkeletonRows rows={8} />
        ) : courts.length + magistrates.length === 0 ? (
          <EmptyState icon={<IconGavel size={28} stroke={1.6} aria-hidden />} title={t('courts.none.title')}>
            {t('courts.none.text')}
          </EmptyState>
        ) : (
          <>
            {courts.map(court => (
              <section key={court.id} className={s.court}>
                <div className={s.courtHead}>
                  <h2>{court.name}</h2>
                  {!court.active && <span className="muted">{t('partners.inactiveMark')}</span>}
                  {mayWrite && (
                    <Button kind="link" onClick={() => setOverlay({ kind: 'court', court })}>
                      {t('courts.edit')}
                      <span className="visually-hidden"> {court.name}</span>
                    </Button>
                  )}
                </div>
                <p className="muted">
                  {[court.address.join(', '), court.phone === null ? '' : phoneText(court.phone), court.email ?? '']
                    .filter(part => part !== '')
                    .join(' · ')}
                </p>
                <Magistrates
                  magistrates={magistrates.filter(one => one.court === court.id)}
                  mayWrite={mayWrite}
                  onEdit={magistrate => setOverlay({ kind: 'magistrate', magistrate, court: court.id })}
                />
              </section>
            ))}
            {alone.length > 0 && (
              <section className={s.court}>
                <div className={s.courtHead}>
                  <h2>{t('courts.noCourt')}</h2>
                </div>
                <Magistrates
                  magistrates={alone}
                  mayWrite={mayWrite}
                  onEdit={magistrate => setOverlay({ kind: 'magistrate', magistrate, court: null })}
                />
              </section>
            )}
          </>
        )}
      </div>
      {overlay?.kind === 'court' && <CourtForm court={overlay.court} onClose={close} />}
      {overlay?.kind === 'magistrate' && (
        <MagistrateForm magistrate={overlay.magistrate} courts={courts} court={overlay.court} onClose={close} />
      )}
    </>
  );
}

interface MagistratesProps {
  readonly magistrates: readonly Magistrate[];
  readonly mayWrite: boolean;
  readonly onEdit: (magistrate: Magistrate) => void;
}

function Magistrates({ magistrates, mayWrite, onEdit }: MagistratesProps) {
  const t = useT();
  return (
    <ul className={s.magistrates}>
      {magistrates.map(one => (
        <li key={one.id}>
          <span>
            {magistrateLine(one)}
            <span className="muted">
              {[one.active ? '' : t('courts.gone'), one.phone === null ? '' : phoneText(one.phone), one.email ?? '']
                .filter(part => part !== '')
                .map(part => ` · ${part}`)
                .join('')}
            </span>
          </span>
          {mayWrite && (
            <Button kind="link" onClick={() => onEdit(one)}>
              {t('courts.edit')}
              <span className="visually-hidden"> {magistrateLine(one)}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
