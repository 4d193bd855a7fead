import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export interface LoadedPdfjs {
  readonly pdfjs: typeof Pdfjs;
  startWorker(scriptUrl: (url: string) => string): Worker;
  /** Where the build puts what pdf.js asks for while it draws (.ci/build-plugins.ts). Absolute: a worker asks. */
  readonly assets: {
    readonly wasmUrl: string;
    readonly standardFontDataUrl: string;
    readonly iccUrl: string;
    readonly cMapUrl: string;
  };
}

/** Comes when the first PDF is opened, and not before. */
export async function loadPdfjs(): Promise<LoadedPdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const at = (folder: string): string => new URL(`/pdfjs/${folder}/`, location.href).href;
  return {
    pdfjs,
    startWorker: (scriptUrl) => new Worker(scriptUrl(workerUrl), { type: 'module' }),
    assets: {
      wasmUrl: at('wasm'),
      standardFontDataUrl: at('standard_fonts'),
      iccUrl: at('iccs'),
      cMapUrl: at('cmaps'),
    },
  };
}
