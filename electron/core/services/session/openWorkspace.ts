import { dateInZone } from '../../../../shared/base/calendarDate';
import { idFromBytes, type RandomBytes } from '../../../../shared/base/identifier';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { CoreEvent, SessionAgent } from '../../../../shared/contract';
import { rights, holds } from '../../../../shared/domain/rights';
import { agent, antenna } from '../../../../shared/domain/site';
import type { Database } from '../../database/connection';
import { migrate } from '../../database/migrate';
import { migrations } from '../../database/migrations';
import { findRecord } from '../../database/records';
import { createJournal, type Actor, type Journal } from '../../journal/journal';
import { createProjections, indexEarlierNotes, type CaseLineProjection } from '../../journal/projections';
import type { Paper } from '../../paper';
import { createLegalInForce, type LegalInForce, type LegalSet } from '../../referential/legalInForce';
import type { Publisher } from '../../referential/publishers';
import { verifySignature, type OpenVault } from '../../vault';
import type { CopyForm } from '../caseCopy';
import type { ArchiveForm } from '../archive';
import type { CaseFileForm } from '../caseFile';
import type { LetterTexts } from '../documents';
import type { ReportTemplates } from '../reports';
import type { Host } from '../host';
import { leadsInto } from '../ownFolder';
import type { Workspace } from '../workspace';

/** What does not change while the core runs. */
export interface CoreDependencies {
  /** The reference data of the application. */
  readonly legal: LegalSet;
  readonly publishers: readonly Publisher[];
  readonly letterTexts: LetterTexts;
  readonly reportTemplates: ReportTemplates;
  readonly copyForm: CopyForm;
  readonly caseFileForm: CaseFileForm;
  readonly archiveForm: ArchiveForm;
  readonly paper: Paper;
  readonly host: Host;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly emit: (event: CoreEvent) => void;
  /** Agents who have a password in the vault of this workstation. */
  readonly vaultAgents: () => readonly string[];
  /** Checks the password of an open vault's user again; wrong ones count as at unlocking. */
  readonly confirmPassword: (vault: OpenVault, password: string) => Promise<Result<null, { code: string }>>;
  /** Folder of the vaults and of their backups: no other file is written there. */
  readonly dataDir: string;
}

/** The write path of an open vault, before anybody is at work. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly caseLines: CaseLineProjection;
  readonly legalInForce: LegalInForce;
}

/** Value of a setting of this workstation kept in the vault, or null. */
export const readMeta = (db: Database, key: string): string | null =>
  db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', [key])?.value ?? null;

/** Writes a setting of this workstation. */
export const writeMeta = (db: Database, key: string, value: string): void => {
  db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [key, value]);
};

/** Brings the tables up to date and opens the journal; this workstation gets its identifier the first time. */
export async function openJournal<E>(
  db: Database,
  dependencies: Pick<CoreDependencies, 'legal' | 'publishers' | 'now' | 'randomBytes'>,
  backup: (fromVersion: number, toVersion: number) => Promise<Result<unknown, E>>,
): Promise<Result<OpenedJournal, E | { code: string }>> {
  const migrated = await migrate(db, { migrations, now: dependencies.now, backup });
  if (!migrated.ok) return migrated;
  const device = readMeta(db, 'device') ?? idFromBytes(dependencies.randomBytes(16));
  writeMeta(db, 'device', device);
  const legalInForce = createLegalInForce(db, dependencies.legal, dependencies.publishers);
  const { all, caseLines } = createProjections(db, () => legalInForce.current().data);
  indexEarlierNotes(db);
  const { now, randomBytes } = dependencies;
  return ok({
    journal: createJournal({ db, device, now, randomBytes, projections: all, verify: verifySignature }),
    caseLines,
    legalInForce,
  });
}

/** The agent of a vault's user, with what their role allows. */
export function sessionAgent(db: Database, id: string): SessionAgent | null {
  const record = findRecord(db, agent, id);
  if (!record || record.leftOn !== null) return null;
  const at = record.antenna === null ? null : findRecord(db, antenna, record.antenna);
  return {
    id: record.id,
    familyName: record.familyName,
    givenNames: record.givenNames,
    role: record.role,
    antenna: at ? { id: at.id, name: at.name } : null,
    rights: rights.filter(right => holds(record.role, right)),
  };
}

/** Opens a workspace for the user who unlocked the vault. Fails when their agent has left the service. */
export function openWorkspace(
  vault: OpenVault,
  opened: OpenedJournal,
  dependencies: CoreDependencies,
): Result<Workspace, { code: 'rights.denied' }> {
  const db = vault.database;
  const actor: Actor = { agent: vault.agentId, signer: vault.identity };
  if (sessionAgent(db, vault.agentId) === null) return err({ code: 'rights.denied' });
  const timeZone = (): string =>
    db.get<{ time_zone: string | null }>('SELECT time_zone FROM site ORDER BY rid LIMIT 1')?.time_zone ?? 'Europe/Paris';
  let present: SessionAgent | null = null;
  let legal = opened.legalInForce.current().data;
  opened.journal.onChange(changes => {
    if (changes.has('agent') || changes.has('antenna')) present = null;
    if (changes.has('referential_update')) legal = opened.legalInForce.current().data;
  });
  const workspace: Workspace = {
    db,
    journal: opened.journal,
    actor,
    get agent() {
      present ??= sessionAgent(db, vault.agentId);
      return required(present, 'the agent at work');
    },
    get legal() {
      return legal;
    },
    legalInForce: opened.legalInForce,
    publishers: dependencies.publishers,
    letterTexts: dependencies.letterTexts,
    reportTemplates: dependencies.reportTemplates,
    copyForm: dependencies.copyForm,
    caseFileForm: dependencies.caseFileForm,
    archiveForm: dependencies.archiveForm,
    paper: dependencies.paper,
    host: dependencies.host,
    now: dependencies.now,
    randomBytes: dependencies.randomBytes,
    today: () => dateInZone(dependencies.now(), timeZone()),
    emit: dependencies.emit,
    vaultAgents: dependencies.vaultAgents,
    keys: {
      publicKey: vault.identity.boxPublicKey,
      wrap: plain => vault.identity.wrap(plain),
      unwrap: wrapped => vault.identity.unwrap(wrapped),
      unseal: sealed => vault.identity.unseal(sealed),
      confirm: async password => dependencies.confirmPassword(vault, password),
    },
    isOwnFolder: target => leadsInto(dependencies.dataDir, target),
    opened: new Set(),
    readReports: new Set(),
    jobs: new Map(),
  };
  opened.caseLines.setDay(workspace.today());
  return ok(workspace);
}
