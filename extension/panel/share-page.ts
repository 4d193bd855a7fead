import { effect } from '@preact/signals';
import type { PanelModel } from './panel-model.ts';

/**
 * Asks with whom this page is shared. A page of which nothing is kept yet is kept first, as marking would: what is
 * shared is a paper. Another page that comes to the front meanwhile is not asked for.
 */
export function createSharePage(model: PanelModel, onShareMany: () => void): () => void {
  return () => {
    if (model.view.peek() === null) model.post({ type: 'keep' });
    void whenKept(model).then((isHere) => isHere && onShareMany());
  };
}

/** False when another page came to the front before this one was kept. */
function whenKept(model: PanelModel): Promise<boolean> {
  const ridOf = (): string | undefined => model.state.value?.status?.rid;
  return new Promise((resolve) => {
    let rid: string | undefined;
    const stop = effect(() => {
      rid ??= ridOf();
      const isHere = ridOf() === rid;
      if (isHere && model.view.value === null) return;
      resolve(isHere);
      queueMicrotask(() => stop());
    });
  });
}
