/** Asks our server for what is at a council's address, piece by piece, and goes on where an earlier try ended ([Y66]). */
import { FETCH_ADDRESS, FETCHED, FETCHED_KINDS, type FetchedKind } from '../../core/fetched.ts';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import { askServer, readRefusal, type Asker } from './ask.ts';

/** What is known of it before its bytes come. */
export interface FetchedFacts {
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Undefined where the bytes do not begin at the beginning: it was said then. */
  readonly kind: FetchedKind | undefined;
  /** For people: "Cover report.pdf". Never empty. */
  readonly name: string;
  /** Content type in the site's own words. */
  readonly type: string;
  /** Bytes of the whole, where the site says. */
  readonly size: number | undefined;
  /** To ask for the rest of this very version. Undefined: it can only be fetched whole. */
  readonly version: string | undefined;
  /** As the site says it: an HTTP date. */
  readonly modified: string | undefined;
}

export interface Fetched extends FetchedFacts {
  /** Where the bytes begin in the whole: as asked, or 0 where the site begins again. */
  readonly from: number;
  /** Ends when all of it came; else it errors with a {@link FetchBroken}. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** What a try that ended early has. */
export interface FetchedPart {
  readonly from: number;
  readonly version: string | undefined;
}

/** `site-unreachable`: broke off, and can be gone on with; `fetch-too-large`: never. */
export class FetchBroken extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** The server looks a name up, connects, follows and waits for first bytes before it answers. Milliseconds. */
const PATIENCE = 120_000;
const SILENCE = 45_000;

/**
 * Codes are the server's own (`fetch-…`, `site-…`, `page-gone`, `server-busy`), `fetch-offline` where it cannot be
 * reached, and `address-invalid` before anything is asked. Nothing is kept here.
 * @param server of this page's own origin: it lets no other ask
 */
export async function fetchAddress(
  server: Asker,
  address: string,
  part: FetchedPart | undefined,
  signal: AbortSignal,
): Promise<Result<Fetched>> {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return fail('address-invalid');
  const isRest = part?.version !== undefined && part.from > 0;
  const headers = {
    [FETCH_ADDRESS]: new URL(address).href,
    ...(isRest ? { Range: `bytes=${part.from}-`, 'If-Range': part.version } : {}),
  };
  const asked = await askServer(server, {
    method: 'GET',
    path: '/fetch',
    headers,
    signal,
    timeout: PATIENCE,
  });
  if (!asked.ok) return fail('fetch-offline', asked.detail);
  const response = asked.value;
  // The site has fewer bytes than we have of it, whatever it calls their version.
  if (response.status === 416 && isRest) return await fetchAddress(server, address, undefined, signal);
  if (!response.ok) return readRefusal(response.status, await response.json().catch(() => undefined));
  const facts = readFacts(response.headers);
  const from = response.status === 206 ? part?.from : 0;
  const isWhole = from === 0 && facts?.kind !== undefined;
  if (facts === undefined || from === undefined || !response.body || (!isWhole && response.status !== 206)) {
    await response.body?.cancel().catch(() => undefined);
    return fail('server-failed', 'an answer of another shape');
  }
  const most = readNumber(response.headers, FETCHED.most) ?? Number.POSITIVE_INFINITY;
  const end = facts.size;
  return ok({ ...facts, from, stream: watch(response.body.getReader(), { from, most, end }) });
}

function readFacts(headers: Headers): FetchedFacts | undefined {
  const url = read(headers, FETCHED.url);
  const kind = read(headers, FETCHED.kind);
  if (url === undefined || !/^https?:/.test(url) || !URL.canParse(url)) return undefined;
  return {
    url,
    kind: FETCHED_KINDS.find((known) => known === kind),
    name: read(headers, FETCHED.name) || new URL(url).hostname,
    type: read(headers, FETCHED.type) ?? '',
    size: readNumber(headers, FETCHED.size),
    version: read(headers, FETCHED.version),
    modified: read(headers, FETCHED.modified),
  };
}

function read(headers: Headers, name: string): string | undefined {
  const text = headers.get(name);
  if (text === null) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readNumber(headers: Headers, name: string): number | undefined {
  const text = read(headers, name);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

interface Bounds {
  readonly from: number;
  readonly most: number;
  readonly end: number | undefined;
}

/** The same bytes, with an end that is one: broken off, silent and too large are told apart from whole. */
function watch(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  { from, most, end }: Bounds,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = from;
  const stop = (controller: ReadableStreamDefaultController, code: ErrorCode): void => {
    controller.error(new FetchBroken(code));
    void reader.cancel().catch(() => undefined);
  };
  return new ReadableStream({
    async pull(controller) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_settle, reject) => {
        timer = setTimeout(() => reject(new Error('silent')), SILENCE);
      });
      try {
        const { done, value } = await Promise.race([reader.read(), late]);
        if (!done) {
          at += value.length;
          if (at > most) stop(controller, 'fetch-too-large');
          else controller.enqueue(value);
        } else if (end === undefined || at === end) controller.close();
        else stop(controller, 'site-unreachable');
      } catch {
        stop(controller, 'site-unreachable');
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
