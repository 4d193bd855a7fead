/** Names that no public registry gives out. */
const INSIDE = /(^[^.]+|\.(local|internal|intranet|corp|lan|home|private|localdomain|home\.arpa))$/;

/** RFC 1918, link-local, shared by a provider's customers, and nobody's. */
const INSIDE_4 = [
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^0\./,
];
/** Unique local, link-local, unspecified, and version 4 in another coat. */
const INSIDE_6 = /^\[(f[cd]|fe[89ab]|::(ffff:.*)?\])/;

/**
 * True for an address inside an organisation's network or a home: that this device can open it says nothing of the
 * public, so it is not asked. A public name that leads inside is not seen here. This machine itself does not count: the
 * sample site is there.
 */
export function isPrivateAddress(url: string): boolean {
  const { hostname } = new URL(url);
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.startsWith('127.'))
    return false;
  if (hostname.startsWith('[')) return hostname !== '[::1]' && INSIDE_6.test(hostname);
  const isNumber = /^[\d.]+$/.test(hostname);
  return isNumber
    ? INSIDE_4.some((part) => part.test(hostname))
    : INSIDE.test(hostname.replace(/\.$/, '').toLowerCase());
}
