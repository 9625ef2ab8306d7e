import type { ReactNode } from 'react';
import type { ChangeCode, VerdictCode, VerifiedFile, VerifiedSignature } from '../../../shared/contract';
import { agentRoles } from '../../../shared/domain/site';
import { useInstantText } from '../../app/wording';
import { useT, type TextKey } from '../../i18n';
import { FactList } from '../../ui/FactList';
import { State } from '../../ui/State';
import { ToneIcon, type Tone } from '../../ui/tone';
import s from './VerifyScreen.module.css';

const tones: Readonly<Record<VerdictCode, Tone>> = {
  valid: 'ok',
  altered: 'late',
  revoked: 'late',
  'wrong-role': 'late',
  'unknown-authority': 'soon',
  expired: 'soon',
  'not-yet-valid': 'soon',
  unsupported: 'info',
  'not-signed': 'info',
  damaged: 'late',
};

export interface VerdictViewProps {
  /** Name of the file. */
  readonly name: string;
  readonly found: VerifiedFile;
}

/** What is found of a file: the verdict in plain words, what changed, then each signature. */
export function VerdictView({ name, found }: VerdictViewProps) {
  const t = useT();
  return (
    <>
      <div className={s.verdict} role="status">
        <h2>
          <ToneIcon tone={tones[found.verdict]} size={20} />
          {t(`signing.verify.verdicts.${found.verdict}.title`)}
        </h2>
        <p className={s.file}>{name}</p>
        <p className={s.text}>{t(`signing.verify.verdicts.${found.verdict}.text`)}</p>
      </div>
      <Changes kinds={found.changes} />
      {found.signatures.map((signature, index) => (
        <Signature key={index} signature={signature} />
      ))}
    </>
  );
}

function Changes({ kinds }: { readonly kinds: readonly ChangeCode[] }) {
  const t = useT();
  if (kinds.length === 0) return null;
  return (
    <div className={s.changes}>
      <h3>{t('signing.verify.changes')}</h3>
      <ul>
        {kinds.map(kind => (
          <li key={kind}>{t(`signing.verify.kinds.${kind}`)}</li>
        ))}
      </ul>
    </div>
  );
}

const fieldKey = (field: string | null): TextKey =>
  field === 'author' || field === 'director' ? `signing.verify.field.${field}` : 'signing.verify.field.other';

function Signature({ signature: one }: { readonly signature: VerifiedSignature }) {
  const t = useT();
  const instant = useInstantText();
  const role = agentRoles.find(known => known === one.role);
  const facts: readonly (readonly [label: TextKey, value: ReactNode])[] = [
    ['signing.verify.signer', one.signer ?? t('signing.verify.unknownSigner')],
    ['signing.verify.role', role === undefined ? t('signing.verify.noRole') : t(`shell.roles.${role}`)],
    ['signing.verify.claimedAt', one.claimedAt === null ? t('signing.verify.notProven') : instant(one.claimedAt)],
    [
      'signing.verify.provenAt',
      one.provenAt === null
        ? t('signing.verify.notProven')
        : t(`signing.verify.by.${one.provenAt.by}`, { date: instant(one.provenAt.at) }),
    ],
    ...(one.level === null ? [] : [['signing.verify.level', t(`signing.verify.levels.${one.level}`)] as const]),
    ['signing.verify.authority', t(one.authority === null ? 'signing.verify.unknownAuthority' : 'signing.verify.site')],
    ['signing.verify.chain', one.chain.map(({ name }) => name).join(' → ')],
    ...(one.revocation === null ? [] : [['signing.verify.revokedOn', instant(one.revocation.at)] as const]),
    ['signing.verify.coverage', t(one.coversWholeFile ? 'signing.verify.whole' : 'signing.verify.part')],
  ];
  return (
    <section className={`${s.verdict ?? ''} ${s.signature ?? ''}`} aria-label={t(fieldKey(one.field))}>
      <h3>
        {t(fieldKey(one.field))}
        {' · '}
        <State tone={tones[one.verdict]}>{t(`signing.verify.verdicts.${one.verdict}.title`)}</State>
      </h3>
      <FactList facts={facts.map(([label, value]) => ({ label: t(label), value }))} />
    </section>
  );
}
