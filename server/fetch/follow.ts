/** Redirects, each judged like an address that a member types. */
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { letGo, type AskSite, type SiteAnswer, type Wish } from './ask-site.ts';
import { readTarget } from './target.ts';
import type { HostList } from './host-list.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Asks, and goes where the site leads, at most `most` times, to hosts on the list only. */
export async function follow(
  ask: AskSite,
  hosts: HostList,
  most: number,
  start: URL,
  wish: Wish,
  signal: AbortSignal,
): Promise<Result<SiteAnswer>> {
  let url = start;
  for (let hops = 0; ; hops++) {
    const answer = await ask(url, wish, signal);
    if (!answer.ok || !REDIRECTS.includes(answer.value.status)) return answer;
    const { location } = answer.value.headers;
    letGo(answer.value);
    if (hops === most) return fail('site-failed', 'redirects');
    const next = location === undefined ? fail('site-failed', 'redirect') : readNext(location, url, hosts);
    if (!next.ok) return next;
    url = next.value;
  }
}

function readNext(location: string, from: URL, hosts: HostList): Result<URL> {
  const next = readTarget(location, hosts, from);
  if (!next.ok) return next.code === 'address-invalid' ? fail('site-failed', 'redirect') : next;
  // From a connection that nobody can read on to another host where everybody could.
  const isOpened = from.protocol === 'https:' && next.value.protocol === 'http:';
  return isOpened && from.hostname !== next.value.hostname
    ? fail('fetch-host', 'https to http')
    : ok(next.value);
}
