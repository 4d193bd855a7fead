import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { editionIdOf } from '../../core/edition-id.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { describeSpan, writePageSkeleton, type Words } from '../../documents/page/anchor-page.ts';
import { openSnapshot } from '../../documents/paper/snapshot.ts';
import { openWord } from '../../documents/paper/word/open-word.ts';
import { wordFile } from '../../../test/word-file.ts';
import { createDescribePaper } from '../describe-paper.ts';
import { mountApp } from '../mount-app.tsx';
import { writeRoute } from '../route.ts';

const STANDS = 'Nine calls in ten are answered within the hour';
const LINES = [
  '# Care at home',
  'We looked at the calls of last year.',
  `${STANDS}.`,
  'That is all there is.',
];
const LATER = [
  '# Care at home',
  'We looked at the calls of last year.',
  'These words are new, and move what follows them further down than it was.',
  `${STANDS}. That costs £40,000 a year.`,
  'That is all there is.',
];

let desk: Desk;
let app: { dispose(): void } | undefined;
/** Equal words are one paper, in all tests of one profile. */
let id: string;
let rid: string;

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

test.each(['docx', 'page'] as const)(
  'what is new beside a mark is told of a kept %s as of a PDF',
  async (media) => {
    const { words, edition } = await keepLines(media, LINES);
    const start = words.index.text.indexOf(STANDS.toLowerCase());
    const sel = describeSpan(words, { start, end: start + STANDS.length });
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
    await keepLines(media, LATER);
    await page.viewport(1280, 900);
    const root = document.createElement('div');
    document.body.append(root);
    location.hash = writeRoute({ page: 'reader', rid });
    app = mountApp(root, { desk, home: 'pwa' });
    const notice = (): string => root.querySelector('.reader-notices')?.textContent ?? '';
    await expect.poll(notice, { timeout: 20_000 }).toContain('new words in 1 paragraph you had marked');
    [...root.querySelectorAll('button')].find((each) => each.textContent === 'Show what changed')!.click();
    const added = (): string | undefined =>
      root.querySelector('[data-group=paragraphs] ins')?.textContent ?? '';
    await expect.poll(added).toContain('That costs £40,000 a year.');
  },
);

async function keepLines(
  media: 'docx' | 'page',
  lines: readonly string[],
): Promise<{ words: Words; edition: string }> {
  const text = [...lines, id];
  if (media === 'page') {
    const html = `<main>${text.map((line) => `<p>${line}</p>`).join('')}</main>`;
    const words = wordsOf(html);
    return { words, edition: await enterPage(words, new TextEncoder().encode(html)) };
  }
  const file = await wordFile({ title: 'Care at home', lines: text });
  const word = await openWord(new Blob([file]));
  if (!word.ok) throw new Error(word.code);
  const source = {
    name: 'Care at home.docx',
    file: new Blob([file]),
    url: `https://saltmere.gov.uk/${id}.docx`,
  };
  const kept = await desk.papers.keep(source, { signal: new AbortController().signal });
  if (!kept.ok) throw new Error(kept.code);
  rid = kept.value.rid;
  return { words: wordsOf(word.value.html), edition: kept.value.edition };
}

function wordsOf(html: string): Words {
  const snapshot = openSnapshot(html);
  if (!snapshot.ok) throw new Error(snapshot.code);
  return snapshot.value.page;
}

async function enterPage(words: Words, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  rid = id;
  const file = await desk.keepBytes(bytes);
  if (!file.ok) throw new Error(file.code);
  const edition = await editionIdOf(words.index.text);
  const entered = await desk.enterReport({
    rid,
    report: { key: `url:${rid}`, title: 'Care at home', date: '2026-10-08' },
    edition: {
      id: edition,
      media: 'page',
      textHash: edition,
      skeleton: writePageSkeleton(words),
      file: file.value,
    },
    restricted: false,
  });
  expect(entered).toMatchObject({ ok: true });
  return edition;
}
