import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from './content-types.ts';
import { sendText } from './respond.ts';
import type { Exchange, Route } from './respond.ts';

interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

/**
 * Serves a built app: its files, and `index.html` for navigations to the app's own deep links.
 * Never leaves `folder`. A build that is missing is a 503 with a sentence.
 */
export function createStaticRoute(folder: string): Route {
  const root = resolve(folder);
  return async (exchange) => {
    const { method } = exchange.request;
    if (method !== 'GET' && method !== 'HEAD') {
      sendText(exchange, 405, 'This address can only be read.\n', { Allow: 'GET, HEAD' });
      return true;
    }
    const path = resolvePath(root, exchange.url.pathname);
    if (path === undefined) return false;
    const file = (await findFile(path)) ?? (await findFile(join(path, 'index.html')));
    if (file !== undefined) return sendFile(exchange, file);
    return sendAppPage(exchange, root);
  };
}

/** The file named by a URL path, or `undefined` when it is malformed or would leave `root`. */
export function resolvePath(root: string, pathname: string): string | undefined {
  const decoded = decodePath(pathname);
  if (decoded === undefined || /[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  const path = resolve(root, ...segments);
  return path === root || path.startsWith(root + sep) ? path : undefined;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function findFile(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
    return { path, size: found.size, etag };
  } catch {
    return undefined;
  }
}

async function sendAppPage(exchange: Exchange, root: string): Promise<boolean> {
  if (extname(exchange.url.pathname) !== '' || !wantsPage(exchange)) return false;
  const page = await findFile(join(root, 'index.html'));
  if (page !== undefined) return sendFile(exchange, page);
  sendText(exchange, 503, 'The app is not built yet. Run "npm run build", then load this page again.\n');
  return true;
}

function wantsPage(exchange: Exchange): boolean {
  const { accept = '', 'sec-fetch-mode': mode } = exchange.request.headers;
  return mode === 'navigate' || accept.includes('text/html') || accept.includes('*/*') || accept === '';
}

/** Vite puts a hash into the name of everything below `assets/`; all else may change under its name. */
export function cacheControl(pathname: string): string {
  return /\/assets\/.+-[\w-]{8,}\.\w+$/.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function sendFile(exchange: Exchange, file: FoundFile): Promise<boolean> {
  const { request, response, url } = exchange;
  const headers = {
    'Content-Type': contentType(file.path),
    'Cache-Control': cacheControl(url.pathname),
    ETag: file.etag,
  };
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, { ...headers, 'Content-Length': String(file.size) });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response).catch(ignoreClosedByReader);
  return true;
}

function ignoreClosedByReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET') throw error;
}
