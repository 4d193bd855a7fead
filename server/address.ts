import type { IncomingMessage } from 'node:http';

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::', '']);

/** The address that a person on this machine opens for a listener. Ends in a slash. */
export function localAddress(host: string, port: number): string {
  return `http://${bracketed(WILDCARDS.has(host) ? '127.0.0.1' : host)}:${port}/`;
}

/**
 * The address of another port of this machine as the reader's browser knows the machine. A server that
 * listens on all addresses cannot know its name, so there the request's own Host is taken.
 */
export function addressForReader(request: IncomingMessage, host: string, port: number): string {
  if (!WILDCARDS.has(host)) return localAddress(host, port);
  const named = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(request.headers.host ?? '');
  return named?.[1] === undefined ? localAddress(host, port) : `http://${named[1]}:${port}/`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
