import { sign } from 'node:crypto';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { SigningCredential } from '../../../../shared/contract/reports';
import type { SignerKey } from '../../paper/signature';
import type { Workspace } from '../workspace';
import { takeKey } from './authority';
import { certificateInUse, fromText } from './certificates';

/** The agent at work as a signer, until the act is over. */
export interface Signer {
  readonly key: SignerKey;
  /** The name that the certificate bears. */
  readonly name: string;
  /** Forgets the key. To be called once all documents are signed. */
  close(): void;
}

interface SignerError {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Opens the signing key of the agent at work with their password, once for a whole batch. Fails with `signing.no-certificate` when they
 * have none that is valid today for their role, `signing.key-lost` when their keys were renewed since, `signing.no-card` for a card, or with what the
 * password check says (`vault.wrong-password`, `vault.wait`).
 */
export async function openSigner(workspace: Workspace, credential: SigningCredential): Promise<Result<Signer, SignerError>> {
  if (credential.kind === 'card') return err({ code: 'signing.no-card' });
  const held = certificateInUse(workspace);
  if (held?.wrappedKey === undefined || held.wrappedKey === null) return err({ code: 'signing.no-certificate' });
  const confirmed = await workspace.keys.confirm(credential.password);
  if (!confirmed.ok) return confirmed;
  const opened = workspace.keys.unwrap(fromText(held.wrappedKey));
  if (opened === null) return err({ code: 'signing.key-lost' });
  let key: ReturnType<typeof takeKey> | null = takeKey(opened);
  return ok({
    key: {
      chain: held.chain.map(fromText),
      sign: async bytes => {
        if (key === null) throw new Error('The signer is closed');
        return sign('sha256', bytes, { key, dsaEncoding: 'der' });
      },
    },
    name: `${workspace.agent.givenNames} ${workspace.agent.familyName}`,
    close: () => {
      key = null;
    },
  });
}
