/** Where findings stand in the edition on screen, all of them together. Rules: SPEC.md [A7] to [A12]. */
import type { Anchor, Selectors } from '../core/selector.ts';
import { quoteAt, spanAt } from './accept.ts';
import { alignUnits } from './align.ts';
import { resolveByQuote } from './by-quote.ts';
import { withLookups } from './aligned.ts';
import type { Aligned } from './aligned.ts';
import { resolveAligned } from './by-skeleton.ts';
import { fold } from './fold.ts';
import type { Wanted } from './place.ts';
import type { Skeleton } from './skeleton.ts';
import type { TextIndex } from './text-index.ts';
import { unitsOf } from './units.ts';

export interface FindingToResolve {
  readonly id: string;
  readonly selectors: Selectors;
  /** Of the edition that the selectors were made on. */
  readonly skeleton?: Skeleton;
}

/** Inverse of `describe` on the same edition; on another one exact, moved, edited, ambiguous or gone. Never throws. */
export function resolveAll(index: TextIndex, findings: readonly FindingToResolve[]): Map<string, Anchor> {
  const resolver = createResolver(index);
  return new Map(findings.map((finding) => [finding.id, resolver.resolve(finding)]));
}

export interface Resolver {
  /** The same answers as `resolveAll`, one at a time, for callers that work in slices. */
  resolve(finding: FindingToResolve): Anchor;
}

/** Shares one alignment per old edition among all findings that it is asked for. */
export function createResolver(index: TextIndex): Resolver {
  const alignments = new Map<string, Aligned>();
  const alignmentWith = (skeleton: Skeleton): Aligned => {
    const key = `${skeleton.textHash}|${skeleton.textLength}|${skeleton.units.length}`;
    let aligned = alignments.get(key);
    if (aligned === undefined) {
      aligned = withLookups(index, alignUnits(skeleton.units, unitsOf(index)));
      alignments.set(key, aligned);
    }
    return aligned;
  };
  return {
    resolve({ selectors, skeleton }) {
      const wanted = wantedOf(selectors);
      if (wanted.quote === '' || wanted.quote.length > index.text.length * 2) return { state: 'gone' };
      if (skeleton === undefined) return resolveByQuote(index, wanted, selectors);
      if (isSameEdition(index, skeleton) && quoteAt(index.text, selectors.position.start, wanted)) {
        return { state: 'exact', span: spanAt(selectors.position.start, wanted) };
      }
      const anchor = resolveAligned(alignmentWith(skeleton), wanted, selectors);
      return anchor ?? resolveByQuote(index, wanted, selectors);
    },
  };
}

function isSameEdition(index: TextIndex, skeleton: Skeleton): boolean {
  return skeleton.textHash === index.hash && skeleton.textLength === index.text.length;
}

function wantedOf({ quote }: Selectors): Wanted {
  return { quote: fold(quote.exact), prefix: quote.prefix, suffix: quote.suffix };
}
