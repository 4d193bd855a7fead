/** One link of a meeting's page as a paper. */
import type { FoundPaper, PaperForm, PaperRole } from '../../../core/found-meeting.ts';
import { readPaperKey } from '../../../core/paper-key.ts';
import { isLeftOut } from '../skipped.ts';
import { wordsOf } from '../words-of.ts';
import { linkAddress, type MeetingPage } from './meeting-page.ts';
import { readMark } from './restricted-mark.ts';
import { splitSize } from './size-text.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf)$/i;
/** Addresses without a file's name that give a file: Modern.Gov, CMIS, and others that councils use. */
const HANDLER =
  /\/documents\/[a-z]\d+\/|\/(?:mg|ce)convert2pdf\.aspx$|\/(?:document|filestream|view|showdocument)\.ashx$|\/downloads?\/(?:file|id|downloads)\/|\/meetings?documents?\/download\b/i;
const SUPPLEMENT =
  /\b(?:supplement(?:ary|al)?|late (?:paper|report|item)|addend(?:um|a)|to follow|tabled|errat(?:um|a))\b/i;
/** What a Modern.Gov meeting paper is, by the `T` of its address. */
const BY_TYPE: Readonly<Record<string, PaperRole>> = {
  '0': 'frontsheet',
  '1': 'minutes',
  '2': 'decisions',
  '9': 'supplement',
  '10': 'pack',
};
const BY_WORDS: readonly (readonly [RegExp, PaperRole])[] = [
  [/\b(?:reports?|agenda|document) pack\b/i, 'pack'],
  [/\bfront ?sheet\b/i, 'frontsheet'],
  [/^printed (?:draft )?minutes\b/i, 'minutes'],
  [/^printed decisions\b/i, 'decisions'],
];

/** The papers that are linked inside an element, each address once, in page order. */
export function papersIn(
  element: Element,
  page: MeetingPage,
  roleOf: (link: Element) => PaperRole = () => 'report',
): FoundPaper[] {
  const found = new Map<string, FoundPaper>();
  for (const link of element.querySelectorAll('a[href]')) {
    const paper = paperOf(link, page, roleOf(link));
    if (paper && !found.has(paper.key)) found.set(paper.key, paper);
  }
  return [...found.values()];
}

/** Undefined for a link that leads to no paper, or that stands in a menu. */
export function paperOf(link: Element, page: MeetingPage, role: PaperRole): FoundPaper | undefined {
  const url = linkAddress(link, page);
  if (url === undefined || !isPaper(link, url) || isLeftOut(link, page.root)) return undefined;
  const key = readPaperKey(url);
  if (!key.ok) return undefined;
  const { title, sizeText } = titleOf(link, url);
  const form = formOf(url);
  const restricted = readMark(link.closest('li') ?? link);
  return {
    key: key.value,
    url,
    title,
    ...(sizeText !== undefined && { sizeText }),
    ...(restricted !== undefined && { restricted }),
    role: roleByName(key.value, title, url) ?? role,
    ...(form !== undefined && { form }),
  };
}

function isPaper(link: Element, url: string): boolean {
  const { pathname } = new URL(url);
  return FILE.test(pathname) || HANDLER.test(pathname) || link.getAttribute('type') === 'application/pdf';
}

/** The link's words, else what its picture or tooltip says, else its file's name. */
function titleOf(link: Element, url: string): ReturnType<typeof splitSize> {
  const sizes = [...link.querySelectorAll('.mgFileSize'), link.nextElementSibling];
  const beside = sizes
    .filter((size) => size?.matches('.mgFileSize, .FileSize, [class*="file-size"], [class*="filesize"]'))
    .map((size) => splitSize(wordsOf(size, '.mgHide')).sizeText)
    .find((size) => size !== undefined);
  const hints = [
    wordsOf(link),
    link.querySelector('img[alt]')?.getAttribute('alt') ?? '',
    link.getAttribute('aria-label') ?? '',
    (link.getAttribute('title') ?? '').replace(/^link to (?:document|attachment)\s+/i, ''),
    fileName(url),
  ];
  const split = hints.map((hint) => splitSize(hint.replace(/\s+/g, ' ').trim()));
  const named = split.find(({ title }) => title !== '')!;
  const sizeText = beside ?? split.find((hint) => hint.sizeText !== undefined)?.sizeText;
  return { title: named.title, ...(sizeText !== undefined && { sizeText }) };
}

function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function formOf(url: string): PaperForm | undefined {
  const { pathname } = new URL(url);
  if (/\.pdf$|convert2pdf\.aspx$/i.test(pathname)) return 'pdf';
  if (/\.docx$/i.test(pathname)) return 'docx';
  if (/\.html?$/i.test(pathname)) return 'page';
  return FILE.test(pathname) ? 'other' : undefined;
}

function roleByName(key: string, title: string, url: string): PaperRole | undefined {
  const type = /:g\d+:t(\d+)$/.exec(key)?.[1];
  const byType = type === undefined ? undefined : BY_TYPE[type];
  if (byType) return byType;
  const byWords = BY_WORDS.find(([words]) => words.test(title) || words.test(fileName(url)));
  if (byWords) return byWords[1];
  return SUPPLEMENT.test(title) ? 'supplement' : undefined;
}
