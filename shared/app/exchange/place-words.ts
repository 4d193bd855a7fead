/** Where words of a file stand in a paper that is kept here. Loads what reads papers when it is asked. */
import type { EditionId } from '../../core/ids.ts';
import type { Quote, Selectors } from '../../core/selector.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import { describeCited, type Words } from '../../documents/page/anchor-page.ts';
import { createPlacer } from '../../documents/page/placer.ts';
import { inTurns, sliceFrom } from '../../documents/page/slices.ts';
import type { AppModel } from '../app-model.ts';
import { htmlOf } from '../reader/kept-html.ts';

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
  readonly describe: (span: Selectors['position']) => Selectors | undefined;
}

/** By id; those that have no one place are not in it. Empty where no version is kept on this device. */
export async function placeWords(
  model: Pick<AppModel, 'desk' | 'scriptUrl'>,
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
  await inTurns(stepsOf(placer), signal);
  for (const { id } of sought) {
    const anchor = placer.anchors.get(id);
    const span = anchor && 'span' in anchor ? anchor.span : undefined;
    const sel = span && describe(span);
    if (sel !== undefined) placed.set(id, { edition: edition.id, sel });
  }
  return placed;
}

function* stepsOf(placer: ReturnType<typeof createPlacer>): Generator<unknown, void, undefined> {
  while (!placer.work(sliceFrom())) yield;
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
  model: Pick<AppModel, 'desk' | 'scriptUrl'>,
  view: ReportView,
  signal: AbortSignal,
): Promise<KeptWords | undefined> {
  const edition = view.editions.findLast(({ file, media }) => file !== undefined && media !== 'other');
  if (edition?.file === undefined) return undefined;
  return edition.media === 'pdf'
    ? openKeptPdf(model, edition, edition.file, signal)
    : openKeptPage(model, edition, edition.file);
}

async function openKeptPage(
  { desk }: Pick<AppModel, 'desk'>,
  edition: EditionView,
  file: string,
): Promise<KeptWords | undefined> {
  const { openSnapshot } = await import('../../documents/paper/snapshot.ts');
  const bytes = await desk.readBytes(file);
  const html = bytes.ok ? await htmlOf(bytes.value, edition.media) : bytes;
  const opened = html.ok ? openSnapshot(html.value) : html;
  if (!opened.ok) return undefined;
  const { page } = opened.value;
  const describe = (span: Selectors['position']): Selectors | undefined => {
    const sel = describeCited(page, span);
    return sel.ok ? sel.value : undefined;
  };
  return { edition, words: page, describe };
}

async function openKeptPdf(
  { desk, scriptUrl }: Pick<AppModel, 'desk' | 'scriptUrl'>,
  edition: EditionView,
  file: string,
  signal: AbortSignal,
): Promise<KeptWords | undefined> {
  const [{ openPdf }, { readKeptWords }, { describePdfSpan }] = await Promise.all([
    import('../../documents/paper/pdf/open-pdf.ts'),
    import('../../documents/paper/pdf/kept-words.ts'),
    import('../../documents/paper/pdf/pdf-words.ts'),
  ]);
  const bytes = await desk.openBytes(file);
  const opened = bytes.ok ? await openPdf(bytes.value, scriptUrl) : bytes;
  if (!opened.ok) return undefined;
  const { texts } = desk.papers;
  const kept = {
    read: (from: number, to: number) => texts.read(file, from, to),
    keep: (pages: Parameters<typeof texts.keep>[1]) => texts.keep(file, pages),
  };
  const words = await readKeptWords(opened.value.document, kept, signal).finally(() =>
    opened.value.dispose(),
  );
  if (words === undefined) return undefined;
  const describe = (span: Selectors['position']): Selectors | undefined => {
    const sel = describePdfSpan(words, span);
    return sel.ok ? sel.value : undefined;
  };
  return { edition, words, describe };
}
