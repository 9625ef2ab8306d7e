import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine, ReferralLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { obligationName, phoneText, referralTones } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useCase } from '../caseContext';
import { ReferralDialog } from './ReferralDialog';
import { ReferralStepDialog } from './ReferralStepDialog';
import s from './Referrals.module.css';

type Overlay = 'new' | { readonly kind: 'edit' | 'step'; readonly referral: ReferralLine };

export interface ReferralSectionProps {
  readonly obligations: readonly ObligationLine[];
  readonly mayWrite: boolean;
  /** False for a closed case. */
  readonly mayAdd: boolean;
}

/** To whom the person was sent, how it stands, and what comes next. */
export function ReferralSection({ obligations, mayWrite, mayAdd }: ReferralSectionProps) {
  const t = useT();
  const { personId: person } = useCase();
  const { data, error } = useQueryCall('referral.list', { person }, { entities: ['referral', 'partner', 'obligation'] });
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = (): void => setOverlay(null);
  return (
    <section className={s.section} aria-labelledby="referrals">
      <div className={s.head}>
        <h2 id="referrals">{t('partners.referral.title')}</h2>
        {mayAdd && (
          <Button kind="quiet" icon={<IconPlus size={16} aria-hidden />} onClick={() => setOverlay('new')}>
            {t('partners.referral.add')}
          </Button>
        )}
      </div>
      {error && <FailureNotice failure={error.failure} />}
      {data?.length === 0 && <p className="muted">{t('partners.referral.none')}</p>}
      <ul className={s.lines}>
        {data?.map(one => (
          <Line
            key={one.id}
            referral={one}
            mayWrite={mayWrite}
            onEdit={() => setOverlay({ kind: 'edit', referral: one })}
            onStep={() => setOverlay({ kind: 'step', referral: one })}
          />
        ))}
      </ul>
      {overlay === 'new' && <ReferralDialog referral={null} obligations={obligations} onClose={close} />}
      {overlay !== null && overlay !== 'new' && overlay.kind === 'edit' && (
        <ReferralDialog referral={overlay.referral} obligations={obligations} onClose={close} />
      )}
      {overlay !== null && overlay !== 'new' && overlay.kind === 'step' && (
        <ReferralStepDialog referral={overlay.referral} onClose={close} />
      )}
    </section>
  );
}

interface LineProps {
  readonly referral: ReferralLine;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onStep: () => void;
}

function Line({ referral, mayWrite, onEdit, onStep }: LineProps) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const state = t(`wording.referral.${referral.state}`);
  const since =
    referral.stateOn !== null && isCalendarDate(referral.stateOn)
      ? t('partners.referral.since', { state, date: formatDate(referral.stateOn, language) })
      : state;
  const details = [
    referral.reason,
    referral.obligationType === null
      ? null
      : t('partners.referral.for', { obligation: obligationName(legal, referral.obligationType, language) }),
    referral.contact === null ? null : t('partners.referral.with', { name: referral.contact }),
    referral.partnerPhone === null ? null : phoneText(referral.partnerPhone),
    referral.outcome,
  ].filter(part => part !== null);
  return (
    <li>
      <div className={s.words}>
        <b className="strong">{referral.partnerName}</b> <State tone={referralTones[referral.state]}>{since}</State>
        {details.length > 0 && <span className={s.detail}>{details.join(' · ')}</span>}
      </div>
      {mayWrite && (
        <div className={s.actions}>
          <Button kind="link" onClick={onEdit}>
            {t('partners.referral.change')}
            <span className="visually-hidden"> {referral.partnerName}</span>
          </Button>
          <Button onClick={onStep}>
            {t('partners.referral.step')}
            <span className="visually-hidden"> {referral.partnerName}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
