/**
 * What the server says of an address that it fetched for a member (`GET /fetch`): shapes only, read by both sides.
 *
 * The address is in the header {@link FETCH_ADDRESS} and not in the request's own address: that one is written down by
 * proxies, and a page of somebody else cannot send a header of ours. Bytes come as they are, from `Range` on where
 * `If-Range` still holds (206), else from their beginning (200); 416 where nothing is left of a range.
 */
export type FetchedKind = 'pdf' | 'html' | 'docx';

export const FETCHED_KINDS: readonly FetchedKind[] = ['pdf', 'html', 'docx'];

/** Of the request: the whole address, as `URL.href` spells it. */
export const FETCH_ADDRESS = 'Fetch-Address';

/** Of the answer. Texts are percent-encoded. */
export const FETCHED = {
  /** The address that answered, after redirects. */
  url: 'Fetched-Url',
  /** A {@link FetchedKind}; absent on 206, where the beginning was judged before. */
  kind: 'Fetched-Kind',
  name: 'Fetched-Name',
  /** The site's own words, such as `text/html; charset=iso-8859-1`. */
  type: 'Fetched-Type',
  /** Bytes of the whole, where the site says. */
  size: 'Fetched-Size',
  /** For `If-Range`: what the site calls this version. */
  version: 'Fetched-Version',
  modified: 'Fetched-Modified',
  /** More bytes than these are not fetched: an answer with one more than that was too large, and is not whole. */
  most: 'Fetched-Most',
} as const;
