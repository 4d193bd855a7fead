/** What the rules suggest, as a story of its own in pencil: it is never among what is counted, printed or sent. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { ThemeId } from '../../core/theme.ts';

export type Suggested = ReadonlyMap<ReportId, readonly Suggestion[]>;

const NOBODY = { member: '', name: '', isMe: false };

/** By its likeliest theme; one that has none is in no story. */
export function asFindings(suggested: Suggested): readonly LedgerFinding[] {
  return [...suggested].flatMap(([rid, suggestions]) => {
    const rowsOf = rowsIn(suggestions);
    return suggestions.flatMap((suggestion, nth): readonly LedgerFinding[] => {
      const { kind, quote, paragraph, span } = suggestion;
      const themes = rowsOf(suggestion);
      if (themes.length === 0) return [];
      return [
        {
          id: `${rid}|${nth}`,
          rid,
          ws: '',
          layers: [],
          author: NOBODY,
          at: 0,
          kind,
          ask: false,
          askedBy: [],
          themes,
          quote,
          start: span.start,
          words: '',
          notes: 0,
          ...(paragraph === undefined ? {} : { paragraph }),
        },
      ];
    });
  });
}

/**
 * The rows of one report that a suggestion is in: its likeliest theme, and the next one where nothing else in the report
 * is on that: it would be drawn as silent on what it speaks of.
 */
function rowsIn(suggestions: readonly Suggestion[]): (suggestion: Suggestion) => readonly ThemeId[] {
  const first = new Set(suggestions.map(({ themes }) => themes[0]));
  return ({ themes }) => themes.slice(0, 2).filter((theme, nth) => nth === 0 || !first.has(theme));
}

/** Those of one theme, by report, each with the themes of the rows that it is in and no others: it is accepted for what they say. */
export function suggestedOn(suggested: Suggested, theme: ThemeId): Suggested {
  const rows = [...suggested].map(([rid, all]): readonly [ReportId, readonly Suggestion[]] => {
    const rowsOf = rowsIn(all);
    const drawn = all.map((each) => ({ ...each, themes: rowsOf(each) }));
    return [rid, drawn.filter(({ themes }) => themes.includes(theme))];
  });
  return new Map(rows.filter(([, all]) => all.length > 0));
}
