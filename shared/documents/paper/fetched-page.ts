/** A web page that came as text from elsewhere: read as the page it is, without letting any of it run or load. */
import type { PageFacts } from '../../core/page.ts';
import { HEADER_PARAGRAPHS } from '../../core/paper-header.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { writePageSkeleton } from '../page/anchor-page.ts';
import { readPageFacts } from '../page/facts.ts';
import { openPage } from '../page/read-page.ts';
import { writeSnapshot } from '../page/snapshot.ts';
import { sanitiseToDocument } from './sanitise.ts';
import { checkSnapshot } from './snapshot.ts';

export interface FetchedPage {
  /** Inert: in no window, with absolute links, and nothing in it that acts. */
  readonly document: Document;
  readonly facts: PageFacts;
  /** Folded text of the content root. */
  readonly text: string;
  readonly skeleton: Uint8Array<ArrayBuffer>;
  /** The clean HTML to keep. */
  readonly snapshot: string;
  /** Its first paragraphs, as seen. */
  readonly opening: readonly string[];
}

/**
 * `page-empty`, `page-too-long` and `snapshot-differs` as for any page; `paper-login` for a form that asks for a
 * password where the paper should be.
 * @param url that answered, which its links are relative to
 */
export function readFetchedPage(html: string, url: string): Result<FetchedPage> {
  const document = openFetchedPage(html, url);
  const page = openPage(document);
  if (!page.ok) return page;
  const { root, index } = page.value;
  if (root.querySelector('input[type="password" i]') !== null) return fail('paper-login');
  const snapshot = checkSnapshot(writeSnapshot(root), index.text);
  if (!snapshot.ok) return snapshot;
  return ok({
    document,
    facts: readPageFacts(document, page.value),
    text: index.text,
    skeleton: writePageSkeleton(page.value),
    snapshot: snapshot.value,
    opening: index.blocks.slice(0, HEADER_PARAGRAPHS).map((block) => index.asSeen(block)),
  });
}

/** The whole page in no window, with absolute links: nothing in it runs or loads. */
export function openFetchedPage(html: string, url: string): Document {
  const document = sanitiseToDocument(html);
  makeLinksAbsolute(document, url);
  return document;
}

/** A document of its own has this app's address: left as they are, its links would lead into the app. */
function makeLinksAbsolute(document: Document, url: string): void {
  const said = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = URL.canParse(said, url) ? new URL(said, url).href : url;
  for (const link of document.querySelectorAll('a[href], area[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (URL.canParse(href, base)) link.setAttribute('href', new URL(href, base).href);
    else link.removeAttribute('href');
  }
}
