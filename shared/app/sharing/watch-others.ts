import { effect, type ReadonlySignal } from '@preact/signals';
import type { ReportView } from '../../core/view.ts';
import { othersNews } from './others-news.ts';

/** What comes together, is said together. Milliseconds. */
const GATHER_MS = 800;

/** Says in the live region what others add to the report on screen; nothing of what was there. Returns how to stop. */
export function watchOthers(
  view: ReadonlySignal<ReportView | null>,
  say: (text: string) => void,
): () => void {
  let told: ReportView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const now = view.peek();
    const news = othersNews(told, now);
    told = now;
    if (news !== undefined) say(news);
  };
  const stop = effect(() => {
    const now = view.value;
    if (told?.rid !== now?.rid) told = now;
    else if (now !== told) timer ??= setTimeout(tell, GATHER_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
