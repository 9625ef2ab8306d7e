import type { Id, RandomBytes } from '../../../shared/base/identifier';
import type { OnWriteStep } from './atomicFile';
import type { Credentials } from './credentials';
import type { KdfCost } from './keyDerivation';
import type { KeychainSecret } from './keychain';

export interface VaultStoreOptions {
  readonly dir: string;
  readonly clock: {
    /** ms since 1970. */
    readonly now: () => number;
    /** ms that never go back. */
    readonly monotonic: () => number;
  };
  readonly randomBytes: RandomBytes;
  readonly keychain?: KeychainSecret;
  /** Fixed cost of passwords; without it the cost is measured when the vault is founded. */
  readonly kdfCost?: KdfCost;
  readonly onWriteStep?: OnWriteStep;
}

export interface NewUser extends Credentials {
  readonly agentId: Id;
  /** Adds the keychain of the present session to what opens the slot; a user of another session could not open it. */
  readonly useKeychain?: boolean;
}

export interface VaultUser {
  readonly login: string;
  readonly agentId: Id;
  readonly usesKeychain: boolean;
}

export interface PasswordChange {
  readonly login: string;
  readonly oldPassword: string;
  readonly newPassword: string;
  /** As before when absent. */
  readonly useKeychain?: boolean;
}

export interface PasswordReset {
  readonly code: string;
  readonly login: string;
  readonly newPassword: string;
}
