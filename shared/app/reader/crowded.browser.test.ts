/** A paper with passages that overlap, in browsers whose highlights carry our lines and in those whose do not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { editionIdOf } from '../../core/edition-id.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import { describeSample } from '../describe-sample.ts';
import { mountApp } from '../mount-app.tsx';
import { writeRoute } from '../route.ts';

const QUOTES = [
  'Agency workers fell from 31% to 18.5% of the team over the year',
  'fell from 31% to 18.5% of the team',
  '31% to 18.5%',
  'to 18.5% of the team over the year',
  'Nine calls in ten are answered within the hour',
];
const KINDS = ['strength', 'indicator', 'risk', 'action', 'decision'] as const;
const HTML = `<main><h1>Care at home</h1><p>1.1 ${QUOTES[0]}.</p><p>1.2 ${QUOTES[4]}.</p></main>`;

let desk: Desk;
let app: { dispose(): void } | undefined;
const stop: (() => void)[] = [];

beforeEach(async () => {
  // What another file chose stays in the profile: in high contrast there is no tint under the lines.
  await throwAwayProfile();
  desk = await openDesk();
  await page.viewport(1280, 900);
});
afterEach(async () => {
  app?.dispose();
  for (const undo of stop.splice(0)) undo();
  document.body.replaceChildren();
  location.hash = '';
  await desk.dispose();
});

async function show(): Promise<HTMLElement> {
  const rid = crypto.randomUUID();
  const described = await describeSample(HTML, QUOTES);
  if (!described.ok) throw new Error(described.code);
  const { text, skeleton, snapshot, selectors } = described.value;
  const file = await desk.keepBytes(snapshot);
  if (!file.ok) throw new Error(file.code);
  const id = await editionIdOf(text);
  const report = { key: `url:${rid}`, title: 'Care at home', date: '2026-10-08' };
  const edition = { id, media: 'page', textHash: id, skeleton, file: file.value } as const;
  await desk.enterReport({ rid, report, edition, restricted: false });
  for (const [at, sel] of selectors.entries()) {
    const mark = { type: 'mark', rid, finding: crypto.randomUUID(), edition: id, kind: KINDS[at]! } as const;
    expect(await desk.run({ ...mark, sel: sel!, at: Date.now() })).toMatchObject({ ok: true });
  }
  const root = document.createElement('div');
  document.body.append(root);
  location.hash = writeRoute({ page: 'reader', rid });
  app = mountApp(root, { desk, home: 'pwa' });
  return root;
}

/** As in a browser that has no highlights: taken out of each frame before anything is painted in it. */
function takeHighlights(): void {
  const observer = new MutationObserver(() => {
    for (const { contentWindow } of document.querySelectorAll('iframe')) {
      if (contentWindow)
        Reflect.deleteProperty((contentWindow as Window & typeof globalThis).CSS, 'highlights');
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  stop.push(() => observer.disconnect());
}

const frame = (): Document | null | undefined =>
  document.querySelector<HTMLIFrameElement>('.paper-frame')?.contentDocument;
const glyphs = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.gutter button'),
];

test('the third and further of an overlap share one glyph, said in words, and each press opens the next', async () => {
  const root = await show();
  await expect.poll(() => glyphs(root).length).toBe(4);
  const crowd = glyphs(root).find((one) => one.textContent === '3+')!;
  expect(crowd.getAttribute('aria-label')).toContain('4 findings overlap here');
  const opened = (): string | null | undefined =>
    root.querySelector('.margin [data-active], .margin [aria-current]')?.textContent;
  crowd.click();
  await expect.poll(() => crowd.getAttribute('aria-pressed')).toBe('true');
  const first = opened();
  crowd.click();
  await expect.poll(() => opened() !== first || first === undefined).toBe(true);
  expect(crowd.getAttribute('aria-pressed')).toBe('true');
});

test('where highlights carry no lines they are drawn over the words, and a click on them opens the card', async () => {
  takeHighlights();
  const root = await show();
  const lines = (): number => frame()?.querySelectorAll('svg path').length ?? 0;
  // Strength and figure have lines here, and the decision one above and one below.
  await expect.poll(lines).toBeGreaterThan(3);
  const words = frame()!.createRange();
  words.selectNodeContents(frame()!.querySelectorAll('p')[1]!);
  // The page may still be laid out: it is drawn anew when its height changes.
  const isDrawn = (): boolean => {
    const { top, bottom } = words.getBoundingClientRect();
    const drawn = [...frame()!.querySelectorAll('svg rect')].map((one) => one.getBoundingClientRect());
    return drawn.some((one) => one.top < bottom && one.bottom > top);
  };
  await expect.poll(isDrawn).toBe(true);
  const box = words.getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true };
  frame()!.querySelectorAll('p')[1]!.dispatchEvent(new MouseEvent('click', at));
  const decision = glyphs(root).at(-1)!;
  await expect.poll(() => decision.getAttribute('aria-pressed')).toBe('true');
});
