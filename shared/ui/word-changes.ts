import { differences } from '../core/differences.ts';

/** Which words of two wordings differ, for "was" and "now". Pure. */
export interface WordPart {
  readonly in: 'both' | 'was' | 'now';
  readonly text: string;
}

const LONGEST = 600;

function words(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
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
  const parts: { in: WordPart['in']; text: string }[] = [];
  for (const each of differences(a, b)) {
    const text = each.in === 'now' ? b[each.now]! : a[each.was]!;
    const last = parts.at(-1);
    if (last?.in === each.in) last.text += text;
    else parts.push({ in: each.in, text });
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
