/** What the sample site is asked. Pure values: the server translates from and to HTTP. */
export interface SiteRequest {
  readonly method: string;
  /** Decoded path, beginning with a slash. */
  readonly path: string;
  /** As sent; names in any case, as on the real software. Read it with {@link readParameter}. */
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly form: URLSearchParams;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** HTML, empty when `pdf` names a file of `seeds/pdf`, or `bytes` are one. */
  readonly body: string;
  readonly pdf?: string;
  /** A PDF that was made for this answer. */
  readonly bytes?: Uint8Array;
}

export type SampleSite = (request: SiteRequest) => SiteResponse;

/** A query parameter by its name in any case. */
export function readParameter(query: URLSearchParams, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of query) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

export function page(body: string, headers: Readonly<Record<string, string>> = {}): SiteResponse {
  return { status: 200, headers, body };
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): SiteResponse {
  return { status: 302, headers: { ...headers, Location: location }, body: '' };
}
