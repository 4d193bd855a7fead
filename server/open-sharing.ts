/** What devices share through: the store, who may do what, `/api`, `/blobs`, `/sync`, `/metrics`. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { openAccess } from './api/access.ts';
import { openAudit } from './api/audit.ts';
import { createApiRoute } from './api/api-route.ts';
import { openInvites } from './api/invites.ts';
import { openTokens } from './api/tokens.ts';
import { createBlobRoute } from './blobs/blob-route.ts';
import { openBlobs } from './blobs/open-blobs.ts';
import type { Clock } from './clock.ts';
import type { ServerConfig, Started } from './config.ts';
import type { OpenObserve } from './observe/open-observe.ts';
import { sendText, type Route } from './respond.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { openLog } from './store/log.ts';
import { DEFAULT_LIMITS, type SyncLimits } from './sync/limits.ts';
import { openSync } from './sync/open-sync.ts';
import { createWriteProbe, openStore, sweepNowAndThen, watchStore } from './upkeep.ts';

export interface Sharing {
  readonly routes: readonly Route[];
  attach(server: Server): void;
  canWrite(): boolean;
  /** Tells the sockets to go and ends what waits; updates are on the disk. */
  goodbye(): Promise<void>;
  /** Closes the store. Idempotent. */
  close(): Promise<void>;
}

export async function openSharing(
  config: ServerConfig,
  observe: OpenObserve,
  clock: Clock,
): Promise<Started<Sharing>> {
  const { now } = clock;
  const opened = openStore(config.dataDir, now());
  if (!opened.ok) return opened;
  const database = opened.value;
  const settings = { ...DEFAULT_SETTINGS, ...config.settings };
  const ends = new AbortController();
  const log = openLog(database);
  const access = openAccess(database, now);
  const tokens = await openTokens(database, access, now, settings.tokenSeconds);
  const audit = openAudit(database, clock);
  const invites = openInvites(database, access, audit, now);
  const blobs = await openBlobs(database, join(config.dataDir, 'blobs'), settings, now);
  const sync = openSync({ database, log, gate: tokens, observe, clock, limits: paceOf(settings) });
  const doors = {
    database,
    log,
    access,
    audit,
    invites,
    tokens,
    observe,
    ...settings,
    clock,
    signal: ends.signal,
  };
  const stopSweeping = sweepNowAndThen(blobs, observe);
  watchStore(database, observe, now());
  const goodbye = async (): Promise<void> => {
    ends.abort();
    await sync.close();
  };
  return {
    ok: true,
    value: {
      routes: [
        createApiRoute(doors),
        createBlobRoute({ blobs, gate: tokens, observe }),
        createMetricsRoute(settings.hasMetrics, observe),
      ],
      attach: (server) => sync.attach(server),
      canWrite: createWriteProbe(database, now),
      goodbye,
      async close() {
        await goodbye();
        await stopSweeping();
        database.close();
      },
    },
  };
}

/** A token is renewed at half its life, so that one that is late does not cost the line. */
function paceOf({ tokenSeconds }: Settings): Partial<SyncLimits> {
  const life = tokenSeconds * 1000;
  return { renewMs: life / 2, sweepMs: Math.min(DEFAULT_LIMITS.sweepMs, life / 10) };
}

function createMetricsRoute(isOn: boolean, observe: OpenObserve): Route {
  return (exchange) => {
    if (exchange.url.pathname !== '/metrics' || !isOn) return false;
    const type = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' };
    sendText(exchange, 200, observe.readMetrics(), type);
    return true;
  };
}
