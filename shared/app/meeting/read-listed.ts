import type { FoundMeeting } from '../../core/found-meeting.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readMeeting } from '../../documents/page/meeting/read-meeting.ts';
import { openFetchedPage } from '../../documents/paper/fetched-page.ts';

/**
 * What a fetched page lists. `paper-login` where a page to sign in on came in its place, `page-unsupported` for one that
 * lists no papers.
 */
export function readListed(html: string, url: string): Result<FoundMeeting> {
  const document = openFetchedPage(html, url);
  const found = readMeeting(document, url);
  if (found) return ok(found);
  const asksToSignIn = document.querySelector('input[type="password" i]') !== null;
  return fail(asksToSignIn ? 'paper-login' : 'page-unsupported', url);
}
