// Runs in a page, in real Chromium: one long page, bare or painted, and what scrolling it costs.
import { createRandom } from '../../../shared/anchoring/test-edits.ts';
import { KINDS } from '../../../shared/core/kind.ts';
import { createPainter } from '../../../shared/documents/page/painter.ts';
import { adoptPaintStyle } from '../../../shared/documents/page/paint-style.ts';
import type { PaintItem, Painter } from '../../../shared/documents/page/place-items.ts';
import type { PageText } from '../../../shared/documents/page/page-text.ts';
import { readPage } from '../../../shared/documents/page/read-page.ts';
import { createOverlay } from '../../../shared/documents/page/svg-overlay.ts';
import { render } from '../anchoring/draft.ts';
import { randomMarks, randomPage } from '../anchoring/random-page.ts';

export type Paint = 'bare' | 'highlights' | 'overlay';

export interface Pass {
  /** From each frame to the next while the page scrolls, in ms. */
  readonly frames: readonly number[];
  /** Painting all, until it is on the screen, in ms; the longest task of it. */
  readonly paint: number;
  /** Changes of the page's own nodes, and shifts of its layout, from before painting until the paint is gone. */
  readonly mutations: number;
  readonly shifts: number;
  /** Stretches of text that are painted at the end of the way. */
  readonly near: number;
}

export interface PaintingBench {
  prepare(size: number, count: number): { readonly units: number; readonly findings: number };
  pass(paint: Paint, frames: number): Promise<Pass>;
}

const STEP = 90;
const STATES = ['exact', 'exact', 'exact', 'moved', 'edited'] as const;

let page: PageText;
let items: PaintItem[] = [];
let shadow: ShadowRoot;

function prepare(size: number, count: number): { units: number; findings: number } {
  const random = createRandom(1);
  const { html, stamped } = render(randomPage(size, random));
  const root = document.createElement('article');
  root.style.cssText = 'font:18px/27px Georgia,serif;max-width:720px;margin:0 auto';
  root.innerHTML = html;
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0 auto auto 0;width:0;height:0';
  shadow = host.attachShadow({ mode: 'closed' });
  document.body.replaceChildren(root, host);
  adoptPaintStyle(document);
  page = readPage(root);
  const { index } = page;
  items = randomMarks(stamped, root.textContent, count, random).map(({ start, end }, at) => ({
    id: String(at),
    span: { start: index.toFolded(start), end: index.toFolded(end) },
    kind: KINDS[at % (KINDS.length + 1)] ?? null,
    state: STATES[at % STATES.length]!,
  }));
  return { units: index.text.length, findings: items.length };
}

const nextFrame = (): Promise<number> =>
  new Promise((done) => requestAnimationFrame(() => done(performance.now())));

async function pass(paint: Paint, count: number): Promise<Pass> {
  scrollTo(0, 0);
  for (let n = 0; n < 10; n += 1) await nextFrame();
  const watch = watchPage();
  const began = performance.now();
  const painter = createAs(paint);
  painter?.show(page, items);
  await nextFrame();
  await nextFrame();
  const painted = performance.now() - began;
  // Elements come near, and what the engine puts off is done, before the way begins.
  for (let n = 0; n < 20; n += 1) await nextFrame();
  const frames: number[] = [];
  let last = await nextFrame();
  for (let n = 0; n < count; n += 1) {
    scrollBy(0, STEP);
    const at = await nextFrame();
    frames.push(at - last);
    last = at;
  }
  const near =
    paint === 'overlay'
      ? shadow.querySelectorAll('path').length
      : [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  painter?.dispose();
  await nextFrame();
  return { frames, paint: painted, near, ...watch() };
}

function createAs(paint: Paint): Painter | undefined {
  if (paint === 'bare') return undefined;
  return paint === 'highlights' ? createPainter(document) : createOverlay(document, shadow);
}

/** Counts until it is called. */
function watchPage(): () => { mutations: number; shifts: number } {
  let mutations = 0;
  let shifts = 0;
  const seen = new MutationObserver((records) => (mutations += records.length));
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const shifted = new PerformanceObserver((list) => (shifts += list.getEntries().length));
  shifted.observe({ type: 'layout-shift' });
  return () => {
    mutations += seen.takeRecords().length;
    shifts += shifted.takeRecords().length;
    seen.disconnect();
    shifted.disconnect();
    return { mutations, shifts };
  };
}

(globalThis as unknown as { bench: PaintingBench }).bench = { prepare, pass };
