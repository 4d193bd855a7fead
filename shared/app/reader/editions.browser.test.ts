import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { editionIdOf } from '../../core/edition-id.ts';
import type { FindingView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { describeSample } from '../describe-sample.ts';
import { mountApp } from '../mount-app.tsx';
import { writeRoute } from '../route.ts';

const MOVED = 'Foster carers asked for one telephone number that is answered at night';
const EDITED = 'Agency workers fell from 31% to 18.5% of the team';
const GONE = 'A third reader checks every closed file before the end of June';
const UNCLEAR = 'The Board will come back to this in the spring';
const STANDS = 'Nine calls in ten are answered within the hour';

const para = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const filler = (n: number): string =>
  `Paragraph ${n} of the paper speaks of item ${n * 7} and of nothing that is said in another place.`;

const FIRST = `<main><h1>Care at home</h1>${para(
  `1.1 ${MOVED}.`,
  filler(1),
  filler(2),
  `1.2 ${EDITED}, the letter says, over the year.`,
  filler(3),
  `1.3 ${GONE}.`,
  filler(4),
  `${UNCLEAR}.`,
  `${UNCLEAR}.`,
  `${UNCLEAR}.`,
  filler(5),
  `1.5 ${STANDS}.`,
)}</main>`;
const SECOND = `<main><h1>Care at home</h1>${para(
  'This version replaces the one of last week.',
  filler(1),
  filler(2),
  `1.2 Agency workers fell from 31% to 19% of the team, the letter says, over the year.`,
  filler(3),
  'The clerk has put the tables of this part right, and two names of members as well.',
  `${UNCLEAR}.`,
  `${UNCLEAR}.`,
  filler(5),
  `1.5 ${STANDS}.`,
  filler(6),
  filler(7),
  `1.1 ${MOVED}.`,
)}</main>`;

let desk: Desk;
let app: { dispose(): void } | undefined;
let rid: string;

beforeEach(async () => {
  desk = await openDesk();
  rid = crypto.randomUUID();
  await page.viewport(1280, 900);
});
afterEach(async () => {
  app?.dispose();
  document.body.replaceChildren();
  location.hash = '';
  await desk.dispose();
});

/** Enters a version as a home does; gives its id and the selectors of the quotes. */
async function keep(html: string, options: { readonly bytes: boolean }) {
  const described = await describeSample(html, [MOVED, EDITED, GONE, UNCLEAR, STANDS]);
  if (!described.ok) throw new Error(described.code);
  const { text, skeleton, snapshot, selectors } = described.value;
  const file = options.bytes ? await desk.keepBytes(snapshot) : undefined;
  if (file?.ok === false) throw new Error(file.code);
  const id = await editionIdOf(text);
  const entered = await desk.enterReport({
    rid,
    report: { key: `url:${rid}`, title: 'Care at home', date: '2026-10-08' },
    edition: { id, media: 'page', textHash: id, skeleton, ...(file ? { file: file.value } : {}) },
    restricted: false,
  });
  expect(entered).toMatchObject({ ok: true });
  return { id, selectors };
}

async function markAll({ id, selectors }: Awaited<ReturnType<typeof keep>>): Promise<void> {
  for (const described of selectors) {
    if (described === undefined) throw new Error('no such words');
    const finding = crypto.randomUUID();
    // As a typed quote has it: nothing beside the words, and no version to compare with.
    const isTyped = described.quote.exact === UNCLEAR;
    const sel = isTyped ? { ...described, quote: { ...described.quote, prefix: '', suffix: '' } } : described;
    const marked = await desk.run({
      type: 'mark',
      rid,
      finding,
      edition: isTyped ? `${rid}-typed` : id,
      sel,
      kind: 'risk',
      at: Date.now(),
    });
    expect(marked).toMatchObject({ ok: true });
  }
}

function show(): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  location.hash = writeRoute({ page: 'reader', rid });
  app = mountApp(root, { desk, home: 'pwa' });
  return root;
}

/** Words under our paint in the frame, by the style of the paint. */
function painted(style: 'risk' | 'moved' | 'edited'): string[] {
  const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
  const registry = (frame?.contentWindow as (Window & typeof globalThis) | null)?.CSS.highlights;
  return [...(registry ?? [])]
    .filter(([name]) => name.includes(`-${style}`))
    .flatMap(([, highlight]) => [...highlight].map((range) => String(range)))
    .sort();
}

