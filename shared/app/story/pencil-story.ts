/** What the rules suggest, as a story of its own in pencil: it is never among what is counted, printed or sent. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { ThemeId } from '../../core/theme.ts';

export type Suggested = ReadonlyMap<ReportId, readonly Suggestion[]>;

const NOBODY = { member: '', name: '', isMe: false };

/** By its likeliest theme; one that has none is in no story. */
export function asFindings(suggested: Suggested): readonly LedgerFinding[] {
  return [...suggested].flatMap(([rid, suggestions]) =>
    suggestions.flatMap((suggestion, nth): readonly LedgerFinding[] => {
      const { kind, quote, paragraph, span, themes } = suggestion;
      const [theme] = themes;
      if (theme === undefined) return [];
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
          themes: [theme],
          quote,
          start: span.start,
          words: '',
          notes: 0,
          ...(paragraph === undefined ? {} : { paragraph }),
        },
      ];
    }),
  );
}

/** Those of one theme, by report, each with that theme alone: a row is accepted for what it says. */
export function suggestedOn(suggested: Suggested, theme: ThemeId): Suggested {
  const rows = [...suggested].map(([rid, all]): readonly [ReportId, readonly Suggestion[]] => [
    rid,
    all.filter(({ themes }) => themes[0] === theme).map((each) => ({ ...each, themes: [theme] })),
  ]);
  return new Map(rows.filter(([, all]) => all.length > 0));
}
