/** Where a request comes from, and with which token. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Admitted, Gate } from '../gate.ts';
import { fail, type Result } from '../../shared/core/result.ts';

/**
 * The address to count tries by. `proxies` is how many proxies of ours stand in front: each adds one address at the end
 * of X-Forwarded-For, and what stands before those was written by anybody. An IPv6 network counts as one.
 */
export function readAddress(request: IncomingMessage, proxies: number): string {
  const socket = request.socket.remoteAddress ?? '';
  const said = proxies > 0 ? String(request.headers['x-forwarded-for'] ?? '').split(',') : [];
  const address = said.at(-proxies)?.trim() || socket;
  return isIPv6(address) && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}

/** Whom the request's token lets in; `not-admitted` without one. */
export async function readCaller(gate: Gate, request: IncomingMessage): Promise<Result<Admitted>> {
  const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return fail('not-admitted', 'token');
  const read = await gate.readToken(token);
  return read.ok ? read : fail(read.code);
}
