/** What two lists of words have in common, in order: the longest such. Pure. */
export type Difference =
  | { readonly in: 'both'; readonly was: number; readonly now: number }
  | { readonly in: 'was'; readonly was: number }
  | { readonly in: 'now'; readonly now: number };

/** Words of one list times words of the other, beyond which what stands between a common head and tail is not compared. */
const MOST = 1_000_000;

/** Ordinals of both lists, each once and in order; what went stands before what came in its place. */
export function differences(was: readonly string[], now: readonly string[]): readonly Difference[] {
  const shorter = Math.min(was.length, now.length);
  let head = 0;
  while (head < shorter && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const ends = { was: was.length - tail, now: now.length - tail };
  const out: Difference[] = [];
  const both = (i: number, j: number): void => void out.push({ in: 'both', was: i, now: j });
  for (let at = 0; at < head; at += 1) both(at, at);
  between(was.slice(head, ends.was), now.slice(head, ends.now), head, out);
  for (let at = 0; at < tail; at += 1) both(ends.was + at, ends.now + at);
  return out;
}

function between(a: readonly string[], b: readonly string[], from: number, out: Difference[]): void {
  const isCompared = a.length * b.length <= MOST;
  const table = isCompared ? commonTails(a, b) : undefined;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isBoth = isCompared && i < a.length && j < b.length && a[i] === b[j];
    const tailWithout = table?.[i + 1]?.[j] ?? 0;
    const isWas = j >= b.length || (i < a.length && tailWithout >= (table?.[i]?.[j + 1] ?? 0));
    if (isBoth) out.push({ in: 'both', was: from + i++, now: from + j++ });
    else if (isWas) out.push({ in: 'was', was: from + i++ });
    else out.push({ in: 'now', now: from + j++ });
  }
}

/** Lengths of the longest common tails: `table[i][j]` of `a` from i and `b` from j. */
function commonTails(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [here, below] = [table[i]!, table[i + 1]!];
    for (let j = b.length - 1; j >= 0; j--) {
      here[j] = a[i] === b[j] ? below[j + 1]! + 1 : Math.max(below[j]!, here[j + 1]!);
    }
  }
  return table;
}
