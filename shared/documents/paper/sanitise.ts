/**
 * The one sanitiser, DOMPurify under its own Trusted Types policy. It runs where a snapshot is kept (the offscreen
 * document) and again where it is opened, because the bytes may have come from elsewhere. It never adds anything.
 */
import createDOMPurify from 'dompurify';
import type { Config, DOMPurify } from 'dompurify';
import { WRITTEN_ATTRIBUTES } from '../page/snapshot.ts';
import { WRITTEN_TAGS } from '../page/tags.ts';

const CONFIG: Config = {
  ALLOWED_TAGS: [...WRITTEN_TAGS],
  ALLOWED_ATTR: [...WRITTEN_ATTRIBUTES],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^https?:/i,
  // Without this the address rule would be asked about a colspan, too.
  ADD_URI_SAFE_ATTR: WRITTEN_ATTRIBUTES.filter((name) => name !== 'href'),
  KEEP_CONTENT: true,
};

let purifier: DOMPurify | undefined;

/** One per context: the browser refuses a second policy of the same name. */
function purify(): DOMPurify {
  purifier ??= createDOMPurify(window);
  return purifier;
}

/** Clean HTML: only the tags and attributes that a snapshot has, links to http(s) only. Idempotent. */
export function sanitise(html: string): string {
  return String(purify().sanitize(html, { ...CONFIG, RETURN_TRUSTED_TYPE: false }));
}

/** The same as nodes, in no document that is shown: to be put into a frame without any HTML sink. */
export function sanitiseToFragment(html: string): DocumentFragment {
  return purify().sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true });
}

/** As much of a whole page as its readers look at: its title, what names its site, its marks and forms. */
const WHOLE: Config = {
  WHOLE_DOCUMENT: true,
  ADD_TAGS: ['title', 'meta', 'base'],
  ADD_ATTR: ['property', 'content'],
  FORBID_TAGS: ['style', 'svg', 'math'],
};

/** A whole page as a document in no window: without scripts, handlers and styles, else as it was. */
export function sanitiseToDocument(html: string): Document {
  const root = purify().sanitize(html, { ...WHOLE, RETURN_DOM: true });
  return root.ownerDocument!;
}
