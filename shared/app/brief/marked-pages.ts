/** The pages that a member marked, with the notes: of PDFs as pictures, of other papers the passages. */
import { describedOn } from '../../core/described-on.ts';
import type { EditionView, ReportView } from '../../core/view.ts';
import { createMarks, type MarkEntry } from '../../exchange/marks.ts';
import type { AppModel } from '../app-model.ts';
import { makeMarkedPdf } from '../marks/give-pdf.ts';
import { inWords, orderPages, type MarkedPage } from './order-pages.ts';

/** Of one paper; more pictures than this take too long and too much memory. Of the pages after it stands what is marked. */
export const MOST_PICTURES = 60;

/** In the order of the paper; what stands on no page that is known comes last, in words. */
export async function markedPages(
  model: AppModel,
  view: ReportView,
  signal: AbortSignal,
): Promise<readonly MarkedPage[]> {
  const { rid, report, findings, restricted } = view;
  const listed = createMarks({ title: report.title }, [{ rid, report, findings, restricted }], 'me');
  const entries = [...listed.ask, ...listed.papers.flatMap((paper) => paper.entries)];
  if (entries.length === 0) return [];
  const edition = view.editions.findLast(isKeptPdf);
  if (edition === undefined) return [inWords(rid, entries)];
  const onPage = new Map<number, MarkEntry[]>();
  const nowhere: MarkEntry[] = [];
  for (const entry of entries) {
    const page = pageOf(view, edition, entry);
    if (page === undefined) nowhere.push(entry);
    else onPage.set(page, [...(onPage.get(page) ?? []), entry]);
  }
  const numbers = [...onPage.keys()].sort((a, b) => a - b);
  const first = numbers.slice(0, MOST_PICTURES);
  const urls = await pictures(model, { view, edition, entries }, first, signal);
  return orderPages(rid, onPage, nowhere, urls);
}

function isKeptPdf(edition: EditionView): edition is EditionView & { readonly file: string } {
  return edition.media === 'pdf' && edition.file !== undefined;
}

function pageOf(view: ReportView, edition: EditionView, { finding }: MarkEntry): number | undefined {
  const found = view.findings.find(({ id }) => id === finding);
  if (found === undefined) return undefined;
  const { selectors, on } = describedOn(found, edition.id, view.editions);
  return on === edition.id ? selectors.pages?.[0]?.page : undefined;
}

/** With the marks in them; without, where they cannot be written into a copy. */
async function pictures(
  model: AppModel,
  wish: Pick<Parameters<typeof makeMarkedPdf>[1], 'view' | 'edition' | 'entries'>,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const marked = await makeMarkedPdf(model, { ...wish, withNames: false });
  const file = marked.ok ? marked.value.blob : undefined;
  const plain = file === undefined ? await model.desk.openBytes(wish.edition.file) : undefined;
  const bytes = file ?? (plain?.ok ? plain.value : undefined);
  if (bytes === undefined || signal.aborted) return new Map();
  const { picturePages } = await import('../../documents/paper/pdf/picture-pages.ts');
  const drawn = await picturePages(bytes, pages, model.scriptUrl, signal);
  return new Map(drawn.ok && !signal.aborted ? drawn.value.map(({ page, url }) => [page, url]) : []);
}
