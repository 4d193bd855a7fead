/** The council's site as the member's own browser is let into it: asked by this page of ours, with their cookies. */
import type { MeetingSite } from '../../shared/app/meeting/meeting-site.ts';
import { decodePage } from '../../shared/core/decode-page.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { isGranted, requestOrigins } from '../browser/permissions.ts';
import { councilPattern } from '../councils.ts';
import { askSite, askVersion, PAGE, type AskSiteDeps } from './ask-site.ts';

export const SITE_DEPS: AskSiteDeps = {
  fetch: (input, init) => fetch(input, init),
  isOnline: () => navigator.onLine,
  async isAllowed(url) {
    const pattern = councilPattern(url);
    return pattern !== undefined && (await isGranted(pattern));
  },
};

/** @param open address of the page that the member has opened to us by their click: its site is not asked for again */
export function createCouncilSite(open?: string, deps: AskSiteDeps = SITE_DEPS): MeetingSite {
  return {
    isPublic: false,
    permit(urls) {
      const here = councilPattern(open);
      const patterns = urls
        .map((url) => councilPattern(url))
        .filter((one) => one !== undefined && one !== here);
      return patterns.length === 0
        ? Promise.resolve(true)
        : requestOrigins([...new Set(patterns as string[])]);
    },
    openPaper: (url) => (from, etag, signal) => askSite({ url, isShown: false }, from, etag, signal, deps),
    askVersion: (url, signal) => askVersion(url, signal, deps),
    async readPage(url, signal) {
      const answer = await askSite({ url, isShown: false }, 0, undefined, signal, deps);
      if (!answer.ok) return answer;
      const { stream, type, url: at } = answer.value;
      if (!PAGE.test(type)) {
        await stream.cancel().catch(() => undefined);
        return fail('page-unsupported', type);
      }
      try {
        const bytes = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
        return ok({ url: at, html: decodePage(bytes, type) });
      } catch {
        return fail('site-unreachable');
      }
    },
  };
}
