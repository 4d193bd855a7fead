/** The page's end of `suggest.worker.ts`. */
import type { Suggestion } from '../../core/suggestion.ts';
import url from './suggest.worker.ts?worker&url';
import type { SuggestAnswer, SuggestWish } from './suggest-wish.ts';

/** Another build of the rules has another name: what an older one proposed is read anew. */
export const RULES_NAME: string = url;

export type RunRules = (wish: Omit<SuggestWish, 'id'>) => Promise<readonly Suggestion[] | undefined>;

/** A worker that nobody asks anything for so long is let go. */
const IDLE_MS = 30_000;

/**
 * The worker is started at the first wish, and again after it was let go or died. Resolves to undefined where the rules
 * could not be run. Wishes are answered in turn.
 */
export function createRules(scriptUrl: (url: string) => string): RunRules {
  const waiting = new Map<number, (answer: readonly Suggestion[] | undefined) => void>();
  let worker: Worker | undefined;
  let last = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const tell of waiting.values()) tell(undefined);
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = new Worker(scriptUrl(url), { type: 'module' });
    begun.onmessage = ({ data }: MessageEvent<SuggestAnswer>) => {
      waiting.get(data.id)?.(data.suggestions);
      waiting.delete(data.id);
      if (waiting.size === 0) idle = setTimeout(end, IDLE_MS);
    };
    begun.onerror = (event) => {
      event.preventDefault();
      end();
    };
    return begun;
  };
  return (wish) => {
    clearTimeout(idle);
    const id = ++last;
    const answer = new Promise<readonly Suggestion[] | undefined>((resolve) => waiting.set(id, resolve));
    try {
      worker ??= begin();
      worker.postMessage({ id, ...wish } satisfies SuggestWish);
    } catch {
      end();
    }
    return answer;
  };
}
