/** A Hocuspocus server whose faults a test chooses. Its disk is a map that outlives a restart. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Hocuspocus, type Connection } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import type { Heads } from '../../shared/core/server-protocol.ts';

export interface StandIn {
  readonly host: string;
  /** Every frame that came, as it came. */
  readonly frames: Uint8Array[];
  /** Appended before it is acknowledged. */
  readonly log: { readonly name: string; readonly update: Uint8Array }[];
  /** Thrown while a message is handled: the document is closed with this reason. */
  refuse: (name: string) => string | undefined;
  /** Asked for each token. */
  admit: (token: string, name: string) => { readonly readOnly?: boolean; readonly reason?: string };
  /** Frames are taken and nothing is answered. */
  isSilent: boolean;
  epoch: string;
  /** How often each document was opened by somebody. */
  readonly opened: Map<string, number>;
  heads(): Heads;
  /** What the disk has. */
  read(name: string): Y.Doc;
  askTokens(): void;
  start(): Promise<void>;
  /** As if it was killed. */
  kill(): Promise<void>;
}

interface Running {
  readonly http: Server;
  /** Those that are still being greeted too. */
  readonly sockets: Set<Socket>;
  readonly connections: Set<Connection>;
}

/** Takes a free port, and the same again at each start. */
export async function openStandIn(): Promise<StandIn> {
  let running: Running | undefined;
  let port = 0;
  const server: StandIn = {
    get host() {
      return `http://127.0.0.1:${port}`;
    },
    frames: [],
    log: [],
    refuse: () => undefined,
    admit: () => ({}),
    isSilent: false,
    epoch: 'first',
    opened: new Map(),
    heads() {
      const heads: Record<string, number> = {};
      for (const [i, { name }] of server.log.entries()) heads[name] = i + 1;
      return { epoch: server.epoch, heads };
    },
    read(name) {
      const doc = new Y.Doc();
      for (const row of server.log) if (row.name === name) Y.applyUpdate(doc, row.update);
      return doc;
    },
    askTokens() {
      for (const connection of running?.connections ?? []) connection.requestToken();
    },
    async start() {
      running = await listen(server, port);
      port = (running.http.address() as AddressInfo).port;
    },
    async kill() {
      const { http, sockets } = running!;
      const closed = new Promise((resolve) => http.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await server.start();
  return server;
}

async function listen(server: StandIn, port: number): Promise<Running> {
  const connections = new Set<Connection>();
  const hocuspocus = new Hocuspocus({
    quiet: true,
    debounce: 0,
    onAuthenticate: ({ token, documentName, connectionConfig }) => {
      const admitted = server.admit(token, documentName);
      if (admitted.reason !== undefined) throw { reason: admitted.reason };
      connectionConfig.readOnly = admitted.readOnly ?? false;
      server.opened.set(documentName, (server.opened.get(documentName) ?? 0) + 1);
      return Promise.resolve({});
    },
    onTokenSync: ({ token, documentName }) => {
      const { reason } = server.admit(token, documentName);
      if (reason !== undefined) throw { reason };
      return Promise.resolve();
    },
    connected: ({ connection }) => {
      connections.add(connection);
      return Promise.resolve();
    },
    onLoadDocument: ({ documentName, document }) => {
      Y.applyUpdate(document, Y.encodeStateAsUpdate(server.read(documentName)));
      return Promise.resolve();
    },
    beforeSync: ({ type, payload, documentName, document, connection }) => {
      if (type === 0 || connection.readOnly) return Promise.resolve();
      const reason = server.refuse(documentName);
      if (reason !== undefined) throw Object.assign(new Error(reason), { reason });
      const before = Y.encodeStateVector(document);
      const after = new Y.Doc();
      Y.applyUpdate(after, Y.encodeStateAsUpdate(document));
      let isNew = false;
      after.on('update', () => (isNew = true));
      Y.applyUpdate(after, payload);
      if (isNew) server.log.push({ name: documentName, update: Y.encodeStateAsUpdate(after, before) });
      return Promise.resolve();
    },
  });
  const sockets = new Set<Socket>();
  const http = createServer();
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const wss = new WebSocketServer({ server: http, path: '/sync' });
  wss.on('connection', (socket, request) => {
    const asked = new Request(`http://127.0.0.1${request.url ?? ''}`);
    const line = hocuspocus.handleConnection(
      {
        get readyState() {
          return socket.readyState;
        },
        send: (data: Uint8Array) => {
          if (!server.isSilent) socket.send(data);
        },
        close: (code?: number, reason?: string) => socket.close(code, reason),
      },
      asked,
    );
    socket.on('message', (data: Buffer) => {
      server.frames.push(new Uint8Array(data));
      if (!server.isSilent) line.handleMessage(new Uint8Array(data));
    });
    socket.on('close', (code, reason) => {
      line.handleClose({ code, reason: reason.toString() });
    });
  });
  await listenOn(http, port);
  return { http, sockets, connections };
}

/** The port may be somebody else's for a moment: while this server was away the system may have lent it. */
export async function listenOn(http: Server, port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      http.listen(port, '127.0.0.1');
      return void (await once(http, 'listening'));
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
