/**
 * The frames of a Hocuspocus socket, as far as a document's line speaks them: `[name][type]…`, numbers as varints. A
 * frame that is none reads as undefined.
 */

export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export type Frame =
  | { readonly type: 'sync'; readonly step: 0 | 1 | 2; readonly bytes: Uint8Array }
  | { readonly type: 'token-wanted' }
  | { readonly type: 'denied'; readonly reason: string }
  | { readonly type: 'admitted'; readonly readOnly: boolean }
  | { readonly type: 'closed'; readonly reason: string }
  | { readonly type: 'taken'; readonly applied: boolean }
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'here'; readonly states: readonly HereState[] }
  | { readonly type: 'other' };

/** Who is there, as one end of a line says it; `null` in JSON when they are gone. */
export interface HereState {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

const TYPE = { sync: 0, here: 1, auth: 2, said: 5, closed: 7, taken: 8 } as const;

/** Reads one frame of a document. */
export function readFrame(data: Uint8Array): Frame | undefined {
  const reader = new Reader(data);
  try {
    reader.text();
    return readBody(reader);
  } catch {
    return undefined;
  }
}

function readBody(reader: Reader): Frame | undefined {
  switch (reader.number()) {
    case TYPE.sync: {
      const step = reader.number();
      return step === 0 || step === 1 || step === 2
        ? { type: 'sync', step, bytes: reader.bytes() }
        : undefined;
    }
    case TYPE.here:
      return { type: 'here', states: readStates(new Reader(reader.bytes())) };
    case TYPE.auth:
      return readAuth(reader);
    case TYPE.said:
      return { type: 'said', text: reader.text() };
    case TYPE.closed:
      return { type: 'closed', reason: reader.text() };
    case TYPE.taken:
      return { type: 'taken', applied: reader.number() === 1 };
    default:
      return { type: 'other' };
  }
}

function readStates(reader: Reader): readonly HereState[] {
  return Array.from({ length: Math.min(reader.number(), MOST_STATES) }, () => ({
    client: reader.number(),
    clock: reader.number(),
    json: reader.text(),
  }));
}

const MOST_STATES = 1000;

/** That somebody is there, or is not any more. */
export function writeHere(name: string, { client, clock, json }: HereState): Uint8Array<ArrayBuffer> {
  const state = join([writeNumber(1), writeNumber(client), writeNumber(clock), writeText(json)]);
  return join([writeText(name), writeNumber(TYPE.here), writeNumber(state.length), state]);
}

function readAuth(reader: Reader): Frame | undefined {
  switch (reader.number()) {
    case 0:
      return { type: 'token-wanted' };
    case 1:
      return { type: 'denied', reason: reader.text() };
    case 2:
      return { type: 'admitted', readOnly: reader.text() === 'readonly' };
    default:
      return undefined;
  }
}

/** A sync message of a document. */
export function writeSync(name: string, step: 0 | 1 | 2, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return join([writeText(name), writeNumber(TYPE.sync), writeNumber(step), writeNumber(bytes.length), bytes]);
}

/** The token of a document's workspace: the first time, and whenever the server wants another. */
export function writeToken(name: string, token: string): Uint8Array<ArrayBuffer> {
  return join([writeText(name), writeNumber(TYPE.auth), writeNumber(0), writeText(token)]);
}

function writeText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return join([writeNumber(bytes.length), bytes]);
}

function writeNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return Uint8Array.from([...bytes, rest]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

class Reader {
  readonly #data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#data[this.#at++];
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER / 128) throw new Error('torn');
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  bytes(): Uint8Array {
    const length = this.number();
    if (this.#at + length > this.#data.length) throw new Error('torn');
    return this.#data.subarray(this.#at, (this.#at += length));
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }
}
