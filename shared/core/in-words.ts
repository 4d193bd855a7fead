const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "seven", in a sentence; figures from thirteen on. */
export function inWords(n: number): string {
  return WORDS[n] ?? String(n);
}

/** With a capital letter. */
export function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
