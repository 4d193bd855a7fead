import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { openPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { createPdfWords, describePdfSpan } from '../../documents/paper/pdf/pdf-words.ts';
import { readPages } from '../../documents/paper/pdf/read-pages.ts';
import { linesFrom, writeTestPdf, type TestPdfPage } from '../../documents/paper/pdf/write-test-pdf.ts';
import { createDescribePaper } from '../describe-paper.ts';
import { mountApp } from '../mount-app.tsx';
import { writeRoute } from '../route.ts';

const MOVED = 'Foster carers asked for one telephone number that is answered at night';
const STANDS = 'Nine calls in ten are answered within the hour';
const EDITED = 'Agency workers fell from 31% to 18.5% of the team';
const GONE = 'A third reader checks every closed file before the end of June';

const filler = (n: number): string =>
  `2.${n} This paragraph speaks of item ${n * 7} and of nothing that is said in another place.`;
const pdf = (...pages: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  writeTestPdf(
    pages.map((lines, at): TestPdfPage => ({
      lines: [
        ...linesFrom(lines, 60, 740),
        { words: 'Care at home', x: 60, y: 810 },
        { words: `Page ${at + 1} of ${pages.length}`, x: 60, y: 30 },
      ],
    })),
  );

const opening = (): string => `1.1 The board is asked to read paper ${id} and to say what it thinks.`;
const ASKED = 'as the board had asked for in the spring of last year, when it heard them.';
const first = (): Uint8Array<ArrayBuffer> =>
  pdf(
    [opening(), `1.2 ${MOVED}.`, filler(1)],
    [
      `1.3 ${STANDS},`,
      `${ASKED} The rest`,
      'have an answer the next morning.',
      filler(2),
      `1.4 ${EDITED} over the year.`,
    ],
    [`1.5 ${GONE}.`, filler(3), filler(4)],
  );
const put = (n: number): string[] => [filler(20 + n), filler(30 + n), filler(40 + n)];
const second = (): Uint8Array<ArrayBuffer> =>
  pdf(
    put(1),
    put(2),
    put(3),
    put(4),
    [opening(), filler(1)],
    [
      `1.3 ${STANDS}, as the`,
      `${ASKED.slice(7)} The rest have an answer the next morn-`,
      'ing, which costs £40,000 a year.',
      filler(2),
      '1.4 Agency workers fell from 31% to 19% of the team over the year.',
    ],
    [filler(3), filler(4), `1.6 ${MOVED}.`],
  );

let desk: Desk;
let app: { dispose(): void } | undefined;
let rid: string;
/** Equal words are one paper, in all tests of one profile. */
let id: string;

beforeEach(async () => {
  id = crypto.randomUUID();
  desk = await openDesk({ describePaper: createDescribePaper((url) => url) });
});
afterEach(async () => {
  app?.dispose();
  document.body.replaceChildren();
  location.hash = '';
  await desk.dispose();
});

async function keep(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const source = {
    name: 'Care at home.pdf',
    file: new Blob([bytes]),
    url: `https://saltmere.gov.uk/${id}.pdf`,
  };
  const kept = await desk.papers.keep(source, { signal: new AbortController().signal });
  if (!kept.ok) throw new Error(`${kept.code}: ${kept.detail}`);
  rid = kept.value.rid;
  return kept.value.edition;
}

async function mark(edition: string, ...quotes: readonly string[]): Promise<void> {
  const opened = await openPdf(new Blob([first()]), (url) => url);
  if (!opened.ok) throw new Error(opened.detail);
  const words = createPdfWords(await readPages(opened.value.document));
  opened.value.dispose();
  for (const quote of quotes) {
    const start = words.index.text.indexOf(quote.toLowerCase());
    const sel = describePdfSpan(words, { start, end: start + quote.length });
    if (!sel.ok) throw new Error(sel.code);
    const finding = crypto.randomUUID();
    const command = {
      type: 'mark',
      rid,
      finding,
      edition,
      sel: sel.value,
      kind: 'risk',
      at: Date.now(),
    } as const;
    expect(await desk.run(command)).toMatchObject({ ok: true });
  }
}

function show(): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  location.hash = writeRoute({ page: 'reader', rid });
  app = mountApp(root, { desk, home: 'pwa' });
  return root;
}

const button = (within: Element, name: string): HTMLButtonElement =>
  [...within.querySelectorAll('button')].find((each) => each.textContent === name)!;
const notice = (): string => document.querySelector('.reader-notices')?.textContent ?? '';
const group = (id: string): HTMLElement =>
  document.querySelector<HTMLElement>(`.rp-changes [data-group=${id}]`)!;
/** Five times a PDF is opened: with two cores and others at work that takes a while. */
const PATIENT = 90_000;

const openCard = (): string => document.querySelector('.rp-card[data-mode=open]')?.textContent ?? '';

async function openList(): Promise<void> {
  await expect.poll(notice, { timeout: 40_000 }).toContain('Since the version of');
  await userEvent.click(button(document.querySelector('.reader-notices')!, 'Show what changed'));
  await expect.poll(() => document.querySelector('.rp-changes')).not.toBeNull();
}

describe('a new version of a PDF that was marked', () => {
  beforeEach(async () => {
    await mark(await keep(first()), MOVED, STANDS, EDITED, GONE);
    await keep(second());
  }, PATIENT);

  test(
    'one line says what became of the marks; the list has before and after and what is new, and goes there by key',
    async () => {
      await page.viewport(1280, 900);
      show();
      await openList();
      expect(notice()).toContain(
        ': 1 of your marks moved, 1 edited, 1 gone; new words in 1 paragraph you had marked.',
      );
      expect(group('gone').textContent).toContain(GONE);
      expect(group('gone').querySelector('dl')?.textContent).toBe('Wasparagraph 1.5, page 3');
      expect(group('moved').querySelector('dl')?.textContent).toBe(
        'Wasparagraph 1.2, page 1Nowparagraph 1.6, page 7',
      );
      expect(group('edited').textContent).toContain('A figure changed: 18.5% is now 19%.');
      const news = group('paragraphs');
      expect(news.querySelector('h3')?.textContent?.trim()).toBe('paragraph 1.3, page 6');
      expect([...news.querySelectorAll('ins')].map((each) => each.textContent)).toEqual([
        ' new:  which costs £40,000 a year. end of new. ',
      ]);
      expect(news.querySelector('b')?.textContent).toBe(`${STANDS},`);
      expect(news.querySelector('del')).toBeNull();

      button(group('paragraphs'), 'Go there').focus();
      await userEvent.keyboard('{Enter}');
      const pageShown = (): string => document.querySelector('.pdf-status')?.textContent ?? '';
      await expect.poll(pageShown, { timeout: 10_000 }).toContain('Page 6 of 7');
      await expect.poll(openCard).toContain(STANDS);
      await userEvent.click(button(group('moved'), 'Yes, this passage'));
      await expect.poll(() => group('moved').textContent).toContain('Checked by you');
      await userEvent.click(document.querySelector('button[aria-label="Close what changed"]')!);
      await expect.poll(notice).toBe('');
      app?.dispose();
      document.body.replaceChildren();
      show();
      await expect
        .poll(() => [...document.querySelectorAll('[role=tab]')].map((tab) => tab.textContent), {
          timeout: 40_000,
        })
        .toContain('Changes ');
      expect(notice()).toBe('');
    },
    PATIENT,
  );

  test(
    'on a phone it is a sheet: a tap goes there, and the card is at the foot',
    async () => {
      await page.viewport(390, 844);
      show();
      await openList();
      await userEvent.click(button(group('moved'), 'Go there'));
      await expect.poll(() => document.querySelector('.rp-changes')).toBeNull();
      await expect.poll(openCard).toContain(MOVED);
      await userEvent.click(document.querySelector('button[aria-label="What changed"]')!);
      await userEvent.click(button(group('gone'), 'Open its card'));
      await expect.poll(openCard).toContain(GONE);
    },
    PATIENT,
  );
});
