import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { offsetAt } from './words-at.ts';
import { cleanup, itemOn, rectOf, select, show, textOf } from './test-view.ts';
import { linesFrom, type TestPdfPage } from './write-test-pdf.ts';

const tintOf = (box: Element, id: string): DOMRect | undefined =>
  box.querySelector(`[data-finding="${id}"] rect`)?.getBoundingClientRect();

const REPORT: readonly TestPdfPage[] = [
  {
    lines: [
      ...linesFrom([
        '1. Purpose',
        '1.1 To inform the Cabinet of the outcome',
        'of the review of (all) services',
      ]),
    ],
  },
  { lines: linesFrom(['2.1 Costs rose sharply in the year', 'and fell again']) },
];

test('[D5] paint lies on the words, before and after zoom and a turn, and zoom paints nothing anew', async () => {
  const { view, words, box } = await show(REPORT);
  const items = [itemOn(words, 'inform the cabinet', { kind: 'risk' })];
  view.show(items);
  const isOn = async (): Promise<void> => {
    await expect
      .poll(async () => {
        const [tint, text] = [tintOf(box, items[0]!.id), await rectOf(box, 'inform the Cabinet')];
        if (!tint) return 'no paint';
        const off = [tint.left - text.left, tint.right - text.right].map(Math.abs);
        const middle = (tint.top + tint.bottom) / 2;
        return Math.max(...off) < 5 && middle > text.top && middle < text.bottom;
      })
      .toBe(true);
  };
  await isOn();
  const painted = box.querySelector('[data-finding]');
  view.zoom(0.6);
  await isOn();
  expect(box.querySelector('[data-finding]')).toBe(painted);
  view.show([...items]);
  expect(box.querySelector('[data-finding]')).toBe(painted);
  view.zoom(1);
  view.turn();
  await expect
    .poll(() => (tintOf(box, items[0]!.id)?.height ?? 0) > (tintOf(box, items[0]!.id)?.width ?? 0))
    .toBe(true);
  for (let quarter = 0; quarter < 3; quarter++) view.turn();
  await isOn();
  view.show([]);
  expect(box.querySelector('[data-finding]')).toBeNull();
});

test('[D5] a page that is let go of and drawn again has its paint again', async () => {
  const pages = Array.from({ length: 40 }, (_, at) => ({ lines: linesFrom([`Words of page ${at + 1}`]) }));
  const { view, words, box } = await show(pages);
  view.show([itemOn(words, 'words of page 1 words', { kind: 'strength' }), itemOn(words, 'page 30')]);
  await expect.poll(() => box.querySelectorAll('[data-finding] rect').length).toBe(2);
  view.goTo(30);
  await expect.poll(() => tintOf(box, 'page 30')).toBeDefined();
  for (const page of [36, 32, 26, 22, 18]) {
    view.goTo(page);
    await expect.poll(() => box.querySelector(`[data-page-number="${page}"] .textLayer span`)).not.toBeNull();
  }
  await expect.poll(() => box.querySelector('[data-page-number="1"] .canvasWrapper')).toBeNull();
  view.goTo(1);
  await expect.poll(() => box.querySelector('[data-page-number="1"] [data-finding] rect')).not.toBeNull();
});

test('[D6] kinds differ by their lines, overlaps by their lanes; what is to be checked and what is active by marks of their own', async () => {
  const { view, words, box } = await show(REPORT);
  const strokes = (id: string): string[] =>
    [...box.querySelectorAll(`[data-finding="${id}"] path`)].map((path) =>
      [/[Hq]/.exec(path.getAttribute('d')!)?.[0], path.getAttribute('stroke-dasharray')]
        .filter(Boolean)
        .join(' '),
    );
  view.show([
    itemOn(words, 'inform', { kind: 'risk' }),
    itemOn(words, 'the cabinet', { kind: 'development', state: 'moved' }),
    itemOn(words, 'costs rose sharply', { ask: true }),
    itemOn(words, 'rose', { kind: 'recommendation', active: true }),
    itemOn(words, 'sharply in the', { kind: 'strength', state: 'edited' }),
  ]);
  await expect.poll(() => strokes('inform')).toEqual(['q']);
  expect(strokes('the cabinet')).toEqual(['H 4.5 2.25', 'H 3.375 1.6875']);
  await expect.poll(() => strokes('rose')).toEqual(['H', 'H', 'H']);
  expect(strokes('costs rose sharply')).toEqual(['H 0 6']);
  expect(strokes('sharply in the')).toEqual(['H', 'H', 'H']);
  const under = (id: string): number =>
    box.querySelector(`[data-finding="${id}"] path`)!.getBoundingClientRect().top;
  // Heavy dots yield to the straight lines that overlap them.
  expect(under('costs rose sharply')).toBeGreaterThan(under('rose'));
  view.show([itemOn(words, 'inform', { kind: 'risk' })], 'contrast');
  expect(box.querySelectorAll('[data-finding] rect')).toHaveLength(0);
  expect(strokes('inform')).toEqual(['q']);
});

