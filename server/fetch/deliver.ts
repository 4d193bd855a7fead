/** What a site answered goes on to the one who asked, counted and in time, and stays nowhere. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { FETCHED, type FetchedKind } from '../../shared/core/fetched.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Exchange, HeaderMap } from '../respond.ts';
import { letGo, readStatus, type SiteAnswer, type Wish } from './ask-site.ts';
import { readFileName } from '../../shared/core/file-name.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { FIRST_BYTES, kindNamed, kindOf } from './kind-of.ts';
import { unpack } from './unpack.ts';

/** Whatever came, it is a file to this browser and never a page of ours. */
const SAFE: HeaderMap = {
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  // A proxy that kept a large answer on its disk for a while would be a place where it stays.
  'X-Accel-Buffering': 'no',
};

interface Whole {
  /** Where these bytes begin in the whole. */
  readonly start: number;
  readonly size: number | undefined;
}

/** Bytes sent. A refusal is one as long as nothing was sent; afterwards the answer ends short, which its reader sees. */
export async function deliver(
  exchange: Exchange,
  answer: SiteAnswer,
  wish: Wish,
  limits: FetchLimits,
): Promise<Result<number>> {
  if (answer.status === 416 && wish.range !== undefined) {
    letGo(answer);
    exchange.response.writeHead(416, SAFE).end();
    return ok(0);
  }
  const read = await begin(answer, wish, limits);
  if (!read.ok) {
    letGo(answer);
    return read;
  }
  return ok(await send(exchange, answer, read.value, limits.idle));
}

interface Begun {
  readonly whole: Whole;
  readonly pieces: Pieces;
  readonly first: Buffer;
  readonly kind: FetchedKind | undefined;
  readonly most: number;
  readonly isPacked: boolean;
}

async function begin(answer: SiteAnswer, wish: Wish, limits: FetchLimits): Promise<Result<Begun>> {
  const { headers, status } = answer;
  const code = readStatus(status);
  if (code !== undefined) return fail(code, `status ${status}`);
  const type = headers['content-type'] ?? '';
  if (kindNamed(type) === undefined) return fail('fetch-type');
  const whole = readWhole(answer, wish);
  if (whole === undefined) return fail('site-failed', 'range');
  const body = unpack(answer.body, headers['content-encoding'] ?? '');
  const isPacked = body !== answer.body;
  if (body === undefined || (isPacked && status === 206)) return fail('site-failed', 'packing');
  const named = kindNamed(type) === 'html' ? limits.pageBytes : limits.paperBytes;
  if ((whole.size ?? 0) > named) return fail('fetch-too-large');
  const pieces = readPieces(body, limits.idle);
  try {
    const first = await readFirst(pieces);
    const kind = whole.start === 0 ? kindOf(type, first) : undefined;
    if (whole.start === 0 && kind === undefined) return fail('fetch-type');
    return ok({ whole, pieces, first, kind, most: named, isPacked });
  } catch {
    return fail(pieces.isLate() ? 'site-slow' : 'site-unreachable', 'body');
  }
}

function readWhole({ status, headers }: SiteAnswer, wish: Wish): Whole | undefined {
  if (status !== 206) return { start: 0, size: readNumber(headers['content-length']) };
  const found = /^bytes (\d{1,15})-\d{1,15}\/(?:(\d{1,15})|\*)$/.exec(headers['content-range'] ?? '');
  if (found === null || wish.range !== `bytes=${found[1]}-`) return undefined;
  return { start: Number(found[1]), size: readNumber(found[2]) };
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

interface Pieces {
  next(): Promise<Buffer | undefined>;
  isLate(): boolean;
  end(): void;
}

/** Rejects when the body breaks off, or gives nothing for so long. */
function readPieces(body: Readable, idle: number): Pieces {
  let late = false;
  const iterator = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return {
    async next() {
      const timer = setTimeout(() => {
        late = true;
        body.destroy(new Error('idle'));
      }, idle);
      try {
        const { done, value } = await iterator.next();
        return done === true ? undefined : value;
      } finally {
        clearTimeout(timer);
      }
    },
    isLate: () => late,
    end: () => void body.destroy(),
  };
}

async function readFirst(pieces: Pieces): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < FIRST_BYTES;) {
    const part = await pieces.next();
    if (part === undefined) break;
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts);
}

async function send({ response }: Exchange, answer: SiteAnswer, begun: Begun, idle: number): Promise<number> {
  const { whole, pieces, first, most } = begun;
  response.writeHead(answer.status, describe(answer, begun));
  let sent = 0;
  try {
    for (let piece: Buffer | undefined = first; piece !== undefined; piece = await pieces.next()) {
      // One byte too many says that it was too large: an answer that breaks off could be taken for a bad line.
      const part = piece.subarray(0, most + 1 - whole.start - sent);
      sent += part.length;
      const signal = AbortSignal.timeout(idle);
      if (part.length > 0 && !response.write(part)) await once(response, 'drain', { signal });
      if (sent + whole.start > most) break;
    }
    response.end();
  } catch {
    response.destroy();
  } finally {
    pieces.end();
  }
  return sent;
}

function describe({ url, headers, status }: SiteAnswer, { whole, kind, most, isPacked }: Begun): HeaderMap {
  const etag = headers.etag;
  const modified = headers['last-modified'];
  // A weak tag promises alike, not byte for byte, and bytes are what is put together.
  const version = etag?.startsWith('"') ? etag : modified;
  const size = isPacked ? undefined : whole.size;
  const length = readNumber(headers['content-length']);
  const said: Record<string, string | undefined> = {
    [FETCHED.url]: url.href,
    [FETCHED.kind]: kind,
    [FETCHED.name]: readFileName(headers['content-disposition'], url),
    [FETCHED.type]: headers['content-type']?.slice(0, 200),
    [FETCHED.size]: size?.toString(),
    // Packed bytes have other places than those that were delivered.
    [FETCHED.version]: isPacked ? undefined : version?.slice(0, 200),
    [FETCHED.modified]: modified?.slice(0, 200),
    [FETCHED.most]: String(most),
  };
  const spelled = Object.entries(said).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, encodeURIComponent(text)] as const],
  );
  const sizes = {
    ...(length === undefined || isPacked ? {} : { 'Content-Length': String(length) }),
    ...(status === 206 ? { 'Content-Range': headers['content-range'] ?? '' } : {}),
  };
  return { ...SAFE, ...Object.fromEntries(spelled), ...sizes };
}
