/** `GET /fetch`: a council's page or paper for a member whose browser may not read it from there by itself. */
import { FETCH_ADDRESS } from '../../shared/core/fetched.ts';
import { fail, type Failure, type Result } from '../../shared/core/result.ts';
import { statusOf } from '../api/answer.ts';
import { readAddress } from '../api/caller.ts';
import type { Observe } from '../observe/observe.ts';
import { sendText, type Exchange, type Route } from '../respond.ts';
import { createAskSite, type AskSite, type Wish } from './ask-site.ts';
import { deliver } from './deliver.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { follow } from './follow.ts';
import type { HostList } from './host-list.ts';
import type { Network } from './open-socket.ts';
import { readTarget } from './target.ts';
import { openTurns } from './turns.ts';

export interface FetchOptions {
  readonly hosts: HostList;
  readonly limits: FetchLimits;
  readonly network: Network;
  /** A site of this process, which no connection leads to; by its origin for a reader who came by this request. */
  readonly own: { readonly ask: AskSite; originFor(exchange: Exchange): string | undefined };
  /** How many proxies of ours stand in front. */
  readonly proxies: number;
  /** Milliseconds; never back. */
  readonly now: () => number;
  readonly observe: Observe;
}

export function createFetchRoute(options: FetchOptions): Route {
  const askWeb = createAskSite(options.network, options.limits);
  const turns = openTurns(options.limits, options.now);
  return async (exchange) => {
    if (exchange.url.pathname !== '/fetch') return false;
    if (exchange.request.method !== 'GET') refuse(exchange, fail('link-unknown'));
    else {
      const end = turns.take(readAddress(exchange.request, options.proxies));
      const sent = end === undefined ? fail('server-busy') : await answer(options, askWeb, exchange);
      end?.();
      options.observe.count(sent.ok ? 'fetch_answers' : 'fetch_refusals');
      if (sent.ok) options.observe.count('fetch_bytes', sent.value);
      else refuse(exchange, sent);
    }
    return true;
  };
}

async function answer(options: FetchOptions, askWeb: AskSite, exchange: Exchange): Promise<Result<number>> {
  const { limits, own } = options;
  const address = exchange.request.headers[FETCH_ADDRESS.toLowerCase()];
  const wish = readWish(exchange);
  if (typeof address !== 'string' || wish === undefined) return fail('command-invalid');
  const origin = own.originFor(exchange);
  const isOwn = origin !== undefined && URL.canParse(address) && new URL(address).origin === origin;
  // Who begins at the site of this process stays there, and who begins outside never comes to it.
  const [ask, hosts] = isOwn
    ? [own.ask, { allows: (url: URL) => url.origin === origin }]
    : [askWeb, options.hosts];
  const target = readTarget(address, hosts);
  if (!target.ok) return target;
  const gone = new AbortController();
  exchange.response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits.whole)]);
  const answered = await follow(ask, hosts, limits.redirects, target.value, wish, signal);
  return answered.ok ? await deliver(exchange, answered.value, wish, limits) : answered;
}

/** A part only together with what it is a part of: else halves of two versions could be put together. */
function readWish({ request }: Exchange): Wish | undefined {
  const { range, 'if-range': ifRange } = request.headers;
  if (range === undefined) return {};
  if (!/^bytes=[1-9]\d{0,14}-$/.test(range)) return undefined;
  return typeof ifRange === 'string' && /^[\u0020-\u007e]{1,200}$/.test(ifRange)
    ? { range, ifRange }
    : undefined;
}

/** Not to be read by pages of others: what is on the list, and who answers there, is nothing for them. */
function refuse(exchange: Exchange, { code, detail }: Failure): void {
  if (exchange.response.headersSent || exchange.response.destroyed) return;
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    ...(code === 'server-busy' ? { 'Retry-After': '60' } : {}),
  };
  sendText(
    exchange,
    statusOf(code),
    JSON.stringify(detail === undefined ? { code } : { code, detail }),
    headers,
  );
}
