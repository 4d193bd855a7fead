/** What was chosen of a passage, counted: without names, in an order that says nothing of who chose ([S130], [Y99]). */
import { SAID, type Said, type SaidCount, type TallyRow, type ThemesCount, type ViewRow } from './session.ts';

export interface Chosen {
  readonly said: Said | null;
  readonly themes: readonly string[];
}

/** The most chosen first; who could not tell, last. */
export function countSaid(views: readonly Chosen[]): readonly SaidCount[] {
  const order = (said: Said | null): number => (said === null ? SAID.length : SAID.indexOf(said));
  const counts = [...Map.groupBy(views, ({ said }) => said)].map(([said, of]) => ({ said, n: of.length }));
  return counts.sort(
    (a, b) => Number(a.said === null) - Number(b.said === null) || b.n - a.n || order(a.said) - order(b.said),
  );
}

/** Sets of themes of those who made a choice, the most chosen first. */
export function countSets(views: readonly Chosen[]): readonly ThemesCount[] {
  const keyOf = ({ themes }: Chosen): string => JSON.stringify(themes.toSorted());
  const sets = Map.groupBy(
    views.filter(({ said }) => said !== null),
    keyOf,
  );
  return [...sets]
    .map(([key, of]) => ({ themes: JSON.parse(key) as string[], n: of.length }))
    .sort((a, b) => b.n - a.n || (a.themes.join('|') < b.themes.join('|') ? -1 : 1));
}

/** What stays when a session is closed. */
export function tallyOf(views: readonly ViewRow[], keepViews: boolean): TallyRow {
  const order = (view: ViewRow): string => `${view.said} ${view.themes.join(' ')} ${view.reason ?? ''}`;
  return {
    counts: countSaid(views),
    sets: countSets(views),
    views: keepViews ? views.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)) : [],
  };
}
