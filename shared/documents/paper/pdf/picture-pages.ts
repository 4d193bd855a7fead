/** Pages of a PDF as pictures, with what is marked in it, to be printed. */
import { ok, type Result } from '../../../core/result.ts';
import { openPdf, type ScriptUrl } from './open-pdf.ts';

export interface PagePicture {
  /** From 1. */
  readonly page: number;
  /** Of a blob: whoever shows it lets it go. */
  readonly url: string;
}

/** Dots to an inch: small print stays legible, and forty pages fit into memory. */
const DOTS = 130;
const POINTS = 72;

/** Pages that cannot be drawn are left out. Stopped, what was drawn is let go. */
export async function picturePages(
  file: Blob,
  pages: readonly number[],
  scriptUrl: ScriptUrl,
  signal: AbortSignal,
): Promise<Result<readonly PagePicture[]>> {
  const opened = await openPdf(file, scriptUrl);
  if (!opened.ok) return opened;
  const { document: pdf, dispose } = opened.value;
  const pictures: PagePicture[] = [];
  try {
    for (const number of pages) {
      if (signal.aborted || number > pdf.numPages) continue;
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: DOTS / POINTS });
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      page.cleanup();
      if (blob) pictures.push({ page: number, url: URL.createObjectURL(blob) });
    }
    return ok(pictures);
  } finally {
    if (signal.aborted) for (const { url } of pictures) URL.revokeObjectURL(url);
    dispose();
  }
}
