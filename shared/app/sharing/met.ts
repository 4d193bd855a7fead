/** Two members marked the same words apart: both findings are kept, and it is said once ([Y88]). Pure. */
import type { FindingId } from '../../core/ids.ts';
import type { FindingView, ReportView } from '../../core/view.ts';

/** What this device remembers of a report, among its settings; nobody else has it. */
export interface Met {
  /** Others' findings that were here when it was last looked, by the end of their ids. */
  readonly seen: readonly string[];
  /** One's own finding and the other's, until the member has said "Keep both". */
  readonly pairs: readonly (readonly [mine: FindingId, theirs: FindingId])[];
}

/** In the settings of this device. */
export function metKey(rid: string): string {
  return `met|${rid}`;
}

export function isMet(value: unknown): value is Met {
  const met = value as Partial<Met> | undefined;
  return Array.isArray(met?.seen) && Array.isArray(met.pairs);
}

/** They stand on some of the same words of one version. */
export function overlaps(a: FindingView, b: FindingView): boolean {
  const [one, other] = [a.sel.position, b.sel.position];
  return a.edition === b.edition && one.start < other.end && other.start < one.end;
}

/**
 * What is to be remembered after a look; undefined where nothing has changed. At the first look all that others have is
 * taken for seen: a member who marks what is there already knows of it.
 */
export function lookAgain(before: Met | undefined, view: Pick<ReportView, 'findings'>): Met | undefined {
  const others = view.findings.filter(({ author, audience }) => !author.isMe && audience.kind === 'group');
  const seen = others.map(({ id }) => endOf(id));
  if (before === undefined) return { seen, pairs: [] };
  const known = new Set(before.seen);
  const fresh = others.filter(({ id }) => !known.has(endOf(id)));
  if (fresh.length === 0) return undefined;
  const mine = view.findings.filter(({ author, source }) => author.isMe && source === undefined);
  const pairs = fresh.flatMap((theirs) =>
    mine.filter((each) => overlaps(each, theirs)).map((each) => [each.id, theirs.id] as const),
  );
  return { seen, pairs: [...before.pairs, ...pairs] };
}

/** Eight characters are enough to tell findings of one report apart. */
function endOf(id: FindingId): string {
  return id.slice(-8);
}

/** The others' findings that met this one and are still there. */
export function metBy(
  met: unknown,
  view: Pick<ReportView, 'findings'>,
  mine: FindingId,
): readonly FindingView[] {
  if (!isMet(met)) return [];
  const theirs = new Set(met.pairs.filter(([id]) => id === mine).map(([, id]) => id));
  return theirs.size === 0 ? [] : view.findings.filter(({ id }) => theirs.has(id));
}

/** One's own findings that others met, in page order. */
export function metOwn(met: unknown, view: Pick<ReportView, 'findings'>): readonly FindingId[] {
  if (!isMet(met) || met.pairs.length === 0) return [];
  return view.findings.filter(({ id }) => metBy(met, view, id).length > 0).map(({ id }) => id);
}

/** The member has said "Keep both". */
export function keepBoth(met: Met, mine: FindingId): Met {
  return { ...met, pairs: met.pairs.filter(([id]) => id !== mine) };
}
