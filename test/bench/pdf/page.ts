// Runs in a page of its own, in real Chromium: a pack of a thousand pages from the origin's own files.
import { Dexie, type Table } from 'dexie';
import { findWords } from '../../../shared/app/reader/find-words.ts';
import { KINDS, type Kind } from '../../../shared/core/kind.ts';
import { inTurns } from '../../../shared/documents/page/slices.ts';
import { loadPdfjs } from '../../../shared/documents/paper/pdf/load-pdfjs.ts';
import { readKeptPages, type KeptTexts } from '../../../shared/documents/paper/pdf/kept-pages.ts';
import { saveAnnotations } from '../../../shared/documents/paper/pdf/save-annotations.ts';
import { openPdf, type OpenPdf } from '../../../shared/documents/paper/pdf/open-pdf.ts';
import type { PdfPaintItem } from '../../../shared/documents/paper/pdf/paint-pages.ts';
import { pdfWordsInSteps, type PdfWords } from '../../../shared/documents/paper/pdf/pdf-words.ts';
import { viewPdf, type PdfView } from '../../../shared/documents/paper/pdf/view-pdf.ts';
import { createPageTexts, type PageTextRow } from '../../../shared/store/page-texts.ts';
import { linesFrom, writeTestPdf } from '../../../shared/documents/paper/pdf/write-test-pdf.ts';

export interface Indexed {
  readonly took: number;
  /** The longest task of the main thread meanwhile, 0 where none reached 50 ms. */
  readonly longest: number;
  readonly characters: number;
}

/** What the bench calls. Times are milliseconds. */
export interface PdfBench {
  /** Writes the pack into the origin's files; its size in MB. */
  prepare(pages: number, megabytes: number): Promise<number>;
  /** From the file to the first page drawn, with its text. */
  firstPage(): Promise<number>;
  /** Reads the text of all pages, as a reader does in the background: from the file the first time, then as it is kept. */
  index(): Promise<Indexed>;
  find(words: string): number;
  /** Shows this many findings, over all pages. */
  mark(count: number): number;
  /** Writes this many findings into a copy of the pack. */
  save(count: number): Promise<number>;
  /** Goes through the pack in jumps, each until that page is drawn. */
  goThrough(pages: readonly number[]): Promise<void>;
  /** The first page with its text by pdf.js's own viewer, as it is without anything of ours. */
  firstPageOfStock(): Promise<number>;
  /** From the number typed to that page drawn, with its marks. */
  jump(page: number): Promise<number>;
  /** Times of frames while the pages scroll. */
  scroll(frames: number): Promise<readonly number[]>;
}

const FILE = 'bench.pdf';
const database = new Dexie('bench');
database.version(1).stores({ text: '[file+page]' });
const texts = createPageTexts(database.table('text') as Table<PageTextRow, [string, number]>);
const keptTexts: KeptTexts = {
  read: (from, to) => texts.read(FILE, from, to),
  keep: (pages) => texts.keep(FILE, pages),
};
let opened: OpenPdf | undefined;
let view: PdfView | undefined;
let words: PdfWords | undefined;

const box = (): HTMLDivElement => document.querySelector<HTMLDivElement>('#box')!;
const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
const files = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

async function prepare(pages: number, megabytes: number): Promise<number> {
  const noise = Array.from({ length: Math.floor((megabytes * 1e6) / pages) }, (_, at) =>
    String.fromCharCode(33 + ((at * 7919) % 90)),
  ).join('');
  const line = (page: number, at: number): string =>
    `${1 + (page % 90)}.${at} The service of ward ${(page * at) % 97} was seen ${at} times in the year, and costs rose by ${page % 13} per cent.`;
  const bytes = writeTestPdf(
    Array.from({ length: pages }, (_, at) => ({
      lines: [
        ...linesFrom(Array.from({ length: 45 }, (_l, row) => line(at + 1, row + 1))),
        { words: `Page ${at + 1} of ${pages}`, x: 280, y: 30 },
      ],
      ballast: noise,
    })),
  );
  const handle = await (await files()).getFileHandle(FILE, { create: true });
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  return bytes.length / 1e6;
}

async function drawn(page: number): Promise<void> {
  const at = `[data-page-number="${page}"]`;
  while (
    document.querySelector(`${at}[data-loaded] canvas`) === null ||
    !document.querySelector(`${at} .textLayer span`)
  )
    await nextFrame();
}

