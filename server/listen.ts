import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { PortChoice, Started } from './config.ts';

export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** Stops listening; answers under way have three seconds. Idempotent. */
  close(): Promise<void>;
}

const PATIENCE_MS = 3000;

/** Opens one HTTP listener. `name` is the environment variable to name when the port is taken. */
export function openListener(
  name: string,
  host: string,
  port: Exclude<PortChoice, 'none'>,
  handle: RequestListener,
): Promise<Started<Listener>> {
  const server = createServer({ requestTimeout: 180_000, headersTimeout: 30_000 }, handle);
  return new Promise((settle) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      settle({ ok: false, sentence: describeListenError(name, host, port, error) });
    });
    server.listen(port === 'free' ? 0 : port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : 0;
      settle({ ok: true, value: { server, port: bound, close: () => closeServer(server) } });
    });
  });
}

function describeListenError(
  name: string,
  host: string,
  port: PortChoice,
  error: NodeJS.ErrnoException,
): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken. Stop the program that uses it, or set ${name} to another number.`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} on ${host} may not be used by this account. Set ${name} to a number above 1023.`;
  }
  return `Cannot listen on ${host} port ${port} (${error.code ?? error.message}). Check HOST and ${name}.`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((settle) => {
    const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.close(() => {
      clearTimeout(late);
      settle();
    });
    server.closeIdleConnections();
  });
}
