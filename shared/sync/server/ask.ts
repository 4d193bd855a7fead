/** One request to a server, as a value: whatever happens on the way has a code ([Y17]). */
import { isObject } from '../../core/json.ts';
import { ERROR_CODES, fail, ok, type ErrorCode, type Result } from '../../core/result.ts';

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** From the root, `/api/…`. */
  readonly path: string;
  readonly token?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the answer has begun; 15,000 by default. */
  readonly timeout?: number;
}

export interface Asker {
  /** Origin, without a slash at the end. */
  readonly host: string;
  readonly fetch: typeof fetch;
}

const TIMEOUT = 15_000;

/** The answer as it came. `server-unreachable` where none came, in time or at all. */
export async function askServer(asker: Asker, asked: Asked): Promise<Result<Response>> {
  const headers: Record<string, string> = { ...asked.headers };
  if (asked.token !== undefined) headers['Authorization'] = `Bearer ${asked.token}`;
  if (asked.body !== undefined) headers['Content-Type'] = 'application/json';
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), asked.timeout ?? TIMEOUT);
  const signals = asked.signal ? [late.signal, asked.signal] : [late.signal];
  const body = asked.bytes
    ? new Uint8Array(asked.bytes)
    : asked.body === undefined
      ? null
      : JSON.stringify(asked.body);
  try {
    // Taken off its object: a browser's own fetch is to be called by nobody.
    const { fetch } = asker;
    const response = await fetch(asker.host + asked.path, {
      method: asked.method,
      headers,
      body,
      signal: AbortSignal.any(signals),
      // A council's own sign-in in front of the server may need its cookie; the server reads none.
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return ok(response);
  } catch (error) {
    return fail('server-unreachable', late.signal.aborted ? 'no answer in time' : String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Asks, and reads the answer's JSON. An answer of another shape than `read` knows is `server-failed`. */
export async function askJson<T>(
  asker: Asker,
  asked: Asked,
  read: (value: unknown) => T | undefined,
): Promise<Result<T>> {
  // Headers may come in time and the rest never.
  const whole = AbortSignal.timeout((asked.timeout ?? TIMEOUT) + TIMEOUT);
  const signal = asked.signal ? AbortSignal.any([asked.signal, whole]) : whole;
  const response = await askServer(asker, { ...asked, signal });
  if (!response.ok) return response;
  let value: unknown;
  try {
    value = await response.value.json();
  } catch {
    // A page of a proxy, a torn answer, or the server of something else.
    return fail('server-failed', `${response.value.status} without JSON`);
  }
  if (!response.value.ok) return readRefusal(response.value.status, value);
  const known = read(value);
  return known === undefined ? fail('server-failed', `${asked.path}: an answer of another shape`) : ok(known);
}

/** What a server says when it refuses; `server-failed` for what is no code of ours. */
export function readRefusal(status: number, value: unknown): ReturnType<typeof fail> {
  const code = isObject(value) ? (readCode(value['finer']) ?? readCode(value['code'])) : undefined;
  return fail(code ?? 'server-failed', `status ${status}`);
}

/** A refusal's code, as it comes in a body or as the reason of a closed document. */
export function readCode(value: unknown): ErrorCode | undefined {
  return ERROR_CODES.find((code) => code === value);
}
