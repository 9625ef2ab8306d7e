import { ok, type Result } from '../../../../shared/base/result';
import { agent } from '../../../../shared/domain/site';
import { watchOpenFiles, type OpenVault } from '../../vault';
import { currentSite, type Workspace } from '../workspace';
import { publishedKeys } from './firstAct';
import { openWorkspace, readMeta, writeMeta, type CoreDependencies, type OpenedJournal } from './openWorkspace';

/** Minutes before the lock where nobody chose others. */
export const DEFAULT_LOCK_MINUTES = 15;

/** An open vault with its agent at work, until it is shut. */
export class OpenSession {
  readonly vault: OpenVault;
  readonly workspace: Workspace;
  readonly #caseLines: OpenedJournal['caseLines'];
  readonly #filesAreThere: () => boolean;
  #tellsResets = true;
  #filesGone = false;

  constructor(vault: OpenVault, workspace: Workspace, caseLines: OpenedJournal['caseLines']) {
    this.vault = vault;
    this.workspace = workspace;
    this.#caseLines = caseLines;
    this.#filesAreThere = watchOpenFiles(vault.dir);
  }

  get timeZone(): string {
    return currentSite(this.workspace).timeZone;
  }

  /** Minutes without movement after which this workstation locks. */
  get lockMinutes(): number {
    const stored = this.vault.isLocked ? null : readMeta(this.vault.database, 'lock-minutes');
    return Number(stored ?? DEFAULT_LOCK_MINUTES);
  }

  set lockMinutes(minutes: number) {
    writeMeta(this.vault.database, 'lock-minutes', String(minutes));
  }

  /** True when a recovery code was made and nobody said that it was noted. */
  get codeIsUnnoted(): boolean {
    return !this.vault.isLocked && readMeta(this.vault.database, 'recovery-code') === 'shown';
  }

  /** Remembers that a recovery code was just shown, or that it was noted. */
  tellCode(state: 'shown' | 'noted'): void {
    writeMeta(this.vault.database, 'recovery-code', state);
  }

  /** True unless this session began with the recovery code. */
  get tellsResets(): boolean {
    return this.#tellsResets;
  }

  hideResets(): void {
    this.#tellsResets = false;
  }

  /** True when the files of the open vault were deleted, moved or replaced: what is written goes nowhere. */
  get filesGone(): boolean {
    return this.#filesGone;
  }

  /** Looks at the files of the vault; true when they went or came back since. */
  lookAtFiles(): boolean {
    const before = this.#filesGone;
    this.#filesGone = !this.#filesAreThere();
    return this.#filesGone !== before;
  }

  /** Brings the lists to the present day at the site; true when it has changed. */
  followDay(): boolean {
    const today = this.workspace.today();
    if (this.#caseLines.day === today) return false;
    this.#caseLines.setDay(today);
    return true;
  }

  /** Stops long work, closes the database and erases the keys. */
  shut(): void {
    for (const job of this.workspace.jobs.values()) job.abort(new Error('locked'));
    this.vault.lock();
  }
}

/** Puts the user of an unlocked vault to work. Fails when their agent has left the service; the vault stays unlocked. */
export function enterSession(
  vault: OpenVault,
  opened: OpenedJournal,
  dependencies: CoreDependencies,
): Result<OpenSession, { code: 'rights.denied' }> {
  const workspace = openWorkspace(vault, opened, dependencies);
  if (!workspace.ok) return workspace;
  publishKeys(vault, workspace.value);
  opened.journal.onChange(changes =>
    dependencies.emit({ type: 'changed', changes: [...changes].map(([entity, ids]) => ({ entity, ids: [...ids] })) }),
  );
  return ok(new OpenSession(vault, workspace.value, opened.caseLines));
}

/** A key that was renewed (recovery code) is published by its owner at the first opening. */
function publishKeys(vault: OpenVault, workspace: Workspace): void {
  const keys = publishedKeys(vault.identity);
  const known = workspace.db.get<{ signing_key: string | null }>('SELECT signing_key FROM agent WHERE id = ?', [vault.agentId]);
  if (known?.signing_key === keys.signingKey) return;
  workspace.journal.commit(workspace.actor, transaction => transaction.set(agent, vault.agentId, keys));
}
