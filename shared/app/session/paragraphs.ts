/** The paragraphs of a kept report, for whoever picks passages that nobody has marked. */
import { writeShort } from '../../core/citation.ts';
import type { EditionId } from '../../core/ids.ts';
import type { Selectors } from '../../core/selector.ts';
import type { EditionView } from '../../core/view.ts';
import { describeCited } from '../../documents/page/anchor-page.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import { describePdfSpan, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';

export interface Passage {
  readonly edition: EditionId;
  readonly sel: Selectors;
}

export interface Paragraph extends Passage {
  readonly id: string;
  /** "paragraph 3.4". */
  readonly place: string;
  readonly words: string;
}

export interface ParagraphSection {
  /** The first part of its paragraphs' numbers, or its heading; empty where there is neither. */
  readonly title: string;
  /** Described when they are asked for: a pack has thousands. */
  readonly paragraphs: () => readonly Paragraph[];
  readonly count: number;
}

/** Shorter ones without a number are captions and the like. */
const SHORT = 40;

/** By section, of the newest version whose bytes are here; undefined where there are none, or they cannot be read. */
export async function readParagraphs(
  model: AppModel,
  editions: readonly EditionView[],
  signal: AbortSignal,
): Promise<readonly ParagraphSection[] | undefined> {
  const edition = editions.findLast(({ file }) => file !== undefined);
  const words = edition && (await readWords(model, edition, signal));
  return words && sectionsOf(words, edition.id);
}

function sectionsOf(words: PagedWords, edition: EditionId): readonly ParagraphSection[] {
  const { index } = words;
  const blocks = index.blocks.filter(
    ({ kind, label, start, end }) => kind !== 'heading' && (label !== undefined || end - start >= SHORT),
  );
  const describe = ({ start, end }: { readonly start: number; readonly end: number }): Paragraph[] => {
    const sel = isPdf(words) ? describePdfSpan(words, { start, end }) : describeCited(words, { start, end });
    if (!sel.ok) return [];
    const seen = index.asSeen({ start, end });
    return [{ id: `p${start}`, edition, sel: sel.value, place: writeShort(sel.value), words: seen }];
  };
  return [...Map.groupBy(blocks, ({ paragraph }) => /\d+/.exec(paragraph ?? '')?.[0] ?? '')].map(
    ([title, of]) => {
      let made: readonly Paragraph[] | undefined;
      return { title, count: of.length, paragraphs: () => (made ??= of.flatMap(describe)) };
    },
  );
}

function isPdf(words: PagedWords): words is PdfWords {
  return 'quadsOf' in words;
}
