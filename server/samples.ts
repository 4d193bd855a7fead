import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../shared/core/policy.ts';
import { createSampleSite } from '../seeds/site/create-sample-site.ts';
import type { SiteRequest, SiteResponse } from '../seeds/site/site-types.ts';
import { sendText } from './respond.ts';
import type { Exchange, Route } from './respond.ts';

const LONGEST_FORM = 10_000;

/** The sample committee site as a route. `pdfFolder` holds the PDFs made by `seeds/make-pdfs.ts`. */
export function createSampleSiteRoute(pdfFolder: string): Route {
  const answer = createSampleSite({ contentSecurityPolicy: contentSecurityPolicy({ surface: 'samples' }) });
  return async (exchange) => {
    // Public pages: whether the public sees the same words may be asked from anywhere, without cookies.
    exchange.response.setHeader('Access-Control-Allow-Origin', '*');
    const request = await readSiteRequest(exchange);
    if (request === undefined) {
      sendText(exchange, 413, 'This form is too long for the sample site.\n');
      return true;
    }
    await sendSiteResponse(exchange, answer(request), pdfFolder);
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

async function sendSiteResponse(exchange: Exchange, answer: SiteResponse, pdfFolder: string): Promise<void> {
  if (answer.pdf === undefined) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', ...answer.headers };
    return sendText(exchange, answer.status, answer.body, headers);
  }
  const bytes = await readFile(join(pdfFolder, answer.pdf)).catch(() => undefined);
  if (bytes === undefined) {
    return sendText(exchange, 404, 'This PDF is not there. Run "seeds/make-pdfs.ts" to print it.\n');
  }
  const headers = { 'Content-Type': 'application/pdf', 'Content-Length': String(bytes.length) };
  exchange.response.writeHead(200, { ...headers, ...answer.headers });
  exchange.response.end(exchange.request.method === 'HEAD' ? undefined : bytes);
}

function decodeLoosely(pathname: string): string {
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
