/** A council's site for who has no extension: our server asks it ([Y66]), and what it says goes on from here. */
import { fail, ok } from '../core/result.ts';
import type { OpenSource } from '../store/incoming/arriving.ts';
import type { CouncilSite } from './desk.ts';

/** @param host origin of this very page: the server answers no other */
export function openCouncilSite(host: string): CouncilSite {
  const ask = async (
    url: string,
    part: { from: number; version: string | undefined },
    signal: AbortSignal,
  ) => {
    // Few who open the app fetch something, and the first page is small.
    const { fetchAddress } = await import('../sync/server/fetch-address.ts');
    return fetchAddress({ host, fetch: (...all) => fetch(...all) }, url, part, signal);
  };
  const whole = { from: 0, version: undefined };
  const readText: CouncilSite['readText'] = async (fetched) => {
    const { readFetchedPage } = await import('../sync/server/read-fetched-page.ts');
    return readFetchedPage(fetched);
  };
  return {
    readText,
    ask: (url, signal) => ask(url, whole, signal),
    async readPage(url, signal) {
      const fetched = await ask(url, whole, signal);
      if (!fetched.ok) return fetched;
      if (fetched.value.kind !== 'html') {
        await fetched.value.stream.cancel();
        return fail('page-unsupported', fetched.value.kind);
      }
      const html = await readText(fetched.value);
      return html.ok ? ok({ url: fetched.value.url, html: html.value }) : html;
    },
    async askVersion(url, signal) {
      const fetched = await ask(url, whole, signal);
      if (!fetched.ok) return fetched;
      await fetched.value.stream.cancel().catch(() => undefined);
      const { kind, version, size } = fetched.value;
      // A page where the paper was, such as a sign-in, says nothing of the paper.
      if (kind === 'html') return fail('paper-web-page');
      return ok({
        ...(version !== undefined && { validator: version }),
        ...(size !== undefined && { bytes: size }),
      });
    },
    openPaper:
      (url): OpenSource =>
      async (from, etag, signal) => {
        const fetched = await ask(url, { from, version: etag }, signal);
        if (!fetched.ok) return fetched;
        const { stream, size, version } = fetched.value;
        return ok({
          stream,
          from: fetched.value.from,
          ...(size !== undefined && { size }),
          ...(version !== undefined && { etag: version }),
        });
      },
  };
}