test('[D6] without a tint where more contrast is wanted, in black where colours are forced', async () => {
  const { view, words, box } = await show(REPORT);
  view.show([itemOn(words, 'inform', { kind: 'risk' })]);
  await expect.poll(() => box.querySelectorAll('[data-finding] rect').length).toBe(1);
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  cleanup.push(() => void session.send('Emulation.setEmulatedMedia', { features: [] }));
  const feature = (name: string, value: string): Promise<unknown> =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await feature('prefers-contrast', 'more');
  await expect.poll(() => box.querySelectorAll('[data-finding] rect').length).toBe(0);
  await feature('forced-colors', 'active');
  await expect.poll(() => box.querySelector('[data-finding] path')?.getAttribute('stroke')).toBe('#000');
  await session.send('Emulation.setEmulatedMedia', { features: [] });
});

test('[D7] a point finds the findings on it, shortest first; a part is gone to, and its box is on its words', async () => {
  const { view, words, box } = await show(REPORT);
  const items = [itemOn(words, 'costs rose sharply in the year and fell'), itemOn(words, 'rose')];
  view.show(items);
  view.goToPart(items[1]!.parts[0]!);
  const text = await rectOf(box, 'rose');
  const [x, y] = [(text.left + text.right) / 2, (text.top + text.bottom) / 2];
  expect(y).toBeLessThan(innerHeight / 2);
  expect(view.hitTest(x, y)).toEqual(['rose', 'costs rose sharply in the year and fell']);
  expect(view.hitTest(text.right + 8, y)).toEqual(['costs rose sharply in the year and fell']);
  expect(view.hitTest(2, 2)).toEqual([]);
  const at = view.boxOf(items[1]!.parts[0]!)!;
  expect(Math.abs(at.left - text.left)).toBeLessThan(4);
  expect(at.top).toBeLessThan(y);
  expect(at.bottom).toBeGreaterThan(y);
  const place = view.placeAt(x, y)!;
  expect(place.page).toBe(2);
  const rose = words.index.text.indexOf('rose');
  const tapped = offsetAt(words, { page: 2, x: place.at[0], y: place.at[1] })!;
  expect(tapped).toBeGreaterThanOrEqual(rose);
  expect(tapped).toBeLessThan(rose + 4);
  expect(view.placeAt(2, 2)).toBeUndefined();
  expect(view.boxOf({ page: 3, quads: items[1]!.parts[0]!.quads })).toBeUndefined();
});

test('[D8] a selection is the folded words, over a page break too, without what runs at the edges', async () => {
  const foot = (page: number) => ({ words: `Report 12 page ${page} of 4`, x: 72, y: 30 });
  const pages = [1, 2, 3, 4].map((page) => ({
    lines: [...linesFrom([`First line of page ${page}`, `last line of page ${page}`]), foot(page)],
  }));
  const { view, words, box } = await show(pages);
  await select(box, 'last line of page 1', 'First line of page 2');
  const read = view.readSelection(words);
  if (!read.ok) throw new Error(read.code);
  const { span } = read.value;
  expect(words.index.asSeen(span)).toBe('last line of page 1 First line of page 2');
  const around = read.value.box();
  expect(around.height).toBeGreaterThan(500);
  await select(box, 'Report 12 page 1', 'page 1 of 4');
  expect(view.readSelection(words)).toMatchObject({ code: 'selection-outside' });
  document.getSelection()!.removeAllRanges();
  expect(view.readSelection(words)).toMatchObject({ code: 'selection-empty' });
});

test('[D9] a selection stays in the table column where it began, forwards and backwards', async () => {
  const row = (at: number, left: readonly string[], right: readonly string[]) => [
    ...linesFrom(left, 72, 700 - at * 60),
    ...linesFrom(right, 330, 700 - at * 60),
  ];
  const table = [
    ...row(0, ['Strengths'], ['Areas for development']),
    ...row(1, ['Leaders know their', 'services well'], ['Caseloads are high', 'in two teams']),
    ...row(2, ['Partners are engaged'], ['Plans lack dates']),
  ];
  const { view, words, box } = await show([{ lines: [...linesFrom(['Before the table']), ...table] }]);
  const seen = (): string | undefined => {
    const read = view.readSelection(words);
    return read.ok ? words.index.asSeen(read.value.span) : read.code;
  };
  await select(box, 'know their', 'two teams');
  expect(seen()).toBe('know their services well');
  await select(box, 'Caseloads', 'two teams');
  expect(seen()).toBe('Caseloads are high in two teams');
  const [from, to] = [await textOf(box, 'in two teams'), await textOf(box, 'know their')];
  document.getSelection()!.setBaseAndExtent(from, from.length, to, 0);
  expect(seen()).toBe('Caseloads are high in two teams');
  await select(box, 'Before', 'services well');
  // What begins above the table is in no column of it.
  expect(seen()).toBe('Before the table Strengths Areas for development Leaders know their services well');
});
