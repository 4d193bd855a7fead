/** The first draft of a question about what was left open. Rule R201 of SPEC.md. Pure. */
import type { OpenItem } from './left-open.ts';

const LONGEST = 160;

/** @param when "2016", or "last time" where no date is known */
export function questionStem(
  item: Pick<OpenItem, 'sort' | 'quote' | 'due'> & { readonly question?: string },
  when: string,
): string {
  if (item.question !== undefined) return item.question;
  const words = `“${shorten(item.quote)}”`;
  switch (item.sort) {
    case 'promise':
      return item.due === undefined
        ? `In ${when} we were told: ${words} Has it been done?`
        : `In ${when} we were told: ${words} It was due ${item.due.words}. Has it been done?`;
    case 'recommendation':
      return `In ${when} it was recommended: ${words} What came of it?`;
    case 'development':
      return `In ${when} this was to improve: ${words} What has changed since, and how do we know?`;
    case 'question':
      return `In ${when} the report said: ${words} Where does it stand now?`;
  }
}

function shorten(quote: string): string {
  const plain = quote.trim().replace(/[.;:,]$/, '');
  if (plain.length <= LONGEST) return `${plain}.`;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST))} …`;
}
