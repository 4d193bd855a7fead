/** Where words of a file stand in a paper that is kept here. Loads what reads papers when it is asked. */
import type { EditionId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Quote, Selectors, Span } from '../../core/selector.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import { describeCited, type Words } from '../../documents/page/anchor-page.ts';
import { createPlacer, placeInTurns } from '../../documents/page/placer.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import type { PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';

export interface Placed {
  readonly edition: EditionId;
  readonly sel: Selectors;
}

/** What a word in a paper is looked for by. */
export interface Sought {
  readonly id: string;
  readonly quote: Quote;
}

interface KeptWords {
  readonly edition: EditionView;
  readonly words: Words;
  readonly describe: (span: Span) => Selectors | undefined;
}

/** By id; those that have no one place are not in it. Empty where no version is kept on this device. */
export async function placeWords(
  model: AppModel,
  view: ReportView,
  sought: readonly Sought[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Placed>> {
  const placed = new Map<string, Placed>();
  const kept = sought.length === 0 ? undefined : await openKept(model, view, signal);
  if (kept === undefined) return placed;
  const { edition, words, describe } = kept;
  const placer = createPlacer(words, edition.id);
  placer.take(sought.map(toFinding), [edition]);
  await placeInTurns(placer, signal);
  for (const { id } of sought) {
    const anchor = placer.anchors.get(id);
    const span = anchor && 'span' in anchor ? anchor.span : undefined;
    const sel = span && describe(span);
    if (sel !== undefined) placed.set(id, { edition: edition.id, sel });
  }
  return placed;
}

/** As words that were seen somewhere else: no position of theirs counts here. */
export function typedSelectors(quote: Quote): Selectors {
  const end = quote.exact.length;
  return {
    v: 1,
    quote,
    position: { start: 0, end },
    block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: end },
  };
}

function toFinding({ id, quote }: Sought): FindingView {
  const sel = typedSelectors(quote);
  // What a placer reads of a finding, and no more of it is there.
  return { id, edition: 'elsewhere', sel, anchors: {} } as unknown as FindingView;
}

/** The newest version that is kept, of any kind that has words. */
async function openKept(
  model: AppModel,
  view: ReportView,
  signal: AbortSignal,
): Promise<KeptWords | undefined> {
  const edition = view.editions.findLast(({ file, media }) => file !== undefined && media !== 'other');
  const words = edition && (await readWords(model, edition, signal));
  if (edition === undefined || words === undefined) return undefined;
  const describe = await describerOf(words);
  return {
    edition,
    words,
    describe: (span) => {
      const sel = describe(span);
      return sel.ok ? sel.value : undefined;
    },
  };
}

/** Words of a PDF are described with where they stand on its pages. */
async function describerOf(words: PagedWords): Promise<(span: Span) => Result<Selectors>> {
  if (!('quadsOf' in words)) return (span) => describeCited(words, span);
  const { describePdfSpan } = await import('../../documents/paper/pdf/pdf-words.ts');
  return (span) => describePdfSpan(words as PdfWords, span);
}
