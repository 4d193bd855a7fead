/** Days and months as reports write them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? ((?:19|20)\d\d)\b`, 'gi');
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d\d)\b/g;

export function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}

/** Days in order of their place. */
export function readDay(text: string): readonly { readonly day: string; readonly index: number }[] {
  const written = [...text.matchAll(DAY)].map((found) => ({
    day: `${found[3]!}-${monthNumber(found[2]!)}-${found[1]!.padStart(2, '0')}`,
    index: found.index,
  }));
  const slashed = [...text.matchAll(SLASHED)].map((found) => ({
    day: `${found[3]!.length === 2 ? `20${found[3]!}` : found[3]!}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`,
    index: found.index,
  }));
  return [...written, ...slashed].toSorted((a, b) => a.index - b.index);
}
