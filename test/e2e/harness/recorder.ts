import { createServer, request as askServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** Something that went over the line, as bytes after unmasking and unpacking. */
export interface Recorded {
  readonly by: 'device' | 'server';
  /** `GET /api/hello`, `frame /sync`. */
  readonly what: string;
  readonly bytes: Buffer;
}

/** Stands between devices and a server, passes everything on and keeps it. */
export interface Recorder {
  /** Where devices speak to it, without a slash at the end. */
  readonly origin: string;
  readonly all: readonly Recorded[];
  /** Ends every line that is open now; new ones may be opened. */
  cut(): void;
  /** Half-open: from now on nothing passes on the sockets that are open, and neither side is told. New ones are whole. */
  hold(): void;
  close(): Promise<void>;
}

const chunksOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const bytesOf = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);

function headOf(message: IncomingMessage): Buffer {
  return Buffer.from(`${message.url ?? ''}\n${message.rawHeaders.join('\n')}\n`);
}

type Keep = (recorded: Recorded) => void;

async function passRequest(
  target: URL,
  keep: Keep,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const what = `${asked.method} ${asked.url}`;
  const body = await chunksOf(asked);
  keep({ by: 'device', what, bytes: Buffer.concat([headOf(asked), body]) });
  const { method, headers, url: path } = asked;
  const further = askServer(
    {
      host: target.hostname,
      port: target.port,
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
      path,
    },
    async (got) => {
      const bytes = await chunksOf(got);
      keep({ by: 'server', what, bytes: Buffer.concat([headOf(got), bytes]) });
      answer.writeHead(got.statusCode ?? 502, got.headers);
      answer.end(bytes);
    },
  );
  further.on('error', () => answer.destroy());
  further.end(body);
}

function passSocket(
  target: URL,
  keep: Keep,
  near: WebSocket,
  asked: IncomingMessage,
  held: WeakSet<WebSocket>,
): void {
  const what = `frame ${asked.url}`;
  keep({ by: 'device', what, bytes: headOf(asked) });
  const far = new WebSocket(`ws://${target.host}${asked.url}`, {
    perMessageDeflate: false,
    headers: asked.headers.origin === undefined ? {} : { origin: asked.headers.origin },
  });
  const waiting: (() => void)[] = [];
  near.on('message', (data, isBinary) => {
    if (held.has(near)) return;
    keep({ by: 'device', what, bytes: bytesOf(data) });
    const send = (): void => far.send(data, { binary: isBinary });
    if (far.readyState === WebSocket.OPEN) send();
    else waiting.push(send);
  });
  far.on('open', () => waiting.splice(0).forEach((send) => send()));
  far.on('message', (data, isBinary) => {
    if (held.has(near)) return;
    keep({ by: 'server', what, bytes: bytesOf(data) });
    near.send(data, { binary: isBinary });
  });
  const closeOther = (other: WebSocket) => (code: number, reason: Buffer) => {
    const mayBeSent = code === 1000 || (code >= 3000 && code < 5000) || (code > 1000 && code < 1004);
    // Nobody is told of the end either.
    if (held.has(near) && other === near) return;
    if (mayBeSent) other.close(code, reason.toString());
    else other.terminate();
  };
  near.on('close', closeOther(far));
  far.on('close', closeOther(near));
  near.on('error', () => far.terminate());
  far.on('error', () => near.terminate());
}

/**
 * @param app the server's address
 * @param port a fixed one, where the address must stay the same
 */
export async function openRecorder(app: string, port = 0): Promise<Recorder> {
  const target = new URL(app);
  const all: Recorded[] = [];
  const keep: Keep = (recorded) => void all.push(recorded);
  const server = createServer((asked, answer) => {
    passRequest(target, keep, asked, answer).catch(() => answer.destroy());
  });
  // What is packed could not be read: so neither side is offered to pack.
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const held = new WeakSet<WebSocket>();
  server.on('upgrade', (asked, socket, head) => {
    sockets.handleUpgrade(asked, socket, head, (near) => passSocket(target, keep, near, asked, held));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    all,
    cut,
    hold: () => sockets.clients.forEach((socket) => held.add(socket)),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
