import { inspect } from 'node:util';
import type { Id } from '../../../shared/base/identifier';
import type { Database } from '../database/connection';
import type { Identity } from './identity';
import type { SecretBytes } from './secretBytes';

export interface OpenVaultParts {
  readonly dir: string;
  readonly vaultId: Id;
  readonly login: string;
  readonly agentId: Id;
  readonly database: Database;
  readonly identity: Identity;
  readonly databaseKey: SecretBytes;
  readonly identitySecret: SecretBytes;
}

/** A vault opened by one user, until `lock`. */
export class OpenVault {
  readonly dir: string;
  readonly vaultId: Id;
  readonly login: string;
  readonly agentId: Id;
  readonly database: Database;
  readonly identity: Identity;
  /** For what wraps it again or checks a backup; erased by `lock`. */
  readonly databaseKey: SecretBytes;
  readonly #identitySecret: SecretBytes;

  constructor(parts: OpenVaultParts) {
    this.dir = parts.dir;
    this.vaultId = parts.vaultId;
    this.login = parts.login;
    this.agentId = parts.agentId;
    this.database = parts.database;
    this.identity = parts.identity;
    this.databaseKey = parts.databaseKey;
    this.#identitySecret = parts.identitySecret;
  }

  get isLocked(): boolean {
    return this.databaseKey.isErased;
  }

  /** Closes the database and erases the keys. Locking twice does nothing. */
  lock(): void {
    try {
      this.database.close();
    } finally {
      this.databaseKey.erase();
      this.#identitySecret.erase();
    }
  }

  [inspect.custom](): string {
    return '[open vault]';
  }
}
