/** Addresses inside the app. Hash routes, so that any of them opens from the one page kept offline. */
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import { isLinkHash } from '../core/link.ts';

export type Route =
  | { readonly page: 'library' }
  | {
      readonly page: 'reader';
      readonly rid: ReportId;
      readonly finding?: FindingId;
      /** Of a PDF, from 1. */ readonly at?: number;
    }
  | { readonly page: 'marks'; readonly of: string }
  | { readonly page: 'meeting'; readonly id: string }
  /** A meeting by the address of its page, as a clerk's link has it. */
  | { readonly page: 'meeting-at'; readonly url: string }
  | { readonly page: 'group'; readonly ws: WorkspaceId }
  /** What earlier reports left open, beside this one. */
  | { readonly page: 'last-time'; readonly rid: ReportId }
  | { readonly page: 'settings' }
  /** The story of one theme, or of all. */
  | { readonly page: 'story'; readonly theme?: string }
  /** The vocabulary: words for what findings are about. */
  | { readonly page: 'themes' }
  /** Questions for a meeting; all of them without one. */
  | { readonly page: 'brief'; readonly meeting?: string }
  /** All findings in one list. */
  | { readonly page: 'findings' }
  /** Files of findings, in and out. */
  | { readonly page: 'exchange' }
  /** The same in the meeting, one question a screen, and what was promised there. */
  | { readonly page: 'room'; readonly meeting?: string }
  | { readonly page: 'after'; readonly meeting?: string }
  | { readonly page: 'tracker' }
  /** The pages that the member marked, to be printed. */
  | { readonly page: 'pages'; readonly meeting?: string }
  /** A tagging session; without `sid` a new one of that group. */
  | { readonly page: 'session'; readonly ws: WorkspaceId; readonly sid?: string | undefined }
  /** A link, a typed code or a recovery page. What was opened is never in the address. */
  | { readonly page: 'join' }
  | { readonly page: 'recovery' };

/** Pages whose address is their name. */
const PLAIN = ['settings', 'themes', 'tracker', 'findings', 'exchange', 'join', 'recovery'] as const;

function isPlain(page: unknown): page is (typeof PLAIN)[number] {
  return PLAIN.some((plain) => plain === page);
}

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
  if (isPlain(page)) return { page };
  if (page === 'story') return id === undefined ? { page } : { page, theme: id };
  if (page === 'brief' || page === 'room' || page === 'after' || page === 'pages')
    return id === undefined ? { page } : { page, meeting: id };
  // A link that lets in, before it was taken out of the address.
  if (isLinkHash(hash)) return { page: 'join' };
  if (page === 'session' && id !== undefined)
    return { page, ws: id, ...(sub === undefined ? {} : { sid: sub }) };
  if (page === 'marks' && id !== undefined) return { page: 'marks', of: id };
  if (page === 'meeting-at' && id !== undefined) return { page, url: id };
  if (page === 'group' && id !== undefined) return { page, ws: id };
  if (page === 'meeting' && id !== undefined) return { page, id };
  if (page === 'last-time' && id !== undefined) return { page, rid: id };
  if (page === 'r' && id !== undefined) {
    if (sub === 'p' && /^[1-9]\d{0,5}$/.test(finding ?? ''))
      return { page: 'reader', rid: id, at: Number(finding) };
    return sub === 'f' && finding !== undefined
      ? { page: 'reader', rid: id, finding }
      : { page: 'reader', rid: id };
  }
  return { page: 'library' };
}

/** The hash of a route: `readRoute(writeRoute(route))` is the same route. */
export function writeRoute(route: Route): string {
  if (route.page === 'story')
    return route.theme === undefined ? '#/story' : `#/story/${encodeURIComponent(route.theme)}`;
  if (route.page === 'brief' || route.page === 'room' || route.page === 'after' || route.page === 'pages')
    return `#/${route.page}${route.meeting === undefined ? '' : `/${encodeURIComponent(route.meeting)}`}`;
  if (route.page === 'session')
    return `#/session/${[route.ws, ...(route.sid === undefined ? [] : [route.sid])].map(encodeURIComponent).join('/')}`;
  if (route.page === 'marks') return `#/marks/${encodeURIComponent(route.of)}`;
  if (route.page === 'meeting-at') return `#/meeting-at/${encodeURIComponent(route.url)}`;
  if (route.page === 'meeting') return `#/meeting/${encodeURIComponent(route.id)}`;
  if (route.page === 'group') return `#/group/${route.ws}`;
  if (route.page === 'last-time') return `#/last-time/${encodeURIComponent(route.rid)}`;
  if (route.page === 'library') return '#/';
  if (route.page !== 'reader') return `#/${route.page}`;
  const base = `#/r/${encodeURIComponent(route.rid)}`;
  if (route.at !== undefined) return `${base}/p/${route.at}`;
  return route.finding === undefined ? base : `${base}/f/${encodeURIComponent(route.finding)}`;
}
