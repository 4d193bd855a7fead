/** Asks a council's site for a paper with the member's own cookies. Where we may: the tab's site, or an allowed one. */
import { readFileName } from '../../shared/core/file-name.ts';
import { fail, ok, type ErrorCode, type Result } from '../../shared/core/result.ts';
import type { PaperVersion } from '../../shared/desk/desk.ts';
import type { PaperWish } from './paper-wish.ts';

/** Content type of a page. */
export const PAGE = /^(?:text\/html|application\/xhtml)/i;

export interface AskSiteDeps {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  /** Whether the member allowed this address's site for good. */
  readonly isAllowed: (url: string) => Promise<boolean>;
}

export interface SiteAnswer {
  readonly stream: ReadableStream<Uint8Array>;
  /** Where the bytes begin in the whole: as asked, or 0 where the site begins again. */
  readonly from: number;
  /** Bytes of the whole, where that is certain. */
  readonly size?: number;
  readonly etag?: string;
  /** `ETag`, weak or not, else `Last-Modified`: tells another version. */
  readonly validator?: string;
  /** As the site names the file. */
  readonly name: string;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Of its content, in the site's own words; may be empty. */
  readonly type: string;
}

/**
 * Gives the paper's bytes from `from` on, if they are still those of `etag`. Fails with `paper-not-allowed`,
 * `paper-offline`, `paper-login`, `paper-refused`, `paper-by-form`, `page-gone`, `site-busy`, `site-failed` or
 * `site-unreachable`.
 */
export async function askSite(
  { url, isShown }: PaperWish,
  from: number,
  etag: string | undefined,
  signal: AbortSignal,
  deps: AskSiteDeps,
): Promise<Result<SiteAnswer>> {
  const isRest = from > 0 && etag !== undefined;
  let response: Response;
  try {
    response = await deps.fetch(url, {
      credentials: 'include',
      signal,
      ...(isRest ? { headers: { Range: `bytes=${from}-`, 'If-Range': etag } } : {}),
    });
  } catch (error) {
    return fail(await whyNot(url, deps), error instanceof Error ? error.message : '');
  }
  // The site has fewer bytes than we have, whatever it calls their version.
  if (response.status === 416 && isRest) return askSite({ url, isShown }, 0, undefined, signal, deps);
  const isPage = PAGE.test(response.headers.get('content-type') ?? '');
  const code = isShown && isPage && response.ok ? 'paper-by-form' : codeOf(response.status);
  if (code !== undefined || !response.body) {
    await response.body?.cancel().catch(() => undefined);
    return fail(code ?? 'site-failed', String(response.status));
  }
  return ok({ ...factsOf(response, isRest ? from : 0), stream: response.body });
}

/** What tells the version that is there now: by HEAD, and where the site has none, by an answer that is not read. */
export async function askVersion(
  url: string,
  signal: AbortSignal,
  deps: AskSiteDeps,
): Promise<Result<PaperVersion>> {
  const ask = (method: 'HEAD' | 'GET'): Promise<Response> =>
    deps.fetch(url, { method, credentials: 'include', cache: 'no-store', signal });
  try {
    let response = await ask('HEAD');
    if (response.status === 405 || response.status === 501) response = await ask('GET');
    await response.body?.cancel().catch(() => undefined);
    const code = codeOf(response.status);
    if (code !== undefined) return fail(code, String(response.status));
    const { type, validator, size } = factsOf(response, 0);
    // A page where the paper was, such as a sign-in, says nothing of the paper.
    if (PAGE.test(type)) return fail('paper-login');
    return ok({
      ...(validator === undefined ? {} : { validator }),
      ...(size === undefined ? {} : { bytes: size }),
    });
  } catch (error) {
    return fail(await whyNot(url, deps), error instanceof Error ? error.message : '');
  }
}

async function whyNot(url: string, deps: AskSiteDeps): Promise<ErrorCode> {
  if (!deps.isOnline()) return 'paper-offline';
  return (await deps.isAllowed(url)) ? 'site-unreachable' : 'paper-not-allowed';
}

function codeOf(status: number): ErrorCode | undefined {
  if (status === 200 || status === 206) return undefined;
  if (status === 401) return 'paper-login';
  if (status === 403) return 'paper-refused';
  if (status === 404 || status === 410) return 'page-gone';
  if (status === 405) return 'paper-by-form';
  return status === 429 || status === 503 ? 'site-busy' : 'site-failed';
}

function factsOf({ status, headers, url }: Response, asked: number): Omit<SiteAnswer, 'stream'> {
  const from = status === 206 ? asked : 0;
  const length = headers.get('content-encoding') === null ? headers.get('content-length') : null;
  const etag = headers.get('etag');
  const validator = etag ?? headers.get('last-modified');
  return {
    from,
    url,
    type: headers.get('content-type') ?? '',
    name: readFileName(headers.get('content-disposition') ?? undefined, new URL(url)),
    ...(length !== null && /^\d{1,15}$/.test(length) ? { size: from + Number(length) } : {}),
    ...(validator === null ? {} : { validator }),
    // A weak one says nothing of bytes.
    ...(etag === null || etag.startsWith('W/') ? {} : { etag }),
  };
}
