/** Items of a list, with and without bullets. Rules: SPEC.md [R103]. */

const BULLET = /^[-–—•●○▪◦‣*·Øo\uf0b7\uf0a7](?:\s+|(?=[A-Z][a-z]))/;
const LETTERED = /^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]|\((?:[A-Z]|\d{1,2})\))(?:\s+|(?<=\))(?=[a-z]{3}))/;
const NUMBERED = /^\d{1,3}(?:\.\d{1,3}){1,3}[.)]?\s+/;
const PLAIN_NUMBER = /^\d{1,2}\s+(?=[A-Z])/;

/** How long the bullet, the letter or the number before the words is. */
export function markLength(text: string): number {
  let at = 0;
  for (const mark of [BULLET, NUMBERED, LETTERED, BULLET]) at += mark.exec(text.slice(at))?.[0].length ?? 0;
  if (at === 0) at = PLAIN_NUMBER.exec(text)?.[0].length ?? 0;
  return at;
}

/** A bullet or a letter, and not the number of a paragraph. */
export function hasMark(text: string): boolean {
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  const rest = text.slice(bullet);
  return NUMBERED.test(rest) ? false : bullet > 0 || LETTERED.test(rest);
}

/** A line below a lead-in that has lost its bullet, or never had one. */
export function goesOn(text: string, side: string | undefined, before: string, hasMarks: boolean): boolean {
  if (/^[a-z]/.test(text) || /(?:;|, and|; and)$/.test(text) || /(?:;|; and|, and)$/.test(before))
    return true;
  if (hasMarks) return false;
  if (/^That\b/.test(text)) return side === 'decision' || side === 'recommendation';
  if (side === 'recommendation' || side === 'decision')
    return /^(?:Approve|Note|Agree|Endorse|To|Consider|Refer|Delegate|Recommend|Support)s?\b/.test(text);
  return text.length < 110 && !/[.:?]$/.test(text);
}

/** One of several numbers in a row, after or before its neighbour: an item of a list, and no heading. [R140] */
export function isCounted(text: string, before: string, after: string): boolean {
  const number = numberOf(text);
  return number !== undefined && (numberOf(after) === number + 1 || numberOf(before) === number - 1);
}

function numberOf(text: string): number | undefined {
  const found = /^(\d{1,2})[.)]\s/.exec(text);
  return found === null ? undefined : Number(found[1]);
}