async function firstPage(): Promise<number> {
  view?.dispose();
  opened?.dispose();
  box().innerHTML = '<div class="pdfViewer"></div>';
  const began = performance.now();
  const file = await (await (await files()).getFileHandle(FILE)).getFile();
  const got = await openPdf(file, (url) => url);
  if (!got.ok) throw new Error(got.code);
  opened = got.value;
  const start = { page: 1, zoom: 'page-width' } as const;
  view = await viewPdf(opened, {
    box: box(),
    room: () => box().clientWidth,
    start,
    onPlace: () => undefined,
  });
  await drawn(1);
  return performance.now() - began;
}

/** Pages near the first are drawn on a processor here: what that costs is the viewer's, not the reading's. */
async function settled(): Promise<void> {
  let last = await nextFrame();
  for (let calm = 0; calm < 20;) {
    const now = await nextFrame();
    calm = now - last < 34 ? calm + 1 : 0;
    last = now;
  }
}

async function index(): Promise<Indexed> {
  await settled();
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: 'longtask' });
  const began = performance.now();
  const { signal } = new AbortController();
  const pages = await readKeptPages(opened!.document, keptTexts, { signal });
  words = await inTurns(pdfWordsInSteps(pages!), signal);
  const took = performance.now() - began;
  await nextFrame();
  watch.disconnect();
  return { took, longest, characters: words.index.text.length };
}

function find(query: string): number {
  const began = performance.now();
  if (findWords(words!, query).length === 0) throw new Error(`not found: ${query}`);
  return performance.now() - began;
}

function itemsOf(count: number): readonly (PdfPaintItem & { readonly kind: Kind })[] {
  const { blocks } = words!.index;
  return Array.from({ length: count }, (_, at) => {
    const { start, end } = blocks[Math.floor((at * blocks.length) / count)]!;
    const parts = words!.quadsOf({ start: start + 6, end: Math.min(end, start + 46) });
    const kind = KINDS[at % KINDS.length]!;
    return { id: `f${at}`, kind, ask: false, state: 'exact', active: false, parts };
  });
}

async function save(count: number): Promise<number> {
  const marks = itemsOf(count).map(({ id, kind, parts }) => {
    return { id, key: kind, parts, subject: kind, comment: 'Seen twice before.', at: 1_796_000_000_000 };
  });
  const file = await (await (await files()).getFileHandle(FILE)).getFile();
  const began = performance.now();
  const saved = await saveAnnotations(file, marks, (url) => url);
  if (!saved.ok) throw new Error(saved.code);
  if (saved.value.size <= file.size) throw new Error('nothing was written');
  return performance.now() - began;
}

async function goThrough(pages: readonly number[]): Promise<void> {
  for (const page of pages) {
    view!.goTo(page);
    await drawn(page);
  }
}

/** Its components as they come, with their text layer and their editor. */
async function firstPageOfStock(): Promise<number> {
  view?.dispose();
  opened?.dispose();
  box().innerHTML = '<div class="pdfViewer"></div>';
  const { pdfjs, startWorker, assets } = await loadPdfjs();
  Object.assign(globalThis, { pdfjsLib: pdfjs });
  const { EventBus, PDFLinkService, PDFViewer } = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  const file = await (await (await files()).getFileHandle(FILE)).getFile();
  const began = performance.now();
  const port = startWorker((url) => url);
  const task = pdfjs.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker: pdfjs.PDFWorker.create({ port }),
    ...assets,
  });
  const document = await task.promise;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container: box(), eventBus, linkService } as never);
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'));
  viewer.setDocument(document);
  linkService.setDocument(document, null);
  await drawn(1);
  const took = performance.now() - began;
  viewer.setDocument(null as never);
  await task.destroy();
  port.terminate();
  return took;
}

function mark(count: number): number {
  const items = itemsOf(count);
  const began = performance.now();
  view!.show(items);
  return performance.now() - began;
}

async function jump(page: number): Promise<number> {
  const began = performance.now();
  view!.goTo(page);
  await drawn(page);
  while (document.querySelector(`[data-page-number="${page}"] [data-finding]`) === null) await nextFrame();
  return performance.now() - began;
}

async function scroll(frames: number): Promise<readonly number[]> {
  view!.goTo(1);
  await drawn(1);
  const times: number[] = [];
  let last = await nextFrame();
  for (let at = 0; at < frames; at++) {
    box().scrollBy(0, 120);
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

const bench: PdfBench = {
  prepare,
  firstPage,
  firstPageOfStock,
  index,
  find,
  mark,
  save,
  goThrough,
  jump,
  scroll,
};
Object.assign(globalThis, { bench });
