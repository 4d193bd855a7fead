/** A meeting's page as its readers see it: live in a tab, or parsed from HTML that was fetched. */
import { cleanAddress } from '../../../core/paper-key.ts';
import { contentRoot } from '../skipped.ts';

export interface MeetingPage {
  readonly document: Document;
  readonly root: Element;
  /** Where the page was fetched: a parsed document does not know. */
  readonly url: string;
  /** Against which its links are read. */
  readonly base: string;
}

export function meetingPageOf(document: Document, url: string): MeetingPage {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return {
    document,
    root: document.querySelector('#modgov, .ModCMISMeetingsC, #dnn_ContentPane') ?? contentRoot(document),
    url: cleanAddress(url),
    base: URL.canParse(base, url) ? new URL(base, url).href : url,
  };
}

/** The absolute http(s) address of a link, raw spaces encoded, without session and fragment. */
export function linkAddress(link: Element, page: MeetingPage): string | undefined {
  const href = (link.getAttribute('href') ?? '').trim().replace(/\s+/g, ' ');
  if (href === '' || href.startsWith('#') || !URL.canParse(href, page.base)) return undefined;
  const address = new URL(href, page.base).href;
  return /^https?:/.test(address) ? cleanAddress(address) : undefined;
}
