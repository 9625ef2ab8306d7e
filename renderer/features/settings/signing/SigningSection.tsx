import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { CallError, CertificateLine, SigningStatus } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureNotice, useFailureText } from '../../../app/failure';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { FactList } from '../../../ui/FactList';
import { formatDate } from '../../../ui/dateFormat';
import { PlainTable, RowActs } from '../../../ui/PlainTable';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import type { Tone } from '../../../ui/tone';
import { Block } from '../Block';
import { Loaded } from '../Loaded';
import { useRight } from '../useSite';
import { Whose } from '../Whose';
import { RevokeDialog } from './RevokeDialog';
import b from '../Block.module.css';

const tones: Readonly<Record<CertificateLine['state'], Tone>> = {
  requested: 'info',
  valid: 'ok',
  ending: 'soon',
  'other-role': 'late',
  expired: 'late',
  revoked: 'late',
};

/** The agent's own certificate, the authority of the site, and the certificates of the service. */
export function SigningSection() {
  const query = useQueryCall(
    'signing.status',
    {},
    { entities: ['certificate', 'certificate_revocation', 'site_authority', 'agent'] },
  );
  const maySign = useRight('report.write');
  const mayIssue = useRight('certificate.issue');
  return (
    <Loaded query={query}>
      {status => (
        <>
          {maySign && <Mine mine={status.mine} />}
          <Authority status={status} mayIssue={mayIssue} />
          {mayIssue && <Certificates status={status} />}
        </>
      )}
    </Loaded>
  );
}

function usePeriod(): (line: CertificateLine) => string {
  const t = useT();
  const language = useLanguage();
  return ({ from, to }) =>
    from !== null && to !== null && isCalendarDate(from) && isCalendarDate(to)
      ? t('signing.mine.days', { from: formatDate(from, language), to: formatDate(to, language) })
      : '—';
}

function CertificateStateText({ state }: { readonly state: CertificateLine['state'] }) {
  const t = useT();
  return <State tone={tones[state]}>{t(`signing.states.${state}`)}</State>;
}

function Mine({ mine }: { readonly mine: CertificateLine | null }) {
  const t = useT();
  const toast = useToast();
  const period = usePeriod();
  const request = useCommand('signing.request');
  const [failure, setFailure] = useState<CallError | null>(null);
  const ask = async (): Promise<void> => {
    const answer = await request.run({});
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) toast({ tone: 'ok', title: t('signing.mine.requested') });
  };
  const waits = mine?.state === 'requested';
  return (
    <Block
      title={t('signing.mine.title')}
      text={t('signing.mine.text')}
      actions={
        !waits && (
          <Button
            kind={mine === null || mine.state === 'other-role' ? 'primary' : 'secondary'}
            busy={request.running}
            onClick={() => void ask()}
          >
            {t(mine === null ? 'signing.mine.request' : 'signing.mine.renew')}
          </Button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {mine?.state === 'other-role' && <p className={b.after}>{t('signing.mine.otherRole')}</p>}
      {mine === null ? (
        <p className={b.after}>{t('signing.mine.none')}</p>
      ) : (
        <FactList
          facts={[
            { label: t('signing.mine.state'), value: <CertificateStateText state={mine.state} /> },
            { label: t('signing.mine.kind'), value: t(`signing.kinds.${mine.kind}`) },
            { label: t('signing.mine.period'), value: period(mine) },
            { label: t('signing.mine.fingerprint'), value: mine.fingerprint ?? '—' },
          ]}
        />
      )}
    </Block>
  );
}

function Authority({ status, mayIssue }: { readonly status: SigningStatus; readonly mayIssue: boolean }) {
  const t = useT();
  const toast = useToast();
  const found = useCommand('signing.foundAuthority');
  const [failure, setFailure] = useState<CallError | null>(null);
  const create = async (): Promise<void> => {
    const answer = await found.run({});
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) toast({ tone: 'ok', title: t('signing.authority.founded') });
  };
  const { authority, holdsAuthority } = status;
  return (
    <Block
      title={t('signing.authority.title')}
      text={t('signing.authority.text')}
      actions={
        authority === null &&
        mayIssue && (
          <Button busy={found.running} onClick={() => void create()}>
            {t('signing.authority.found')}
          </Button>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {authority === null ? (
        <p className={b.after}>{t('signing.authority.none')}</p>
      ) : (
        <>
          <FactList
            facts={[
              { label: t('signing.authority.name'), value: authority.name },
              { label: t('signing.mine.fingerprint'), value: authority.fingerprint },
            ]}
          />
          {mayIssue && (
            <p className={b.after}>
              <State tone={holdsAuthority ? 'ok' : 'soon'}>
                {t(holdsAuthority ? 'signing.authority.held' : 'signing.authority.notHeld')}
              </State>
            </p>
          )}
        </>
      )}
    </Block>
  );
}

function Certificates({ status }: { readonly status: SigningStatus }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const period = usePeriod();
  const issue = useCommand('signing.issue');
  const [revoking, setRevoking] = useState<CertificateLine | null>(null);
  const give = async (id: string): Promise<void> => {
    const answer = await issue.run({ id });
    if (answer.ok) toast({ tone: 'ok', title: t('signing.list.issued') });
    else toast({ tone: 'late', ...textOf(answer.error) });
  };
  return (
    <Block title={t('signing.list.title')} text={t('signing.list.text')}>
      {status.certificates.length === 0 ? (
        <p className={b.after}>{t('signing.list.empty')}</p>
      ) : (
        <PlainTable
          label={t('signing.list.title')}
          columns={[t('signing.list.agent'), t('signing.mine.state'), t('signing.mine.period')]}
          acts
        >
          {status.certificates.map(line => (
            <tr key={line.id}>
              <td>
                <b className="strong">{agentText(line.agent)}</b>
              </td>
              <td>
                <CertificateStateText state={line.state} />
              </td>
              <td>{period(line)}</td>
              <RowActs>
                {line.state === 'requested' && (
                  <Button kind="link" onClick={() => void give(line.id)}>
                    {t('signing.list.issue')}
                    <Whose name={agentText(line.agent)} />
                  </Button>
                )}
                {line.state !== 'revoked' && (
                  <Button kind="link" onClick={() => setRevoking(line)}>
                    {t('signing.list.revoke')}
                    <Whose name={agentText(line.agent)} />
                  </Button>
                )}
              </RowActs>
            </tr>
          ))}
        </PlainTable>
      )}
      {revoking !== null && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </Block>
  );
}
