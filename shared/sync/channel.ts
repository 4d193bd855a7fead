/** A two-way, in-order, lossless-until-closed line between two desks. Ports and sockets are wrapped into it. */
export interface Channel {
  send(message: object): void;
  /** One listener: what arrives before it is set is held. */
  listen(onMessage: (message: unknown) => void): void;
  /** Aborts when either end closed. */
  readonly closed: AbortSignal;
  close(): void;
}

/** A channel over a MessagePort. The other end tells that it goes by the message `{t:"bye"}`: ports do not. */
export function openPortChannel(port: MessagePort): Channel {
  const gone = new AbortController();
  const held: unknown[] = [];
  let listener: ((message: unknown) => void) | undefined;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isBye(data)) gone.abort();
    else if (listener) listener(data);
    else held.push(data);
  };
  return {
    send: (message) => {
      if (!gone.signal.aborted) port.postMessage(message);
    },
    listen: (onMessage) => {
      listener = onMessage;
      for (const message of held.splice(0)) onMessage(message);
    },
    closed: gone.signal,
    close: () => {
      if (gone.signal.aborted) return;
      port.postMessage(BYE);
      gone.abort();
      port.close();
    },
  };
}

/** What an end says when it goes. */
export const BYE = { t: 'bye' } as const;

/** True for the message by which the other end goes. */
export function isBye(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 't' in message && message.t === 'bye';
}
