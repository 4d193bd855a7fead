/** A client that can say anything: frames are built by hand, as an attacker would. For tests. */
import * as Y from 'yjs';

export interface RawClient {
  readonly received: Uint8Array[];
  /** Status messages: true is "on the disk", false "not taken". */
  readonly acks: boolean[];
  readonly closed: string[];
  send(bytes: Uint8Array): void;
  /** Sends an update of a document, as the provider does. */
  update(update: Uint8Array): void;
  isEnded(): boolean;
  close(): void;
}

export const SYNC = 0;
export const AWARENESS = 1;
export const STATELESS = 5;
export const BROADCAST_STATELESS = 6;

function varUint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return [...bytes, value];
}

function withLength(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(varUint(bytes.length)), bytes]);
}

export function frame(name: string, type: number, ...parts: (Uint8Array | number | string)[]): Uint8Array {
  const body = parts.map((part) => {
    if (typeof part === 'number') return Buffer.from(varUint(part));
    return withLength(typeof part === 'string' ? Buffer.from(part) : part);
  });
  return Buffer.concat([withLength(Buffer.from(name)), Buffer.from(varUint(type)), ...body]);
}

/** Opens a socket and admits it to `name` with the token. */
export async function openRaw(url: string, name: string, token: string): Promise<RawClient> {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const received: Uint8Array[] = [];
  const acks: boolean[] = [];
  const closed: string[] = [];
  let isEnded = false;
  const start = withLength(Buffer.from(name)).length;
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
    const bytes = new Uint8Array(data);
    received.push(bytes);
    if (bytes[start] === 8) acks.push(bytes[start + 1] === 1);
    if (bytes[start] === 7) closed.push(Buffer.from(bytes.subarray(start + 2)).toString());
  });
  socket.addEventListener('close', () => (isEnded = true));
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', fail);
  });
  const send = (bytes: Uint8Array): void => socket.send(bytes as Uint8Array<ArrayBuffer>);
  send(frame(name, 2, 0, token, '4.7.0'));
  send(frame(name, SYNC, 0, Y.encodeStateVector(new Y.Doc())));
  // An empty answer to the server's question, so that what follows is judged as it is.
  send(frame(name, SYNC, 1, new Uint8Array([0, 0])));
  for (let tries = 0; acks.length === 0 && tries < 400; tries++)
    await new Promise((done) => setTimeout(done, 5));
  acks.length = 0;
  return {
    received,
    acks,
    closed,
    send,
    update: (update) => send(frame(name, SYNC, 2, update)),
    isEnded: () => isEnded,
    close: () => socket.close(),
  };
}
