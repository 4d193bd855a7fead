/** The papers that a page links to. */
import type { PageFacts } from '../../core/page.ts';
import { isLeftOut } from './skipped.ts';
import { addressOf } from './tags.ts';
import { wordsOf } from './words-of.ts';

type PaperLink = PageFacts['links'][number];

const PAPER =
  /\.(?:pdf|docx?|xlsx?|odt|rtf)$|\/documents\/[a-z]\d+\/|\/mgconvert2pdf\.aspx$|\/document\.ashx$/i;
/** "Minutes PDF 120 KB", "Report (156Kb)". */
const SIZE = /\s*(?:\(\s*)?((?:(?:PDF|DOCX?|HTML|XLSX?)\s+)?[\d.,]+\s*[KMG]B)\s*\)?$/i;
const MOST = 500;

/** The paper that this link leads to, by its address. */
export function readPaperLink(link: Element): PaperLink | undefined {
  const url = addressOf(link)?.replace(/#.*$/, '');
  return url === undefined || !PAPER.test(new URL(url).pathname) ? undefined : readLink(link, url);
}

/** One per address, in page order, the size taken out of the title. */
export function readLinks(root: Element): PaperLink[] {
  const links = new Map<string, PaperLink>();
  for (const element of root.querySelectorAll('a[href]')) {
    const url = addressOf(element)?.replace(/#.*$/, '');
    if (url === undefined || !PAPER.test(new URL(url).pathname) || isLeftOut(element, root)) continue;
    const link = readLink(element, url);
    if (!links.has(url) && link.title !== '' && links.size < MOST) links.set(url, link);
  }
  return [...links.values()];
}

function readLink(element: Element, url: string): PaperLink {
  const all = wordsOf(element);
  const next = element.nextElementSibling;
  const beside = wordsOf(
    element.querySelector('.mgFileSize') ?? (next?.matches('.FileSize') ? next : null),
    '.mgHide',
  );
  const size = SIZE.exec(beside)?.[1] ?? SIZE.exec(all)?.[1];
  return { url, title: all.replace(SIZE, '').trim(), ...(size && { size }) };
}
