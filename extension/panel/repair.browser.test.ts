import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ok, fail } from '../../shared/core/result.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { createDesks, createEntry } from '../../shared/desk/testing/desk-builders.ts';
import { createMark, createSelectors, createWorld } from '../../shared/store/testing/builders.ts';
import { throwAwayProfile } from '../../shared/store/testing/databases.ts';
import { openPanel, type PanelBench } from './testing/panel-bench.tsx';

const world = createWorld(Date.now());
const desks = createDesks();
const span = { start: 40, end: 60 };
let panel: PanelBench;
let desk: Desk;
let finding: string;

beforeEach(async () => {
  await throwAwayProfile();
  await page.viewport(360, 780);
});
afterEach(async () => {
  panel.close();
  await desks.end();
});

/** A finding of one version, open in the panel beside another version, where it stands so. */
async function prepare(anchor: Anchor): Promise<void> {
  desk = await desks.open();
  await desk.enterReport(createEntry());
  const mark = createMark(world, { kind: 'risk' });
  await desk.run(mark);
  ({ finding } = mark);
  panel = openPanel(desk);
  panel.tell({ edition: 'edition2' }, { anchors: { [finding]: anchor } });
  await panel.click('Risk');
}

const shown = () => panel.model.view.value?.findings[0];

test('edited: was and now with what differs; Confirm is said with an Undo, which brings the question back', async () => {
  await prepare({ state: 'edited', span, was: 'the waiting time fell', now: 'the waiting time rose' });
  await panel.says('Wasthe waiting time fellNowthe waiting time rose');
  expect(panel.root.querySelector('del')?.textContent).toBe('fell');
  expect(panel.root.querySelector('ins')?.textContent).toBe('rose');
  await panel.click('Yes, this passage');
  await panel.says('checked by you');
  await expect.poll(() => panel.heard()).toBe('Checked: this passage.');
  expect(shown()?.confirmed).toEqual(['edition2']);
  await panel.click('Undo');
  await panel.says('Is this still the passage you mean?');
  expect(shown()?.confirmed).toEqual([]);
});

test('gone: the page is asked for the selected words, its version is kept first, and the history says what was done', async () => {
  await prepare({ state: 'gone' });
  await panel.click('Attach here');
  expect(panel.posted).toEqual([{ type: 'words?', finding }]);
  panel.hear({ type: 'words', finding, sel: fail('selection-empty') });
  await panel.says('Select some words in the paper first.');
  expect(shown()?.repairs).toEqual([]);

  await panel.click('Attach here');
  const sel = createSelectors(40, 'the queue is shorter');
  panel.hear({ type: 'words', finding, sel: ok(sel), edition: 'edition2' });
  expect(panel.posted.at(-1)).toEqual({ type: 'keep' });
  const skeleton = new Uint8Array([3]);
  await desk.enterReport(
    createEntry({ edition: { id: 'edition2', media: 'page', textHash: 'edition2', skeleton } }),
  );
  await expect.poll(() => shown()?.anchors['edition2']).toEqual(sel);
  panel.tell({ edition: 'edition2' }, { anchors: { [finding]: { state: 'exact', span } } });
  await panel.says('from the waiting time fell to the queue is shorter');
  await panel.says('You attached it by hand on');
  await panel.click('Undo');
  await expect.poll(() => shown()?.repairs).toEqual([]);
  expect(Object.keys(shown()?.anchors ?? {})).toEqual(['edition1']);
});

test('unclear: each place is offered, gone to, and attached only by a press', async () => {
  await prepare({ state: 'ambiguous', candidates: [span] });
  const candidates = { [finding]: [{ span, words: 'time fell', before: 'the waiting ', after: '.' }] };
  const anchors = { [finding]: { state: 'ambiguous', candidates: [span] } } as const;
  panel.tell({ edition: 'edition2' }, { anchors, candidates });
  await panel.says('It may be here: the waiting time fell.');
  await panel.click('Go there: the waiting time fell');
  await panel.click('Attach here: the waiting time fell');
  expect(panel.posted).toEqual([
    { type: 'goto', finding, span },
    { type: 'words?', finding, span },
  ]);
  expect(shown()?.repairs).toEqual([]);
});
