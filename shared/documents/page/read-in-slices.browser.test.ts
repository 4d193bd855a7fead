import { afterEach, expect, test } from 'vitest';
import type { PageText } from './page-text.ts';
import { readPage, readPageInSteps, readText } from './read-page.ts';
import { contentRoot } from './skipped.ts';
import { finishInSlices } from './slices.ts';
import { readInSlices } from './watch-text.ts';

afterEach(() => document.body.replaceChildren());

/** A page of that many paragraphs: far more than one slice reads. */
function putPage(paragraphs: number): HTMLElement {
  const main = document.createElement('main');
  for (let n = 0; n < paragraphs; n += 1) {
    const line = document.createElement('p');
    line.innerHTML = `<b>${n}.1</b> Paragraph ${n} says that <i>\u201cmost\u201d</i> of it was done \ud83d\ude00 in time.`;
    main.append(line);
  }
  document.body.append(main);
  return main;
}

const MANY = 6_000;

/** Reads in slices; tells how often others had their turn meanwhile. */
function read(
  signal: AbortSignal,
  between: (turns: number) => void,
): Promise<{ page: PageText; turns: number }> {
  return new Promise((resolve) => {
    let turns = 0;
    let isDone = false;
    const turn = (): void => {
      if (isDone) return;
      turns += 1;
      between(turns);
      setTimeout(turn);
    };
    setTimeout(turn);
    const take = (page: PageText): void => {
      isDone = true;
      resolve({ page, turns });
    };
    readInSlices(document, take, signal);
  });
}

test('[A13] a long page is read in slices, between which others have their turn, and is what it is at once', async () => {
  const main = putPage(MANY);
  const { page, turns } = await read(new AbortController().signal, () => undefined);
  expect(turns).toBeGreaterThan(1);
  const whole = readPage(main);
  expect(page.index.text).toBe(whole.index.text);
  expect(JSON.stringify(page.index.blocks)).toBe(JSON.stringify(whole.index.blocks));
  expect(JSON.stringify(page.input)).toBe(JSON.stringify(readText(main).input));
  expect(page.isCurrent()).toBe(true);
});

test('[A13] a page that changes while it is read is read anew: what is handed over was the page at one moment', async () => {
  const main = putPage(MANY);
  const { page } = await read(new AbortController().signal, (turns) => {
    if (turns > 2) return;
    main.firstElementChild?.remove();
    main.lastElementChild!.textContent = `Changed ${turns}`;
  });
  expect(page.index.text).toBe(readPage(main).index.text);
  expect(page.index.text.endsWith('changed 2')).toBe(true);
  expect(page.isCurrent()).toBe(true);
});

test('[A13] a page that never rests is read all the same', async () => {
  const main = putPage(MANY);
  const { page } = await read(new AbortController().signal, (turns) => {
    main.lastElementChild!.textContent = `Changed ${turns}`;
  });
  expect(page.index.text).toBe(readPage(main).index.text);
});

test('a short page is read at once; of what is aborted nothing is heard', async () => {
  putPage(3);
  let heard = 0;
  readInSlices(document, () => (heard += 1), new AbortController().signal);
  expect(heard).toBe(1);
  document.body.replaceChildren();
  putPage(MANY);
  const end = new AbortController();
  finishInSlices(readPageInSteps(contentRoot(document)), () => (heard += 1), end.signal);
  readInSlices(document, () => (heard += 1), end.signal);
  end.abort();
  const { turns } = await read(new AbortController().signal, () => undefined);
  expect([heard, turns > 1]).toEqual([1, true]);
});
