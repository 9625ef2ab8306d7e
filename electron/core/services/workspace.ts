import type { CalendarDate } from '../../../shared/base/calendarDate';
import type { Id, RandomBytes } from '../../../shared/base/identifier';
import { required, type Result } from '../../../shared/base/result';
import type { Answer, CallName, Contract, CoreEvent, InputOf, SessionAgent } from '../../../shared/contract';
import type { sessionCalls } from '../../../shared/contract/session';
import { access, type accessKinds } from '../../../shared/domain/followUp';
import { holds, type Right } from '../../../shared/domain/rights';
import { site, type Site } from '../../../shared/domain/site';
import type { LegalData } from '../../../shared/referential';
import type { Database } from '../database/connection';
import { selectRecords } from '../database/records';
import type { Paper } from '../paper';
import type { CopyForm } from './caseCopy/copyForm';
import type { ArchiveForm } from './archive/archiveForm';
import type { CaseFileForm } from './caseFile/caseFileForm';
import type { LegalInForce } from '../referential/legalInForce';
import type { Publisher } from '../referential/publishers';
import type { LetterTexts } from './documents/letterTexts';
import type { ReportTemplates } from './reports/deliveredTemplates';
import type { Host } from './host';
import type { Actor, Journal, JournalTransaction } from '../journal/journal';
import type { Identity } from '../vault';

/** An open vault with the agent at work: what every service receives. */
export interface Workspace {
  readonly db: Database;
  readonly journal: Journal;
  readonly actor: Actor;
  readonly agent: SessionAgent;
  /** The reference data in force. */
  readonly legal: LegalData;
  /** Where they come from, and who may sign their updates. */
  readonly legalInForce: LegalInForce;
  readonly publishers: readonly Publisher[];
  readonly host: Host;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  /** The day at the site. */
  today(): CalendarDate;
  /** Agents who have a password in the vault of this workstation. */
  vaultAgents(): readonly string[];
  /** What the agent at work may open with their own keys. */
  readonly keys: OwnKeys;
  /** True for a path in the folder of the vaults, where no export is written. */
  isOwnFolder(target: string): boolean;
  /** Sends an event to the screens. */
  emit(event: CoreEvent): void;
  /** Persons outside the caseload that the agent opened with a purpose since the vault was unlocked. */
  readonly opened: Set<string>;
  /** Reports of others, submissions and papers opened since the vault was unlocked: only what was opened is approved or signed. */
  readonly readReports: Set<string>;
  /** Long work under way, by the name that the screen gave it. */
  readonly jobs: Map<string, AbortController>;
  readonly paper: Paper;
  readonly letterTexts: LetterTexts;
  readonly reportTemplates: ReportTemplates;
  /** In which blocks a case is copied into the national application. */
  readonly copyForm: CopyForm;
  /** What a case file holds, by recipient. */
  readonly caseFileForm: CaseFileForm;
  /** How a closed case is handed to an archive service. */
  readonly archiveForm: ArchiveForm;
}

/** The use of the keys of the agent at work; the keys themselves stay in the vault. */
export interface OwnKeys extends Pick<Identity, 'wrap' | 'unwrap' | 'unseal'> {
  /** X25519, 32 raw bytes: others seal to it. */
  readonly publicKey: Uint8Array;
  /** Asks the password again, as before a signature; wrong ones count as at unlocking. */
  confirm(
    password: string,
  ): Promise<Result<null, { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }>>;
}

type SessionCallName = keyof typeof sessionCalls | 'backup.restore' | 'backup.listForRestore' | 'referential.get';
/** Calls that need an open vault. */
export type WorkspaceCallName = Exclude<CallName, SessionCallName>;

export type Handler<N extends WorkspaceCallName> = (
  workspace: Workspace,
  input: InputOf<Contract[N]>,
) => Answer<Contract[N]> | Promise<Answer<Contract[N]>>;

/** The handlers of a list of calls: a service gives exactly these. */
export type Handlers<N extends WorkspaceCallName> = { readonly [K in N]: Handler<K> };

/** The site that this vault belongs to. */
export const currentSite = (workspace: Pick<Workspace, 'db'>): Site =>
  required(selectRecords(workspace.db, site, '1 ORDER BY rid LIMIT 1')[0], 'the site');

/** True when the agent holds the right. */
export const may = (workspace: Workspace, right: Right): boolean => holds(workspace.agent.role, right);

/** True when the agent follows that person. */
export const isMine = (workspace: Workspace, person: string): boolean =>
  workspace.db.get('SELECT 1 AS one FROM caseload_member WHERE agent = ? AND person = ?', [workspace.agent.id, person]) !==
  undefined;

type AccessError = {
  readonly code: 'access.purpose-needed' | 'record.not-found';
  readonly details?: Readonly<Record<string, unknown>>;
};

/**
 * Lets a reading of a case through when the agent follows the person, or has given a purpose since the vault was unlocked
 * (need to know: R.113-53; trace: R.113-57 C. pénit.).
 */
export function checkAccess(workspace: Workspace, person: string): Result<null, AccessError> {
  const row = workspace.db.get<{ restricted: number }>('SELECT restricted FROM person WHERE id = ? AND removed IS NULL', [
    person,
  ]);
  if (!row) return { ok: false, error: { code: 'record.not-found' } };
  if (isMine(workspace, person) || workspace.opened.has(person)) return { ok: true, value: null };
  return { ok: false, error: { code: 'access.purpose-needed', details: { restricted: row.restricted === 1 } } };
}

/** Records that the agent read, exported or printed something. */
export function recordAccess(workspace: Workspace, entry: AccessEntry): void {
  workspace.journal.commit(workspace.actor, transaction => addAccess(workspace, transaction, entry));
}

export interface AccessEntry {
  readonly person: string | null;
  readonly kind: (typeof accessKinds)[number];
  readonly purpose?: string | null;
  readonly detail?: string | null;
  readonly outsideCaseload: boolean;
}

/** Writes the trace of an access within an act, so that neither is there without the other. */
export function addAccess(workspace: Workspace, transaction: JournalTransaction, entry: AccessEntry): void {
  transaction.add(access, {
    agent: workspace.agent.id,
    person: entry.person,
    kind: entry.kind,
    at: workspace.now(),
    purpose: entry.purpose ?? null,
    detail: entry.detail ?? null,
    outsideCaseload: entry.outsideCaseload,
  });
}

/** Identifier of the agent at work, as the journal writes it. */
export const agentId = (workspace: Workspace): Id => workspace.agent.id as Id; // it was read from the agent's own record
