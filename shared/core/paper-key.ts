/**
 * Which paper an address names. A key is equal on every device and for every spelling of the same paper's address, so
 * that two members who mark it before they meet have one report. Known by their addresses: Modern.Gov's `ie…`, `mg…`
 * and legacy `Ce…` pages; of all others the normalised address is the key.
 */
import type { ReportId } from './ids.ts';
import { fail, ok, type Result } from './result.ts';

type Parameters = ReadonlyMap<string, string>;

interface Address {
  /** Host and base path in lower case: meetings of one install are told apart by it. */
  readonly install: string;
  readonly page: string;
  readonly query: Parameters;
  readonly url: URL;
}

const SESSION_SEGMENT = /\/\((?:[A-Za-z]\([^()]*\))+\)(?=\/)/g;
const SESSION = /^(j?sessionid|phpsessid|aspxautodetectcookiesupport)$/i;
const TRACKING =
  /^(utm_.*|fbclid|gclid|mc_[ce]id|lll|ver|planid|cid|j?sessionid|phpsessid|aspxautodetectcookiesupport)$/;
/** What `T` means when a pack's address lacks it, by the first words of its name. */
const PACK_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^agenda frontsheet/i, '0'],
  [/^printed (draft )?minutes/i, '1'],
  [/^public reports pack/i, '10'],
];

/** The key of the paper at `address` (http or https). `address-invalid` for anything that is no web address. */
export function readPaperKey(address: string): Result<string> {
  const read = readAddress(address);
  if (!read) return fail('address-invalid', address);
  return ok(modernGovKey(read) ?? `url:${normalise(read)}`);
}

/**
 * An address as it may be kept and opened again: without fragment, credentials and session, else spelled as it was.
 * What is no web address stays as it is.
 */
export function cleanAddress(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = url.username = url.password = '';
  url.pathname = url.pathname.replace(SESSION_SEGMENT, '').replace(/;jsessionid=[^/]*/i, '');
  for (const name of new Set(url.searchParams.keys())) if (SESSION.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The rid: base32 (RFC 4648, lower case, no padding) of the first 16 bytes of SHA-256 of the key. */
export async function reportIdOf(key: string): Promise<ReportId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return base32(new Uint8Array(digest, 0, 16));
}

function readAddress(address: string): Address | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const path = decodePath(url.pathname)
    .replace(SESSION_SEGMENT, '')
    .replace(/;jsessionid=[^/]*/i, '');
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const lower = name.toLowerCase();
    if (!query.has(lower)) query.set(lower, value.trim());
  }
  const documents = /^(.*?)\/documents\/[^/]+\//i.exec(path);
  const base = documents ? documents[1]! : path.slice(0, path.lastIndexOf('/'));
  const install = `${hostOf(url)}${base}`.toLowerCase();
  return { install, page: path.slice(base.length + 1), query, url };
}

/** Default ports are dropped for both schemes, since http and https spell the same paper. */
function hostOf(url: URL): string {
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const host = url.hostname.replace(/\.$/, '');
  return port ? `${host}:${port}` : host;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/{2,}/g, '/');
  } catch {
    return path;
  }
}

function modernGovKey(address: Address): string | undefined {
  const tail = documentTail(address) ?? pageTail(address);
  return tail === undefined ? undefined : `mg:${address.install}:${tail}`;
}

function documentTail({ page, query }: Address): string | undefined {
  const match = /^documents\/([sg])0*(\d+)\/([^/]*)$/i.exec(page);
  if (!match) return undefined;
  const [, letter, id, name] = match as unknown as [string, string, string, string];
  if (letter.toLowerCase() === 's') return `s${id}`;
  const type = query.get('t') ?? PACK_NAMES.find(([words]) => words.test(name.replaceAll('+', ' ')))?.[1];
  return type === undefined ? undefined : `g${id}:t${type}`;
}

function pageTail({ page, query }: Address): string | undefined {
  const id = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = query.get(name);
      if (value !== undefined && /^\d+$/.test(value)) return String(BigInt(value));
    }
    return undefined;
  };
  const tail = (prefix: string, value: string | undefined): string | undefined =>
    value === undefined ? undefined : prefix + value;
  switch (page.toLowerCase()) {
    case 'ielistdocuments.aspx':
      return tail('m', id('mid', 'meetingid'));
    case 'celistdocuments.aspx':
      return tail('cm', id('meetingid', 'mid'));
    case 'mgai.aspx':
      return tail('ai', id('id', 'aiid'));
    case 'iedecisiondetails.aspx':
      return tail('d', id('id'));
    case 'mgdecisiondetails.aspx':
    case 'mgissuehistoryhome.aspx':
    case 'ieissuedetails.aspx':
      return tail('is', id('iid'));
    case 'mgconvert2pdf.aspx': {
      const number = id('id');
      if (number === undefined) return undefined;
      const type = query.get('t');
      return type === undefined ? `s${number}` : `g${number}:t${type}`;
    }
    default:
      return undefined;
  }
}

/** Any other address: no scheme, no fragment, no tracking or session, parameters sorted. */
function normalise({ url, install, page, query }: Address): string {
  const isServerPage = /\.aspx?$/i.test(page);
  const path = isServerPage ? page.toLowerCase() : page.replace(/\/+$/, '');
  const base = isServerPage ? install : hostOf(url) + caseKeptBase(url, page);
  const kept = [...query].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const search = kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const joined = path === '' ? base.replace(/\/+$/, '') : `${base}/${path}`;
  return search ? `${joined}?${search}` : joined;
}

/** Paths of ordinary servers tell upper from lower case; hosts do not. */
function caseKeptBase(url: URL, page: string): string {
  const path = decodePath(url.pathname)
    .replace(SESSION_SEGMENT, '')
    .replace(/;jsessionid=[^/]*/i, '');
  return path.slice(0, path.length - page.length - 1);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(value >>> bits) & 31];
    }
  }
  return bits > 0 ? out + ALPHABET[(value << (5 - bits)) & 31] : out;
}
