/** A connection to a public address and to no other. */
import { lookup } from 'node:dns/promises';
import { connect as connectTcp, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { fail, ok, type Failure, type Result } from '../../shared/core/result.ts';
import { portOf } from './host-list.ts';
import { isPublicAddress } from './public-address.ts';

export interface Network {
  /** Every address of a name, numeric. Rejects where there is none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Begins a connection to one of these addresses and nowhere else. */
  connect(host: string, port: number, addresses: readonly string[]): Socket;
  /** Certificates to trust besides those that this machine trusts. */
  readonly ca?: string;
}

export const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  connect(host, port, addresses) {
    // What was judged is what is connected to: the name is not looked up a second time.
    const judged: LookupFunction = (_host, _options, answer) =>
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    return connectTcp({ host, port, lookup: judged, autoSelectFamily: true });
  },
};

/** Looks the host up, judges every answer, and connects: with TLS for https, by the name's own certificate. */
export async function openSocket(network: Network, url: URL, signal: AbortSignal): Promise<Result<Socket>> {
  const host = url.hostname;
  let addresses: readonly string[];
  try {
    addresses = await inTime(network.resolve(host), signal);
  } catch {
    return signal.aborted ? lateOr(signal) : fail('site-unreachable', 'name');
  }
  if (addresses.length === 0) return fail('site-unreachable', 'name');
  // One private answer among public ones is a name that somebody plays with.
  if (!addresses.every(isPublicAddress)) return fail('fetch-private');
  const plain = network.connect(host, portOf(url), addresses);
  const socket =
    url.protocol === 'https:'
      ? connectTls({
          socket: plain,
          servername: host,
          ALPNProtocols: ['http/1.1'],
          ...(network.ca === undefined ? {} : { ca: network.ca }),
        })
      : plain;
  return await whenOpen(plain, socket, url.protocol === 'https:' ? 'secureConnect' : 'connect', signal);
}

function whenOpen(
  plain: Socket,
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Result<Socket>> {
  return new Promise((settle) => {
    const end = (result: Result<Socket>): void => {
      signal.removeEventListener('abort', onAbort);
      if (!result.ok) {
        socket.destroy();
        plain.destroy();
      }
      settle(result);
    };
    const onAbort = (): void => end(lateOr(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once(event, () => end(ok(socket)));
    // Stays for good: an error after the end is nobody's, and must not end the process.
    for (const one of new Set([plain, socket]))
      one.on('error', () => end(fail('site-unreachable', 'connection')));
    if (signal.aborted) onAbort();
  });
}

/** A time that ran out, by the reason of its signal. */
export function lateOr(signal: AbortSignal): Failure {
  return fail('site-slow', signal.reason instanceof Error ? signal.reason.name : undefined);
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let onAbort = (): void => undefined;
  const late = new Promise<never>((_settle, reject) => {
    onAbort = () => reject(new Error('late'));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
