import type { Described } from '../../../core/described-on.ts';
import type { EditionId } from '../../../core/ids.ts';
import type { Anchor, PagePart } from '../../../core/selector.ts';
import type { PdfWords } from './pdf-words.ts';

/** Where a finding is painted, and how. */
export interface PaintedOn {
  readonly state: 'exact' | 'moved' | 'edited';
  readonly parts: readonly PagePart[];
}

/**
 * Where a finding stands on the pages of an edition; undefined where it is not to be painted. One that was described on
 * this very edition is painted where it was kept, before anything was read; others when their words were found.
 * @param anchor of this edition, when its words are there
 */
export function partsOn(
  edition: EditionId,
  { selectors, on }: Described,
  words: Pick<PdfWords, 'quadsOf'> | null,
  anchor: Anchor | undefined,
): PaintedOn | undefined {
  const kept = on === edition ? selectors.pages : undefined;
  if (kept && (anchor === undefined || anchor.state === 'exact')) return { state: 'exact', parts: kept };
  if (!words || anchor === undefined || anchor.state === 'gone' || anchor.state === 'ambiguous')
    return undefined;
  return { state: anchor.state, parts: words.quadsOf(anchor.span) };
}
