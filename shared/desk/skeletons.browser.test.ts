import { afterEach, beforeEach, expect, test } from 'vitest';
import { throwAwayProfile } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

/** One that is too large to be stored in a row. */
const large = new Uint8Array(80 * 1024).map((_, i) => i % 251);

test('the skeleton of a large paper is there with its version, from the first look, and after a reload', async () => {
  const desk = await desks.open();
  const edition = { id: 'edition1', media: 'page', textHash: 'edition1', skeleton: large } as const;
  await desk.enterReport(createEntry({ edition }));
  await desks.close();

  const again = await desks.open();
  const report = again.openReport('paper1');
  const seen: (number | undefined)[] = [];
  const stop = report.view.subscribe((view) => view && seen.push(view.editions[0]?.skeleton?.length));
  await report.ready;
  expect(report.view.value?.editions[0]?.skeleton).toEqual(large);
  expect(seen).toEqual([large.length]);
  stop();
  report.dispose();
});

test('a paper whose large skeleton is not on this device is shown without it', async () => {
  const desk = await desks.open({
    bytes: {
      keep: () => Promise.resolve({ ok: true, value: 'a'.repeat(64) }),
      read: () => Promise.resolve({ ok: false, code: 'snapshot-missing' }),
      open: () => Promise.resolve({ ok: false, code: 'snapshot-missing' }),
      cameWhole: () => undefined,
      size: () => Promise.resolve(undefined),
      remove: () => Promise.resolve(),
    },
  });
  const edition = { id: 'edition1', media: 'page', textHash: 'edition1', skeleton: large } as const;
  await desk.enterReport(createEntry({ edition }));
  const report = desk.openReport('paper1');
  await report.ready;
  expect(report.view.value?.editions).toMatchObject([{ id: 'edition1' }]);
  expect(report.view.value?.editions[0]).not.toHaveProperty('skeleton');
  report.dispose();
});
