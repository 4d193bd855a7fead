/** Shows an open PDF in a scrolling box, by the viewer components of pdf.js: pages come as they are scrolled to. */
import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import type { OpenPdf } from './open-pdf.ts';
import { createLetGo, type DrawnPage } from './let-go.ts';
import type { PageOnScreen } from './page-geometry.ts';
import { createPdfMarks, type PdfMarks } from './pdf-marks.ts';
import { drawSmall, readOutline, readSections, type PdfOutlineEntry } from './pdf-extras.ts';

export interface PdfPlace {
  /** From 1. */
  readonly page: number;
  /** 1 is the size of the paper. */
  readonly scale: number;
  /** As it was asked for. */
  readonly zoom: Zoom;
}

export type Zoom = 'page-width' | 'page-fit' | number;

export interface PdfView extends Omit<PdfMarks, 'dispose'> {
  readonly pages: number;
  /** The one on screen, from 1. */
  page(): number;
  goTo(page: number): void;
  zoom(zoom: Zoom): void;
  /** Ten per cent larger or smaller. */
  zoomBy(steps: 1 | -1): void;
  /** A quarter to the right. */
  turn(): void;
  outline(): Promise<readonly PdfOutlineEntry[]>;
  /** Where its parts begin, by its outline; none where it has no use for that. */
  sections(): ReturnType<typeof readSections>;
  follow(entry: PdfOutlineEntry): void;
  /** Draws a small picture of a page. */
  drawSmall(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  dispose(): void;
}

export interface ViewOptions {
  /** Positioned, with a height, and an element with the class `pdfViewer` in it. */
  readonly box: HTMLDivElement;
  /** Width for the pages, in CSS pixels: other things may stand beside them in the box. */
  readonly room: () => number;
  /** Where it was left. */
  readonly start: { readonly page: number; readonly zoom: Zoom };
  readonly onPlace: (place: PdfPlace) => void;
}

/** Above this a page is drawn less sharp: a tablet has no memory for more. */
const MOST_PIXELS = 8_388_608;

/** The viewer's scripts: asked for while the file is being opened, they are there when its pages are to be shown. */
export async function loadViewer() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The viewer's file finds pdf.js there and nowhere else.
  (globalThis as { pdfjsLib?: unknown }).pdfjsLib = pdfjs;
  const viewer = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  return { viewer, normalise: pdfjs.normalizeUnicode, forgetTexts: () => pdfjs.TextLayer.cleanup() };
}

/** Rejects where the viewer's scripts do not come. */
export async function viewPdf(
  { document }: OpenPdf,
  { box, room, start, onPlace }: ViewOptions,
): Promise<PdfView> {
  const { viewer: scripts, normalise, forgetTexts } = await loadViewer();
  const { EventBus, PDFLinkService, PDFViewer } = scripts;
  const eventBus = new EventBus();
  const links = new PDFLinkService({
    eventBus,
    externalLinkTarget: 2,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  // Its listeners hold the viewer, and with it the file, for as long as the tab lives.
  const end = new AbortController();
  const viewer = new PDFViewer({
    container: box,
    eventBus,
    linkService: links,
    l10n: PLAIN_WORDS as never,
    annotationEditorMode: -1,
    annotationMode: 1,
    // Signs of comments that have no picture of their own.
    imageResourcesPath: '/pdfjs/images/',
    maxCanvasPixels: MOST_PIXELS,
    removePageBorders: true,
    abortSignal: end.signal,
  } as ConstructorParameters<typeof PDFViewer>[0]);
  links.setViewer(viewer);
  let wanted = start.zoom;
  const place = (): void =>
    onPlace({ page: viewer.currentPageNumber, scale: viewer.currentScale, zoom: wanted });
  const zoom = (to: Zoom): void => {
    wanted = to;
    const page = viewer.getPageView(viewer.currentPageNumber - 1) as PageSize | undefined;
    if (typeof to === 'number' || page === undefined) viewer.currentScaleValue = String(to);
    else viewer.currentScale = fitting(to, page, room(), box.clientHeight);
  };
  eventBus.on('pagechanging', place);
  eventBus.on('scalechanging', place);
  const ready = new Promise<void>((resolve) => eventBus.on('pagesinit', () => resolve()));
  viewer.setDocument(document);
  links.setDocument(document, null);
  // Where the first page cannot be read there will be none.
  await Promise.race([ready, viewer.firstPagePromise.then(() => ready)]);
  zoom(wanted);
  if (start.page > 1) viewer.currentPageNumber = Math.min(start.page, document.numPages);
  place();
  const pages = Array.from(
    { length: document.numPages },
    (_, at) => viewer.getPageView(at) as PageOnScreen & DrawnPage,
  );
  const letGo = createLetGo({ box, pages, current: () => viewer.currentPageNumber, forgetTexts });
  eventBus.on('pagerendered', ({ pageNumber }: { readonly pageNumber: number }) => letGo.drawn(pageNumber));
  const marks = createPdfMarks({
    box,
    pages,
    eventBus,
    allSized: viewer.pagesPromise,
    normalise,
  });
  const resized = new ResizeObserver(() => {
    // Taken out of the page, it has no width to fit.
    if (box.clientWidth > 0 && typeof wanted === 'string') zoom(wanted);
  });
  resized.observe(box);
  return {
    ...marks,
    pages: document.numPages,
    page: () => viewer.currentPageNumber,
    goTo: (page) => void (viewer.currentPageNumber = Math.max(1, Math.min(page, document.numPages))),
    zoom,
    zoomBy(steps) {
      viewer.updateScale({ steps });
      zoom(viewer.currentScale);
    },
    turn() {
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
      zoom(wanted);
    },
    outline: () => readOutline(document),
    sections: () => readSections(document),
    follow: ({ to }) => void (to === null ? undefined : links.goToDestination(to as string)),
    drawSmall: (page, canvas, width) => drawSmall(document, page, canvas, width),
    dispose() {
      resized.disconnect();
      marks.dispose();
      end.abort();
      letGo.all();
      viewer.setDocument(null as never);
      links.setDocument(null as never);
      viewer.cleanup();
    },
  };
}

/** Of a page as it is laid out, in CSS pixels. */
interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Edges of the pages, and what lies between them. */
const AROUND = 2;
const BETWEEN = 32;

/** The viewer's own fitting takes the whole box for its pages. */
function fitting(zoom: 'page-width' | 'page-fit', page: PageSize, width: number, height: number): number {
  const wide = ((width - AROUND) / page.width) * page.scale;
  const high = ((height - BETWEEN) / page.height) * page.scale;
  return Math.max(0.1, zoom === 'page-width' ? wide : Math.min(wide, high));
}

/** The components ask for sentences of their own: our shell says what there is to say. */
const PLAIN_WORDS = {
  getLanguage: () => 'en-gb',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
  destroy: async () => undefined,
};
