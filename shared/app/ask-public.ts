/** Asks an address once more as the public would, and hashes the words that come. Used by both homes of the app. */
import { editionIdOf } from '../core/edition-id.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { describeSample } from './describe-sample.ts';

const PATIENCE_MS = 10_000;
/** More than any committee page; a longer answer is another one. Characters. */
const LONGEST = 8_000_000;

export type AskPublic = (url: string) => Promise<Result<{ readonly textHash: string }>>;

/**
 * No cookies, no cache, no word of where it was asked from. `host-unreachable` when nothing came (offline, or the site
 * lets no other page ask), `page-changed` for an answer that is a refusal, `page-unsupported` for one that is no page.
 * @param ask the surface's own `fetch`
 */
export function createAskPublic(ask: typeof fetch): AskPublic {
  return async (url) => {
    let html: string;
    try {
      const answer = await ask(url, {
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) return fail('page-changed', String(answer.status));
      if (!/\bhtml\b/.test(answer.headers.get('Content-Type') ?? '')) return fail('page-unsupported');
      html = await answer.text();
    } catch {
      return fail('host-unreachable');
    }
    if (html.length > LONGEST) return fail('page-too-long');
    const described = await describeSample(html, []);
    return described.ok ? ok({ textHash: await editionIdOf(described.value.text) }) : described;
  };
}
