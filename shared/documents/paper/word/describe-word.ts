import { HEADER_PARAGRAPHS } from '../../../core/paper-header.ts';
import type { ErrorCode } from '../../../core/result.ts';
import { createWords, writePageSkeleton } from '../../page/anchor-page.ts';
import { listParagraphs } from '../../page/page-paragraphs.ts';
import { openSnapshot } from '../snapshot.ts';
import { openWord } from './open-word.ts';

export interface DescribedWord {
  readonly title?: string;
  /** Folded. */
  readonly text: string;
  readonly skeleton: Uint8Array;
  readonly told: readonly ErrorCode[];
  /** What may restrict it, by place: above its first number, and at the edges of its pages. */
  readonly signs: { readonly header: readonly string[]; readonly running: readonly string[] };
  /** Its first paragraphs, as seen. */
  readonly opening: readonly string[];
}

/** A paper's box of names and dates is not longer than this. */
const HEADER_LINES = 30;

/** What a Word document says of itself. One that cannot be read has no words, and a code that says why. Never rejects. */
export async function describeWord(file: Blob): Promise<DescribedWord> {
  const opened = await openWord(file);
  if (!opened.ok) return withoutWords(opened.code);
  const { html, title, running } = opened.value;
  const shown = openSnapshot(html);
  const named = title === undefined ? {} : { title };
  if (!shown.ok) return { ...withoutWords('paper-scanned'), ...named, signs: { header: [], running } };
  const { page } = shown.value;
  const { index } = page;
  const paragraphs = listParagraphs(page).slice(0, HEADER_LINES);
  const numbered = paragraphs.findIndex(({ label }) => label !== undefined);
  const header = (numbered < 0 ? paragraphs : paragraphs.slice(0, numbered)).map(({ text }) => text);
  return {
    ...named,
    text: index.text,
    skeleton: writePageSkeleton(page),
    told: [],
    signs: { header, running },
    opening: index.blocks.slice(0, HEADER_PARAGRAPHS).map((block) => index.asSeen(block)),
  };
}

function withoutWords(code: ErrorCode): DescribedWord {
  const words = createWords({ raw: '', blocks: [] });
  const signs = { header: [], running: [] };
  return { text: '', skeleton: writePageSkeleton(words), told: [code], signs, opening: [] };
}
