/** Snapshots of pages on the host's side: clean, checked against the page, opened for reading. */
import type { Result } from '../../core/result.ts';
import { fail, ok } from '../../core/result.ts';
import type { PageText } from '../page/page-text.ts';
import { readPage } from '../page/read-page.ts';
import { sanitise, sanitiseToFragment } from './sanitise.ts';

export interface OpenSnapshot {
  /** The paper's one element, in an inert document until the caller shows it. */
  readonly root: HTMLElement;
  readonly page: PageText;
}

/** Opens kept HTML. `page-empty` when nothing readable is in it. */
export function openSnapshot(html: string): Result<OpenSnapshot> {
  const home = document.implementation.createHTMLDocument('');
  home.body.append(home.importNode(sanitiseToFragment(html), true));
  const root = rootOf(home);
  const page = readPage(root);
  return page.index.text === '' ? fail('page-empty') : ok({ root, page });
}

/** Puts kept HTML into a frame's document, without markup sinks, in place of what was shown. Gives its one element. */
export function showSnapshot(frame: Document, html: string): HTMLElement {
  frame.body.replaceChildren(frame.importNode(sanitiseToFragment(html), true));
  return rootOf(frame);
}

/**
 * The clean HTML of a snapshot whose folded text is `expected`, the page's own. `snapshot-differs` otherwise: then it
 * must not be kept under that edition.
 */
export function checkSnapshot(html: string, expected: string): Result<string> {
  const clean = sanitise(html);
  const opened = openSnapshot(clean);
  if (!opened.ok) return opened;
  const { text } = opened.value.page.index;
  if (text === expected) return ok(clean);
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  return fail(
    'snapshot-differs',
    `at ${at}: "${text.slice(at, at + 40)}" for "${expected.slice(at, at + 40)}"`,
  );
}

function rootOf(home: Document): HTMLElement {
  return home.querySelector('main') ?? home.body;
}
