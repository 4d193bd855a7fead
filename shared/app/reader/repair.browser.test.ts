import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editionIdOf } from '../../core/edition-id.ts';
import type { FindingView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { describeSample } from '../describe-sample.ts';
import { mountApp } from '../mount-app.tsx';
import { writeRoute } from '../route.ts';

const GONE = 'A third reader checks every closed file before the end of June';
const UNCLEAR = 'The Board will come back to this in the spring';
const INSTEAD = 'Two readers look at one closed file in ten';

const paper = (...texts: readonly string[]): string =>
  `<main><h1>Care at home</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</main>`;
const filler = (n: number): string =>
  `Paragraph ${n} of the paper speaks of item ${n * 7} and of nothing that is said in another place.`;

const FIRST = paper(filler(1), `1.3 ${GONE}.`, filler(2), `${UNCLEAR}.`, filler(3));
const SECOND = paper(
  filler(1),
  filler(2),
  `In the north: ${UNCLEAR}.`,
  `In the south: ${UNCLEAR}.`,
  `1.7 ${INSTEAD}.`,
);

const THIRD = paper(`1.7 ${INSTEAD}.`, filler(4), filler(5), filler(1), filler(2));

let desk: Desk;
let app: { dispose(): void } | undefined;
let rid: string;
let second: string;

beforeEach(prepare);
afterEach(async () => {
  app?.dispose();
  document.body.replaceChildren();
  location.hash = '';
  await desk.dispose();
});

/** Both words marked on the first version; the second is on screen. */
async function prepare(): Promise<void> {
  desk = await openDesk();
  rid = crypto.randomUUID();
  await page.viewport(1280, 900);
  const { id, selectors } = await keep(FIRST, 0);
  for (const described of selectors) {
    // As a typed quote has it: nothing beside the words, and no version to compare with.
    const isTyped = described!.quote.exact === UNCLEAR;
    const quote = { ...described!.quote, ...(isTyped ? { prefix: '', suffix: '' } : {}) };
    const mark = { type: 'mark', rid, finding: crypto.randomUUID(), kind: 'risk', at: Date.now() } as const;
    const edition = isTyped ? `${rid}-typed` : id;
    expect(await desk.run({ ...mark, edition, sel: { ...described!, quote } })).toMatchObject({ ok: true });
  }
  second = (await keep(SECOND, Date.now() + 2)).id;
  const root = document.createElement('div');
  document.body.append(root);
  location.hash = writeRoute({ page: 'reader', rid });
  app = mountApp(root, { desk, home: 'pwa' });
  await expect
    .poll(() => document.querySelectorAll('.margin-unplaced .rp-card').length, { timeout: 10_000 })
    .toBe(2);
}

/** Enters a version as a home does. */
async function keep(html: string, after: number) {
  const described = await describeSample(html, [GONE, UNCLEAR]);
  if (!described.ok) throw new Error(described.code);
  const { text, skeleton, snapshot, selectors } = described.value;
  const file = await desk.keepBytes(snapshot);
  if (!file.ok) throw new Error(file.code);
  const id = await editionIdOf(text);
  // The one seen last is on screen.
  await expect.poll(() => Date.now(), { interval: 1 }).toBeGreaterThan(after);
  const report = { key: `url:${rid}`, title: 'Care at home', date: '2026-10-08' };
  const edition = { id, media: 'page', textHash: id, skeleton, file: file.value } as const;
  expect(await desk.enterReport({ rid, report, edition, restricted: false })).toMatchObject({ ok: true });
  return { id, selectors };
}

function painted(): string[] {
  const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
  const registry = (frame?.contentWindow as (Window & typeof globalThis) | null)?.CSS.highlights;
  return [...(registry ?? [])]
    .filter(([name]) => name.includes('-risk'))
    .flatMap(([, highlight]) => [...highlight].map((range) => String(range)))
    .sort();
}

const card = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.rp-card')].find((each) => each.textContent?.includes(words));

const button = (words: string, name: string): HTMLButtonElement[] =>
  [...(card(words)?.querySelectorAll('button') ?? [])].filter((each) => each.textContent === name);

async function open(words: string): Promise<void> {
  card(words)?.querySelector<HTMLButtonElement>('.rp-card-open')?.click();
  await expect.poll(() => card(words)?.dataset['mode']).toBe('open');
}

async function find(words: string): Promise<FindingView | undefined> {
  const report = desk.openReport(rid);
  await report.ready;
  const found = report.view.value?.findings.find(({ sel }) => sel.quote.exact === words);
  report.dispose();
  return found;
}

function select(words: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('.paper-frame')!;
  const text = [...frame.contentDocument!.querySelectorAll('p')]
    .flatMap(({ childNodes }) => [...childNodes])
    .find((node) => node.textContent?.includes(words))!;
  const at = text.textContent!.indexOf(words);
  frame.contentDocument!.getSelection()!.setBaseAndExtent(text, at, text, at + words.length);
}

/** The toast, which comes after the commit; what it undoes is then in the history too. */
async function saved(): Promise<HTMLButtonElement> {
  await expect.poll(() => document.querySelector('.rp-toast-undo')).not.toBeNull();
  return document.querySelector<HTMLButtonElement>('.rp-toast-undo')!;
}

test('unclear: each place is offered with what stands around it; none is taken until the member attaches it', async () => {
  await open(UNCLEAR);
  const places = [...card(UNCLEAR)!.querySelectorAll('.rp-candidates li p')].map((each) => each.textContent);
  expect(places).toEqual([
    `It may be here: In the north: ${UNCLEAR}.`,
    `It may be here: In the south: ${UNCLEAR}.`,
  ]);
  button(UNCLEAR, 'Go there')[1]?.click();
  expect(painted()).toEqual([]);
  expect((await find(UNCLEAR))?.repairs).toEqual([]);
  button(UNCLEAR, 'Attach here')[1]?.click();
  await expect.poll(painted).toEqual([UNCLEAR]);
  await expect.poll(() => card(UNCLEAR)?.dataset['anchor']).toBe('exact');
  const sel = (await find(UNCLEAR))?.anchors[second];
  expect(sel?.quote.prefix).toContain('south');
});

test('gone: attached to the selected words, it is there, with its history in plain words; Undo takes it back', async () => {
  await open(GONE);
  button(GONE, 'Attach here').at(-1)?.click();
  await expect.poll(() => document.body.textContent).toContain('Select some words in the paper first.');
  expect((await find(GONE))?.repairs).toEqual([]);

  select(INSTEAD);
  button(GONE, 'Attach here').at(-1)?.click();
  await expect.poll(painted).toEqual([INSTEAD]);
  expect(card(INSTEAD)?.querySelector('.rp-quote')?.textContent).toBe(INSTEAD);
  expect(card(INSTEAD)?.querySelector('.rp-card-place')?.textContent).toBe('paragraph 1.7');
  expect(card(INSTEAD)?.querySelector('.rp-repairs')?.textContent).toMatch(
    new RegExp(`^You attached it by hand on .* 20\\d\\d, \\d\\d:\\d\\d: from ${GONE} to ${INSTEAD}$`),
  );
  expect((await find(GONE))?.repairs).toMatchObject([{ edition: second, from: GONE, to: INSTEAD }]);

  (await saved()).click();
  await expect.poll(painted).toEqual([]);
  expect(await find(GONE)).toMatchObject({ repairs: [] });
});

test('Ctrl+Z takes a repair back', async () => {
  await open(GONE);
  select(INSTEAD);
  button(GONE, 'Attach here').at(-1)?.click();
  await expect.poll(painted).toEqual([INSTEAD]);
  await saved();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
  await expect.poll(painted).toEqual([]);
  await expect.poll(async () => (await find(GONE))?.repairs).toEqual([]);
});

test('Ctrl+Z before it is written down waits for it, and takes back nothing else', async () => {
  await open(GONE);
  select(INSTEAD);
  button(GONE, 'Attach here').at(-1)?.click();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
  await expect.poll(() => document.body.textContent).toContain('Undone.');
  expect((await find(GONE))?.repairs).toEqual([]);
  expect(await find(UNCLEAR)).toBeDefined();
});

test('a third version starts from the repair, not from the words that were marked first', async () => {
  await open(GONE);
  select(INSTEAD);
  button(GONE, 'Attach here').at(-1)?.click();
  await expect.poll(painted).toEqual([INSTEAD]);
  await keep(THIRD, Date.now() + 2);
  await expect.poll(() => document.querySelectorAll('.reader-version option').length).toBe(3);
  await expect.poll(painted).toEqual([INSTEAD]);
  await expect.poll(() => card(GONE)?.dataset['anchor']).toBe('moved');
});

/** The reading view, with the card of the finding whose words are gone open beside it. */
async function openReadingView(): Promise<HTMLElement> {
  [...document.querySelectorAll('button')].find((each) => each.textContent === 'Reading view')?.click();
  document.querySelector<HTMLButtonElement>('#tab-findings')?.click();
  await expect.poll(() => document.querySelector('.reading')).not.toBeNull();
  expect(attachButtons()).toEqual([]);
  const side = document.querySelector<HTMLElement>('.reader-side')!;
  const [gone] = [...side.querySelectorAll<HTMLElement>('.rp-card')].filter((each) =>
    each.textContent.includes(GONE),
  );
  gone?.querySelector<HTMLButtonElement>('.rp-card-open')?.click();
  await expect.poll(() => side.querySelector('.rp-repair')).not.toBeNull();
  return side;
}

const attachButtons = (): string[] =>
  [...document.querySelectorAll('.rp-paragraph-buttons button')].flatMap((each) =>
    each.textContent === 'Attach here' ? [each.getAttribute('aria-label') ?? ''] : [],
  );

test('reading view: attached to what is selected there, as selected; words beside them are no part of it', async () => {
  const side = await openReadingView();
  const words = [...document.querySelectorAll<HTMLElement>('.reading-words')].find((each) =>
    each.textContent.includes(INSTEAD),
  )!;
  await userEvent.dblClick(words, { position: { x: 60, y: 12 } });
  for (let n = 0; n < 2; n += 1) await userEvent.keyboard('{Shift>}{Control>}{ArrowRight}{/Control}{/Shift}');
  const selected = document.getSelection()!.toString().trim();
  expect(INSTEAD).toContain(selected);
  expect(selected.split(' ').length).toBeGreaterThan(1);
  await expect.poll(() => document.querySelector('.reader-toolbar')).not.toBeNull();
  const attach = [...side.querySelectorAll('button')].filter((each) => each.textContent === 'Attach here');
  await userEvent.click(attach.at(-1)!);
  await expect.poll(async () => (await find(GONE))?.repairs[0]?.to).toBe(selected);
  await expect.poll(painted).toEqual([selected]);
  await expect.poll(() => document.querySelector('.reader-toolbar')).toBeNull();
});

test('reading view, by keys or touch: each paragraph and sentence has "Attach here" while such a finding is open', async () => {
  await openReadingView();
  expect(attachButtons()).toContain('Attach here, paragraph 1.7');
  const button = document.querySelector<HTMLButtonElement>('[aria-label="Attach here, paragraph 1.7"]')!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(painted).toEqual([`${INSTEAD}.`]);
  expect((await find(GONE))?.repairs).toMatchObject([{ edition: second, from: GONE, to: `${INSTEAD}.` }]);
  // Put by hand, it can be put elsewhere.
  expect(attachButtons()).toContain('Attach here, paragraph 1.7');
  (await saved()).click();
  await expect.poll(painted).toEqual([]);
});
