/** The page as the content script sees it: its words, and which reading and version of them this is. */
import { wordsBehindLabel } from '../../shared/anchoring/labels.ts';
import type { EditionId } from '../../shared/core/ids.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { LONGEST_QUOTE, type Selectors, type Span } from '../../shared/core/selector.ts';
import { describeCited } from '../../shared/documents/page/anchor-page.ts';
import type { PageText } from '../../shared/documents/page/page-text.ts';
import { checkPage, readPage } from '../../shared/documents/page/read-page.ts';
import { readSelection } from '../../shared/documents/page/selection.ts';
import { contentRoot } from '../../shared/documents/page/skipped.ts';
import type { PageReading } from '../messages.ts';
import type { PageTools } from './page-tools.ts';
import type { PageParagraph } from '../panel-messages.ts';

export interface PageView {
  readonly page: PageText;
  /** Which reading of the page this is, from 1. */
  readonly no: number;
  /** Named by the host once it has this reading. */
  readonly edition: EditionId | undefined;
  name(no: number, edition: EditionId): void;
  /** Takes the page as it was read again; a page that has lost all its words keeps the last good reading. */
  take(page: PageText): boolean;
  /** The page as it was read, for the host, so that both have the very same words. */
  read(tools: PageTools): { readonly no: number; readonly reading: PageReading };
  /** The selected words as selectors. The page is read again when it changed under the selection. */
  describeSelection(selection: Selection | null): Result<Selectors>;
  describe(span: Span): Result<Selectors>;
  describeBlock(block: number): Result<Selectors>;
  paragraphs(): readonly PageParagraph[];
}

/** @param onReadAgain the page changed under the member's selection and was read again at once */
export function openPageView(document: Document, page: PageText, onReadAgain: () => void): Result<PageView> {
  const opened = checkPage(page);
  return opened.ok ? ok(createPageView(document, opened.value, onReadAgain)) : opened;
}

function createPageView(document: Document, first: PageText, onReadAgain: () => void): PageView {
  let page = first;
  let no = 1;
  let edition: EditionId | undefined;
  const take = (next: PageText): boolean => {
    if (next.index.text === '') return false;
    if (next.index.text !== page.index.text) {
      no += 1;
      edition = undefined;
    }
    page = next;
    return true;
  };
  const describe = (span: Span): Result<Selectors> => {
    const sel = describeCited(page, span);
    return sel.ok && sel.value.quote.exact.length > LONGEST_QUOTE ? fail('selection-too-long') : sel;
  };
  const describeSelection = (selection: Selection | null): Result<Selectors> => {
    let span = readSelection(page, selection);
    // Words that came since the last reading look as if they stood outside of the paper.
    const isOld = !span.ok && /^(page-changed|selection-outside)$/.test(span.code);
    if (isOld && take(readPage(contentRoot(document)))) {
      onReadAgain();
      span = readSelection(page, selection);
    }
    return span.ok ? describe(span.value) : span;
  };
  return {
    get page() {
      return page;
    },
    get no() {
      return no;
    },
    get edition() {
      return edition;
    },
    name: (of, named) => of === no && (edition = named),
    take,
    read(tools) {
      const { raw, blocks } = page.input;
      return { no, reading: { facts: tools.readFacts(page), raw, blocks, seen: tools.seenAt(page) } };
    },
    describe,
    describeSelection,
    describeBlock(block) {
      const at = page.index.blocks[block] ?? { start: 0, end: 0 };
      return describe(wordsBehindLabel(page.index.text, at));
    },
    paragraphs: () => listParagraphs(page),
  };
}

/** Enough to know a paragraph by; the whole is on the page. */
const SHOWN = 400;

function listParagraphs({ index }: PageText): PageParagraph[] {
  return index.blocks.map((block, at) => {
    const text = index.asSeen(block).slice(0, SHOWN);
    return { block: at, ...(block.label === undefined ? {} : { number: block.label }), text };
  });
}
