/** When to offer "Save a copy": after the first ten findings, then weekly while there is something new. Pure. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const FIRST = 10;

export interface CopyFacts {
  readonly findings: number;
  /** When the last copy was saved and how many findings were in it. */
  readonly last?: { readonly at: number; readonly findings: number };
  /** When the member last said "Later". */
  readonly postponedAt?: number;
}

/**
 * True when the offer should be shown. "Later" is for a week. A clock that has been set back counts as time passed:
 * an offer too many is better than no copy.
 */
export function isCopyDue(facts: CopyFacts, now: number): boolean {
  if (facts.findings < FIRST) return false;
  const isOld = (at: number | undefined): boolean => at === undefined || now - at >= WEEK || at > now;
  if (!isOld(facts.postponedAt)) return false;
  return facts.last === undefined || (isOld(facts.last.at) && facts.findings !== facts.last.findings);
}
