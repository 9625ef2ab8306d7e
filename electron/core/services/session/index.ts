export { createSessionHandlers, type SessionCall } from './handlers';
export { openJournal, openWorkspace, readMeta, writeMeta, type CoreDependencies } from './openWorkspace';
export { Session } from './session';
export type { SessionError } from './sessionError';
export type { SessionOptions } from './sessionOptions';
