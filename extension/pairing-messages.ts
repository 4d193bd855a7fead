/** What passes between the panel and the host while the member pairs the extension with a PWA on this machine. */

/** One PWA, as the panel shows it. */
export type PairingState =
  /** The bridge script is being put in; the page has not answered yet. */
  | { readonly state: 'waiting' }
  /** The member compares these six digits with those on the page. */
  | { readonly state: 'comparing'; readonly digits: string }
  | { readonly state: 'joined'; readonly settled: boolean }
  | { readonly state: 'refused' };

/** Host → panel: every origin that is being paired or is joined now. Sent whole on every change. */
export interface PairingList {
  readonly type: 'pairings';
  readonly origins: Readonly<Record<string, PairingState>>;
}

/** Panel → host. `workspaces` are those that the member ticked. */
export type PairingWish =
  | { readonly type: 'expect'; readonly origin: string }
  | { readonly type: 'accept'; readonly origin: string; readonly workspaces: readonly string[] }
  | { readonly type: 'refuse'; readonly origin: string }
  | { readonly type: 'withdraw'; readonly origin: string };

/** Worker → host: the browser no longer grants these match patterns, so whoever is paired there is paired no more. */
export interface SitesGone {
  readonly type: 'sites-gone';
  readonly patterns: readonly string[];
}

/** The patterns of a `sites-gone` message, or undefined for anything of another shape. */
export function readSitesGone(value: unknown): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, patterns } = value as Record<string, unknown>;
  if (type !== 'sites-gone' || !Array.isArray(patterns)) return undefined;
  return patterns.filter((pattern) => typeof pattern === 'string');
}

const TYPES = new Set<unknown>(['expect', 'accept', 'refuse', 'withdraw']);

/** A wish of our own pages, or undefined for anything of another shape. */
export function readPairingWish(value: unknown): PairingWish | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, origin, workspaces } = value as Record<string, unknown>;
  if (!TYPES.has(type) || typeof origin !== 'string') return undefined;
  if (type !== 'accept') return { type, origin } as PairingWish;
  const ticked = Array.isArray(workspaces) ? workspaces.filter((ws) => typeof ws === 'string') : [];
  return { type: 'accept', origin, workspaces: ticked };
}
