import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDrafts, type Ledge } from './drafts.ts';
import { openLocalDb, type LocalDb } from './local-db.ts';

function createLedge(): Ledge & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (i) => [...rows.keys()][i] ?? null,
    get length() {
      return rows.size;
    },
  };
}

let local: LocalDb;
beforeEach(() => void (local = openLocalDb(`drafts-${crypto.randomUUID()}`)));
afterEach(() => local.close());

test('[S33] typed text is on the ledge before write returns, and off it after the commit', async () => {
  const ledge = createLedge();
  const drafts = createDrafts(local, () => 1, ledge);
  const written = drafts.write('note|f', 'Who');
  expect([...ledge.rows.values()].join()).toContain('Who');
  expect(await written).toEqual({ ok: true, value: undefined });
  expect(ledge.rows.size).toBe(0);
  expect(await drafts.read('note|f')).toBe('Who');
});

test('[S33] what a closed context left is read, and goes into the database', async () => {
  const ledge = createLedge();
  await createDrafts(local, () => 1, createLedge()).write('note|f', 'Who');
  ledge.setItem('rapporteur-draft|note|f', JSON.stringify({ text: 'Who signs', at: 2 }));
  const drafts = createDrafts(local, () => 3, ledge);
  expect(await drafts.read('note|f')).toBe('Who signs');
  expect(await drafts.list()).toMatchObject([{ text: 'Who signs' }]);
  expect(ledge.rows.size).toBe(0);
});

test('[S33] never over newer text; an emptied draft stays empty; rubbish is passed over', async () => {
  const ledge = createLedge();
  const drafts = createDrafts(local, () => 5, createLedge());
  await drafts.write('new', 'newer');
  await drafts.write('emptied', 'old');
  ledge.setItem('rapporteur-draft|new', JSON.stringify({ text: 'older', at: 4 }));
  ledge.setItem('rapporteur-draft|emptied', JSON.stringify({ text: '', at: 6 }));
  ledge.setItem('rapporteur-draft|rubbish', '{');
  const again = createDrafts(local, () => 7, ledge);
  expect((await again.list()).map(({ key, text }) => [key, text])).toEqual([['new', 'newer']]);
  expect(ledge.rows.size).toBe(0);
});

test('[S33] a clock that was ten years ahead, and was set right, keeps no letter from being kept', async () => {
  const [right, ahead] = [Date.UTC(2026, 10, 29), Date.UTC(2036, 10, 29)];
  const ledge = createLedge();
  await createDrafts(local, () => ahead, createLedge()).write('note|f', 'Who');
  ledge.setItem('rapporteur-draft|note|f', JSON.stringify({ text: 'Who signs', at: right }));
  const drafts = createDrafts(local, () => right + 1, ledge);
  expect(await drafts.list()).toMatchObject([{ text: 'Who signs' }]);
});

test('[S33] while the database takes nothing, the ledge answers', async () => {
  const ledge = createLedge();
  const drafts = createDrafts(local, () => 1, ledge);
  await drafts.list();
  local.close();
  expect(await drafts.write('note|f', 'Who')).toMatchObject({ ok: false });
  expect(await drafts.read('note|f')).toBe('Who');
});

test('[S33] the same words twice in one millisecond: the first commit takes nothing off the ledge that is the last’s', async () => {
  const ledge = createLedge();
  const drafts = createDrafts(local, () => 1, ledge);
  const first = drafts.write('note|f', 'W');
  const then = [drafts.write('note|f', 'Wh'), drafts.write('note|f', 'W')];
  await first;
  expect(ledge.rows.size).toBe(1);
  await Promise.all(then);
  expect(ledge.rows.size).toBe(0);
  expect(await drafts.read('note|f')).toBe('W');
});

test('[S33] what one context keeps while another opens does not come back as a draft', async () => {
  const ledge = createLedge();
  const typing = createDrafts(local, () => 1, ledge);
  await typing.list();
  const typed = typing.write('note|f', 'Who');
  const other = createDrafts(local, () => 2, ledge);
  await Promise.all([typed, typing.write('note|f', ''), other.list()]);
  expect(await other.read('note|f')).toBeUndefined();
  expect(await other.list()).toEqual([]);
});
