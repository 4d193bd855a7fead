/** JSON in and out of `/api`, and what a refusal looks like. */
import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from '../../shared/core/json.ts';
import { fail, ok, type ErrorCode, type Failure, type Result } from '../../shared/core/result.ts';
import { sendText, type Exchange, type HeaderMap } from '../respond.ts';

const LARGEST_BODY = 64 * 1024;
const MOST_THROWN_AWAY = 16 * 1024 * 1024;
const PATIENCE_MS = 5000;

/** Any page may ask: what opens a door is a token, never a cookie. */
export const CORS: HeaderMap = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Upload-Offset, Content-Range, Retry-After',
  'Cache-Control': 'no-store',
};

const PREFLIGHT: HeaderMap = {
  ...CORS,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Range, Upload-Offset, Upload-Length',
  'Access-Control-Max-Age': '600',
};

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'command-invalid': 400,
  'blob-wrong': 422,
  'token-expired': 401,
  'not-admitted': 403,
  'member-ended': 403,
  'keeper-needed': 409,
  'device-lost': 403,
  'role-too-low': 403,
  'code-refused': 403,
  'link-unknown': 404,
  'invite-unknown': 404,
  'code-unknown': 404,
  'snapshot-missing': 404,
  'invite-expired': 410,
  'invite-used': 410,
  'invite-ended': 410,
  'blob-too-large': 413,
  'code-tries': 429,
  'server-older': 426,
  'server-newer': 426,
  'server-busy': 503,
  'address-invalid': 400,
  'fetch-host': 403,
  'fetch-private': 403,
  'fetch-type': 415,
  'fetch-too-large': 413,
  'page-gone': 502,
  'site-refused': 502,
  'site-busy': 502,
  'site-failed': 502,
  'site-unreachable': 502,
  'site-slow': 504,
  'server-full': 507,
  'workspace-full': 507,
};

export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 500;
}

export function sendPreflight({ response }: Exchange): void {
  response.writeHead(204, PREFLIGHT).end();
}

export function sendJson(exchange: Exchange, status: number, value: unknown, headers: HeaderMap = {}): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  sendText(exchange, status, JSON.stringify(value), { ...CORS, ...type, ...headers });
}

/** Codes that came after the first release, and what a device that does not know them is told in their place. */
const COARSE: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  'member-ended': 'not-admitted',
  'keeper-needed': 'role-too-low',
};

/** `{code, finer?, detail?}` with the status that goes with the code. */
export function sendRefusal(exchange: Exchange, { code, detail }: Failure, headers: HeaderMap = {}): void {
  if (!exchange.request.complete) letGo(exchange.request);
  const busy: HeaderMap = code === 'server-busy' ? { 'Retry-After': '5' } : {};
  const coarse = COARSE[code];
  const why = coarse === undefined ? { code } : { code: coarse, finer: code };
  const body = detail === undefined ? why : { ...why, detail };
  sendJson(exchange, statusOf(code), body, { ...busy, ...headers });
}

/**
 * The rest of a refused body is thrown away, but not all of five gigabytes. To close at once would take the answer away
 * from a sender that has not read it yet.
 */
function letGo(request: IncomingMessage): void {
  let left = MOST_THROWN_AWAY;
  const timer = setTimeout(() => request.destroy(), PATIENCE_MS).unref();
  request.on('data', (part: Buffer) => {
    left -= part.length;
    if (left < 0) request.destroy();
  });
  for (const over of ['end', 'close', 'error']) request.once(over, () => clearTimeout(timer));
}

/** Bytes in base64url of a fixed length; `command-invalid` elsewhere is the caller's to say. */
export function isBytes(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === Math.ceil((length * 4) / 3) && /^[\w-]*$/.test(value);
}

export function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** The object that a request brings. */
export async function readBody({ request }: Exchange): Promise<Result<Json>> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY)
    return fail('command-invalid', 'too long');
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      length += (part as Buffer).length;
      if (length > LARGEST_BODY) return fail('command-invalid', 'too long');
      parts.push(part as Buffer);
    }
    const text = Buffer.concat(parts).toString('utf8');
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return isObject(value) ? ok(value) : fail('command-invalid', 'no object');
  } catch {
    return fail('command-invalid', 'no JSON');
  }
}

/** What a disk that is full, or a store that fails, is to the one who asked. */
export function readStoreError(error: unknown): Failure {
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === 13) return fail('server-full');
  if (errcode === 5) return fail('server-busy');
  return fail('server-failed');
}
