import { beforeAll, expect, test } from 'vitest';
import { openPdf } from './open-pdf.ts';
import { createPdfWords, describePdfSpan, type PdfWords } from './pdf-words.ts';
import { readPages } from './read-pages.ts';
import { saveAnnotations, type PdfMark } from './save-annotations.ts';
import { linesFrom, writeTestPdf, type TestPdfPage } from './write-test-pdf.ts';

const PAGES: readonly TestPdfPage[] = [
  { lines: linesFrom(['1.1 The panel asked what became', 'of the lettings in May.']) },
  { lines: linesFrom(['2.1 Costs rose sharply in the year.']) },
];
const same = (url: string): string => url;

const file = new Blob([writeTestPdf(PAGES)]);
let words: PdfWords;

beforeAll(async () => {
  const opened = await openPdf(file, same);
  if (!opened.ok) throw new Error(opened.code);
  words = createPdfWords(await readPages(opened.value.document));
  opened.value.dispose();
});

function markOn(quote: string, more: Partial<PdfMark> = {}): PdfMark {
  const start = words.index.text.indexOf(quote);
  const sel = describePdfSpan(words, { start, end: start + quote.length });
  if (start < 0 || !sel.ok) throw new Error(`not there: ${quote}`);
  const at = Date.UTC(2026, 10, 30, 9, 15);
  return { id: quote, key: 'risk', parts: sel.value.pages!, subject: 'Risk', comment: '', at, ...more };
}

interface Read {
  readonly page: number;
  readonly quads: readonly number[];
  readonly author: string;
  readonly comment: string;
  readonly words: string;
  readonly created: string;
}

async function read(file: Blob): Promise<readonly Read[]> {
  const opened = await openPdf(file, same);
  if (!opened.ok) throw new Error(opened.code);
  const { document } = opened.value;
  const out: Read[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    for (const each of await (await document.getPage(page)).getAnnotations()) {
      if (each.subtype !== 'Highlight') continue;
      out.push({
        page,
        quads: [...each.quadPoints],
        author: each.titleObj?.str ?? '',
        comment: each.contentsObj?.str ?? '',
        words: each.overlaidText ?? '',
        created: each.creationDate,
      });
    }
  }
  opened.value.dispose();
  return out;
}

async function saved(file: Blob, marks: readonly PdfMark[]): Promise<Blob> {
  const got = await saveAnnotations(file, marks, same);
  if (!got.ok) throw new Error(`${got.code} ${got.detail}`);
  return got.value;
}

test('[D20] findings are read back from the file: words, place, comment, author and date', async () => {
  const marks = [
    markOn('what became of the lettings', {
      comment: 'Risk\nAsk “why” — José',
      author: 'Ann Marsh',
    }),
    markOn('rose sharply', { key: 'plain', author: 'Zoë Šen' }),
  ];
  const got = await read(await saved(file, marks));
  expect(got).toHaveLength(2);
  expect(got[0]).toMatchObject({ page: 1, author: 'Ann Marsh', comment: 'Risk\nAsk “why” — José' });
  expect(got[0]!.words.replaceAll(/\s+/g, ' ')).toContain('what became');
  expect(got[0]!.quads).toHaveLength(16);
  expect(got[0]!.created).toMatch(/^D:20261130/);
  expect(got[1]).toMatchObject({ page: 2, author: 'Zoë Šen' });
});

test('[D20] nobody is named where nobody is to be, and no stand-in is left', async () => {
  const out = await saved(file, [markOn('rose sharply')]);
  expect((await read(out))[0]!.author).toBe('');
  expect(await out.text()).not.toContain('RAPPORTEUR');
});

test('[D21] the file as it came is the beginning of the new one, and each mark has a name that stays', async () => {
  const out = await saved(file, [markOn('rose sharply', { id: '0198-finding' })]);
  const head = new Uint8Array(await out.slice(0, file.size).arrayBuffer());
  expect(head).toEqual(new Uint8Array(await file.arrayBuffer()));
  const name = Array.from('0198-finding', (each) => each.charCodeAt(0).toString(16)).join('');
  expect(await out.text()).toContain(`/NM <${name}>`);
});

test('[D21] a file that was written once is written again, and nothing of the first is lost', async () => {
  const once = await saved(file, [markOn('rose sharply')]);
  const twice = await saved(once, [markOn('of the lettings')]);
  expect((await read(twice)).map(({ page }) => page)).toEqual([1, 2]);
});

test('a locked or broken file is not written', async () => {
  expect(await saveAnnotations(new Blob(['%PDF-1.7\n']), [], same)).toMatchObject({ code: 'paper-damaged' });
});
