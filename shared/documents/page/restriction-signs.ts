/** Words by which a page may be restricted, verbatim, with where they stood. Whether they count is scrutiny's rule. */
import type { Block } from '../../anchoring/text-index.ts';
import type { PageFacts } from '../../core/page.ts';
import type { PageText } from './page-text.ts';
import { isLeftOut } from './skipped.ts';
import { wordsOf } from './words-of.ts';

type Sign = PageFacts['restrictionSigns'][number];

/** A report says above its first number whether it is public; no header is longer than this many lines. */
const HEADER_BLOCKS = 30;
const HEADER_LINE = 300;
const MOST_OF_BODY = 5;

const SIGN = /\bnot for publication\b|\bpart (?:2|ii|two)\b|\bexempt\b|\bconfidential\b/g;
/** What a header line says of its own paper, in contrast to a sentence about the law or a list of exempt items. */
const LABEL = String.raw`(?:(?:[a-z]+ )?(?:classification|confidentiality|status|access|access to information|category)\W+)?`;
const CLOSED = String.raw`(?:(?:strictly|exempt|confidential|restricted)(?: |/| and | or ))*(?:exempt|confidential|restricted)`;
const PAPER = '(?:information|item|report|appendix|paper|document)';
/** "Appendix A to this report is exempt" is a public cover's. */
const OF_ITSELF = String.raw`(?:^\W*|[.:;] )(?:(?:(?:this|the) )?(?:report|paper|item|document)|this appendix)`;
/** What a closed paper is exempt from; of call-in, a public one may be. */
const OPEN = '(?:publication|disclosure)';
/** Ends there, or goes on with the part or the paragraph of the law. */
const TAIL = String.raw`(?:\W*$|\W+(?:by virtue|under|pursuant|in accordance|as defined|para(?:graph)?s?|schedule|part (?:2|ii|two)|not for publication|contains?|because|due to|from ${OPEN})\b(?!.*\b(?:will|may|shall|should) be (?:considered|discussed|taken)))`;
const HEADER_SIGNS: readonly RegExp[] = [
  /\bnot for publication\b/,
  /\ba part (?:2|ii|two)\b/,
  new RegExp(String.raw`^\W*${LABEL}part (?:2|ii|two)\b`),
  new RegExp(String.raw`^\W*${LABEL}${CLOSED}(?: ${PAPER}(?: [a-z0-9]{1,3})?)?${TAIL}`),
  new RegExp(String.raw`^\W*${LABEL}(?:strictly )?private (?:and|&) confidential\b`),
  new RegExp(String.raw`^\W*${LABEL}not to be (?:published|disclosed)\b`),
  new RegExp(
    String.raw`${OF_ITSELF} (?:is|contains|includes|discloses) (?:information (?:which|that) is )?${CLOSED}\b(?! from\b(?! ${OPEN}))`,
  ),
  new RegExp(String.raw`${OF_ITSELF} is not to be (?:published|disclosed)\b`),
];
const ITEM_ROWS = '.mgItemTable tr, #mgItemTable tr, .mgIssueHistory tr';
const REASON = /^(?:reasons? (?:why|for)\b.*\brestrict|restriction|exempt|access to information)/i;

export function readRestrictionSigns(page: PageText): Sign[] {
  const lines = headerOf(page).filter(({ start, end }) => {
    const line = page.index.text.slice(start, end);
    return line.length <= HEADER_LINE && HEADER_SIGNS.some((sign) => sign.test(line));
  });
  const signs = readMarks(page.root);
  for (const line of lines) {
    const words = page.index.asSeen(line);
    if (!signs.some((sign) => sign.words === words)) signs.push({ where: 'header', words });
  }
  return [...signs, ...readBody(page, new Set(lines))];
}

/** Up to the first paragraph number or list: below it stand items and sentences that may speak of other papers. */
function headerOf({ index }: PageText): readonly Block[] {
  const first = index.blocks.slice(0, HEADER_BLOCKS);
  const end = first.findIndex((block) => block.label !== undefined || block.kind === 'item');
  return end < 0 ? first : first.slice(0, end);
}

/** The site's own mark, and its label that gives the reason. In the row of an item it is that item's. */
function readMarks(root: Element): Sign[] {
  const signs: Sign[] = [];
  for (const element of root.querySelectorAll('[class*="estricted"], .mgLabel')) {
    const isLabel = element.classList.contains('mgLabel');
    const isMark = [...element.classList].some((name) => /^(?:mg)?restricted/i.test(name));
    if ((!isLabel && !isMark) || isLeftOut(element, root)) continue;
    const words = wordsOf(isLabel ? element.parentElement : element).slice(0, HEADER_LINE);
    if (words === '' || (isLabel && !REASON.test(words))) continue;
    const where = element.closest(ITEM_ROWS) === null ? 'mark' : 'item';
    if (!signs.some((sign) => sign.words === words)) signs.push({ where, words });
  }
  return signs;
}

function readBody({ index }: PageText, header: ReadonlySet<Block>): Sign[] {
  const signs: Sign[] = [];
  SIGN.lastIndex = 0;
  for (
    let found = SIGN.exec(index.text);
    found && signs.length < MOST_OF_BODY;
    found = SIGN.exec(index.text)
  ) {
    const block = index.blockAt(found.index);
    if (block && header.has(block)) continue;
    const start = Math.max(block?.start ?? 0, found.index - 60);
    const end = Math.min(block?.end ?? index.text.length, found.index + found[0].length + 60);
    signs.push({ where: 'body', words: index.asSeen({ start, end }) });
    SIGN.lastIndex = end;
  }
  return signs;
}
