import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkspaceId } from '../../core/ids.ts';
import { fail, ok } from '../../core/result.ts';
import { hashBytes } from '../../core/sha256.ts';
import { getBlob, putBlob, type BlobDeps } from './blobs.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000004';

/** What a server of blobs has, and what goes wrong with it. */
let whole: Map<string, Buffer>;
let parts: Map<string, Buffer>;
let requests: string[];
/** Sockets to cut in the middle of the next bodies. */
let cuts: number;
let refusal: { readonly status: number; readonly body: string } | undefined;
let http: Server;

beforeEach(async () => {
  whole = new Map();
  parts = new Map();
  requests = [];
  cuts = 0;
  refusal = undefined;
  http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  http.closeAllConnections();
  http.close();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = /^\/blobs\/([0-9a-f]{64})\?/.exec(request.url ?? '')![1]!;
  requests.push(
    `${request.method} ${String(request.headers['upload-offset'] ?? request.headers.range ?? '')}`.trim(),
  );
  if (refusal && request.method !== 'HEAD') {
    response.writeHead(refusal.status).end(refusal.body);
    return;
  }
  const there = whole.get(file);
  const part = parts.get(file) ?? Buffer.alloc(0);
  if (request.method === 'HEAD') {
    response.writeHead(there ? 200 : 404, { 'Upload-Offset': String(part.length) }).end();
    return;
  }
  if (request.method === 'PUT') return take(file, part, request, response);
  if (!there) return void response.writeHead(404).end();
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': there.length - from });
  if (cuts-- > 0) response.write(there.subarray(from, from + 40_000), () => response.destroy());
  else response.end(there.subarray(from));
}

async function take(
  file: string,
  before: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let all = before.subarray(0, Number(request.headers['upload-offset']));
  try {
    for await (const chunk of request) {
      all = Buffer.concat([all, chunk as Buffer]);
      parts.set(file, all);
      if (cuts > 0 && all.length > before.length + 100_000) {
        cuts--;
        request.destroy();
        return;
      }
    }
  } catch {
    return;
  }
  const isWhole = all.length === Number(request.headers['upload-length']);
  if (isWhole) whole.set(file, all);
  response.writeHead(isWhole ? 201 : 204, { 'Upload-Offset': String(all.length) }).end();
}

function deps(more: Partial<BlobDeps> = {}): BlobDeps {
  return {
    server: { host: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, fetch },
    tokens: {
      get: () => Promise.resolve(ok('good')),
      admission: () => Promise.resolve(fail('server-failed')),
      keep: () => undefined,
      drop: () => undefined,
    },
    ws: WS,
    retryAfter: 5,
    ...more,
  };
}

const paper = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) % 251);

it('[Y27] bytes go in parts, on after a broken try, and not again when they are there', async () => {
  const bytes = paper(9_000_000);
  const file = await hashBytes(bytes);
  const seen: number[] = [];
  cuts = 2;
  expect(await putBlob(deps({ onProgress: (part) => seen.push(part) }), bytes)).toEqual(ok(file));
  expect(await hashBytes(whole.get(file)!)).toBe(file);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  const again = requests.filter((line) => line === 'PUT 0').length;
  expect(again).toBe(1);
  requests = [];
  expect(await putBlob(deps(), bytes)).toEqual(ok(file));
  expect(requests).toEqual(['HEAD 0'.slice(0, 4)]);
});

it('[Y27] what was fetched goes on with where it broke off, and is verified', async () => {
  const bytes = paper(300_000);
  const file = await hashBytes(bytes);
  whole.set(file, Buffer.from(bytes));
  cuts = 2;
  const seen: number[] = [];
  expect(await getBlob(deps({ onProgress: (part) => seen.push(part) }), file)).toEqual(ok(bytes));
  expect(requests.filter((line) => line === 'GET')).toHaveLength(1);
  expect(requests.at(-1)).toMatch(/^GET bytes=\d+-$/);
  expect(seen.at(-1)).toBe(1);
});

it('[Y27] other bytes than were asked for are not kept', async () => {
  const file = await hashBytes(paper(100));
  whole.set(file, Buffer.from(paper(101)));
  expect(await getBlob(deps(), file)).toMatchObject({ ok: false, code: 'blob-wrong' });
  expect(await getBlob(deps(), 'a'.repeat(64))).toMatchObject({ ok: false, code: 'snapshot-missing' });
});

it('[Y27] what does not help to try again is not tried again', async () => {
  for (const code of ['blob-too-large', 'workspace-full', 'role-too-low', 'blob-wrong']) {
    refusal = { status: 413, body: JSON.stringify({ code }) };
    requests = [];
    expect(await putBlob(deps(), paper(10))).toMatchObject({ ok: false, code });
    expect(requests).toHaveLength(2);
  }
  refusal = { status: 502, body: 'Bad gateway' };
  requests = [];
  expect(await putBlob(deps(), paper(10))).toMatchObject({ ok: false, code: 'server-failed' });
  expect(requests).toHaveLength(8);
});
