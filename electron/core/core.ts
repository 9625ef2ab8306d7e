import { readFileSync } from 'node:fs';
import path from 'node:path';
import { err, required, type Result } from '../../shared/base/result';
import {
  contract,
  type Call,
  type CallName,
  type CoreEvent,
  type InputOf,
  type OutputOf,
  type Contract,
  type CallError,
} from '../../shared/contract';
import { loadLegalData } from '../../shared/referential';
import { databaseErrorCode } from './database/connection';
import { createPaper } from './paper';
import { readLegalFiles } from './referential/legalFiles';
import { publishersSchema } from './referential/publishers';
import { absenceHandlers } from './services/absences';
import { appointmentHandlers } from './services/appointments';
import { sharedWorkHandlers } from './services/assignments';
import { assessmentHandlers } from './services/assessments';
import { caseCopyHandlers, copyFormSchema } from './services/caseCopy';
import { archiveFormSchema, archiveHandlers } from './services/archive';
import { caseFileFormSchema, caseFileHandlers } from './services/caseFile';
import { caseHandlers } from './services/cases';
import { caseloadHandlers } from './services/caseload';
import { addsToClosed } from './services/closedCase';
import { workHandlers } from './services/communityWork';
import { courtHandlers } from './services/courts';
import { deadlineHandlers } from './services/deadlines';
import { eventHandlers } from './services/events';
import { fillDemoSite } from './services/demo';
import { documentHandlers, letterTextsSchema } from './services/documents';
import { draftHandlers } from './services/drafts';
import { fileHandlers } from './services/files';
import type { Host } from './services/host';
import { importHandlers } from './services/imports';
import { lettersHandlers } from './services/letters';
import { partnerHandlers } from './services/partners';
import { delegationHandlers, reportHandlers, reportTemplateHandlers, reportTemplatesSchema } from './services/reports';
import { retentionHandlers } from './services/retention';
import { referentialHandlers } from './services/referential';
import { interviewTemplateHandlers } from './services/interviewTemplates';
import { searchHandlers } from './services/search';
import { createSessionHandlers, Session, type SessionCall } from './services/session';
import { settingsHandlers } from './services/settings';
import { signingHandlers } from './services/signing';
import { todayHandlers } from './services/today';
import { traceHandlers } from './services/traces';
import { transferHandlers } from './services/transfers';
import { may, type Handlers, type Workspace } from './services/workspace';
import { pooledRandomBytes } from './randomBytes';
import type { KdfCost } from './vault';

export interface CoreOptions {
  /** Folder of the vault and its backups; it exists. */
  readonly dataDir: string;
  /** The application's `resources`. */
  readonly resourcesDir: string;
  readonly version: string;
  readonly host: Host;
  readonly onEvent: (event: CoreEvent) => void;
  /** Wall clock in ms since 1970. */
  readonly now?: () => number;
  /** Cost of passwords; measured when absent. */
  readonly kdfCost?: KdfCost;
}

/** The core as its callers see it: the shell's port, tests, the demo and the bench. */
export interface Core {
  /** Serves one call of the contract. Never rejects for an expected failure. */
  call<N extends CallName>(name: N, input: InputOf<Contract[N]>): Promise<Result<OutputOf<Contract[N]>, CallError>>;
  /** The same for a caller that is not trusted: the name and the input are checked. */
  serve(name: string, input: unknown): Promise<Result<unknown, CallError>>;
  lock(): void;
  /** Seconds since the last movement in the system. */
  idle(seconds: number): void;
  /** The open workspace, for the demo and the tools; null while locked. */
  readonly workspace: Workspace | null;
  close(): void;
}

const workspaceHandlers = {
  ...caseloadHandlers,
  ...todayHandlers,
  ...searchHandlers,
  ...caseHandlers,
  ...assessmentHandlers,
  ...deadlineHandlers,
  ...traceHandlers,
  ...partnerHandlers,
  ...courtHandlers,
  ...appointmentHandlers,
  ...absenceHandlers,
  ...sharedWorkHandlers,
  ...workHandlers,
  ...eventHandlers,
  ...interviewTemplateHandlers,
  ...documentHandlers,
  ...fileHandlers,
  ...lettersHandlers,
  ...settingsHandlers,
  ...referentialHandlers,
  ...importHandlers,
  ...draftHandlers,
  ...transferHandlers,
  ...caseCopyHandlers,
  ...caseFileHandlers,
  ...archiveHandlers,
  ...retentionHandlers,
  ...reportHandlers,
  ...delegationHandlers,
  ...reportTemplateHandlers,
  ...signingHandlers,
} satisfies Handlers<Exclude<CallName, SessionCall>>;

