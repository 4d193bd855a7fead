/** The host's end of the folding worker. */
import type { EditionId } from '../../shared/core/ids.ts';
import type { PageReading } from '../messages.ts';

export interface FoldRequest extends Pick<PageReading, 'raw' | 'blocks'> {
  readonly id: number;
}

export interface Folded {
  readonly text: string;
  readonly edition: EditionId;
  readonly skeleton: Uint8Array<ArrayBuffer>;
}

/** The worker's answer, or why there is none. */
export type FoldAnswer = ({ readonly id: number } & Folded) | { readonly id: number; readonly error: string };

/** Folded text, edition and skeleton of a page as it was read. Rejects when the worker fails or says nothing. */
export type FoldWords = (reading: PageReading) => Promise<Folded>;

/** Folding 4 MB takes about a second. */
const PATIENCE_MS = 30_000;

/** Answers may come in any order; each finds its question. */
export function createFoldWords(worker: Pick<Worker, 'addEventListener' | 'postMessage'>): FoldWords {
  const waiting = new Map<number, (answer: FoldAnswer) => void>();
  let last = 0;
  const failAll = (event: Event): void => {
    const error = (event as { message?: unknown }).message ?? event.type;
    waiting.forEach((answer, id) => answer({ id, error: String(error) }));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FoldAnswer>) => waiting.get(data.id)?.(data));
  worker.addEventListener('error', failAll);
  worker.addEventListener('messageerror', failAll);
  return ({ raw, blocks }) =>
    new Promise((resolve, reject) => {
      const id = (last += 1);
      const timer = setTimeout(() => waiting.get(id)?.({ id, error: 'timeout' }), PATIENCE_MS);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        waiting.delete(id);
        if ('error' in answer) reject(new Error(`the folding worker: ${answer.error}`));
        else resolve(answer);
      });
      worker.postMessage({ id, raw, blocks } satisfies FoldRequest);
    });
}