function card(words: string): HTMLElement {
  const cards = [...document.querySelectorAll<HTMLElement>('.rp-card')];
  const found = cards.find((each) => each.textContent?.includes(words));
  if (found === undefined) throw new Error(`no card has "${words}"`);
  return found;
}

async function opened(words: string): Promise<HTMLElement> {
  const button = card(words).querySelector<HTMLButtonElement>('.rp-card-open');
  button?.click();
  await expect.poll(() => card(words).dataset.mode).toBe('open');
  return card(words);
}

describe('another version of a paper', () => {
  test('moved, edited, unclear and gone are said on the cards; paint is on the words themselves or nowhere', async () => {
    await markAll(await keep(FIRST, { bytes: true }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await keep(SECOND, { bytes: true });
    show();
    await expect.poll(() => painted('risk').length, { timeout: 10_000 }).toBe(3);
    expect(painted('risk')).toEqual(
      ['Agency workers fell from 31% to 19% of the team', MOVED, STANDS].sort(),
    );
    expect(painted('moved')).toEqual([MOVED]);
    expect(painted('edited')).toEqual(['Agency workers fell from 31% to 19% of the team']);

    const unplaced = (): string => document.querySelector('.margin-unplaced')?.textContent ?? '';
    await expect.poll(unplaced).toContain('No sure place in this version');
    expect((await opened(GONE)).textContent).toContain('Its words are gone');
    expect(card(GONE).querySelector('.rp-quote')?.textContent).toBe(GONE);
    expect((await opened(UNCLEAR)).textContent).toContain('Unclear');
    expect(card(UNCLEAR).textContent).not.toContain('Go to passage');

    const edited = await opened('18.5%');
    expect(edited.querySelector('.rp-wasnow')?.textContent).toMatch(/18\.5%.*Now.*19%/);
  });

  test('Confirm takes the "check" mark away from the card and the paper, and is kept', async () => {
    await markAll(await keep(FIRST, { bytes: true }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { id } = await keep(SECOND, { bytes: true });
    show();
    await expect.poll(() => painted('moved'), { timeout: 10_000 }).toEqual([MOVED]);
    const moved = await opened(MOVED);
    expect(moved.textContent).toContain('Moved, check');
    [...moved.querySelectorAll('button')].find((each) => each.textContent === 'Yes, this passage')?.click();
    await expect.poll(() => painted('moved')).toEqual([]);
    expect(painted('risk')).toHaveLength(3);
    expect(card(MOVED).textContent).toContain('checked by you');
    expect(card(MOVED).textContent).not.toContain('Moved, check');
    const report = desk.openReport(rid);
    await report.ready;
    const kept = report.view.value?.findings.filter(({ confirmed }: FindingView) => confirmed.includes(id));
    expect(kept?.map(({ sel }) => sel.quote.exact)).toEqual([MOVED]);
    report.dispose();
    await expect.poll(() => document.querySelector('.rp-toast-undo')).not.toBeNull();
    document.querySelector<HTMLButtonElement>('.rp-toast-undo')?.click();
    await expect.poll(() => painted('moved')).toEqual([MOVED]);
    expect(card(MOVED).textContent).toContain('Moved, check');
  });

  test('the version switch goes back to the words as they were marked', async () => {
    const first = await keep(FIRST, { bytes: true });
    await markAll(first);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await keep(SECOND, { bytes: true });
    show();
    await expect.poll(() => painted('risk').length, { timeout: 10_000 }).toBe(3);
    const versions = document.querySelector<HTMLSelectElement>('.reader-version select')!;
    expect(versions.options).toHaveLength(2);
    versions.value = first.id;
    versions.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => painted('risk')).toEqual([MOVED, EDITED, GONE, UNCLEAR, STANDS].sort());
    expect(painted('moved')).toEqual([]);
    expect(document.querySelector('.margin-unplaced')).toBeNull();
  });
});

test('without the paper on this device the cards show the words, and claim nothing of where they stand', async () => {
  await markAll(await keep(FIRST, { bytes: false }));
  const root = show();
  await expect.poll(() => root.querySelectorAll('.rp-card').length, { timeout: 10_000 }).toBe(5);
  expect(root.textContent).toContain('This page is not kept on this device.');
  expect((await opened(GONE)).querySelector('.rp-quote')?.textContent).toBe(GONE);
  for (const claim of [
    'Its words are gone',
    'No sure place in this version',
    'Moved',
    'Unclear',
    'Go to passage',
  ]) {
    expect(root.textContent, claim).not.toContain(claim);
  }
});
