/** Where findings stand in the edition on screen, all of them together. Rules: SPEC.md [A7] to [A13]. */
import type { Anchor, Selectors } from '../core/selector.ts';
import { quoteAt, spanAt } from './accept.ts';
import { alignUnits } from './align.ts';
import { atNeighboursShift, betweenNeighbours } from './between.ts';
import { atStoredPosition, resolveByQuote } from './by-quote.ts';
import { homeOf, withLookups } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { resolveFar, resolveNear } from './by-skeleton.ts';
import { besideOneSide } from './beside-one-side.ts';
import { byHints } from './hints.ts';
import { gramsInSteps } from './grams.ts';
import { finish, type Steps } from './steps.ts';
import { byNeighbours, placedOf } from './neighbours.ts';
import type { Skeleton } from './skeleton.ts';
import type { TextIndex } from './text-index.ts';
import { unitsInSteps } from './units.ts';
import { wantedOf } from './wanted.ts';
import type { Wanted } from './place.ts';

export interface FindingToResolve {
  readonly id: string;
  readonly selectors: Selectors;
  /** Of the edition that the selectors were made on. */
  readonly skeleton?: Skeleton;
}

/** An answer, or only a place where the caller may pause. */
export type ResolveStep = readonly [id: string, anchor: Anchor] | undefined;

export interface ResolveOrder {
  /** Findings that are answered first: those that the member sees. */
  readonly first?: ReadonlySet<string>;
}

/** Inverse of `describe` on the same edition; on another one exact, moved, edited, ambiguous or gone. Never throws. */
export function resolveAll(index: TextIndex, findings: readonly FindingToResolve[]): Map<string, Anchor> {
  return finish(resolveInSteps(index, findings));
}

/**
 * The same answers as `resolveAll`, in steps of a few milliseconds: each step gives one answer or none, all of them
 * together are returned at the end. An index that changes meanwhile is the caller's to notice. [A13]
 */
export function* resolveInSteps(
  index: TextIndex,
  findings: readonly FindingToResolve[],
  { first }: ResolveOrder = {},
): Generator<ResolveStep, Map<string, Anchor>, undefined> {
  const asked = first
    ? [...findings].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
    : findings;
  const anchors = new Map<string, Anchor>();
  const pending: Pending[] = [];
  const open: Asked[] = [];
  for (const finding of asked) {
    const one = yield* ask(index, finding);
    const anchor = nearAnchor(index, one);
    if (!isDecided(one, anchor)) {
      pending.push({ ...one, known: anchor });
      yield undefined;
      continue;
    }
    anchors.set(finding.id, anchor);
    if (anchor.state === 'ambiguous') open.push(one);
    yield anchor.state === 'ambiguous' ? undefined : [finding.id, anchor];
  }
  if (pending.length > 0) yield* gramsInSteps(index);
  for (const one of pending) {
    const anchor = farAnchor(index, one);
    anchors.set(one.finding.id, anchor);
    const isOpen = anchor.state === 'gone' || anchor.state === 'ambiguous';
    if (isOpen) open.push(one);
    yield isOpen ? undefined : [one.finding.id, anchor];
  }
  const placed = open.length > 0 ? placedOf(asked, anchors) : [];
  for (const { finding, wanted, route } of open) {
    const own = anchors.get(finding.id) ?? { state: 'gone' };
    const found = route
      ? (byNeighbours(route.aligned, route.home, wanted, finding, placed) ??
        (own.state === 'gone'
          ? besideOneSide(route.aligned, route.home, wanted, finding.selectors)
          : undefined))
      : own.state === 'gone'
        ? betweenNeighbours(index, wanted, finding.selectors, placed)
        : atNeighboursShift(index, wanted, finding.selectors, placed);
    const anchor = found ?? byHints(index, own, wanted, finding.selectors);
    anchors.set(finding.id, anchor);
    yield [finding.id, anchor];
  }
  return anchors;
}

export interface Resolver {
  /** As `resolveAll` answers for this finding alone: no neighbour helps it. */
  resolve(finding: FindingToResolve): Anchor;
}

/** For callers that ask for one finding at a time. */
export function createResolver(index: TextIndex): Resolver {
  return {
    resolve(finding) {
      const one = finish(ask(index, finding));
      const known = nearAnchor(index, one);
      const anchor = isDecided(one, known) ? known : farAnchor(index, { ...one, known });
      return byHints(index, anchor, one.wanted, finding.selectors);
    },
  };
}

/** A finding with what its questions need. */
interface Asked {
  readonly finding: FindingToResolve;
  readonly wanted: Wanted;
  /** By the skeleton; undefined without one, or where the selectors cannot belong to it. */
  readonly route: { readonly aligned: Aligned; readonly home: Home } | undefined;
}

/** What is gone by the units beside it may still be found by its own. */
interface Pending extends Asked {
  readonly known: Anchor | undefined;
}

function isDecided({ route }: Asked, known: Anchor | undefined): known is Anchor {
  return known !== undefined && (route === undefined || known.state !== 'gone');
}

function* ask(index: TextIndex, finding: FindingToResolve): Steps<Asked> {
  const { selectors, skeleton } = finding;
  const wanted = wantedOf(selectors);
  const isHopeless = wanted.quote === '' || wanted.quote.length > index.text.length * 2;
  if (isHopeless || skeleton === undefined || isUnmoved(index, wanted, finding))
    return { finding, wanted, route: undefined };
  const aligned = yield* alignedWith(index, skeleton);
  const home = homeOf(aligned, selectors.position);
  return { finding, wanted, route: home && { aligned, home } };
}

function nearAnchor(index: TextIndex, { finding, wanted, route }: Asked): Anchor | undefined {
  const { selectors } = finding;
  if (wanted.quote === '' || wanted.quote.length > index.text.length * 2) return { state: 'gone' };
  if (isUnmoved(index, wanted, finding))
    return { state: 'exact', span: spanAt(selectors.position.start, wanted) };
  return route
    ? resolveNear(route.aligned, route.home, wanted, selectors)
    : atStoredPosition(index, wanted, selectors);
}

function farAnchor(index: TextIndex, { finding, wanted, route, known }: Pending): Anchor {
  return route
    ? resolveFar(route.aligned, route.home, wanted, finding.selectors, known)
    : resolveByQuote(index, wanted, finding.selectors);
}

/** The same edition, and the same words where they were. */
function isUnmoved(index: TextIndex, wanted: Wanted, { selectors, skeleton }: FindingToResolve): boolean {
  return (
    skeleton?.textHash === index.hash &&
    skeleton.textLength === index.text.length &&
    quoteAt(index.text, selectors.position.start, wanted)
  );
}

const alignments = new WeakMap<TextIndex, Map<string, Aligned>>();

/** One alignment per old edition serves all who ask on this index. */
function* alignedWith(index: TextIndex, skeleton: Skeleton): Steps<Aligned> {
  const known = alignments.get(index) ?? new Map<string, Aligned>();
  alignments.set(index, known);
  const key = `${skeleton.textHash}|${skeleton.textLength}|${skeleton.units.length}`;
  let aligned = known.get(key);
  if (aligned === undefined) {
    const news = yield* unitsInSteps(index);
    aligned = withLookups(index, yield* alignUnits(skeleton.units, news));
    known.set(key, aligned);
  }
  return aligned;
}
