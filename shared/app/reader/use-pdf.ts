import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { EditionView } from '../../core/view.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import type { PdfPlace, PdfView, Zoom } from '../../documents/paper/pdf/view-pdf.ts';
import type { AppModel } from '../app-model.ts';
import { PDF } from '../strings/pdf.ts';

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'shown'; readonly view: PdfView; readonly opened: OpenPdf }
  | { readonly state: 'missing'; readonly code: ErrorCode };

interface Kept {
  readonly page: number;
  readonly zoom: Zoom;
}

/** Where a version was left on this device, and how large it was shown. */
function placeKey(edition: EditionView): string {
  return `place|${edition.id}`;
}

function readPlace(model: AppModel, edition: EditionView): Kept {
  const kept = model.desk.settings.values.peek()[placeKey(edition)] as Partial<Kept> | undefined;
  const elsewhere = model.desk.following.places.peek().get(edition.id);
  const isElsewhere = elsewhere !== undefined && elsewhere.dev !== model.desk.me.peek().device;
  const left = isElsewhere ? elsewhere.page : kept?.page;
  const page = Number.isSafeInteger(left) ? left! : 1;
  const isScale = typeof kept?.zoom === 'number' && kept.zoom > 0.1 && kept.zoom < 10;
  return { page, zoom: isScale || kept?.zoom === 'page-fit' ? kept.zoom! : 'page-width' };
}

/** A place is written down when the page has been still for this long. */
const STILL_MS = 400;

/** A landmark for each page would drown the others. */
function namePages(box: HTMLElement): void {
  for (const page of box.querySelectorAll<HTMLElement>('[data-page-number]')) {
    page.setAttribute('role', 'group');
    page.setAttribute('aria-label', PDF.pageNumber(page.dataset.pageNumber ?? ''));
  }
}

/** What the desk around the pages, and the glyphs and cards beside them, leave of the box. */
function roomIn(box: HTMLElement | null): number {
  const pages = box?.querySelector<HTMLElement>(':scope > .pdfViewer');
  if (!box || !pages) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(pages);
  const others = [...box.querySelectorAll<HTMLElement>(':scope > .pdfViewer ~ *')];
  const beside = others.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  return box.clientWidth - beside - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

export interface ShownPdf {
  readonly pdf: PdfState;
  readonly place: PdfPlace;
  readonly box: { current: HTMLDivElement | null };
}

/** Opens the kept bytes of a version by range and shows them in `box`. Keeps the place. */
export function usePdf(model: AppModel, edition: EditionView | undefined, rid: ReportId): ShownPdf {
  const [pdf, setPdf] = useState<PdfState>({ state: 'opening' });
  const [place, setPlace] = useState<PdfPlace>({ page: 1, scale: 1, zoom: 'page-width' });
  const box = useRef<HTMLDivElement>(null);
  const file = edition?.file;
  useEffect(() => {
    const end = new AbortController();
    if (edition === undefined || file === undefined || box.current === null) {
      setPdf({ state: 'missing', code: 'snapshot-missing' });
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let noted: PdfPlace | undefined;
    /** Also at once, where the member goes before the page has been still. */
    const write = (): void => {
      clearTimeout(timer);
      if (noted === undefined) return;
      void model.desk.settings.set(placeKey(edition), { page: noted.page, zoom: noted.zoom });
      noted = undefined;
    };
    let opened: OpenPdf | undefined;
    let view: PdfView | undefined;
    const note = (now: PdfPlace): void => {
      setPlace(now);
      noted = now;
      clearTimeout(timer);
      timer = setTimeout(write, STILL_MS);
      // On other own devices when one has stayed for a while, or goes.
      model.desk.following.keepPlace(rid, edition.id, { page: now.page });
    };
    const close = (): void => {
      view?.dispose();
      opened?.dispose();
    };
    const show = async (): Promise<void> => {
      const bytes = await model.desk.openBytes(file);
      if (!bytes.ok) return setPdf({ state: 'missing', code: bytes.code });
      // What is shown already is the same bytes.
      if (opened !== undefined) return;
      const [{ openPdf }, { loadViewer, viewPdf }] = await Promise.all([
        import('../../documents/paper/pdf/open-pdf.ts'),
        import('../../documents/paper/pdf/view-pdf.ts'),
      ]);
      // Whether they come is told when they are needed.
      void loadViewer().catch(() => undefined);
      const got = await openPdf(bytes.value, model.scriptUrl);
      if (!got.ok) return setPdf({ state: 'missing', code: got.code });
      opened = got.value;
      if (end.signal.aborted) return close();
      view = await viewPdf(opened, {
        box: box.current!,
        room: () => roomIn(box.current),
        start: readPlace(model, edition),
        onPlace: note,
      });
      if (end.signal.aborted) return close();
      namePages(box.current!);
      setPdf({ state: 'shown', view, opened });
    };
    // What is shown, or on its way, is not opened twice when its bytes are told of again.
    let isGoing = false;
    const run = async (): Promise<void> => {
      if (isGoing || view !== undefined) return;
      isGoing = true;
      setPdf({ state: 'opening' });
      await show().catch(() => end.signal.aborted || setPdf({ state: 'missing', code: 'paper-damaged' }));
      isGoing = false;
    };
    void run();
    model.desk.watchFile(file, () => void run(), end.signal);
    const leave = (): void => {
      write();
      void model.desk.following.settle();
    };
    addEventListener('pagehide', leave, { signal: end.signal });
    document.addEventListener('visibilitychange', leave, { signal: end.signal });
    return () => {
      leave();
      end.abort();
      close();
    };
  }, [model, file]);
  return { pdf, place, box };
}
