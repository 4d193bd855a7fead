import { afterEach, describe, expect, test } from 'vitest';
import type { ReportEntry } from './desk.ts';
import { openDesk } from './open-desk.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';

const entry: ReportEntry = {
  rid: 'paper1',
  report: { key: 'url:https://council.example/a', title: 'A report', meeting: 'm1', item: 'i1' },
  url: 'https://council.example/a',
  meeting: { id: 'm1', row: { council: 'Saltmere', committee: 'Children', date: '2026-01-12' } },
  item: { id: 'i1', row: { no: '5', title: 'A report', order: 5 } },
  edition: { id: 'edition1', media: 'page', textHash: 'edition1', skeleton: new Uint8Array([1, 2]) },
  restricted: false,
};

const open: { dispose(): void }[] = [];
afterEach(() => {
  for (const desk of open.splice(0)) desk.dispose();
});

describe('the desk', () => {
  test('a passage marked is kept and found again after everything was closed', async () => {
    const world = createWorld(Date.now());
    const desk = await openDesk({ linger: 0 });
    open.push(desk);
    expect(await desk.enterReport(entry)).toMatchObject({ ok: true });
    const mark = createMark(world, { kind: 'risk', ask: true, themes: ['money'] });
    expect(await desk.run(mark)).toMatchObject({ ok: true });
    expect(await desk.run({ ...note(mark.finding, world), rid: 'paper1' })).toMatchObject({ ok: true });
    expect(desk.saved.value.state).toBe('saved');
    desk.dispose();

    const again = await openDesk({ linger: 0 });
    open.push(again);
    expect(again.me.value).toEqual(desk.me.value);
    const report = again.openReport('paper1');
    await report.ready;
    expect(report.view.value?.findings).toMatchObject([
      {
        id: mark.finding,
        kind: 'risk',
        ask: { on: true },
        notes: [{ text: 'Why?' }],
        author: { isMe: true },
      },
    ]);
    expect(again.history.value.length).toBe(2);
    await expect.poll(() => again.library.value.meetings[0]?.items[0]?.papers[0]?.counts.risk).toBe(1);
    expect(again.troubles.value).toEqual([]);
  });
});

function note(finding: string, world: ReturnType<typeof createWorld>) {
  return { type: 'note', finding, note: 'n1', text: 'Why?', replaces: [], at: world.now() } as const;
}
