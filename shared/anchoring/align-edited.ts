/** Pairs edited units inside the gaps that the alignment by hashes left. Rules: SPEC.md [A9]. */
import type { Draft } from './alignment.ts';
import type { Steps } from './steps.ts';
import type { Unit } from './units.ts';

/** Gaps with more combinations than this are compared by position only. */
const GAP_LIMIT = 20_000;
const POSITIONAL_LIMIT = 4;

export function* pairEdited(draft: Draft): Steps<void> {
  for (const { olds, news } of gapsOf(draft)) {
    yield;
    if (olds.length * news.length <= GAP_LIMIT) pairByLikeness(draft, olds, news);
    else pairByName(draft, olds, news);
  }
  for (const { olds, news } of gapsOf(draft)) {
    if (olds.length === news.length && olds.length <= POSITIONAL_LIMIT) pairByPosition(draft, olds, news);
  }
}

interface Gap {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/** The unpaired units between each two pairs that are in order. */
function gapsOf(draft: Draft): Gap[] {
  const gaps: Gap[] = [];
  let olds: number[] = [];
  let now = 0;
  for (let old = 0; old <= draft.olds.length; old += 1) {
    const isEnd = old === draft.olds.length;
    const to = isEnd ? draft.news.length : (draft.to[old] ?? -1);
    if (to < 0 && !draft.unclear.has(old)) olds.push(old);
    const isBorder = isEnd || (to >= now && draft.kind[old] !== 'moved');
    if (!isBorder) continue;
    const news: number[] = [];
    for (; now < to; now += 1) if (draft.used[now] === 0) news.push(now);
    if (olds.length > 0 && news.length > 0) gaps.push({ olds, news });
    olds = [];
    now = to + 1;
  }
  return gaps;
}

function pairByLikeness(draft: Draft, olds: readonly number[], news: readonly number[]): void {
  const likeness = (old: number, now: number): number => likenessOf(draft.olds[old], draft.news[now]);
  const bestFor = (from: readonly number[], score: (other: number) => number): number | undefined => {
    let best: number | undefined;
    let most = 0;
    for (const other of from) {
      const value = score(other);
      if (value > most) {
        most = value;
        best = other;
      } else if (value === most) best = undefined;
    }
    return best;
  };
  // Asked once for each new unit: one that many old ones like best would else be compared with all of them each time.
  const bestOld = new Map<number, number | undefined>();
  for (const old of olds) {
    const now = bestFor(news, (other) => likeness(old, other));
    if (now === undefined || draft.used[now] === 1) continue;
    if (!bestOld.has(now))
      bestOld.set(
        now,
        bestFor(olds, (other) => likeness(other, now)),
      );
    if (bestOld.get(now) === old) setEdited(draft, old, now);
  }
}

/** 0 for units that cannot be one another; the more, the more alike. */
function likenessOf(old: Unit | undefined, now: Unit | undefined): number {
  if (old === undefined || now === undefined || !couldBe(old, now)) return 0;
  let score = 0;
  for (let k = 0; k < 3; k += 1) if (old.min[k] === now.min[k]) score += 2;
  if (old.header !== 0 && old.header === now.header) score += 4;
  if (old.label !== 0 && old.label === now.label) score += 3;
  return score;
}

/** The row header decides: rows with different ones are different rows, unless nearly all of their words agree. */
function couldBe(old: Unit, now: Unit): boolean {
  if (old.kind === 'row' && now.kind === 'row' && old.header !== now.header) {
    return old.header === 0 || now.header === 0 || old.min.filter((min, k) => min === now.min[k]).length >= 2;
  }
  return (old.kind === 'heading') === (now.kind === 'heading');
}

function pairByName(draft: Draft, olds: readonly number[], news: readonly number[]): void {
  const nameOf = (unit: Unit | undefined): string =>
    `${unit?.header ?? 0}|${unit?.label ?? 0}|${unit?.min[0] ?? 0}`;
  const places = new Map<string, number>();
  for (const now of news) places.set(nameOf(draft.news[now]), places.has(nameOf(draft.news[now])) ? -1 : now);
  const own = new Map<string, number>();
  for (const old of olds) own.set(nameOf(draft.olds[old]), own.has(nameOf(draft.olds[old])) ? -1 : old);
  for (const [name, old] of own) {
    const now = places.get(name) ?? -1;
    if (old >= 0 && now >= 0) setEdited(draft, old, now);
  }
}

function pairByPosition(draft: Draft, olds: readonly number[], news: readonly number[]): void {
  olds.forEach((old, k) => {
    const before = draft.olds[old];
    const after = draft.news[news[k] ?? -1];
    if (before === undefined || after === undefined || !couldBe(before, after)) return;
    const ratio = Math.min(before.length, after.length) / Math.max(before.length, after.length);
    if (before.kind === after.kind && ratio >= 0.5) setEdited(draft, old, news[k] ?? -1);
  });
}

function setEdited(draft: Draft, old: number, now: number): void {
  draft.to[old] = now;
  draft.kind[old] = 'edited';
  draft.used[now] = 1;
}
