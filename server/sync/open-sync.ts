import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Gate } from '../gate.ts';
import type { Observe } from '../observe/observe.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { UpdateLog } from '../store/log.ts';
import { createEngine } from './engine.ts';
import { createLines } from './frames.ts';
import { openHush } from './hush.ts';
import { DEFAULT_LIMITS, type SyncLimits } from './limits.ts';

export interface SyncOptions {
  readonly database: ServerDatabase;
  readonly log: UpdateLog;
  readonly gate: Gate;
  readonly observe: Observe;
  readonly clock: Clock;
  readonly limits?: Partial<SyncLimits>;
}

export interface Sync {
  /** Takes a request to upgrade at `/sync`; false where the path is another. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Answers the upgrades of an HTTP server; those elsewhere than `/sync` are ended. */
  attach(server: Server): void;
  /** Waits for what is under way, keeps snapshots, ends the sockets. Idempotent. */
  close(): Promise<void>;
}

/** How long the other ends have to answer a goodbye; in milliseconds. */
const GOODBYE_MS = 1000;

/** The socket at `/sync`. What it acknowledges is on the disk. */
export function openSync(options: SyncOptions): Sync {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { observe } = options;
  const hush = openHush(() => observe.count('sync_engine_complaints'));
  const lines = createLines();
  const engine = createEngine({ ...options, limits, lines });
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    clientTracking: true,
    perMessageDeflate: false,
  });
  let closing: Promise<void> | undefined;
  observe.gauge('sync_sockets', () => server.clients.size);
  observe.gauge('sync_documents', () => engine.hocuspocus.documents.size);

  const take = (socket: WebSocket, wire: Duplex): void =>
    hush.run(() => {
      const line = engine.hocuspocus.handleConnection(lines.open(socket, wire), createRequest());
      socket.on('error', () => observe.count('sync_bad_frames'));
      socket.on('message', (data, isBinary) => {
        if (!isBinary || !(data instanceof Buffer)) return socket.close(1003);
        hush.run(() => line.handleMessage(data));
      });
      socket.on('close', (code) => hush.run(() => line.handleClose({ code, reason: '' })));
    });
  const handleUpgrade: Sync['handleUpgrade'] = (request, socket, head) => {
    if (new URL(request.url ?? '', 'http://localhost').pathname !== '/sync') return false;
    if (closing !== undefined || server.clients.size >= limits.sockets) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\r\n');
    } else server.handleUpgrade(request, socket, head, (opened) => take(opened, socket));
    return true;
  };
  return {
    handleUpgrade,
    attach: (http) => {
      http.on('upgrade', (request, socket, head) => {
        if (!handleUpgrade(request, socket, head)) socket.destroy();
      });
    },
    close: () =>
      (closing ??= hush.run(async () => {
        await engine.close();
        for (const socket of server.clients) socket.close(1001);
        await Promise.race([allGone(server), new Promise((done) => setTimeout(done, GOODBYE_MS).unref())]);
        for (const socket of server.clients) socket.terminate();
        hush.dispose();
      })),
  };
}

function allGone(server: WebSocketServer): Promise<unknown> {
  return Promise.all([...server.clients].map((socket) => new Promise((gone) => socket.once('close', gone))));
}

/** The engine keeps the request; nothing of the real one is needed, and a sign-in's cookies least of all. */
function createRequest(): Request {
  return new Request('http://localhost/sync');
}
