/** What the tests of the painters share. Everything that is put or kept is taken away after each test. */
import { afterEach } from 'vitest';
import type { PaintItem, Painter } from './place-items.ts';

export const cleanup: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanup.splice(0)) undo();
});

export function put(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  cleanup.push(() => root.remove());
  return root;
}

export function keep(painter: Painter): Painter {
  cleanup.push(() => painter.dispose());
  return painter;
}

export const item = (start: number, end: number, more: Partial<PaintItem> = {}): PaintItem => ({
  id: `${start}-${end}`,
  span: { start, end },
  kind: null,
  state: 'exact',
  ...more,
});
export const painted = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map(String);
export const ours = (): string[] =>
  [...CSS.highlights.keys()].filter((name) => name.startsWith('rapporteur-'));
export const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** All that was changed in the document since the last look. */
export function watchMutations(): { takeRecords(): MutationRecord[] } {
  const told: MutationRecord[] = [];
  const seen = new MutationObserver((records) => void told.push(...records));
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  cleanup.push(() => seen.disconnect());
  return { takeRecords: () => [...told.splice(0), ...seen.takeRecords()] };
}
