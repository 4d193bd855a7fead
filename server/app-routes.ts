import { sendRedirect, sendText } from './respond.ts';
import type { Exchange, Route } from './respond.ts';

export interface AppFacts {
  readonly version: string;
  /** Address of the sample site for a reader who came by this request; `null` when there is none. */
  readonly samplesUrl: (exchange: Exchange) => string | null;
  /** That the store can be written, by writing. */
  readonly canWrite: () => boolean;
}

/** `GET /healthz`: 200 with `{"ok":true,"version":…,"samples":…}`; 503 and `"ok":false` while the store cannot be written. */
export function createHealthRoute(facts: AppFacts): Route {
  return (exchange) => {
    if (exchange.url.pathname !== '/healthz') return false;
    const isWritten = facts.canWrite();
    const body = { ok: isWritten, version: facts.version, samples: facts.samplesUrl(exchange) };
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    sendText(exchange, isWritten ? 200 : 503, `${JSON.stringify(body)}\n`, headers);
    return true;
  };
}

/** `GET /samples/…` leads to the sample site, whose pages must not share the PWA's origin. */
export function createSamplesRoute(facts: AppFacts): Route {
  return (exchange) => {
    const match = /^\/samples(?:\/(.*))?$/.exec(exchange.url.pathname);
    if (match === null) return false;
    const samples = facts.samplesUrl(exchange);
    if (samples === null) {
      sendText(exchange, 404, 'There is no sample site here: the server was started with SAMPLES_PORT=0.\n');
    } else {
      sendRedirect(exchange, `${samples}${match[1] ?? ''}${exchange.url.search}`);
    }
    return true;
  };
}
