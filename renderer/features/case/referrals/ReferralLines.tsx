import { useQueryCall } from '../../../app/connection';
import { useT } from '../../../i18n';
import { useCase } from '../caseContext';

/** The partners that the person goes to now, in one line of the summary; nothing when there are none. */
export function ReferralLines({ className }: { readonly className: string | undefined }) {
  const t = useT();
  const { personId: person, go } = useCase();
  const { data } = useQueryCall('referral.list', { person }, { entities: ['referral', 'partner'] });
  const names = (data ?? []).filter(one => one.state !== 'ended').map(one => one.partnerName);
  if (names.length === 0) return null;
  return (
    <p className={className}>
      <button type="button" className="link" onClick={() => go({ tab: 'measures' })}>
        {t('partners.referral.current', { names: [...new Set(names)].join(', ') })}
      </button>
    </p>
  );
}
