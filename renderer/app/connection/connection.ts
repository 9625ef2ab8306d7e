import { err } from '../../../shared/base/result';
import type { Answer, CallName, Contract, CoreEvent, InputOf, PortMessage } from '../../../shared/contract';

/** Where ports to the core come from: the window in the application, a pair of channels in tests. */
export interface PortSource {
  /** Asks for a port; it arrives through `onPort`, and again after each restart of the core. Asking twice brings two: the newest one counts. */
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
  /** The port that will bring the answer; null while the call was not sent. */
  via: MessagePort | null;
  parked: boolean;
}

const LOCKED = 'session.locked';
/** A port that has not come after this long (ms) is asked for again: a message may go to a page that is being replaced. */
const ASK_AGAIN_MS = 3000;

function isLocked(result: unknown): boolean {
  const { ok, error } = result as { ok: boolean; error?: { code: string } }; // the core answers with a Result
  return !ok && error?.code === LOCKED;
}

/** Opens the line to the core: numbers the calls, matches the answers, survives restarts. */
export function createConnection(source: PortSource): Connection {
  const pending = new Map<number, Pending>();
  const eventHandlers = new Set<(event: CoreEvent) => void>();
  const stateHandlers = new Set<(state: ConnectionState) => void>();
  /** Ports that a newer one replaced, until they have brought the answers of the calls sent on them. */
  const retiring = new Set<MessagePort>();
  let port: MessagePort | null = null;
  let state: ConnectionState = 'waiting';
  let nextId = 1;
  let askingAgain: ReturnType<typeof setTimeout> | undefined;

  const setState = (next: ConnectionState): void => {
    if (state === next) return;
    state = next;
    for (const handler of stateHandlers) handler(next);
  };
  const waitForPort = (): void => {
    clearTimeout(askingAgain);
    askingAgain = setTimeout(ask, ASK_AGAIN_MS);
  };
  const ask = (): void => {
    source.request();
    waitForPort();
  };
  const send = (id: number, call: Pending): void => {
    if (!port) return;
    call.via = port;
    call.parked = false;
    port.postMessage({ type: 'call', id, name: call.name, input: call.input } satisfies PortMessage);
  };
  const sendAll = (): void => {
    for (const [id, call] of pending) if (call.via === null) send(id, call);
  };
  /** The answers that a port owed will not come. */
  const interrupt = (lost: MessagePort): void => {
    lost.close();
    retiring.delete(lost);
    for (const [id, call] of pending) {
      if (call.via !== lost) continue;
      call.via = null;
      if (call.repeatable) continue;
      pending.delete(id);
      call.answer(err({ code: 'core.restarted' }));
    }
  };
  const loseAll = (next: ConnectionState): void => {
    const lost = [...retiring, ...(port ? [port] : [])];
    port = null;
    for (const one of lost) interrupt(one);
    setState(next);
  };
  const retireIfDone = (old: MessagePort): void => {
    if ([...pending.values()].some(call => call.via === old && !call.parked)) return;
    // what is parked there is sent again on the present port, when its time comes
    for (const call of pending.values()) if (call.via === old) call.via = port;
    retiring.delete(old);
    old.close();
  };
  const receive = (from: MessagePort, message: PortMessage): void => {
    if (message.type === 'event') {
      if (from === port) for (const handler of eventHandlers) handler(message.event);
    } else if (message.type === 'answer') {
      const call = pending.get(message.id);
      if (call?.via !== from) return;
      if (call.repeatable && isLocked(message.result)) call.parked = true;
      else {
        pending.delete(message.id);
        call.answer(message.result);
      }
      if (retiring.has(from)) retireIfDone(from);
    }
  };
  const stopPorts = source.onPort(next => {
    clearTimeout(askingAgain);
    const previous = port;
    port = next;
    next.onmessage = (event: MessageEvent<PortMessage>) => receive(next, event.data);
    next.addEventListener('close', () => {
      const present = port === next;
      if (present) port = null;
      else if (!retiring.has(next)) return;
      interrupt(next);
      if (present) {
        setState('waiting');
        waitForPort();
      } else sendAll();
    });
    next.start();
    if (previous) {
      retiring.add(previous);
      retireIfDone(previous);
    }
    sendAll();
    setState('open');
  });
  const stopLost = source.onLost(hopeless => {
    loseAll(hopeless ? 'failed' : 'waiting');
    if (hopeless) clearTimeout(askingAgain);
    else waitForPort();
  });
  ask();

  return {
    call: (name, input, options) => {
      const id = nextId++;
      const answered = new Promise<unknown>(answer => {
        const call: Pending = { name, input, repeatable: options?.repeatable ?? false, answer, via: null, parked: false };
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
      ask();
    },
    close: () => {
      stopPorts();
      stopLost();
      clearTimeout(askingAgain);
      loseAll('waiting');
    },
  };
}
