/** Kept papers at a server, under their SHA-256: sent and fetched in parts, and gone on with where that ended ([Y27]). */
import type { FileHash, WorkspaceId } from '../../core/ids.ts';
import { isObject } from '../../core/json.ts';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import { hashBytes } from '../../core/sha256.ts';
import { askServer, readRefusal, type Asked, type Asker } from './ask.ts';
import type { Tokens } from './tokens.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface BlobDeps {
  readonly server: Asker;
  readonly tokens: Tokens;
  readonly ws: WorkspaceId;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Milliseconds before a try after one that failed; 1,000 by default, doubled each time. */
  readonly retryAfter?: number;
}

const PART = 4 * 1024 * 1024;
const TRIES = 4;
const UPLOAD_TIME = 120_000;
/** More than any paper that a server takes. */
const LARGEST = 512 * 1024 * 1024;
const PASSING: readonly ErrorCode[] = ['server-unreachable', 'server-failed', 'server-busy', 'token-expired'];

/** Puts bytes under their SHA-256 unless they are there; what an earlier try brought is not sent again. */
export async function putBlob(deps: BlobDeps, bytes: Uint8Array): Promise<Result<FileHash>> {
  const file = await hashBytes(bytes);
  const put = await inTries(deps, async (progress) => {
    const asked = await ask(deps, file, { method: 'HEAD' });
    if (!asked.ok) return asked;
    if (asked.value.ok) return ok(undefined);
    if (asked.value.status !== 404) return readRefused(asked.value);
    return sendFrom(deps, file, bytes, readOffset(asked.value) ?? 0, progress);
  });
  if (put.ok) deps.onProgress?.(1);
  return put.ok ? ok(file) : put;
}

async function sendFrom(
  deps: BlobDeps,
  file: FileHash,
  bytes: Uint8Array,
  offset: number,
  progress: () => void,
): Promise<Result<void>> {
  for (let at = Math.min(offset, bytes.length); ;) {
    const part = bytes.subarray(at, at + PART);
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Upload-Offset': String(at),
      'Upload-Length': String(bytes.length),
    };
    const sent = await ask(deps, file, { method: 'PUT', bytes: part, headers, timeout: UPLOAD_TIME });
    if (!sent.ok) return sent;
    if (sent.value.status === 201 || sent.value.status === 200) return ok(undefined);
    if (sent.value.status !== 204) return readRefused(sent.value);
    const next = readOffset(sent.value) ?? at + part.length;
    if (next <= at || next > bytes.length) return fail('server-failed', `an offset of ${next} after ${at}`);
    at = next;
    progress();
    deps.onProgress?.(at / bytes.length);
  }
}

/** Bytes whose SHA-256 is right; `blob-wrong` for others, `snapshot-missing` where the server has none. */
export async function getBlob(deps: BlobDeps, file: FileHash): Promise<Result<Bytes>> {
  const parts: Bytes[] = [];
  const got = await inTries(deps, (progress) => receive(deps, file, parts, progress));
  if (!got.ok) return got;
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  if ((await hashBytes(whole)) !== file) return fail('blob-wrong', file);
  deps.onProgress?.(1);
  return ok(whole);
}

async function receive(
  deps: BlobDeps,
  file: FileHash,
  parts: Bytes[],
  progress: () => void,
): Promise<Result<void>> {
  const have = lengthOf(parts);
  const headers = have > 0 ? { Range: `bytes=${have}-` } : {};
  const answer = await ask(deps, file, { method: 'GET', headers });
  if (!answer.ok) return answer;
  const response = answer.value;
  if (response.status === 404) return fail('snapshot-missing', file);
  // All of it was here already.
  if (response.status === 416) return ok(undefined);
  if (!response.ok) return readRefused(response);
  if (response.status !== 206) parts.length = 0;
  const before = lengthOf(parts);
  const rest = Number(response.headers.get('Content-Length') ?? Number.NaN);
  const reader = response.body?.getReader();
  if (!reader) return fail('server-failed', 'no body');
  try {
    for (let at = before; ;) {
      const { done, value } = await readInTime(reader);
      if (done) break;
      parts.push(new Uint8Array(value));
      at += value.length;
      if (at > LARGEST) return fail('blob-too-large', file);
      progress();
      if (rest > 0) deps.onProgress?.(Math.min(1, at / (before + rest)));
    }
  } catch (error) {
    return fail('server-unreachable', String(error));
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  // A torn answer ends like a whole one where its length was not said.
  return Number.isNaN(rest) || lengthOf(parts) === before + rest
    ? ok(undefined)
    : fail('server-unreachable', 'torn');
}

const SILENCE = 30_000;

async function readInTime(reader: ReadableStreamDefaultReader<Uint8Array>): ReturnType<typeof reader.read> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), SILENCE);
  });
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Tries again what failed on the way; a try that got further is none that failed. */
async function inTries(
  deps: BlobDeps,
  work: (progress: () => void) => Promise<Result<void>>,
): Promise<Result<void>> {
  for (let failures = 0; ;) {
    const done = await work(() => (failures = 0));
    if (done.ok || !PASSING.includes(done.code)) return done;
    if (done.code === 'token-expired') deps.tokens.drop(deps.ws);
    if (++failures >= TRIES || deps.signal?.aborted) return done;
    const wait = (deps.retryAfter ?? 1000) * 2 ** (failures - 1);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function ask(
  { server, tokens, ws, signal }: BlobDeps,
  file: FileHash,
  asked: Omit<Asked, 'path'>,
): Promise<Result<Response>> {
  const token = await tokens.get(ws);
  if (!token.ok) return token;
  return askServer(server, { ...asked, path: `/blobs/${file}?ws=${ws}`, token: token.value, signal });
}

function readOffset(response: Response): number | undefined {
  const text = response.headers.get('Upload-Offset');
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

async function readRefused(response: Response): Promise<Result<never>> {
  const value: unknown = await response.json().catch(() => undefined);
  if (!isObject(value) && response.status === 401) return fail('token-expired');
  return readRefusal(response.status, value);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
