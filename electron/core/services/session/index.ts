export { createSessionHandlers, type SessionCall } from './handlers';
export { openJournal, openWorkspace, readMeta, writeMeta, type CoreDependencies } from './openWorkspace';
export { Session, type SessionError, type SessionOptions } from './session';
