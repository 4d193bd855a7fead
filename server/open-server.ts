import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../shared/core/policy.ts';
import { addressForReader, localAddress } from './address.ts';
import { createHealthRoute, createSamplesRoute } from './app-routes.ts';
import type { ServerConfig, Started } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { securityHeaders } from './headers.ts';
import { openListener } from './listen.ts';
import type { Listener } from './listen.ts';
import { runRoutes } from './respond.ts';
import type { Route } from './respond.ts';
import { createSampleSiteRoute } from './samples.ts';
import { createStaticRoute } from './static-files.ts';

export interface RunningServer {
  /** Address of the PWA, and of the sample site when there is one. Both end in a slash. */
  readonly appUrl: string;
  readonly samplesUrl: string | undefined;
  close(): Promise<void>;
}

/** Opens both listeners, or neither. `root` is the project's folder, with `dist/` and `seeds/` below it. */
export async function openServer(config: ServerConfig, root: string): Promise<Started<RunningServer>> {
  const data = await openDataFolder(config.dataDir);
  if (!data.ok) return data;
  const samples = await openSamples(config, root);
  if (!samples.ok) return samples;
  const app = await openApp(config, root, samples.value?.port);
  if (!app.ok) {
    await samples.value?.close();
    return app;
  }
  return { ok: true, value: describeRunning(config.host, app.value, samples.value) };
}

function describeRunning(host: string, app: Listener, samples: Listener | undefined): RunningServer {
  return {
    appUrl: localAddress(host, app.port),
    samplesUrl: samples === undefined ? undefined : localAddress(host, samples.port),
    close: async () => {
      await Promise.all([app.close(), samples?.close()]);
    },
  };
}

async function openSamples(config: ServerConfig, root: string): Promise<Started<Listener | undefined>> {
  if (config.samplesPort === 'none') return { ok: true, value: undefined };
  const routes: readonly Route[] = [createSampleSiteRoute(join(root, 'seeds', 'pdf'))];
  return openListener('SAMPLES_PORT', config.host, config.samplesPort, (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    void runRoutes(routes, request, response);
  });
}

async function openApp(
  config: ServerConfig,
  root: string,
  samplesPort: number | undefined,
): Promise<Started<Listener>> {
  const facts = {
    version: await readVersion(root),
    samplesUrl: ({ request }: { request: Parameters<typeof addressForReader>[0] }) =>
      samplesPort === undefined ? null : addressForReader(request, config.host, samplesPort),
  };
  const routes: readonly Route[] = [
    createHealthRoute(facts),
    createSamplesRoute(facts),
    createStaticRoute(join(root, 'dist', 'pwa')),
  ];
  const headers = Object.entries(securityHeaders(contentSecurityPolicy({ surface: 'pwa' })));
  const port = config.port === 'none' ? 'free' : config.port;
  return openListener('PORT', config.host, port, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    void runRoutes(routes, request, response);
  });
}

async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const parsed = JSON.parse(text) as { readonly version?: unknown };
  return typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}
