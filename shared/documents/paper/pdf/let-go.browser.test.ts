import { expect, test } from 'vitest';
import { select, show } from './test-view.ts';
import { linesFrom, type TestPdfPage } from './write-test-pdf.ts';

const pack = (count: number): readonly TestPdfPage[] =>
  Array.from({ length: count }, (_, at) => ({ lines: linesFrom([`Words of page ${at + 1} and no other`]) }));

const drawnOf = (box: Element): readonly number[] =>
  [...box.querySelectorAll<HTMLElement>('.page')]
    .filter((page) => page.querySelector('canvas') !== null)
    .map((page) => Number(page.dataset['pageNumber']));

const isDrawn = async (box: Element, page: number): Promise<void> => {
  await expect.poll(() => box.querySelector(`[data-page-number="${page}"] .textLayer span`)).not.toBeNull();
};

test('[D15] of the pages that were gone through only those near the one on screen stay drawn', async () => {
  const { view, box } = await show(pack(30));
  for (let page = 1; page <= 30; page++) {
    view.goTo(page);
    await isDrawn(box, page);
  }
  await expect.poll(() => Math.min(...drawnOf(box))).toBeGreaterThan(25);
  view.goTo(1);
  await isDrawn(box, 1);
});

/** By scrolling: pdf.js lets go of what is selected when it is told to go to a page. */
const scrollTo = async (box: Element, page: number): Promise<void> => {
  box.querySelector(`[data-page-number="${page}"]`)!.scrollIntoView();
  await isDrawn(box, page);
};

test('[D15] nothing is let go of while words are selected', async () => {
  const { box } = await show(pack(30));
  await select(box, 'Words of page 1', 'no other');
  const chosen = document.getSelection()!.toString();
  // More than ten pages pdf.js does not keep of itself.
  for (const page of [4, 7]) await scrollTo(box, page);
  expect(document.getSelection()!.toString()).toBe(chosen);
  expect(drawnOf(box)).toContain(1);
});

test('[D15] nor a page that has the focus', async () => {
  const { box } = await show(pack(30));
  await isDrawn(box, 1);
  const layer = box.querySelector<HTMLElement>('[data-page-number="1"] .textLayer')!;
  layer.focus({ preventScroll: true });
  for (const page of [4, 7]) await scrollTo(box, page);
  expect(document.activeElement).toBe(layer);
});
