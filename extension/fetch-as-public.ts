/** What an address gave to somebody whom its site does not know. */
export interface PublicAnswer {
  /** 0: the site sent us elsewhere, such as to a sign-in. */
  readonly status: number;
  readonly type: string;
  readonly html: string;
}

/**
 * Asks an address once, without cookies, cache or a word of where it was asked from; undefined when nothing came. It is
 * also run in a page by itself, so it uses nothing from outside its own lines.
 * @param longest characters that are read; of a longer answer no more is taken than tells that it is one
 * @param patience milliseconds
 */
export async function fetchAsPublic(
  url: string,
  longest: number,
  patience: number,
): Promise<PublicAnswer | undefined> {
  const ask = (redirect: RequestRedirect): Promise<Response> =>
    fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect,
      signal: AbortSignal.timeout(patience),
    });
  const elsewhere = { status: 0, type: '', html: '' };
  try {
    const answer = await ask('follow');
    if (answer.url !== '' && new URL(answer.url).host !== new URL(url).host) return elsewhere;
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
    try {
      // A site that sends visitors to another one cannot be followed there; that it does, is an answer.
      return (await ask('manual')).type === 'opaqueredirect' ? elsewhere : undefined;
    } catch {
      return undefined;
    }
  }
}
