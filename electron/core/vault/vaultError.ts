import type { PasswordRefusal } from '../../../shared/domain/password';
import type { DatabaseErrorCode } from '../database/connection';
import type { FolderErrorCode } from './fileErrorCode';
import type { HeaderErrorCode } from './header';

/** Every expected failure of the vault. Waits are in ms. */
export type VaultError =
  | { readonly code: 'vault.wrong-password' | 'vault.wait'; readonly retryAfterMs: number }
  | { readonly code: 'vault.weak-password'; readonly reason: PasswordRefusal }
  | {
      readonly code:
        | FolderErrorCode
        | HeaderErrorCode
        | DatabaseErrorCode
        | 'vault.in-use'
        | 'vault.not-a-folder'
        | 'vault.restore-damaged'
        | 'vault.header-missing'
        | 'vault.exists'
        | 'vault.keychain-missing'
        | 'vault.bad-login'
        | 'vault.login-taken'
        | 'vault.unknown-user'
        | 'vault.last-user'
        | 'vault.recovery-code-mistyped'
        | 'vault.wrong-recovery-code';
    };
