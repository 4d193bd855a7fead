/** What an address gave to somebody whom its site does not know. */
export interface PublicAnswer {
  /** 0: the site sent us elsewhere, such as to a sign-in. */
  readonly status: number;
  readonly type: string;
  readonly html: string;
}

/**
 * Asks an address once, without cookies, cache or a word of where it was asked from; undefined when nothing came. No
 * other site is ever asked, wherever this one sends us. It is also run in a page by itself, so it uses nothing from
 * outside its own lines.
 * @param longest characters that are read; of a longer answer no more is taken than tells that it is one
 * @param patience milliseconds
 * @param isHome it runs in a page of the same origin: then the browser follows within that origin, and only there.
 * Elsewhere nobody could stop it from going on to another site, so it is not followed at all
 */
export async function fetchAsPublic(
  url: string,
  longest: number,
  patience: number,
  isHome: boolean,
): Promise<PublicAnswer | undefined> {
  const ask = (redirect: RequestRedirect): Promise<Response> =>
    fetch(url, {
      mode: redirect === 'follow' ? 'same-origin' : 'cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect,
      signal: AbortSignal.timeout(patience),
    });
  const isElsewhere = ({ type, status }: Response): boolean =>
    type === 'opaqueredirect' || (status >= 300 && status < 400);
  const elsewhere = { status: 0, type: '', html: '' };
  try {
    const answer = await ask(isHome ? 'follow' : 'manual');
    if (isElsewhere(answer)) return elsewhere;
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let html = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      html += part.value;
      if (html.length <= longest) continue;
      await reader?.cancel();
      break;
    }
    return { status: answer.status, type: answer.headers.get('Content-Type') ?? '', html };
  } catch {
    if (!isHome) return undefined;
    try {
      // Refused on the way to another site, or nobody there: that it sends visitors away is an answer.
      return isElsewhere(await ask('manual')) ? elsewhere : undefined;
    } catch {
      return undefined;
    }
  }
}
