import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** Which server is spoken to: the plain y-websocket one, or ours, where frames carry the document's name. */
export type Speech = { readonly kind: 'plain' } | { readonly kind: 'ours'; readonly token: string };

/** One document on one socket, without a Y.Doc at the end of it: a frame costs its reading and no more. */
export interface RawClient {
  send(update: Uint8Array): void;
  /** Frames with updates as they came. */
  onUpdate(listener: (frame: Buffer) => void): void;
  /** How many updates the server has said are on its disk; the plain server never says so. */
  readonly saved: () => number;
  close(): void;
}

const SYNC = 0;
const AUTH = 2;
const SYNC_STATUS = 8;
const PING = 9;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

function frame(name: string | undefined, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  if (name !== undefined) encoding.writeVarString(encoder, name);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function sync(name: string | undefined, step: number, bytes: Uint8Array): Uint8Array {
  return frame(name, (encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());
const NO_STATE = Y.encodeStateVector(new Y.Doc());

let lines = 0;

/** A socket for one or many documents. */
export async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return socket;
}

/** Resolves when the server has said all that it has of the document; `onState` is given it. */
export async function openRaw(
  socket: WebSocket,
  name: string,
  speech: Speech,
  onState: (update: Uint8Array) => void = () => undefined,
): Promise<RawClient> {
  // As the app does: each line has an address of its own, so nothing that is sent to one is the same for another.
  const prefix = speech.kind === 'ours' ? `${name}\0${++lines}` : undefined;
  const listeners: ((bytes: Buffer) => void)[] = [];
  let saved = 0;
  let whenKnown: () => void = () => undefined;
  let whenRefused: (error: Error) => void = () => undefined;
  const known = new Promise<void>((resolve, reject) => {
    whenKnown = resolve;
    whenRefused = reject;
  });
  const hearSync = (decoder: decoding.Decoder, bytes: Buffer): void => {
    const step = decoding.readVarUint(decoder);
    if (step === STEP_1) socket.send(sync(prefix, STEP_2, NOTHING));
    else if (step === STEP_2) {
      onState(decoding.readVarUint8Array(decoder));
      whenKnown();
    } else if (step === UPDATE) for (const listener of listeners) listener(bytes);
  };
  const hear = (bytes: Buffer): void => {
    const decoder = decoding.createDecoder(bytes);
    if (prefix !== undefined && decoding.readVarString(decoder) !== prefix) return;
    const type = decoding.readVarUint(decoder);
    if (type === SYNC) hearSync(decoder, bytes);
    else if (type === SYNC_STATUS) saved += 1;
    else if (type === PING) socket.send(frame(prefix, (encoder) => encoding.writeVarUint(encoder, PING + 1)));
    else if (type === AUTH && decoding.readVarUint(decoder) === 1)
      whenRefused(new Error(`refused: ${decoding.readVarString(decoder)}`));
  };
  socket.on('message', hear);
  const end = (code: number, reason: Buffer): void =>
    whenRefused(new Error(`closed: ${code} ${reason.toString()}`));
  socket.once('close', end);
  if (speech.kind === 'ours') {
    socket.send(
      frame(prefix, (encoder) => {
        encoding.writeVarUint(encoder, AUTH);
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, speech.token);
        encoding.writeVarString(encoder, '4.7.0');
      }),
    );
  }
  socket.send(sync(prefix, STEP_1, NO_STATE));
  await known;
  return {
    send: (update) => socket.send(sync(prefix, UPDATE, update)),
    onUpdate: (listener) => void listeners.push(listener),
    saved: () => saved,
    close: () => void socket.off('message', hear).off('close', end),
  };
}
