import type { IncomingMessage, ServerResponse } from 'node:http';

export type HeaderMap = Readonly<Record<string, string>>;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** A route answers and says true, or leaves the exchange alone and says false. */
export type Route = (exchange: Exchange) => boolean | Promise<boolean>;

/** Sends text with its length; a HEAD request gets the headers alone. */
export function sendText(exchange: Exchange, status: number, text: string, headers: HeaderMap = {}): void {
  const bytes = Buffer.from(text, 'utf8');
  exchange.response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': String(bytes.length),
    ...headers,
  });
  exchange.response.end(exchange.request.method === 'HEAD' ? undefined : bytes);
}

export function sendRedirect(exchange: Exchange, location: string): void {
  sendText(exchange, 302, `See ${location}\n`, { Location: location });
}

/** The request's address with a fixed origin, or `undefined` when it cannot be read. */
export function readUrl(request: IncomingMessage): URL | undefined {
  // A leading double slash would be read as a host name, so the path is joined, never resolved.
  const target = request.url ?? '/';
  if (!target.startsWith('/')) return undefined;
  try {
    return new URL(`http://server${target}`);
  } catch {
    return undefined;
  }
}

/** Runs the routes in order until one answers; then 404. An exception becomes a 500 without details, and is told to `onError`. */
export async function runRoutes(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
  onError: (error: unknown) => void,
): Promise<void> {
  const url = readUrl(request);
  const exchange: Exchange = { request, response, url: url ?? new URL('http://server/') };
  try {
    if (url === undefined) return sendText(exchange, 400, 'This address cannot be read.\n');
    for (const route of routes) if (await route(exchange)) return;
    sendText(exchange, 404, 'There is nothing at this address.\n');
  } catch (error) {
    onError(error);
    if (response.headersSent) response.destroy();
    else sendText(exchange, 500, 'The server could not answer this request.\n');
  }
}
