/** The pages that a member marked, one after the other, with what stands on each. Pure. */
import { writeCitation } from '../../core/citation.ts';
import type { MarkEntry } from '../../exchange/marks.ts';

export interface MarkedPage {
  readonly id: string;
  readonly label?: string;
  /** A picture of the page. */
  readonly url?: string;
  readonly marks: readonly {
    readonly id: string;
    readonly entry: MarkEntry;
    readonly citation: string;
  }[];
}

/** Each marked page, with its picture where there is one; what stands on no page that is known comes last, in words. */
export function orderPages(
  rid: string,
  onPage: ReadonlyMap<number, readonly MarkEntry[]>,
  nowhere: readonly MarkEntry[],
  urls: ReadonlyMap<number, string>,
): readonly MarkedPage[] {
  const numbers = [...onPage.keys()].sort((a, b) => a - b);
  const pages = numbers.map((page): MarkedPage => {
    const url = urls.get(page);
    return {
      id: `${rid}|${page}`,
      label: String(page),
      ...(url === undefined ? {} : { url }),
      marks: toMarks(onPage.get(page)!),
    };
  });
  return [...pages, ...(nowhere.length === 0 ? [] : [inWords(rid, nowhere)])];
}

/** How many are there in words alone though their page is known. */
export function countWithoutPicture(pages: readonly MarkedPage[]): number {
  return pages.filter(({ label, url }) => label !== undefined && url === undefined).length;
}

export function inWords(rid: string, entries: readonly MarkEntry[]): MarkedPage {
  return { id: `${rid}|words`, marks: toMarks(entries) };
}

function toMarks(entries: readonly MarkEntry[]): MarkedPage['marks'] {
  return entries.map((entry) => ({ id: entry.finding, entry, citation: writeCitation(entry.citation) }));
}
