/**
 * Paths that are pages of the app: what the service worker answers without a connection. The app itself works with
 * hash routes (`/#/r/…`); the same routes written as a path are taken in and turned into a hash.
 */
export const APP_PAGES = /^\/(?:$|index\.html$|r\/|marks\/|settings$)/;

/** The hash route of an address written as a path, or `undefined` when there is nothing to change. */
export function hashOfPath(pathname: string, hash: string): string | undefined {
  if (hash.startsWith('#/') || !/^\/(?:r\/|marks\/|settings$)/.test(pathname)) return undefined;
  return `#${pathname}`;
}
