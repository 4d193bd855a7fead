const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The software prints text with hard line ends at about this width, inside its text nodes. */
const WIDTH = 70;

/** Puts line ends between words. The words themselves stay as they are. */
function wrapHard(text: string): string {
  let width = 0;
  return text.replace(/(\s*)(\S+)/g, (_, space: string, word: string) => {
    if (space !== '' && width + space.length + word.length > WIDTH) {
      width = word.length;
      return `\n${word}`;
    }
    width += space.length + word.length;
    return `${space}${word}`;
  });
}

/** Text as pasted from Word: wrapped, escaped, with `^th^` raised. */
export function inlineText(text: string): string {
  return escapeHtml(wrapHard(text)).replace(/\^(\w+)\^/g, '<sup>$1</sup>');
}

/** The same text as a reader sees it. */
export function plainText(text: string): string {
  return text.replace(/\^(\w+)\^/g, '$1');
}

const NO_BREAK = '&nbsp;';

/** A run of hard spaces, which Word leaves where a tab was. */
export function indent(count = 5): string {
  return `<span class="msoTab">${NO_BREAK.repeat(count)} </span>`;
}

export function wordParagraph(inner: string, className = 'MsoNormal'): string {
  return `<p class="${className}"><span>${inner}</span></p>\n`;
}

export const EMPTY_PARAGRAPH = wordParagraph(NO_BREAK);

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** "Tuesday, 17th September, 2019", as headings of meetings print it. */
export function longDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = date.getUTCDate();
  return `${DAY.format(date)}, ${day}${ordinal(day)} ${MONTH.format(date)}, ${date.getUTCFullYear()}`;
}

/** "17 Sep 2019", as lists of meetings print it. */
export function shortDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${date.getUTCDate()} ${MONTH.format(date).slice(0, 3)} ${date.getUTCFullYear()}`;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
