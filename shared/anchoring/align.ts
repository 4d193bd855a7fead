/**
 * Aligns the units of an old edition with those of a new one: the same, moved, edited, unclear or without partner.
 * One alignment serves all findings of that old edition. Rules: SPEC.md [A8] and [A9].
 */
import { alignHashes, type BothPlaces } from './align-hashes.ts';
import { placesIn } from './hash-places.ts';
import { pairEdited } from './align-edited.ts';
import type { Alignment, Draft, PairKind } from './alignment.ts';
import { isLike } from './likeness.ts';
import type { Steps } from './steps.ts';
import type { Unit } from './units.ts';

/** Moved on its own hash alone is believed of units of this length; shorter ones need a neighbour that moved too. */
const MOVED_LENGTH = 40;

/** Pairs no new unit twice. Equal units that cannot be told apart are in `unclear`. */
export function* alignUnits(olds: readonly Unit[], news: readonly Unit[]): Steps<Alignment> {
  const oldPlaces = placesIn(olds, 0, olds.length);
  yield;
  const places = { olds: oldPlaces, news: placesIn(news, 0, news.length) };
  yield;
  const { pairs, unclear, used } = yield* alignHashes(olds, news, places);
  const kind: (PairKind | undefined)[] = olds.map((_, at) => ((pairs[at] ?? -1) < 0 ? undefined : 'same'));
  const owner = new Int32Array(news.length).fill(-1);
  pairs.forEach((now, old) => {
    if (now >= 0) owner[now] = old;
  });
  const draft: Draft = { olds, news, places: places.olds, to: pairs, kind, owner, unclear, used };
  yield;
  pairMoved(draft, places);
  yield;
  yield* pairEdited(draft);
  yield;
  doubtTwins(draft, places);
  yield;
  settleUnclear(draft);
  return draft;
}

/** Units that left their place: unique words first, then the neighbours that went with them. */
function pairMoved(draft: Draft, places: BothPlaces): void {
  const { olds, to, unclear, used } = draft;
  const moved: number[] = [];
  olds.forEach((unit, old) => {
    if ((to[old] ?? -1) >= 0 || unclear.has(old) || unit.length < MOVED_LENGTH) return;
    const now = places.news.only(unit.hash);
    if (places.olds.only(unit.hash) !== old || now < 0 || used[now] === 1) return;
    set(draft, old, now, 'moved');
    moved.push(old);
  });
  for (const start of moved) for (const step of [1, -1]) followNeighbours(draft, start, step);
}

function followNeighbours(draft: Draft, start: number, step: number): void {
  const { olds, news, to, unclear, used } = draft;
  let old = start + step;
  let now = (to[start] ?? 0) + step;
  for (; olds[old] !== undefined && olds[old]?.hash === news[now]?.hash; old += step, now += step) {
    if ((to[old] ?? -1) >= 0 || used[now] === 1 || unclear.has(old)) return;
    set(draft, old, now, 'moved');
  }
}

function set(draft: Draft, old: number, now: number, kind: PairKind): void {
  draft.to[old] = now;
  draft.kind[old] = kind;
  draft.used[now] = 1;
  if (kind !== 'edited') draft.owner[now] = old;
}

/** Words that stand in several places, and no neighbour of certain place that came along: it may be a twin. */
function doubtTwins(draft: Draft, places: BothPlaces): void {
  const { olds, news, to, kind, owner, unclear } = draft;
  const supported = olds.map((unit, old) => {
    const isUnique = places.olds.only(unit.hash) === old && places.news.only(unit.hash) === to[old];
    return isUnique || (kind[old] !== 'same' && isLike(unit, news[to[old] ?? -1]));
  });
  const support = (old: number, step: number): void => {
    if (supported[old] === true || kind[old] !== 'same') return;
    const beside = old + step;
    const now = to[old] ?? -1;
    const isEdge = beside < 0 ? now === 0 : beside === olds.length && now === news.length - 1;
    supported[old] = isEdge || (to[beside] === now + step && supported[beside] === true);
  };
  for (let old = 0; old < olds.length; old += 1) support(old, -1);
  for (let old = olds.length - 1; old >= 0; old -= 1) support(old, 1);
  const doubted = olds.flatMap((_, old) => (supported[old] === true || kind[old] !== 'same' ? [] : [old]));
  for (const old of doubted) {
    const now = to[old] ?? -1;
    unclear.set(old, [now]);
    owner[now] = -1;
    to[old] = -1;
    kind[old] = undefined;
  }
}

/** An unclear unit between two neighbours that are paired side by side is where its neighbours are. */
function settleUnclear(draft: Draft): void {
  const { olds, news, to, kind, unclear, owner } = draft;
  const partner = (old: number, edge: number): number =>
    old < 0 || old >= olds.length ? edge : (to[old] ?? -1);
  for (const old of unclear.keys()) {
    const before = partner(old - 1, -1);
    const after = partner(old + 1, news.length);
    const atEdge = old > 0 && before < 0;
    const now = before + 1;
    if (atEdge || after !== now + 1 || news[now]?.hash !== olds[old]?.hash || (owner[now] ?? -1) >= 0)
      continue;
    set(draft, old, now, kind[old - 1] === 'moved' || kind[old + 1] === 'moved' ? 'moved' : 'same');
    unclear.delete(old);
  }
  for (const [old, places] of unclear) {
    const free = places.filter((place) => (owner[place] ?? -1) < 0);
    if (free.length === 0) unclear.delete(old);
    else unclear.set(old, free);
  }
}
