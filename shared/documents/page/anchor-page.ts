/**
 * A page's findings by way of `anchoring`: selectors for a span, and where findings stand. For surfaces that read pages
 * (content script, reader), which have no door to `anchoring` of their own.
 */
import { describe } from '../../anchoring/describe.ts';
import { fold } from '../../anchoring/fold.ts';
import { createResolver, type FindingToResolve } from '../../anchoring/resolve.ts';
import { readSkeleton, skeletonOf, writeSkeleton, type Skeleton } from '../../anchoring/skeleton.ts';
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Anchor, Selectors, Span } from '../../core/selector.ts';
import { createTextIndex, type TextIndex, type TextInput } from '../../anchoring/text-index.ts';

/** Words that findings stand in: a page with its nodes, or an index alone, where there is no page. */
export interface Words {
  readonly index: TextIndex;
}

/** The words of a page as another context has read them. */
export function createWords(input: TextInput): Words {
  return { index: createTextIndex(input) };
}

/** Selectors of a span, to be stored with a finding. `selection-empty` for a span without words. */
export function describeSpan(page: Words, span: Span): Result<Selectors> {
  return describe(page.index, span);
}

/** True when the quote and its context stand in this folded text letter by letter, where the selectors say. */
export function standsAt(text: string, { quote, position: { start } }: Selectors): boolean {
  const words = quote.prefix + fold(quote.exact) + quote.suffix;
  const from = start - quote.prefix.length;
  return from >= 0 && text.startsWith(words, from);
}

/** A quote's words as they stand in folded text. */
export function foldQuote({ quote }: Selectors): string {
  return fold(quote.exact);
}

/** The page's skeleton, to be stored with its edition. */
export function writePageSkeleton(page: Words): Uint8Array<ArrayBuffer> {
  return writeSkeleton(page.index);
}

/** A finding with the edition that its selectors were described on. */
export interface FindingToPlace {
  readonly id: FindingId;
  readonly sel: Selectors;
  readonly edition: EditionId;
}

/**
 * Where findings stand in the page.
 * @param edition the page's own, if it is known
 * @param skeletonOfEdition stored skeletons of other editions; where one is missing or unreadable, the quote decides
 */
export function placeFindings(
  page: Words,
  findings: readonly FindingToPlace[],
  edition: EditionId | undefined,
  skeletonOfEdition: (edition: EditionId) => Uint8Array | undefined,
): Map<FindingId, Anchor> {
  const resolver = createResolver(page.index);
  const skeletons = new Map<EditionId, Skeleton | undefined>();
  const read = (of: EditionId): Skeleton | undefined => {
    if (of === edition) return skeletonOf(page.index);
    const bytes = skeletonOfEdition(of);
    const skeleton = bytes && readSkeleton(bytes);
    return skeleton?.ok ? skeleton.value : undefined;
  };
  return new Map(
    findings.map((finding) => {
      if (!skeletons.has(finding.edition)) skeletons.set(finding.edition, read(finding.edition));
      const skeleton = skeletons.get(finding.edition);
      const wanted: FindingToResolve = {
        id: finding.id,
        selectors: finding.sel,
        ...(skeleton === undefined ? {} : { skeleton }),
      };
      return [finding.id, resolver.resolve(wanted)];
    }),
  );
}