type AnyHandler = (context: unknown, input: unknown) => Result<unknown, CallError> | Promise<Result<unknown, CallError>>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Builds everything and opens the vault's folder. The vault itself waits for a password. */
export async function createCore(options: CoreOptions): Promise<Core> {
  const referentialDir = path.join(options.resourcesDir, 'referential');
  const legalFiles = readLegalFiles(referentialDir);
  const legal = loadLegalData(legalFiles);
  if (!legal.ok) throw new Error(`The legal reference data is not valid: ${JSON.stringify(legal.error.details.slice(0, 5))}`);
  const now = options.now ?? Date.now;
  const session = new Session({
    dataDir: options.dataDir,
    version: options.version,
    host: options.host,
    emit: options.onEvent,
    now,
    monotonic: () => performance.now(),
    randomBytes: pooledRandomBytes(),
    legal: { files: legalFiles, data: legal.value },
    publishers: publishersSchema.parse(readJson(path.join(referentialDir, 'publishers.json'))).publishers,
    letterTexts: letterTextsSchema.parse(readJson(path.join(options.resourcesDir, 'documents', 'letters.json'))),
    reportTemplates: reportTemplatesSchema.parse(readJson(path.join(options.resourcesDir, 'documents', 'report-templates.json'))),
    copyForm: copyFormSchema.parse(readJson(path.join(options.resourcesDir, 'documents', 'case-copy.json'))),
    archiveForm: archiveFormSchema.parse(readJson(path.join(options.resourcesDir, 'documents', 'archive-seda.json'))),
    caseFileForm: caseFileFormSchema.parse(readJson(path.join(options.resourcesDir, 'documents', 'case-file.json'))),
    paper: createPaper({ fontsDir: path.join(options.resourcesDir, 'fonts'), now }),
    fillDemo: fillDemoSite,
    ...(options.kdfCost ? { kdfCost: options.kdfCost } : {}),
  });
  await session.start();
  const sessionHandlers = createSessionHandlers(legalFiles);

  const dispatch = async (name: CallName, call: Call, input: unknown): Promise<Result<unknown, CallError>> => {
    const { workspace } = session;
    if (call.right !== 'public') {
      if (!workspace) return err({ code: 'session.locked' });
      if (!may(workspace, call.right)) return err({ code: 'rights.denied' });
    }
    try {
      if (workspace && call.addsTo && addsToClosed(workspace, call.addsTo, input)) return err({ code: 'case.is-closed' });
      if (name in sessionHandlers) {
        const handler = sessionHandlers[name as SessionCall] as AnyHandler; // name and input belong together by the contract
        return await handler(session, input);
      }
      const handler = workspaceHandlers[name as keyof typeof workspaceHandlers] as AnyHandler; // idem
      return await handler(required(workspace, 'the workspace'), input);
    } catch (error) {
      const code = databaseErrorCode(error);
      if (code !== null) return err({ code });
      // locked while it worked: the caller tries again once the vault is open
      if (workspace && session.workspace !== workspace) return err({ code: 'session.locked' });
      throw error;
    }
  };

  const serve = async (name: string, input: unknown): Promise<Result<unknown, CallError>> => {
    if (!Object.hasOwn(contract, name)) return err({ code: 'contract.unknown-call' });
    const call: Call = contract[name as CallName]; // checked on the line above
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      // paths and codes only: the values may be personal
      const issues = parsed.error.issues.map(issue => ({ path: issue.path.join('.'), code: issue.code }));
      return err({ code: 'contract.invalid-input', details: { issues } });
    }
    return dispatch(name as CallName, call, parsed.data);
  };

  return {
    call: (name, input) => serve(name, input) as never, // the contract ties the output to the name
    serve,
    lock: () => session.lock(),
    idle: seconds => session.idle(seconds),
    get workspace() {
      return session.workspace;
    },
    close: () => session.close(),
  };
}
