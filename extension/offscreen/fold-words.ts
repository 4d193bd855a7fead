/** The host's end of the folding worker. */
import type { EditionId } from '../../shared/core/ids.ts';
import type { PageReading } from '../messages.ts';

export interface FoldRequest extends Pick<PageReading, 'raw' | 'blocks'> {
  readonly id: number;
}

export interface FoldAnswer {
  readonly id: number;
  readonly text: string;
  readonly edition: EditionId;
  readonly skeleton: Uint8Array<ArrayBuffer>;
}

/** Folded text, edition and skeleton of a page as it was read. */
export type FoldWords = (reading: PageReading) => Promise<Omit<FoldAnswer, 'id'>>;

/** Answers may come in any order; each finds its question. */
export function createFoldWords(worker: Worker): FoldWords {
  const waiting = new Map<number, (answer: FoldAnswer) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FoldAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return ({ raw, blocks }) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ id: last, raw, blocks } satisfies FoldRequest);
    });
}
