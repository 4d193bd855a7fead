/** The route over real sockets, and sites for it to ask: for tests. Names lead to public addresses, connections to here. */
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { connect, createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { FETCH_ADDRESS, FETCHED } from '../../shared/core/fetched.ts';
import { openObserve } from '../observe/open-observe.ts';
import { runRoutes } from '../respond.ts';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts';
import { createFetchRoute } from './fetch-route.ts';
import { readHostList } from './host-list.ts';

/** Held by nobody who could be asked by mistake: connections of tests never leave this machine. */
export const PUBLIC = '93.184.215.14';

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A site that answers as it is told; gives its port. */
export const openSite = (handle: RequestListener): Promise<number> => listen(createServer(handle));

/** A site that sends these bytes to whoever connects, and what else `go` does. */
export const openRaw = (go: (socket: Socket) => void): Promise<number> =>
  listen(
    createTcp((socket) => {
      // Else it never hears that the other side is gone.
      socket.resume();
      go(socket);
    }),
  );

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** That the body ended as it said it would. */
  readonly isWhole: boolean;
  /** Of a refusal. */
  readonly code: unknown;
  readonly said: Readonly<Record<keyof typeof FETCHED, string | undefined>>;
}

export interface TestFetch {
  readonly port: number;
  /** Each connection: `host:port`, and the addresses that it may go to. */
  readonly connected: string[];
  readonly lines: string[];
  readonly metrics: () => string;
  get(address: string | undefined, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface TestOptions {
  /** The port on this machine that stands for every host. */
  readonly site: number;
  readonly hosts?: string;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly ca?: string;
  readonly now?: () => number;
  readonly proxies?: number;
}

export async function openTestFetch(options: TestOptions): Promise<TestFetch> {
  const connected: string[] = [];
  const lines: string[] = [];
  const hosts = readHostList(options.hosts ?? '*.gov.uk');
  if (typeof hosts === 'string') throw new Error(hosts);
  const observe = openObserve(
    (line) => lines.push(line),
    () => 0,
  );
  const route = createFetchRoute({
    hosts,
    limits: { ...FETCH_LIMITS, paperBytes: 1024 * 1024, perHour: 1000, ...options.limits },
    network: {
      resolve: options.resolve ?? (() => Promise.resolve([PUBLIC])),
      connect(host, port, addresses) {
        connected.push(`${host}:${port} ${addresses.join(' ')}`);
        return connect(options.site, '127.0.0.1');
      },
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    },
    own: { ask: () => Promise.reject(new Error('no samples')), originFor: () => undefined },
    proxies: options.proxies ?? 0,
    now: options.now ?? (() => 0),
    observe,
  });
  const port = await openSite((asked, response) => {
    void runRoutes([route], asked, response, (error) => lines.push(String(error)));
  });
  return {
    port,
    connected,
    lines,
    metrics: () => observe.readMetrics(),
    get: (at, more) => get(port, at, more),
  };
}

async function get(
  port: number,
  address: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const headers = { ...(address === undefined ? {} : { [FETCH_ADDRESS]: address }), ...more };
  const response = await new Promise<IncomingMessage>((settle, reject) => {
    request({ port, host: '127.0.0.1', path: '/fetch', headers, agent: false }, settle)
      .on('error', reject)
      .end();
  });
  const parts: Buffer[] = [];
  let isWhole = true;
  try {
    for await (const part of response) parts.push(part as Buffer);
  } catch {
    isWhole = false;
  }
  const body = Buffer.concat(parts).toString('latin1');
  const all = response.headers as Record<string, string | undefined>;
  const said = Object.entries(FETCHED).map(([key, name]) => {
    const text = all[name.toLowerCase()];
    return [key, text === undefined ? undefined : decodeURIComponent(text)] as const;
  });
  const isJson = all['content-type']?.startsWith('application/json') === true;
  return {
    status: response.statusCode ?? 0,
    headers: all,
    body,
    isWhole,
    code: isJson ? (JSON.parse(body) as { readonly code: unknown }).code : undefined,
    said: Object.fromEntries(said) as Answer['said'],
  };
}
