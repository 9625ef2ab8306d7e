import { err } from '../../../shared/base/result';
import type { Answer, CallName, Contract, CoreEvent, InputOf, PortMessage } from '../../../shared/contract';

/** Where ports to the core come from: the window in the application, a pair of channels in tests. */
export interface PortSource {
  /** Asks for a port; it arrives through `onPort`, and again after each restart of the core. */
  readonly request: () => void;
  readonly onPort: (handler: (port: MessagePort) => void) => () => void;
  /** Hears that the core is gone; `hopeless` when no port will come unless one is requested again. */
  readonly onLost: (handler: (hopeless: boolean) => void) => () => void;
}

/** `waiting`: no port yet, or the core is restarting; `failed`: it keeps crashing and waits for `retry`. */
export type ConnectionState = 'waiting' | 'open' | 'failed';

export interface Connection {
  /**
   * Calls the core. A call that a restart interrupts is sent again when it is `repeatable`, else it answers
   * `core.restarted`: it may or may not have been done. A repeatable call that finds the vault locked waits for `resume`
   * or `abandon`, so that screens behind the lock keep what they show, and drafts are written after it.
   */
  readonly call: <Name extends CallName>(
    name: Name,
    input: InputOf<Contract[Name]>,
    options?: { readonly repeatable?: boolean },
  ) => Promise<Answer<Contract[Name]>>;
  /** Hears what the core says unasked. Returns what stops it. */
  readonly onEvent: (handler: (event: CoreEvent) => void) => () => void;
  /** Hears the state, now and at each change. Returns what stops it. */
  readonly onState: (handler: (state: ConnectionState) => void) => () => void;
  /** Sends again the calls that found the vault locked: the same agent is back. */
  readonly resume: () => void;
  /** Answers the calls that found the vault locked with `session.locked`: someone else is at work, or nobody will be. */
  readonly abandon: () => void;
  /** Asks for the core again after `failed`. */
  readonly retry: () => void;
  readonly close: () => void;
}

interface Pending {
  readonly name: string;
  readonly input: unknown;
  readonly repeatable: boolean;
  readonly answer: (result: unknown) => void;
  sent: boolean;
  parked: boolean;
}

const LOCKED = 'session.locked';

function isLocked(result: unknown): boolean {
  const { ok, error } = result as { ok: boolean; error?: { code: string } }; // the core answers with a Result
  return !ok && error?.code === LOCKED;
}

/** Opens the line to the core: numbers the calls, matches the answers, survives restarts. */
export function createConnection(source: PortSource): Connection {
  const pending = new Map<number, Pending>();
  const eventHandlers = new Set<(event: CoreEvent) => void>();
  const stateHandlers = new Set<(state: ConnectionState) => void>();
  let port: MessagePort | null = null;
  let state: ConnectionState = 'waiting';
  let nextId = 1;

  const setState = (next: ConnectionState): void => {
    if (state === next) return;
    state = next;
    for (const handler of stateHandlers) handler(next);
  };
  const send = (id: number, call: Pending): void => {
    if (!port) return;
    call.sent = true;
    call.parked = false;
    port.postMessage({ type: 'call', id, name: call.name, input: call.input } satisfies PortMessage);
  };
  const interrupt = (): void => {
    for (const [id, call] of pending) {
      if (!call.sent) continue;
      call.sent = false;
      if (call.repeatable) continue;
      pending.delete(id);
      call.answer(err({ code: 'core.restarted' }));
    }
  };
  const drop = (next: ConnectionState = 'waiting'): void => {
    port?.close();
    port = null;
    interrupt();
    setState(next);
  };
  const receive = (message: PortMessage): void => {
    if (message.type === 'event') {
      for (const handler of eventHandlers) handler(message.event);
    } else if (message.type === 'answer') {
      const call = pending.get(message.id);
      if (call?.repeatable && isLocked(message.result)) {
        call.parked = true;
        return;
      }
      call?.answer(message.result);
      pending.delete(message.id);
    }
  };
  const stopPorts = source.onPort(next => {
    drop();
    port = next;
    next.onmessage = (event: MessageEvent<PortMessage>) => {
      if (port === next) receive(event.data);
    };
    next.addEventListener('close', () => {
      if (port === next) drop();
    });
    next.start();
    for (const [id, call] of pending) send(id, call);
    setState('open');
  });
  const stopLost = source.onLost(hopeless => drop(hopeless ? 'failed' : 'waiting'));
  source.request();

  return {
    call: (name, input, options) => {
      const id = nextId++;
      const answered = new Promise<unknown>(answer => {
        const call: Pending = { name, input, repeatable: options?.repeatable ?? false, answer, sent: false, parked: false };
        pending.set(id, call);
        send(id, call);
      });
      return answered as Promise<Answer<Contract[typeof name]>>; // the core answers in the contract's own types
    },
    onEvent: handler => {
      eventHandlers.add(handler);
      return () => eventHandlers.delete(handler);
    },
    onState: handler => {
      stateHandlers.add(handler);
      handler(state);
      return () => stateHandlers.delete(handler);
    },
    resume: () => {
      for (const [id, call] of pending) if (call.parked) send(id, call);
    },
    abandon: () => {
      for (const [id, call] of pending) {
        if (!call.parked) continue;
        pending.delete(id);
        call.answer(err({ code: LOCKED }));
      }
    },
    retry: () => {
      setState('waiting');
      source.request();
    },
    close: () => {
      stopPorts();
      stopLost();
      drop();
    },
  };
}
