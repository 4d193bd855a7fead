import { expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { KeptPageText } from '../../../core/page-text.ts';
import { readKeptPages, type KeptTexts } from './kept-pages.ts';
import { packPage, unpackPage } from './pack-page.ts';
import { createPdfWords } from './pdf-words.ts';
import { readPages } from './read-pages.ts';
import { testItem } from './test-pages.ts';
import { linesFrom, writeTestPdf } from './write-test-pdf.ts';

const file = writeTestPdf(
  Array.from({ length: 45 }, (_, at) => ({ lines: linesFrom([`Words of page ${at + 1}`, 'and more']) })),
  { prefix: 'A-', style: 'D' },
);

async function open() {
  const task = getDocument({ data: file.slice(), verbosity: 0 });
  return { document: await task.promise, end: () => task.destroy() };
}

function openTexts(): KeptTexts & { readonly rows: Map<number, KeptPageText>; readonly puts: number[] } {
  const rows = new Map<number, KeptPageText>();
  const puts: number[] = [];
  return {
    rows,
    puts,
    async read(from, to) {
      return [...rows.values()].filter(({ page }) => page >= from && page <= to);
    },
    async keep(pages) {
      puts.push(pages.length);
      for (const page of pages) rows.set(page.page, structuredClone(page));
    },
  };
}

test('[D10] what is kept of a page is the page; what another version made, or what is torn, is none', () => {
  const page = {
    width: 595,
    height: 842,
    rotate: 90 as const,
    origin: [10, 20] as const,
    label: 'iv',
    items: [
      testItem('one', 72, 700, { hasEOL: false }),
      testItem('up', 9.5, 8, { angle: 90 }),
      testItem('שלום', 1, 2, { isRtl: true, angle: -12.5 }),
      testItem('', 3, 4),
    ],
  };
  const kept = structuredClone(packPage(page, 3, 7));
  expect([kept.page, kept.of]).toEqual([3, 7]);
  expect(unpackPage(kept)).toEqual(page);
  for (const packed of [null, 'x', {}, { ...(kept.packed as object), model: 'pdfjs-9/1' }])
    expect(unpackPage({ ...kept, packed })).toBeUndefined();
  expect(
    unpackPage({ ...kept, packed: { ...(kept.packed as object), flags: new Uint8Array(1) } }),
  ).toBeUndefined();
});

test('[D10] reading goes on where it stopped, asks the file for nothing that is kept, and gives the same words', async () => {
  const { document, end } = await open();
  const texts = openTexts();
  const stop = new AbortController();
  const onProgress = (ready: number): void => void (ready >= 20 && stop.abort());
  expect(await readKeptPages(document, texts, { signal: stop.signal, onProgress })).toBeUndefined();
  const before = texts.rows.size;
  expect(before).toBeGreaterThan(15);
  expect(before).toBeLessThan(45);
  const { signal } = new AbortController();
  const pages = await readKeptPages(document, texts, { signal });
  expect(texts.puts.reduce((sum, put) => sum + put)).toBe(45);
  const asked: number[] = [];
  const getPage = document.getPage.bind(document);
  document.getPage = (number) => (asked.push(number), getPage(number));
  const again = await readKeptPages(document, texts, { signal });
  expect(asked).toEqual([]);
  expect(again).toEqual(pages);
  const fresh = createPdfWords(await readPages(document));
  const kept = createPdfWords(again!);
  expect(kept.index.text).toBe(fresh.index.text);
  const span = { start: 3, end: 60 };
  expect(kept.quadsOf(span)).toEqual(fresh.quadsOf(span));
  expect(kept.pages[4]!.label).toBe('A-5');
  await end();
});

test('[D10] a reader that is not seen waits', async () => {
  const { document, end } = await open();
  const texts = openTexts();
  let seen: (() => void) | undefined;
  const hidden = new Promise<void>((done) => (seen = done));
  let asked = 0;
  const mayGoOn = async (): Promise<void> => void (++asked > 2 && (await hidden));
  const reading = readKeptPages(document, texts, { signal: new AbortController().signal, mayGoOn });
  await expect.poll(() => asked).toBe(3);
  expect(texts.rows.size).toBe(0);
  seen!();
  expect((await reading)?.length).toBe(45);
  await end();
});
