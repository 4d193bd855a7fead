/** A report that lies in a pack: which page of one is which of the other, and in whose words. Pure. */
import { toPack, toReport } from './page-runs.ts';
import { packLabel } from './within-key.ts';
import type { WithinRow } from './within-row.ts';
import type { PagePart } from './selector.ts';
import type { TieView } from './view.ts';

/** The pages of one side, in order: all that a finding of the other side may stand on. */
export function pagesOn({ runs }: WithinRow, side: 'pack' | 'report'): readonly number[] {
  return runs.flatMap(({ at, from, count }) =>
    Array.from({ length: count }, (_, i) => (side === 'pack' ? at : from) + i),
  );
}

/** The same places on the other side's pages; undefined where a page is none of them, or does not lie as it did. */
export function carriedParts(
  { runs, alike }: WithinRow,
  parts: readonly PagePart[] | undefined,
  to: 'pack' | 'report',
): readonly PagePart[] | undefined {
  if (alike !== true || parts === undefined) return undefined;
  const carried = parts.flatMap(({ page, quads }) => {
    const there = (to === 'pack' ? toPack : toReport)(runs, page);
    return there === undefined ? [] : [{ page: there, quads }];
  });
  return carried.length === parts.length ? carried : undefined;
}

/** The further places of a report's words in a pack that holds it more than once. */
export function furtherParts(
  { runs, alike }: WithinRow,
  parts: readonly PagePart[] | undefined,
): readonly PagePart[] {
  if (alike !== true || parts === undefined) return [];
  return parts.flatMap(({ page, quads }) => {
    const here = runs.filter(({ from, count }) => page >= from && page < from + count);
    return here.slice(1).map(({ from, at }) => ({ page: at + page - from, quads }));
  });
}

/** A page of the version on screen, as the other paper has it. */
export interface OtherPage {
  readonly tie: TieView;
  /** A label where the pack has labels. */
  readonly page: string;
}

/** Where a page of this version is in its pack; else, in a pack, which report's page it is. Ties come best first. */
export function otherPageOf(ties: readonly TieView[], edition: string, page: number): OtherPage | undefined {
  for (const tie of ties) {
    const { report, pack, pages, other, isOff, isOfMeeting } = tie;
    if (isOff) continue;
    if (other.isPack && isOfMeeting && report.edition === edition) {
      const there = toPack(pages.runs, page);
      if (there !== undefined) return { tie, page: packLabel(pages, there) };
    } else if (!other.isPack && pack.edition === edition) {
      const there = toReport(pages.runs, page);
      if (there !== undefined) return { tie, page: String(there) };
    }
  }
  return undefined;
}

/** The page that is called out: by its label where there are labels, else by its number in the file. From 1. */
export function findLabel(
  called: string,
  labels: readonly string[] | undefined,
  of: number,
): number | undefined {
  const wanted = called
    .trim()
    .replace(/^(?:pack )?(?:page|p\.?)\s*/i, '')
    .toLowerCase();
  const labelled = labels?.findIndex((label) => label.toLowerCase() === wanted) ?? -1;
  if (wanted !== '' && labelled >= 0) return labelled + 1;
  const page = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  return page >= 1 && page <= of ? page : undefined;
}

/** From which page to which, in the pack's words or the report's. */
export function rangesOf(
  pages: WithinRow,
  side: 'pack' | 'report',
): readonly (readonly [from: string, to: string])[] {
  return pages.runs.map(({ from, at, count }) =>
    side === 'pack'
      ? [packLabel(pages, at), packLabel(pages, at + count - 1)]
      : [String(from), String(from + count - 1)],
  );
}
