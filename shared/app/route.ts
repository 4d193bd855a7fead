/** Addresses inside the app. Hash routes, so that any of them opens from the one page kept offline. */
import type { FindingId, ReportId } from '../core/ids.ts';

export type Route =
  | { readonly page: 'library' }
  | { readonly page: 'reader'; readonly rid: ReportId; readonly finding?: FindingId }
  | { readonly page: 'marks'; readonly of: string }
  | { readonly page: 'settings' };

function decode(part: string | undefined): string | undefined {
  try {
    return part === undefined || part === '' ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Reads `location.hash`. Whatever is not an address of ours is the library. */
export function readRoute(hash: string): Route {
  const [page, id, sub, finding] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (page === 'settings') return { page: 'settings' };
  if (page === 'marks' && id !== undefined) return { page: 'marks', of: id };
  if (page === 'r' && id !== undefined) {
    return sub === 'f' && finding !== undefined
      ? { page: 'reader', rid: id, finding }
      : { page: 'reader', rid: id };
  }
  return { page: 'library' };
}

/** The hash of a route: `readRoute(writeRoute(route))` is the same route. */
export function writeRoute(route: Route): string {
  if (route.page === 'settings') return '#/settings';
  if (route.page === 'marks') return `#/marks/${encodeURIComponent(route.of)}`;
  if (route.page === 'library') return '#/';
  const base = `#/r/${encodeURIComponent(route.rid)}`;
  return route.finding === undefined ? base : `${base}/f/${encodeURIComponent(route.finding)}`;
}
