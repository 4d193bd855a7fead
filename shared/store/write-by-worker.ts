import type { WriteFile } from './bytes.ts';
import type { FileAnswer, FileWish } from './file-wishes.ts';

/** True where a page can write files itself. */
export function canWriteHere(): boolean {
  return typeof FileSystemFileHandle !== 'undefined' && 'createWritable' in FileSystemFileHandle.prototype;
}

/** The page's end of write-file.worker.ts. */
export interface FileWorker {
  /** Rejects with the worker's DOMException, `AbortError` where the worker died. */
  ask(wish: FileWish): Promise<FileAnswer>;
}

/** The worker is started at the first wish and lives as long as the page. */
export function createFileWorker(start: () => Worker): FileWorker {
  const waiting = new Map<number, (answer: FileAnswer) => void>();
  let worker: Worker | undefined;
  let last = 0;
  const begin = (): Worker => {
    const begun = start();
    begun.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    begun.onerror = (event) => {
      event.preventDefault();
      worker = undefined;
      for (const [id, tell] of waiting)
        tell({ id, failed: { kind: 'AbortError', message: 'the writer died' } });
      waiting.clear();
    };
    return begun;
  };
  return {
    async ask(wish) {
      worker ??= begin();
      const id = ++last;
      worker.postMessage({ ...wish, id });
      const answer = await new Promise<FileAnswer>((resolve) => waiting.set(id, resolve));
      if (answer.failed) throw new DOMException(answer.failed.message, answer.failed.kind);
      return answer;
    },
  };
}

/** Has the worker write whole files, where pages cannot. */
export function writeByWorker({ ask }: FileWorker): WriteFile {
  return async (_directory, name, bytes) => void (await ask({ do: 'write', name, bytes }));
}
