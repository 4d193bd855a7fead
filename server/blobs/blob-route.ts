/** `/blobs/:sha256?ws=`: bytes come in whole and verified or not at all, and go out as a file, never as a page. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fail, ok, type Failure, type Result } from '../../shared/core/result.ts';
import { CORS, readStoreError, sendPreflight, sendRefusal } from '../api/answer.ts';
import { readCaller } from '../api/caller.ts';
import type { Gate } from '../gate.ts';
import type { Observe } from '../observe/observe.ts';
import type { Exchange, HeaderMap, Route } from '../respond.ts';
import type { BlobPart, Blobs } from './open-blobs.ts';

const SAFE: HeaderMap = {
  ...CORS,
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
};

interface Deps {
  readonly blobs: Blobs;
  readonly gate: Gate;
  readonly observe: Observe;
}

export function createBlobRoute(deps: Deps): Route {
  return async (exchange) => {
    const { pathname } = exchange.url;
    if (!/^\/blobs(\/|$)/.test(pathname)) return false;
    const { method = '' } = exchange.request;
    const sha256 = /^\/blobs\/([0-9a-f]{64})$/.exec(pathname)?.[1];
    if (method === 'OPTIONS') sendPreflight(exchange);
    else if (sha256 === undefined || !['GET', 'HEAD', 'PUT'].includes(method)) {
      sendRefusal(exchange, fail('link-unknown'));
    } else await answer(deps, exchange, sha256);
    return true;
  };
}

async function answer(deps: Deps, exchange: Exchange, sha256: string): Promise<void> {
  const { request, url } = exchange;
  try {
    const by = await readCaller(deps.gate, request);
    if (!by.ok) return sendRefusal(exchange, by);
    const { ws, role } = by.value;
    if (url.searchParams.get('ws') !== ws) return sendRefusal(exchange, fail('not-admitted', 'workspace'));
    if (request.method !== 'PUT') return await send(deps.blobs, exchange, ws, sha256);
    if (role === 'reader') return sendRefusal(exchange, fail('role-too-low'));
    await take(deps, exchange, ws, sha256);
  } catch (error) {
    if (exchange.response.headersSent) exchange.response.destroy();
    else {
      const failure: Failure = readStoreError(error);
      deps.observe.log('error', 'blob-failed', { code: failure.code });
      sendRefusal(exchange, failure);
    }
  }
}

async function take({ blobs, observe }: Deps, exchange: Exchange, ws: string, sha256: string): Promise<void> {
  const { request, response } = exchange;
  const part = readPart(exchange, ws, sha256);
  if (!part.ok) return sendRefusal(exchange, part);
  if ((await blobs.size(ws, sha256)) !== undefined) return void response.writeHead(201, CORS).end();
  const begun = await blobs.begin(part.value);
  if (!begun.ok) return sendRefusal(exchange, begun);
  const written = await blobs.write(part.value, request);
  observe.count(written.ok ? 'blob_parts' : 'blob_refusals');
  if (response.destroyed) return;
  if (!written.ok) return sendRefusal(exchange, written);
  observe.count('blob_bytes', written.value - part.value.offset);
  if (written.value === part.value.length) response.writeHead(201, CORS).end();
  else response.writeHead(204, { ...CORS, 'Upload-Offset': String(written.value) }).end();
}

function readPart({ request }: Exchange, ws: string, sha256: string): Result<BlobPart> {
  const read = (name: string): number => {
    const text = request.headers[name];
    return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  };
  const offset = request.headers['upload-offset'] === undefined ? 0 : read('upload-offset');
  const length = read(request.headers['upload-length'] === undefined ? 'content-length' : 'upload-length');
  if (!(offset >= 0) || !(length >= 0) || offset > length) return fail('command-invalid', 'upload');
  if (offset + (Number(request.headers['content-length']) || 0) > length)
    return fail('blob-wrong', 'more bytes than announced');
  return ok({ ws, sha256, offset, length });
}

async function send(blobs: Blobs, exchange: Exchange, ws: string, sha256: string): Promise<void> {
  const { request, response } = exchange;
  const size = await blobs.size(ws, sha256);
  if (size === undefined) {
    const headers = { 'Upload-Offset': String(await blobs.offset(ws, sha256)) };
    return sendRefusal(exchange, fail('snapshot-missing'), headers);
  }
  const range = readRange(request.headers.range, size);
  if (range === 'none') {
    response.writeHead(416, { ...SAFE, 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const headers: HeaderMap = { ...SAFE, 'Accept-Ranges': 'bytes', 'Content-Length': String(end - start + 1) };
  const partly = range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {};
  response.writeHead(range ? 206 : 200, { ...headers, ...partly });
  if (request.method === 'HEAD' || size === 0) response.end();
  else
    await pipeline(createReadStream(blobs.path(ws, sha256), { start, end }), response).catch(() => undefined);
}

/** Undefined where the whole is meant, as for a range that cannot be read (RFC 9110, 14.2). */
function readRange(
  text: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'none' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(text ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const [, from, to] = found;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return 'none';
  return start > end ? undefined : { start, end };
}
