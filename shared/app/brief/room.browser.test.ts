import { computed, signal, type Signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { createEntry } from '../../desk/testing/desk-builders.ts';
import { createMark, createSelectors } from '../../store/testing/builders.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const world = { now: () => Date.now(), random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };
const WORDS = ['the waiting time fell', 'nobody was told', 'it will be done by June'];

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  await throwAwayProfile();
  desk = await openDesk();
  const report = { key: 'url:https://council.example/paper1', title: 'Report of no meeting' };
  const { meeting: _meeting, item: _item, ...entry } = createEntry({ report });
  await desk.enterReport(entry);
  for (const [at, words] of WORDS.entries())
    await desk.run(createMark(world, { ask: true, sel: createSelectors(at * 100, words) }));
  await vi.waitUntil(() => desk.library.value.loose[0]?.counts.ask === 3, 10_000);
  history.replaceState(null, '', '#/room');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  await throwAwayProfile();
  history.replaceState(null, '', location.pathname + location.search);
});

/** The same desk as it is for a moment after it was opened: papers are listed, their sums not read yet. */
function uncounted(isCounted: Signal<boolean>): Desk {
  const library = computed(() => {
    const { loose, ...rest } = desk.library.value;
    const none = loose.map((paper) => ({ ...paper, counts: { ...paper.counts, ask: 0 } }));
    return { ...rest, loose: isCounted.value ? loose : none };
  });
  return { ...desk, library, isCounted };
}

test('[R230] no question is shown before all are known: none moves from under who answers', async () => {
  const isCounted = signal(false);
  app = openApp(uncounted(isCounted), desk.sharing);
  await vi.waitFor(() => expect(app!.root.querySelector('.room')).not.toBeNull(), 10_000);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(app.root.querySelector('.room')!.getAttribute('aria-busy')).toBe('true');
  expect(app.root.querySelector('.room-body')!.textContent).toBe('');
  isCounted.value = true;
  await app.says('Question 1 of 3');
});
