/** Which words of two wordings differ, for "was" and "now". Pure. */
export interface WordPart {
  readonly in: 'both' | 'was' | 'now';
  readonly text: string;
}

const LONGEST = 600;

function words(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Lengths of the longest common tails: `table[i][j]` of `a` from i and `b` from j. */
function commonTails(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [table[i]!, table[i + 1]!];
      here[j] = a[i] === b[j] ? below[j + 1]! + 1 : Math.max(below[j]!, here[j + 1]!);
    }
  }
  return table;
}

/** The longest common subsequence by words and spaces; wordings of over 600 words are shown whole. */
export function wordChanges(was: string, now: string): readonly WordPart[] {
  const [a, b] = [words(was), words(now)];
  if (a.length > LONGEST || b.length > LONGEST) {
    return [
      { in: 'was', text: was },
      { in: 'now', text: now },
    ];
  }
  const table = commonTails(a, b);
  const parts: { in: WordPart['in']; text: string }[] = [];
  const push = (where: WordPart['in'], text: string): void => {
    const last = parts.at(-1);
    if (last?.in === where) last.text += text;
    else parts.push({ in: where, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = (push('both', a[i]!), [i + 1, j + 1]);
    else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) push('was', a[i++]!);
    else push('now', b[j++]!);
  }
  return parts;
}

/** A number that is another one now; empty where it was not there, or is not any more. */
export interface ChangedFigure {
  readonly was: string;
  readonly now: string;
}

/** Figures that differ between two wordings: in a report a changed figure is news by itself. In their order. */
export function changedFigures(changes: readonly WordPart[]): readonly ChangedFigure[] {
  const out: ChangedFigure[] = [];
  let pair = { was: '', now: '' };
  for (const part of [...changes, { in: 'both', text: '' } as const]) {
    if (part.in !== 'both') {
      pair[part.in] += part.text;
      continue;
    }
    const [was, now] = [figuresIn(pair.was), figuresIn(pair.now)];
    if (was !== now) out.push({ was, now });
    pair = { was: '', now: '' };
  }
  return out;
}

function figuresIn(text: string): string {
  return (text.match(/[£$€]?\d+(?:[.,/:]\d+)*%?/g) ?? []).join(' ');
}
