/** What changed in an edited quote, word by word, for people to see. */
export interface DiffPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many word pairs the middle is shown as one replacement. */
const LIMIT = 250_000;

/** Parts in reading order; the kept and removed ones make up `was`, the kept and added ones `now`, by words. */
export function diffWords(was: string, now: string): DiffPart[] {
  const before = wordsOf(was);
  const after = wordsOf(now);
  let front = 0;
  while (front < before.length && front < after.length && before[front] === after[front]) front += 1;
  let back = 0;
  const least = Math.min(before.length, after.length) - front;
  while (back < least && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  const parts: DiffPart[] = [];
  add(parts, 'kept', before.slice(0, front));
  diffMiddle(parts, before.slice(front, before.length - back), after.slice(front, after.length - back));
  add(parts, 'kept', before.slice(before.length - back));
  return parts;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function diffMiddle(parts: DiffPart[], before: readonly string[], after: readonly string[]): void {
  if (before.length * after.length > LIMIT) {
    add(parts, 'removed', before);
    add(parts, 'added', after);
    return;
  }
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const get = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        before[i] === after[j] ? get(i + 1, j + 1) + 1 : Math.max(get(i + 1, j), get(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      add(parts, 'kept', [before[i++] ?? '']);
      j += 1;
    } else if (i < before.length && (j === after.length || get(i + 1, j) >= get(i, j + 1))) {
      add(parts, 'removed', [before[i++] ?? '']);
    } else add(parts, 'added', [after[j++] ?? '']);
  }
}

function add(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = parts[parts.length - 1];
  const text = words.join(' ');
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${text}` };
  else parts.push({ kind, text });
}
