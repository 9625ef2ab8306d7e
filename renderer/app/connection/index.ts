export { CallFailure } from './CallFailure';
export { createConnection, type Connection, type ConnectionState, type PortSource } from './connection';
export { ConnectionProvider, useConnection, useConnectionState, useCoreEvent } from './ConnectionProvider';
export { createQueryClient, type Watch } from './queryClient';
export { useCommand, useQueryCall, type Command, type QueryCallOptions } from './useCalls';
export { windowPorts } from './windowPorts';
