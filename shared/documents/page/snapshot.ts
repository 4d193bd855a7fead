/**
 * Writes a content root as clean HTML, from the same walk that the index is made of: what the index counts is
 * written, and nothing else. No scripts, styles, classes, images or fields; links as absolute http(s) addresses.
 */
import { attributeOf } from './safe-element.ts';
import { addressOf, idOf, isBlockTag, isLayoutTable } from './tags.ts';
import type { Tag } from './tags.ts';
import { cleaned, walk } from './walk.ts';

/** Attributes that a snapshot may carry. */
export const WRITTEN_ATTRIBUTES = [
  'id',
  'lang',
  'dir',
  'href',
  'colspan',
  'rowspan',
  'scope',
  'headers',
  'start',
  'value',
  'datetime',
  'title',
  'role',
] as const;

const KEPT: Readonly<Record<string, readonly string[]>> = {
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'headers', 'scope'],
  ol: ['start'],
  li: ['value'],
  time: ['datetime'],
  ins: ['datetime'],
  del: ['datetime'],
  abbr: ['title'],
};

/**
 * The root as one `main` element. Its folded text, read again, is the same string as the page's. Never changes the
 * page.
 */
export function writeSnapshot(root: Element): string {
  const out: string[] = [
    `<main${attribute('lang', languageOf(root))}${attribute('dir', directionOf(root))}>`,
  ];
  walk(root, {
    open(tag, element) {
      // A parser drops a line feed that comes first in a pre.
      out.push(`<${tag}${attributesOf(tag, element)}>${tag === 'pre' ? '\n' : ''}`);
    },
    close: (tag) => void out.push(`</${tag}>${isBlockTag(tag) ? '\n' : ''}`),
    text: (data) => void out.push(escapeText(cleaned(data))),
    lineBreak: () => void out.push('<br>'),
    rule: () => void out.push('<hr>\n'),
  });
  out.push('</main>');
  return out.join('');
}

function attributesOf(tag: Tag, element: Element): string {
  let out = attribute('id', safeId(idOf(element)));
  for (const name of ['lang', 'dir', ...(KEPT[tag] ?? [])])
    out += attribute(name, attributeOf(element, name));
  if (tag === 'a') out += attribute('href', addressOf(element));
  if (tag === 'table' && isLayoutTable(element)) out += attribute('role', 'presentation');
  return out;
}

/** Only ids that a snapshot cannot be mistaken by: `#modgov` would be looked for as the root of a page. */
function safeId(id: string): string {
  return id === 'modgov' ? '' : id;
}

function languageOf(root: Element): string | null {
  return root.closest('[lang]')?.getAttribute('lang') ?? null;
}

function directionOf(root: Element): string | null {
  return root.closest('[dir]')?.getAttribute('dir') ?? null;
}

function attribute(name: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  return ` ${name}="${escapeText(value.replaceAll('\0', '').toWellFormed()).replaceAll('"', '&quot;')}"`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
