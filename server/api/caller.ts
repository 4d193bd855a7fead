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
  return networkOf(withoutPort(said.at(-proxies)?.trim() || socket));
}

/** Some proxies write the port behind the address. */
function withoutPort(address: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
}

/** The first half of an IPv6 address, however it is written: whoever has one address there has all of them. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = address.includes('::') ? 8 - before!.length - after!.length : 0;
  const groups = [...before!, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...after!];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Whom the request's token lets in; `not-admitted` without one. */
export async function readCaller(gate: Gate, request: IncomingMessage): Promise<Result<Admitted>> {
  const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return fail('not-admitted', 'token');
  const read = await gate.readToken(token);
  return read.ok ? read : fail(read.code);
}
