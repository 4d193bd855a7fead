/** Links to papers under the heading that they stand below: legacy pages, and pages of no software that we know. */
import type { FoundItem, FoundPaper } from '../../../core/found-meeting.ts';
import { isLeftOut } from '../skipped.ts';
import { wordsOf } from '../words-of.ts';
import { paperOf } from './found-paper.ts';
import type { MeetingPage } from './meeting-page.ts';
import { readMark } from './restricted-mark.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, dt, summary, legend, caption, .mgSubItemTitleTxt, .mgAiTitleTxt';
/** "7. Budget", "Item 7 - Budget", "07a Budget": not "12 month plan", "2019 report". */
const NUMBERED =
  /^(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3}[a-z]?)\b[.):\s\u2013-]*|(\d{1,3}[a-z]?)[.):]\s*(?=\D)|(\d{1,3}[a-z]?)\s+[\u2013-]\s+|(0\d[a-z]?)\s+)(.*)$/i;
const LONGEST_HEADING = 200;

export interface GroupedLinks {
  readonly papers: readonly FoundPaper[];
  readonly items: readonly FoundItem[];
}

interface Group {
  readonly no?: string;
  readonly title: string;
  readonly restricted?: string;
  readonly papers: FoundPaper[];
}

/** The number that a title begins with, and what follows it. */
export function splitNumber(title: string): { readonly no?: string; readonly title: string } {
  const found = NUMBERED.exec(title);
  if (!found) return { title };
  const no = (found[1] ?? found[2] ?? found[3] ?? found[4])!.replace(/^0+(?=\d)/, '').toLowerCase();
  return { no, title: found[5]?.trim() || title };
}

/** Each row of a table with a paper is an item, as is each heading and each number that a link's title begins with. */
export function readGroupedLinks(page: MeetingPage): GroupedLinks {
  const loose: FoundPaper[] = [];
  const groups = new Map<string, Group>();
  let heading: Group | undefined;
  const seen = new Set<string>();
  for (const element of page.root.querySelectorAll(`${HEADINGS}, p, tr, a[href]`)) {
    if (isLeftOut(element, page.root)) continue;
    if (element.localName !== 'a') {
      heading = groupOf(element, groups) ?? heading;
      continue;
    }
    const paper = paperOf(element, page, 'report');
    if (!paper || seen.has(paper.key)) continue;
    seen.add(paper.key);
    const own = ownGroup(paper, heading, groups);
    (own ? own.papers : loose).push(paper);
  }
  const items = [...groups.values()].filter(({ papers, restricted }) => papers.length > 0 || restricted);
  return { papers: loose, items: items.map((group, order) => ({ ...group, order })) };
}

/** The group that begins with this element; undefined where it is no heading and no row of an item. */
function groupOf(element: Element, groups: Map<string, Group>): Group | undefined {
  if (element.localName === 'tr') return groupOfRow(element, groups);
  if (element.localName === 'p' && !isBoldLine(element)) return undefined;
  if (element.matches('h1') || element.querySelector('a[href]') !== null) return undefined;
  const words = wordsOf(element).replace(/[:\s]+$/, '');
  if (words === '' || words.length > LONGEST_HEADING) return undefined;
  return ensure(groups, splitNumber(words), readMark(element));
}

/** Item, description, resolution: as old Modern.Gov imports and many councils list a meeting. */
function groupOfRow(row: Element, groups: Map<string, Group>): Group | undefined {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
  const [first, second] = cells;
  if (!first || !second || row.closest('table')?.querySelector('table') != null) return undefined;
  const no = wordsOf(first)
    .replace(/^item\s+/i, '')
    .replace(/[.:)\s]+$/, '');
  if (!/^\d{1,4}[a-z]?$/i.test(no)) return undefined;
  const lines = wordsOf(second.querySelector('p, h2, h3, h4, strong, b, a') ?? second);
  const title = (lines || wordsOf(second)).slice(0, LONGEST_HEADING) || `Item ${no}`;
  return ensure(groups, { no: no.toLowerCase(), title }, readMark(row));
}

/** A number in front of the paper's own title says more than the heading above it. */
function ownGroup(
  paper: FoundPaper,
  heading: Group | undefined,
  groups: Map<string, Group>,
): Group | undefined {
  const { no, title } = splitNumber(paper.title);
  if (no === undefined || no === heading?.no) return heading;
  return [...groups.values()].find((group) => group.no === no) ?? ensure(groups, { no, title });
}

function ensure(
  groups: Map<string, Group>,
  named: { readonly no?: string; readonly title: string },
  restricted?: string,
): Group {
  const id = `${named.no ?? ''}|${named.title.toLowerCase()}`;
  const group = groups.get(id) ?? { ...named, ...(restricted !== undefined && { restricted }), papers: [] };
  groups.set(id, group);
  return group;
}

function isBoldLine(paragraph: Element): boolean {
  const bold = paragraph.querySelector('strong, b');
  return bold !== null && wordsOf(bold) === wordsOf(paragraph);
}
