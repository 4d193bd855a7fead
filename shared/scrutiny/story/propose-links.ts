/** Findings of different years that may belong together. A member ties them. Rule R169 of SPEC.md. Pure. */
import type { LedgerFinding } from '../../core/ledger.ts';
import type { LinkType } from '../../core/rows.ts';
import { termsOf } from '../last-time/passages.ts';
import { stemOf, wordsOf } from '../last-time/stems.ts';
import { compare } from './columns.ts';

export interface ProposedLink {
  /** The later one. */
  readonly from: LedgerFinding;
  readonly to: LedgerFinding;
  readonly type: LinkType;
  /** Of 1. */
  readonly likeness: number;
  /** Words that both have. */
  readonly because: readonly string[];
}

export interface PlacedInTime {
  readonly finding: LedgerFinding;
  readonly column: number;
}

/** Of 1: below it two passages have a word or two in common by chance. */
const LEAST = 0.28;
const MOST = 8;

/** The likeliest first: each later finding with the earlier one that is likest to it. */
export function proposeLinks(
  placed: readonly PlacedInTime[],
  isKnown: (from: LedgerFinding, to: LedgerFinding) => boolean,
): readonly ProposedLink[] {
  const terms = placed.map(({ finding }) => termsOf(finding.quote).stems);
  const weigh = weightsOf(terms);
  const found: ProposedLink[] = [];
  placed.forEach(({ finding: from, column }, at) => {
    let best: ProposedLink | undefined;
    placed.forEach(({ finding: to, column: earlier }, other) => {
      if (earlier >= column || isKnown(from, to)) return;
      const because = [...terms[at]!].filter((stem) => terms[other]!.has(stem));
      const likeness = likenessOf(because, terms[at]!, terms[other]!, weigh);
      if (because.length < 2 || likeness < LEAST || likeness <= (best?.likeness ?? 0)) return;
      best = { from, to, type: typeOf(from, to), likeness, because: asWritten(from.quote, because) };
    });
    if (best) found.push(best);
  });
  return found.sort((a, b) => b.likeness - a.likeness || compare(a.from.id, b.from.id)).slice(0, MOST);
}

/** As the later one writes them, so that a member can check. */
function asWritten(quote: string, stems: readonly string[]): readonly string[] {
  const words = wordsOf(quote);
  return stems.flatMap((stem) => words.find((word) => stemOf(word) === stem) ?? []);
}

function likenessOf(
  both: readonly string[],
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weigh: (stem: string) => number,
): number {
  const sum = (stems: Iterable<string>): number => [...stems].reduce((all, stem) => all + weigh(stem), 0);
  const shared = sum(both);
  return shared === 0 ? 0 : shared / Math.sqrt(sum(a) * sum(b));
}

/** Words that all of them have tell nothing apart. */
function weightsOf(all: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => 1 / (counts.get(stem) ?? 1);
}

/** What a later passage mostly does to an earlier one of its kind; the member says what it is. */
function typeOf(from: LedgerFinding, to: LedgerFinding): LinkType {
  const isBad = ({ kind }: LedgerFinding): boolean => kind === 'development' || kind === 'risk';
  if (isBad(from)) return to.kind === 'strength' ? 'contradicts' : 'repeats';
  if (from.kind === 'strength' && isBad(to)) return 'answers';
  if (from.kind === to.kind) return 'repeats';
  return 'reports-progress';
}
