/** Opens a kept PDF with pdf.js: read by range, in a worker, its scripts never run. */
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../../core/result.ts';
import { loadPdfjs } from './load-pdfjs.ts';

export interface OpenPdf {
  readonly document: Pdfjs.PDFDocumentProxy;
  /** Ends its worker. */
  dispose(): void;
}

/** Lets one of our own scripts through the page's Trusted Types. */
export type ScriptUrl = (url: string) => string;

export interface OpenOptions {
  /** All of it is needed: to be read at once, not piece by piece. */
  readonly isWhole?: boolean;
}

/** Bytes asked for at once. */
const RANGE = 256 * 1024;

/** Fails with `paper-locked` where a password is wanted, with `paper-damaged` where it is no readable PDF. */
export async function openPdf(
  file: Blob,
  scriptUrl: ScriptUrl,
  { isWhole = false }: OpenOptions = {},
): Promise<Result<OpenPdf>> {
  if (file.size === 0) return fail('paper-empty');
  const data = isWhole ? await readAll(file) : undefined;
  if (data?.ok === false) return data;
  const { pdfjs, startWorker, assets } = await loadPdfjs();
  const port = startWorker(scriptUrl);
  const worker = pdfjs.PDFWorker.create({ port });
  const end = (): void => {
    worker.destroy();
    port.terminate();
  };
  const task = pdfjs.getDocument({
    ...(data
      ? { data: data.value }
      : {
          range: rangesOf(pdfjs, file),
          rangeChunkSize: RANGE,
          disableAutoFetch: true,
          disableStream: true,
        }),
    worker,
    enableXfa: false,
    useWorkerFetch: true,
    ...assets,
  });
  try {
    const document = await task.promise;
    return ok({ document, dispose: () => void task.destroy().finally(end) });
  } catch (error) {
    await task.destroy().catch(() => undefined);
    end();
    const name = error instanceof Error ? error.name : '';
    return fail(name === 'PasswordException' ? 'paper-locked' : 'paper-damaged', String(error));
  }
}

async function readAll(file: Blob): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return fail('paper-damaged', String(error));
  }
}

/** A file that cannot be read any more answers nothing: pdf.js is told by an abort. */
function rangesOf(pdfjs: typeof Pdfjs, file: Blob): Pdfjs.PDFDataRangeTransport {
  class FileRanges extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      void file
        .slice(begin, end)
        .arrayBuffer()
        .then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)))
        .catch(() => this.abort());
    }
  }
  return new FileRanges(file.size, null);
}
