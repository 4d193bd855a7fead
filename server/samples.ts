import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../shared/core/policy.ts';
import { createSampleSite } from '../seeds/site/create-sample-site.ts';
import type { SiteRequest, SiteResponse } from '../seeds/site/site-types.ts';
import { sendText } from './respond.ts';
import type { Exchange, Route } from './respond.ts';

const LONGEST_FORM = 10_000;

/** What the sample site answers, with the bytes of its PDFs. */
export interface SampleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export type Samples = (request: SiteRequest) => Promise<SampleAnswer>;

/** The sample committee site as a function. `pdfFolder` holds the PDFs made by `seeds/make-pdfs.ts`. */
export function createSamples(pdfFolder: string): Samples {
  const answer = createSampleSite({ contentSecurityPolicy: contentSecurityPolicy({ surface: 'samples' }) });
  return (request) => withBytes(answer(request), pdfFolder);
}

/** The sample committee site as a route. */
export function createSampleSiteRoute(samples: Samples): Route {
  return async (exchange) => {
    // Public pages: whether the public sees the same words may be asked from anywhere, without cookies.
    exchange.response.setHeader('Access-Control-Allow-Origin', '*');
    const request = await readSiteRequest(exchange);
    if (request === undefined) {
      sendText(exchange, 413, 'This form is too long for the sample site.\n');
      return true;
    }
    const { status, headers, body } = await samples(request);
    exchange.response.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
    exchange.response.end(exchange.request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

async function readSiteRequest({ request, url }: Exchange): Promise<SiteRequest | undefined> {
  const form = request.method === 'POST' ? await readForm(request) : '';
  if (form === undefined) return undefined;
  return {
    method: request.method ?? 'GET',
    path: decodeLoosely(url.pathname),
    query: url.searchParams,
    cookies: readCookies(request.headers.cookie ?? ''),
    form: new URLSearchParams(form),
  };
}

async function readForm(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length <= LONGEST_FORM) parts.push(part as Buffer);
  }
  return length > LONGEST_FORM ? undefined : Buffer.concat(parts).toString('utf8');
}

async function withBytes(answer: SiteResponse, pdfFolder: string): Promise<SampleAnswer> {
  const { status, headers } = answer;
  const text = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' };
  if (answer.pdf === undefined && answer.bytes === undefined) {
    return { status, headers: { ...text, ...headers }, body: Buffer.from(answer.body) };
  }
  const bytes = answer.bytes
    ? Buffer.from(answer.bytes)
    : await readFile(join(pdfFolder, answer.pdf ?? '')).catch(() => undefined);
  if (bytes !== undefined) {
    const version = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`;
    return {
      status: 200,
      headers: { 'Content-Type': 'application/pdf', ETag: version, ...headers },
      body: bytes,
    };
  }
  const missing = 'This PDF is not there. Run "seeds/make-pdfs.ts" to print it.\n';
  const plain = { ...text, 'Content-Type': 'text/plain; charset=utf-8' };
  return { status: 404, headers: plain, body: Buffer.from(missing) };
}

/** Bytes in a path that are no UTF-8 stay as they are. */
export function decodeLoosely(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('=', 2));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}
