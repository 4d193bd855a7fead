/** One citation everywhere: on cards, in print, in Word and in what is copied. Pure. */
import type { Cite, Selectors } from './selector.ts';
import type { FindingView } from './view.ts';

/** Where the words stand: enough to find them in the paper without Rapporteur. */
export interface Citation {
  /** Page of this meeting's pack that holds the paper: what the chair calls out. */
  readonly pack?: string;
  readonly paper: string;
  /** "paragraph 3.11", "Appendix 2, 3.3.2 (Leadership)", "third paragraph". */
  readonly paragraph?: string;
  /** The paper's own: its label where it has labels. */
  readonly page?: string;
}

/** @param packPage the pack's page for a page of the paper (from 1), where it is in this meeting's pack */
export function citationOf(
  paper: string,
  sel: Selectors,
  packPage?: (page: number) => string | undefined,
): Citation {
  const first = sel.pages?.[0];
  const pack = first && packPage?.(first.page);
  const paragraph = writeParagraph(sel);
  return {
    ...(pack === undefined ? {} : { pack }),
    paper,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(first === undefined ? {} : { page: first.label ?? String(first.page) }),
  };
}

/** "Pack page 134, Annual report, Appendix 1, 3.4, page 12"; without a number "Annual report, page 2, third paragraph". */
export function writeCitation({ pack, paper, paragraph, page }: Citation): string {
  const parts = [
    pack === undefined ? undefined : `Pack page ${pack}`,
    paper,
    ...inPaper({ paragraph, page }),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The same without the paper, for its own cards: "Pack page 134, 3.11, page 12". Empty where nothing is known. */
export function writePlace(sel: Selectors, packPage?: string): string {
  const { pack, paragraph, page } = citationOf('', sel, () => packPage);
  return [pack === undefined ? undefined : `Pack page ${pack}`, ...inPaper({ paragraph, page })]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What of its description says where a finding stands. */
export type Standing = Pick<Selectors, 'paragraph' | 'cite' | 'pages'>;

/** Where a line has room for one thing: "paragraph 3.11", "Appendix 1, 13.2"; without a number "page 2, third paragraph". */
export function writeShort(sel: Standing): string {
  const paragraph = writeParagraph(sel);
  const page = sel.pages?.[0];
  if (paragraph === undefined || page === undefined || !COUNTED.test(paragraph)) return paragraph ?? '';
  return inPaper({ paragraph, page: page.label ?? String(page.page) }).join(', ');
}

/**
 * Which of its descriptions a finding is cited by: the words that it stands on in the version on screen. What was marked
 * in a report is cited by that report also where its pack is on screen: the pack's page stands before it.
 */
export function citedOn(
  { sel, anchors, madeIn }: Pick<FindingView, 'sel' | 'anchors' | 'madeIn'>,
  edition: string | undefined,
): Selectors {
  if (madeIn?.isPack === false || edition === undefined) return sel;
  return anchors[edition] ?? sel;
}

function inPaper({
  paragraph,
  page,
}: {
  readonly paragraph: string | undefined;
  readonly page: string | undefined;
}): readonly (string | undefined)[] {
  const onPage = page === undefined ? undefined : `page ${page}`;
  // What is counted on its page is found by the page first.
  return paragraph !== undefined && COUNTED.test(paragraph) ? [onPage, paragraph] : [paragraph, onPage];
}

const NTH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTED = new RegExp(`^(?:(?:${NTH.join('|')}|\\d+(?:st|nd|rd|th)) (?:paragraph|bullet)|row \\d)`);

function ordinal(count: number): string {
  const word = NTH[count - 1];
  if (word !== undefined) return word;
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** Undefined for words that nothing tells from others. */
export function writeParagraph({
  paragraph,
  cite,
}: Pick<Selectors, 'paragraph' | 'cite'>): string | undefined {
  const below = cite && writeBelow(cite);
  const heading = cite?.heading === undefined ? '' : `(${cite.heading})`;
  const again = cite?.again === undefined ? '' : `${ordinal(cite.again)} of these`;
  const number = paragraph === undefined ? '' : describeParagraph(paragraph, below !== undefined);
  const named = [number, heading].filter((part) => part !== '').join(' ');
  const parts = paragraph === undefined ? [below ?? '', heading, again] : [named, below ?? '', again];
  const words = parts.filter((part) => part !== '').join(paragraph === undefined ? ' ' : ', ');
  return words === '' ? undefined : words;
}

function writeBelow({ nth, of = 'paragraph', column }: Cite): string | undefined {
  if (nth === undefined) return undefined;
  if (of === 'row') return `row ${nth}${column === undefined ? '' : `, column ${column}`}`;
  return `${ordinal(nth)} ${of === 'bullet' ? 'bullet' : 'paragraph'}`;
}

const PART =
  /^(App(?:endix)?|Annex|Part|Sch(?:edule)?|Enclosure)\.?\s*(\d+(?![.\d])|[A-Z]{1,4}(?![a-z]))[\s,:]*(.*)$/i;
const COVER = /^Cover\s+/;

const PART_WORDS: Readonly<Record<string, string>> = {
  app: 'Appendix',
  appendix: 'Appendix',
  annex: 'Annex',
  part: 'Part',
  sch: 'Schedule',
  schedule: 'Schedule',
  enclosure: 'Enclosure',
};

/**
 * Says a selector's paragraph in words: `App1 3.4` → "Appendix 1, 3.4", `3.11` → "paragraph 3.11"; labels stay as they are.
 * @param isBare without "paragraph" before a plain number: what stands below it is a paragraph as well
 */
export function describeParagraph(paragraph: string, isBare = false): string {
  const label = paragraph.trim();
  const part = PART.exec(label);
  if (part) {
    const name = `${PART_WORDS[part[1]!.toLowerCase()] ?? part[1]!} ${part[2]!}`;
    return part[3] ? `${name}, ${part[3]}` : name;
  }
  if (COVER.test(label)) return label.replace(COVER, 'Cover report, ');
  return /^\d/.test(label) && !isBare ? `paragraph ${label}` : label;
}
