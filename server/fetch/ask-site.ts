/** One GET to a site, over a connection of its own, and how what it says is understood. */
import { request, type IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { fail, ok, type ErrorCode, type Result } from '../../shared/core/result.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { lateOr, openSocket, type Network } from './open-socket.ts';

export interface SiteAnswer {
  /** That answered, after redirects. */
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

/** What may be said to a site besides the address: nothing about who asks. */
export interface Wish {
  readonly range?: string;
  readonly ifRange?: string;
}

/** Asks one address, following nothing. */
export type AskSite = (url: URL, wish: Wish, signal: AbortSignal) => Promise<Result<SiteAnswer>>;

const ACCEPT =
  'text/html, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, */*;q=0.1';

export function createAskSite(network: Network, limits: FetchLimits): AskSite {
  return async (url, wish, signal) => {
    const connecting = AbortSignal.any([signal, AbortSignal.timeout(limits.connect)]);
    const socket = await openSocket(network, url, connecting);
    if (!socket.ok) return socket;
    const headers = {
      Host: url.host,
      Accept: ACCEPT,
      'Accept-Language': 'en-GB, en;q=0.5',
      // Bytes as they are: a range of packed bytes is of no use, and nobody can send a bomb.
      'Accept-Encoding': 'identity',
      'User-Agent': 'Rapporteur (one page, for a member who asked for it)',
      Connection: 'close',
      ...(wish.range === undefined ? {} : { Range: wish.range }),
      ...(wish.ifRange === undefined ? {} : { 'If-Range': wish.ifRange }),
    };
    return await new Promise((settle) => {
      const waiting = AbortSignal.any([signal, AbortSignal.timeout(limits.headers)]);
      const asked = request({
        createConnection: () => socket.value,
        path: url.pathname + url.search,
        headers,
        maxHeaderSize: limits.headerBytes,
      });
      const onLate = (): void => {
        settle(lateOr(waiting));
        asked.destroy();
      };
      waiting.addEventListener('abort', onLate, { once: true });
      asked.on('response', (response) => {
        waiting.removeEventListener('abort', onLate);
        // A client that is gone, or a time that is over, takes the connection with it.
        signal.addEventListener('abort', () => response.destroy(), { once: true });
        settle(ok({ url, status: response.statusCode ?? 0, headers: response.headers, body: response }));
      });
      asked.on('error', () => settle(fail('site-unreachable', 'answer')));
      asked.on('close', () => settle(fail('site-unreachable', 'closed')));
      asked.end();
    });
  };
}

const REFUSED: Readonly<Record<number, ErrorCode>> = {
  401: 'site-refused',
  403: 'site-refused',
  404: 'page-gone',
  407: 'site-refused',
  410: 'page-gone',
  429: 'site-busy',
  503: 'site-busy',
};

/** Undefined for an answer that has what was asked for. */
export function readStatus(status: number): ErrorCode | undefined {
  return status === 200 || status === 206 ? undefined : (REFUSED[status] ?? 'site-failed');
}

/** Throws away what nobody reads, and the connection with it. */
export function letGo({ body }: SiteAnswer): void {
  body.on('error', () => undefined);
  body.destroy();
}
