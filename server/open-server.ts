import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../shared/core/policy.ts';
import { SYSTEM_CLOCK, type Clock } from './clock.ts';
import { addressForReader, localAddress } from './address.ts';
import { createHealthRoute, createSamplesRoute } from './app-routes.ts';
import type { ServerConfig, Started } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { openFetch } from './fetch/open-fetch.ts';
import { securityHeaders } from './headers.ts';
import { describeError, type Observe } from './observe/observe.ts';
import { openObserve } from './observe/open-observe.ts';
import type { OpenObserve } from './observe/open-observe.ts';
import { openSharing } from './open-sharing.ts';
import type { Sharing } from './open-sharing.ts';
import { openListener } from './listen.ts';
import type { Listener } from './listen.ts';
import { runRoutes } from './respond.ts';
import type { HeaderMap, Route } from './respond.ts';
import { createSamples, createSampleSiteRoute, type Samples } from './samples.ts';
import { createStaticRoute } from './static-files.ts';

export interface RunningServer {
  readonly version: string;
  /** Address of the PWA, and of the sample site when there is one. Both end in a slash. */
  readonly appUrl: string;
  readonly samplesUrl: string | undefined;
  close(): Promise<void>;
}

/** Opens both listeners, or neither. `root` is the project's folder, with `dist/` and `seeds/` below it. */
export async function openServer(
  config: ServerConfig,
  root: string,
  observe: OpenObserve = openObserve(() => undefined, Date.now),
  clock: Clock = SYSTEM_CLOCK,
): Promise<Started<RunningServer>> {
  const data = await openDataFolder(config.dataDir);
  if (!data.ok) return data;
  const site = createSamples(join(root, 'seeds', 'pdf'));
  const samples = await openSamples(config, site, observe);
  if (!samples.ok) return samples;
  const sharing = await openSharing(config, observe, clock);
  const own = { site, port: samples.value?.port };
  const app = sharing.ok ? await openApp(config, root, own, sharing.value, { observe, clock }) : sharing;
  if (!sharing.ok || !app.ok) {
    await Promise.all([samples.value?.close(), sharing.ok ? sharing.value.close() : undefined]);
    return app as Exclude<typeof app, { readonly ok: true }>;
  }
  sharing.value.attach(app.value.server);
  const version = await readVersion(root);
  return { ok: true, value: describeRunning(version, config.host, app.value, samples.value, sharing.value) };
}

function describeRunning(
  version: string,
  host: string,
  app: Listener,
  samples: Listener | undefined,
  sharing: Sharing,
): RunningServer {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await sharing.goodbye();
    await Promise.all([app.close(), samples?.close()]);
    await sharing.close();
  };
  return {
    version,
    appUrl: localAddress(host, app.port),
    samplesUrl: samples === undefined ? undefined : localAddress(host, samples.port),
    close: () => (closing ??= close()),
  };
}

async function openSamples(
  config: ServerConfig,
  site: Samples,
  observe: Observe,
): Promise<Started<Listener | undefined>> {
  if (config.samplesPort === 'none') return { ok: true, value: undefined };
  const routes: readonly Route[] = [createSampleSiteRoute(site)];
  const onError = createTell(observe);
  return openListener('SAMPLES_PORT', config.host, config.samplesPort, (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    void runRoutes(routes, request, response, onError);
  });
}

async function openApp(
  config: ServerConfig,
  root: string,
  samples: { readonly site: Samples; readonly port: number | undefined },
  sharing: Sharing,
  { observe, clock }: { readonly observe: Observe; readonly clock: Clock },
): Promise<Started<Listener>> {
  const samplesPort = samples.port;
  const facts = {
    version: await readVersion(root),
    canWrite: sharing.canWrite,
    samplesUrl: ({ request }: { request: Parameters<typeof addressForReader>[0] }) =>
      samplesPort === undefined ? null : addressForReader(request, config.host, samplesPort),
  };
  const routes: readonly Route[] = [
    createHealthRoute(facts),
    ...sharing.routes,
    openFetch(config, { observe, clock, samples: samples.site, samplesUrl: facts.samplesUrl }),
    createSamplesRoute(facts),
    createStaticRoute(join(root, 'dist', 'pwa')),
  ];
  // The sample site may be asked too, as a council's site is by the extension: whether the public can see its papers.
  const headersFor = (exchange: { request: Parameters<typeof addressForReader>[0] }): HeaderMap => {
    const samples = facts.samplesUrl(exchange);
    const connect = samples === null ? [] : [new URL(samples).origin];
    return securityHeaders(contentSecurityPolicy({ surface: 'pwa', connect }));
  };
  const port = config.port === 'none' ? 'free' : config.port;
  const onError = createTell(observe);
  return openListener('PORT', config.host, port, (request, response) => {
    for (const [name, value] of Object.entries(headersFor({ request }))) response.setHeader(name, value);
    void runRoutes(routes, request, response, onError);
  });
}

function createTell(observe: Observe): (error: unknown) => void {
  return (error) => {
    observe.count('http_failures');
    observe.log('error', 'request-failed', describeError(error));
  };
}

async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const parsed = JSON.parse(text) as { readonly version?: unknown };
  return typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}
