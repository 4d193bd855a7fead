/** The route `/fetch` of a server with these settings. */
import { Readable } from 'node:stream';
import { ok } from '../../shared/core/result.ts';
import type { Clock } from '../clock.ts';
import type { ServerConfig } from '../config.ts';
import type { Observe } from '../observe/observe.ts';
import type { Exchange, Route } from '../respond.ts';
import { decodeLoosely, type Samples } from '../samples.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { AskSite } from './ask-site.ts';
import { FETCH_LIMITS } from './fetch-limits.ts';
import { createFetchRoute } from './fetch-route.ts';
import { readHostList } from './host-list.ts';
import { INTERNET } from './open-socket.ts';

interface Parts {
  readonly observe: Observe;
  readonly clock: Clock;
  readonly samples: Samples;
  readonly samplesUrl: (exchange: Exchange) => string | null;
}

export function openFetch(config: ServerConfig, { observe, clock, samples, samplesUrl }: Parts): Route {
  const settings = { ...DEFAULT_SETTINGS, ...config.settings };
  const hosts = readHostList(settings.fetchHosts);
  if (typeof hosts === 'string') throw new Error(`not a host: ${hosts}`);
  const { paperBytes, fetchPerHour: perHour, proxies } = settings;
  const originFor = (exchange: Exchange): string | undefined => {
    const url = samplesUrl(exchange);
    return url === null ? undefined : new URL(url).origin;
  };
  return createFetchRoute({
    hosts,
    limits: { ...FETCH_LIMITS, paperBytes, perHour },
    network: INTERNET,
    own: { ask: askSamples(samples), originFor },
    proxies,
    now: clock.passed,
    observe,
  });
}

/** The sample site is on this machine, where no connection may lead: it is asked as a function. */
function askSamples(samples: Samples): AskSite {
  return async (url) => {
    const { status, headers, body } = await samples({
      method: 'GET',
      path: decodeLoosely(url.pathname),
      query: url.searchParams,
      cookies: new Map(),
      form: new URLSearchParams(),
    });
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const said = { ...Object.fromEntries(lower), 'content-length': String(body.length) };
    return ok({ url, status, headers: said, body: Readable.from([body]) });
  };
}
