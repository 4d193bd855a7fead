import type { WriteFile } from './bytes.ts';

/** True where a page can write files itself. */
export function canWriteHere(): boolean {
  return typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;
}

interface Answer {
  readonly id: number;
  readonly failed?: { readonly kind: string; readonly message: string };
}

/** Has a worker (write-file.worker.ts) write. It is started at the first file and lives as long as the page. */
export function writeByWorker(start: () => Worker): WriteFile {
  const waiting = new Map<number, (answer: Answer) => void>();
  let worker: Worker | undefined;
  let last = 0;
  const ask = (name: string, bytes: Uint8Array): Promise<Answer> => {
    if (!worker) {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker = undefined;
        for (const [id, tell] of waiting)
          tell({ id, failed: { kind: 'AbortError', message: 'the writer died' } });
        waiting.clear();
      };
    }
    const id = ++last;
    worker.postMessage({ id, name, bytes });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  return async (_directory, name, bytes) => {
    const { failed } = await ask(name, bytes);
    if (failed) throw new DOMException(failed.message, failed.kind);
  };
}
