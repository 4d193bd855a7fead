/** The one socket of a host: opened when something wants it, tried again for ever, given up when it says nothing ([Y21]). */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { RandomBytes } from '../../core/ids.ts';
import type { LinkState } from './link-types.ts';
import { waitFor, type Pace } from './pace.ts';

export interface HostSocket {
  readonly socket: HocuspocusProviderWebsocket;
  readonly state: ReadonlySignal<LinkState>;
  /** True while there is a document to open; the socket is let go otherwise. */
  want(isWanted: boolean): void;
  /** What tells a slow line from a dead one: messages heard so far, and bytes that wait to go out on this socket. */
  progress(): { readonly socket: unknown; readonly heard: number; readonly waiting: number };
  /** Tries at once where it waits. */
  hurry(): void;
  /** The socket is of no use any more, though nobody closed it. */
  giveUp(): void;
  dispose(): void;
}

/** Frames that are none must not end the context that hears them. */
class CarefulSocket extends HocuspocusProviderWebsocket {
  onNonsense: () => void = () => undefined;

  override onMessage(event: MessageEvent): void {
    try {
      super.onMessage(event);
    } catch {
      this.onNonsense();
    }
  }
}

/** A year: this class asks by itself whether the line is there, by a clock that nobody sets. */
const NEVER = 2e10;

export function openHostSocket(options: {
  readonly url: string;
  readonly WebSocket: typeof WebSocket;
  readonly random: RandomBytes;
  readonly pace: Pace;
  /** The socket went down, said or unsaid. */
  readonly onDown: () => void;
}): HostSocket {
  const { pace } = options;
  const state = signal<LinkState>({ state: 'down' });
  const socket = new CarefulSocket({
    url: options.url,
    autoConnect: false,
    // One try at a time, begun here: its own retries run on beside the next, each closing the other's socket.
    maxAttempts: 1,
    messageReconnectTimeout: NEVER,
    WebSocketPolyfill: options.WebSocket,
  });
  let isWanted = false;
  let failures = 0;
  let heard = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = (): void => {
    if (!isWanted || state.value.state !== 'down') return;
    clearTimeout(timer);
    state.value = { state: 'connecting' };
    void socket.connect();
    timer = setTimeout(giveUp, pace.silence);
  };
  const fail = (): void => {
    socket.shouldConnect = false;
    clearTimeout(timer);
    if (state.value.state !== 'down') options.onDown();
    state.value = { state: 'down', code: 'server-unreachable' };
    if (isWanted) timer = setTimeout(begin, waitFor(failures++, pace, options.random));
  };
  const giveUp = (): void => {
    socket.shouldConnect = false;
    // Not waited for: a socket whose other end is gone takes minutes to close.
    socket.stopConnectionAttempt();
    socket.cleanupWebSocket();
    socket.onClose({ event: new CloseEventLike() });
    fail();
  };
  socket.onNonsense = giveUp;
  socket.on('open', () => {
    clearTimeout(timer);
    state.value = { state: 'up' };
  });
  // Frames come from a server only; a proxy that opens and closes sockets is no success.
  socket.on('message', () => {
    failures = 0;
    heard++;
  });
  socket.on('disconnect', fail);
  socket.on('maxAttemptsFailed', fail);
  return {
    socket,
    state,
    want(wanted) {
      isWanted = wanted;
      if (wanted) return begin();
      clearTimeout(timer);
      // Said once: whoever follows the state may be the one who asks.
      if (state.peek().state === 'down') return;
      giveUp();
      state.value = { state: 'down' };
    },
    progress() {
      const { webSocket } = socket;
      return { socket: webSocket, heard, waiting: webSocket?.bufferedAmount ?? 0 };
    },
    hurry() {
      if (state.value.state === 'down') begin();
    },
    giveUp,
    dispose() {
      isWanted = false;
      clearTimeout(timer);
      socket.destroy();
      state.value = { state: 'down' };
    },
  };
}

/** Node has no CloseEvent in every version. */
class CloseEventLike extends Event implements CloseEvent {
  readonly code = 4408;
  readonly reason = 'silent';
  readonly wasClean = false;

  constructor() {
    super('close');
  }
}
