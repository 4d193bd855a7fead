import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../styles/findings.css';
import { DEFAULT_KEY_SETTINGS } from '../keys.ts';
import { useBench } from '../test-bench.tsx';
import { LongFindingList } from './FindingList.tsx';
import type { FindingRowValue } from './FindingRow.tsx';

const { root, show } = useBench();
const COUNT = 100_000;

const rowAt = (at: number): FindingRowValue => ({
  id: String(at),
  kind: at % 3 === 0 ? 'risk' : null,
  ask: false,
  quote: `Finding ${at}`,
  place: '',
  paper: 'Report',
  date: '',
  themes: [],
  author: 'You',
  seenBy: 'Only you',
  href: '#',
});

const nothing = (): void => undefined;
const rows = (): readonly HTMLElement[] => [...root().querySelectorAll<HTMLElement>('.rp-flist-row')];
const shown = (): readonly number[] => rows().map((row) => Number(row.getAttribute('aria-posinset')) - 1);
const inView = (): readonly number[] =>
  rows()
    .filter((row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < innerHeight)
    .map((row) => Number(row.querySelector('.rp-flist-quote')!.textContent!.slice('Finding '.length)));

beforeEach(async () => {
  await page.viewport(1280, 800);
  scrollTo(0, 0);
  show(
    <LongFindingList
      count={COUNT}
      rowAt={rowAt}
      isSelected={() => false}
      onSelect={nothing}
      keys={DEFAULT_KEY_SETTINGS}
      onSearch={nothing}
      onStory={nothing}
    />,
  );
  await vi.waitUntil(() => shown()[0] === 0);
});

test('[X23] elements of rows that went out of view show those that come, and the row with the focus keeps its own', async () => {
  rows()[0]!.querySelector<HTMLElement>('a')!.focus();
  const focused = document.activeElement;
  const before = new Set(rows());
  scrollBy(0, 134 * 40);
  await vi.waitFor(() => expect(inView()).toContain(42));
  expect(rows().filter((row) => !before.has(row))).toEqual([]);
  expect(document.activeElement).toBe(focused);
  expect(focused?.textContent).toContain('Finding 0');
  expect(shown()).toEqual(shown().toSorted((a, b) => a - b));
});

test('[X23] thrown past a whole view, all that is in view is there at once and nothing else; the rest when it stands still', async () => {
  scrollTo(0, 134 * 50_000);
  await vi.waitFor(() => expect(shown()).toContain(50_003), { interval: 5 });
  const top = root().querySelector('.rp-flist')!.getBoundingClientRect().top;
  const first = Math.floor(-top / 134);
  const last = Math.min(COUNT - 1, Math.floor((innerHeight - top - 1) / 134));
  expect(inView()).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at));
  expect(rows().length).toBeLessThanOrEqual(last - first + 3);
  await vi.waitFor(() => expect(rows().length).toBeGreaterThan(last - first + 8));
});

test('[X23] walked down row by row, no row that stays is moved or made again', async () => {
  scrollTo(0, 134 * 20);
  await vi.waitFor(() => expect(shown()).toContain(30));
  const moved: Node[] = [];
  const watch = new MutationObserver((all) => {
    for (const { addedNodes } of all) moved.push(...addedNodes);
  });
  watch.observe(root().querySelector('.rp-flist')!, { childList: true });
  const stays = rows().filter((row) => Number(row.getAttribute('aria-posinset')) > 26);
  scrollBy(0, 134 * 4);
  await vi.waitFor(() => expect(shown()).toContain(34));
  watch.disconnect();
  expect(moved.filter((node) => stays.includes(node as HTMLElement))).toEqual([]);
});
