/** The marks that are listed, as annotations in a copy of their PDF. Loaded when it is asked for. */
import { describedOn } from '../../core/described-on.ts';
import type { FindingId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import type { PagePart } from '../../core/selector.ts';
import type { EditionView, FindingView, ReportView } from '../../core/view.ts';
import { createPlacer } from '../../documents/page/placer.ts';
import { readKeptPages } from '../../documents/paper/pdf/kept-pages.ts';
import { openPdf, type OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { createPdfWords, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import { saveAnnotations, type PdfMark } from '../../documents/paper/pdf/save-annotations.ts';
import { writeMarkComment } from '../../exchange/mark-comment.ts';
import type { MarkEntry } from '../../exchange/marks.ts';
import { markLabel } from '../../ui/strings/kinds.ts';
import type { AppModel } from '../app-model.ts';
import { findingsInFile } from '../adopt/findings-in-file.ts';
import { countKey } from '../adopt/use-file-entries.ts';
import { COMMENT_WORDS } from '../strings/marks.ts';

export interface MarkedPdf {
  readonly blob: Blob;
  readonly written: number;
  /** How many have no sure place in this version, and are not in it. */
  readonly left: number;
  /** How many the file has already: it is not written twice. */
  readonly already: number;
}

export interface PdfWish {
  readonly view: ReportView;
  /** Its kept bytes. */
  readonly edition: EditionView & { readonly file: string };
  /** In any order. */
  readonly entries: readonly MarkEntry[];
  readonly withNames: boolean;
}

type Model = Pick<AppModel, 'desk' | 'scriptUrl'>;

/** Never on words that are not their own: what moved or was edited is where it is found, the rest is left out. */
export async function makeMarkedPdf(model: Model, wish: PdfWish): Promise<Result<MarkedPdf>> {
  const { view, edition, entries } = wish;
  const file = await model.desk.openBytes(edition.file);
  if (!file.ok) return file;
  const found = new Map(view.findings.map((finding) => [finding.id, finding]));
  const listed = entries.flatMap((entry) => {
    const finding = found.get(entry.finding);
    return finding === undefined ? [] : [{ entry, finding }];
  });
  const places = await findPlaces(
    model,
    file.value,
    wish,
    listed.map(({ finding }) => finding),
  );
  if (!places.ok) return places;
  const marks = listed.flatMap(({ entry, finding }) => {
    const parts = places.value.get(finding.id);
    return parts === undefined || parts.length === 0 ? [] : [toMark(entry, finding, parts, wish.withNames)];
  });
  const inFile = await findInFile(model, file.value, wish, marks);
  if (!inFile.ok) return inFile;
  const fresh = marks.filter(({ id }) => !inFile.value.has(id));
  const saved = await saveAnnotations(file.value, fresh, model.scriptUrl);
  if (!saved.ok) return saved;
  return ok({
    blob: saved.value,
    written: fresh.length,
    left: listed.length - marks.length,
    already: marks.length - fresh.length,
  });
}

/** As they are kept with the findings; those described on another version are looked for in the words of this one. */
async function findPlaces(
  { desk, scriptUrl }: Model,
  file: Blob,
  { view, edition }: PdfWish,
  findings: readonly FindingView[],
): Promise<Result<ReadonlyMap<FindingId, readonly PagePart[]>>> {
  const places = new Map<FindingId, readonly PagePart[]>();
  const others: FindingView[] = [];
  for (const finding of findings) {
    const { selectors, on } = describedOn(finding, edition.id, view.editions);
    if (on === edition.id && selectors.pages !== undefined) places.set(finding.id, selectors.pages);
    else others.push(finding);
  }
  if (others.length === 0) return ok(places);
  const opened = await openPdf(file, scriptUrl);
  if (!opened.ok) return opened;
  try {
    const words = await readWords(desk, opened.value, edition.file);
    const placer = createPlacer(words, edition.id);
    placer.take(others, view.editions);
    placer.work();
    for (const [id, anchor] of placer.anchors)
      if (anchor.state !== 'gone' && anchor.state !== 'ambiguous') places.set(id, words.quadsOf(anchor.span));
    return ok(places);
  } finally {
    opened.value.dispose();
  }
}

async function readWords(
  { papers: { texts } }: AppModel['desk'],
  { document }: OpenPdf,
  file: string,
): Promise<PdfWords> {
  const kept = {
    read: (from: number, to: number) => texts.read(file, from, to),
    keep: (pages: Parameters<typeof texts.keep>[1]) => texts.keep(file, pages),
  };
  return createPdfWords(
    (await readKeptPages(document, kept, { signal: new AbortController().signal })) ?? [],
  );
}

/** Which of these findings the file has, adopted from it or written into it before. Asked only of their own pages. */
async function findInFile(
  { desk, scriptUrl }: Model,
  file: Blob,
  { view, edition }: PdfWish,
  marks: readonly PdfMark[],
): Promise<Result<ReadonlySet<FindingId>>> {
  const none = ok<ReadonlySet<FindingId>>(new Set());
  if (marks.length === 0 || desk.settings.values.value[countKey(edition.id)] === 0) return none;
  const opened = await openPdf(file, scriptUrl);
  if (!opened.ok) return opened;
  try {
    const pages = new Set(marks.flatMap(({ parts }) => parts.map(({ page }) => page)));
    const read = (): Promise<PdfWords> => readWords(desk, opened.value, edition.file);
    return ok(await findingsInFile(opened.value, file, view.rid, pages, read));
  } finally {
    opened.value.dispose();
  }
}

function toMark(
  { kind, ask, question, themes, notes }: MarkEntry,
  { id, author, at, source }: FindingView,
  parts: readonly PagePart[],
  withNames: boolean,
): PdfMark {
  const label = markLabel(kind ?? (ask ? 'ask' : 'mark'));
  const asked = question === undefined ? {} : { question };
  const whose = source?.author ?? author.name;
  return {
    id,
    key: kind ?? (ask ? 'ask' : 'plain'),
    parts,
    subject: label,
    comment: writeMarkComment({ kind, ask, ...asked, themes, notes }, COMMENT_WORDS),
    at,
    ...(withNames && whose !== '' ? { author: whose } : {}),
  };
}
