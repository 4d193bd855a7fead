import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ReportCommand } from '../core/command.ts';
import { applyToReport } from './apply-finding.ts';
import type { Writer } from './writer.ts';
import { rowIndexOf } from './finding-rows.ts';
import { createMark, createSelectors, createWorld } from './testing/builders.ts';
import { copyOf, createWriter, merge, viewOf } from './testing/view-of.ts';

const world = createWorld();
const anna = createWriter('anna', 2);
const ben = createWriter('ben', 3);

function run(doc: Y.Doc, command: ReportCommand, writer: Writer = anna): ReportCommand {
  const inverse = applyToReport(doc, command, writer);
  if (!inverse.ok) throw new Error(`${inverse.code}: ${inverse.detail}`);
  return inverse.value;
}

function marked(change: Parameters<typeof createMark>[1] = {}) {
  const doc = new Y.Doc();
  const mark = createMark(world, { finding: 'f1', ...change });
  run(doc, mark);
  const on = { rid: 'paper1', finding: 'f1', at: world.now() };
  return { doc, mark, on };
}

describe('commands on a finding', () => {
  test('[S16] the same command twice changes nothing; a replayed mark brings no kind or theme back', () => {
    const { doc, mark, on } = marked({ kind: 'risk', themes: ['money'], ask: true });
    run(doc, { ...on, type: 'kind', kind: null });
    run(doc, { ...on, type: 'tag', theme: 'money', on: false });
    const before = Y.encodeStateAsUpdate(doc);
    run(doc, mark);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(viewOf(doc)).toMatchObject([{ kind: null, themes: [], ask: { on: true } }]);
  });

  test('[S16] a replayed note does not come back after it was edited', () => {
    const { doc, on } = marked();
    const first = { ...on, type: 'note', note: '00-1', text: 'First', replaces: [] } as const;
    run(doc, first);
    run(doc, { ...on, type: 'note', note: '00-2', text: 'Second', replaces: ['00-1'] });
    run(doc, first);
    run(copyOf(doc), first);
    expect(viewOf(doc)[0]?.notes.map(({ text }) => text)).toEqual(['Second']);
  });

  const changes: readonly [string, (on: ReturnType<typeof marked>['on']) => ReportCommand][] = [
    ['kind', (on) => ({ ...on, type: 'kind', kind: 'decision' })],
    ['kind taken away', (on) => ({ ...on, type: 'kind', kind: null })],
    ['ask', (on) => ({ ...on, type: 'ask', on: true, question: 'When?' })],
    ['ask taken away', (on) => ({ ...on, type: 'ask', on: false })],
    ['theme added', (on) => ({ ...on, type: 'tag', theme: 'workforce', on: true })],
    ['theme taken away', (on) => ({ ...on, type: 'tag', theme: 'money', on: false })],
    ['note edited', (on) => ({ ...on, type: 'note', note: '00-2', text: 'New', replaces: ['00-1'] })],
    ['note added', (on) => ({ ...on, type: 'note', note: '00-3', text: 'Another', replaces: [] })],
    ['note removed', (on) => ({ ...on, type: 'note', note: '00-4', text: '', replaces: ['00-1'] })],
    ['deleted', (on) => ({ ...on, type: 'delete' })],
    ['confirmed', (on) => ({ ...on, type: 'confirm', edition: 'edition2', on: true })],
    ['re-anchored', (on) => ({ ...on, type: 'reanchor', edition: 'edition2', sel: createSelectors(90) })],
    [
      'repaired',
      (on) => ({ ...on, type: 'reanchor', edition: 'edition2', sel: createSelectors(90), repair: 'r2' }),
    ],
  ];
  test.each(changes)('[S17] %s: its inverse gives the view as it was, after a restart too', (_, make) => {
    const { doc, on } = marked({ kind: 'risk', themes: ['money'], ask: true });
    run(doc, { ...on, type: 'note', note: '00-1', text: 'Old', replaces: [] });
    const plain = (of: Y.Doc) =>
      viewOf(of).map((view) => ({ ...view, notes: view.notes.map(({ text }) => text) }));
    const before = plain(doc);
    const inverse = run(doc, make(on));
    expect(plain(doc)).not.toEqual(before);
    const restarted = copyOf(doc);
    const redo = run(restarted, JSON.parse(JSON.stringify(inverse)) as ReportCommand);
    expect(plain(restarted)).toEqual(before);
    const changed = plain(doc);
    run(restarted, redo);
    expect(plain(restarted)).toEqual(changed);
  });

  test('[S18] another member’s kind is shown beside the author’s and overwrites nothing', () => {
    const { doc, on } = marked({ kind: 'risk' });
    run(doc, { ...on, type: 'kind', kind: 'strength' }, ben);
    expect(viewOf(doc)).toMatchObject([
      { kind: 'risk', otherKinds: [{ author: { member: 'ben' }, kind: 'strength' }] },
    ]);
  });

  test('[S19] two devices’ edits of a note both stay', () => {
    const { doc, on } = marked();
    run(doc, { ...on, type: 'note', note: '00-1', text: 'Old', replaces: [] });
    const other = copyOf(doc);
    run(doc, { ...on, type: 'note', note: '00-2', text: 'On the laptop', replaces: ['00-1'] });
    run(other, { ...on, type: 'note', note: '00-3', text: 'On the tablet', replaces: ['00-1'] });
    merge(doc, other);
    expect(viewOf(doc)[0]?.notes.map(({ text }) => text)).toEqual(['On the laptop', 'On the tablet']);
    expect(viewOf(other)).toEqual(viewOf(doc));
  });

  test('[S19] only one’s own notes can be replaced', () => {
    const { doc, on } = marked();
    run(doc, { ...on, type: 'note', note: '00-1', text: 'Mine', replaces: [] });
    const before = Y.encodeStateAsUpdate(doc);
    expect(
      applyToReport(doc, { ...on, type: 'note', note: '00-2', text: 'Over', replaces: ['00-1'] }, ben),
    ).toMatchObject({ code: 'command-invalid', detail: 'replaces.0' });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  test('[S20] a delete and an edit at once keep both; restoring removes the mark', () => {
    const { doc, on } = marked();
    const other = copyOf(doc);
    run(doc, { ...on, type: 'delete' });
    run(other, { ...on, type: 'note', note: '00-1', text: 'Meanwhile', replaces: [] }, ben);
    merge(doc, other);
    expect(viewOf(doc)).toMatchObject([{ deleted: { author: { member: 'anna' } }, notes: [{}] }]);
    run(doc, { ...on, type: 'restore' });
    expect(doc.getMap('del').size).toBe(0);
    expect(viewOf(doc)[0]?.deleted).toBeUndefined();
  });

  test('[S54] each version is confirmed by itself; two devices’ confirmations both stay, with those of before', () => {
    const { doc, on } = marked();
    doc.getMap('flag').set('f1|anna|confirmed', { edition: 'edition1', at: 1 });
    const other = copyOf(doc);
    run(doc, { ...on, type: 'confirm', edition: 'edition2', on: true });
    run(other, { ...on, type: 'confirm', edition: 'edition3', on: true });
    merge(doc, other);
    expect(viewOf(doc)[0]?.confirmed).toEqual(['edition1', 'edition2', 'edition3']);
    for (const edition of ['edition1', 'edition2']) run(doc, { ...on, type: 'confirm', edition, on: false });
    expect(viewOf(doc)[0]?.confirmed).toEqual(['edition3']);
    expect(viewOf(doc, ['ben'])[0]?.confirmed).toEqual([]);
  });

  test('[S21] a repair is kept beside the first description', () => {
    const { doc, on, mark } = marked();
    const sel = createSelectors(400);
    run(doc, { ...on, type: 'reanchor', edition: 'edition2', sel });
    expect(viewOf(doc)).toMatchObject([
      { sel: mark.sel, edition: 'edition1', anchors: { edition1: mark.sel, edition2: sel } },
    ]);
  });

  test('[S55] two members’ repairs at once are both in the history, whoever’s place wins; the same twice is one', () => {
    const { doc, on } = marked();
    const other = copyOf(doc);
    const repair = (id: string, words: string): ReportCommand => ({
      ...on,
      type: 'reanchor',
      edition: 'edition2',
      sel: createSelectors(90, words),
      repair: id,
    });
    run(doc, repair('r1', 'in the north'));
    run(other, repair('r2', 'in the south'), ben);
    merge(doc, other);
    run(doc, repair('r1', 'in the north'));
    expect(viewOf(other)).toEqual(viewOf(doc));
    expect(viewOf(doc)[0]?.repairs).toMatchObject([
      { id: 'r1', author: { member: 'anna' }, from: 'the waiting time fell', to: 'in the north' },
      { id: 'r2', author: { member: 'ben' }, edition: 'edition2', to: 'in the south' },
    ]);
  });

  test('[S55] taken back it is as it was before; one that another has replaced since is not', () => {
    const { doc, on } = marked();
    const sel = (words: string) => createSelectors(90, words);
    const put = { ...on, type: 'reanchor', edition: 'edition2' } as const;
    const first = run(doc, { ...put, sel: sel('in the north'), repair: 'r1' });
    const second = run(doc, { ...put, sel: sel('in the south'), repair: 'r2' }, ben);
    const both = viewOf(doc);
    run(doc, first);
    expect(viewOf(doc)).toEqual(both);
    run(doc, second, ben);
    expect(viewOf(doc)[0]).toMatchObject({
      anchors: { edition2: sel('in the north') },
      repairs: [{ id: 'r1' }],
    });
    run(doc, first);
    expect(viewOf(doc)[0]?.repairs).toEqual([]);
    expect(Object.keys(viewOf(doc)[0]!.anchors)).toEqual(['edition1']);
  });

  test('[S22] sorted by place, then id, whatever the clocks say', () => {
    const doc = new Y.Doc();
    const at = { sel: createSelectors(50), at: 9e15 };
    run(doc, createMark(world, { finding: 'b', ...at }));
    run(doc, createMark(world, { finding: 'a', ...at, at: 0 }));
    run(doc, createMark(world, { finding: 'c', sel: createSelectors(10), at: -5 }));
    expect(viewOf(doc).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('[S23] rows signed with an older id are mine: kind, ask, note and author', () => {
    const { doc, on } = marked({ kind: 'risk', ask: true });
    run(doc, { ...on, type: 'note', note: '00-1', text: 'Before', replaces: [] });
    const joined = createWriter('aaron', 5, ['anna']);
    const mine = ['aaron', 'anna'];
    expect(viewOf(doc, mine)).toMatchObject([{ author: { isMe: true }, ask: { on: true } }]);
    run(doc, { ...on, type: 'kind', kind: 'action' }, joined);
    run(doc, { ...on, type: 'note', note: '00-2', text: 'After', replaces: ['00-1'] }, joined);
    run(doc, { ...on, type: 'ask', on: false }, joined);
    expect(viewOf(doc, mine)).toMatchObject([
      { kind: 'action', otherKinds: [], notes: [{ text: 'After' }], ask: { on: false } },
    ]);
  });

  test('a finding that is not there is answered with a code', () => {
    expect(
      applyToReport(new Y.Doc(), { type: 'delete', rid: 'paper1', finding: 'f9', at: 1 }, anna),
    ).toMatchObject({ code: 'finding-unknown' });
  });
});

describe('rows', () => {
  test('[S13] rows that are not as they should be are skipped, counted and kept', () => {
    const { doc } = marked({ kind: 'risk' });
    doc.getMap('ann').set('bad', { edition: 3 });
    doc.getMap('kind').set('f1|ben', { kind: 'hunch', at: 1 });
    doc.getMap('note').set('00-9', 'text');
    doc.getMap('flag').set('f1', {});
    const { unreadable } = rowIndexOf(copyOf(doc));
    expect([...unreadable].sort()).toEqual(['ann/bad', 'flag/f1', 'kind/f1|ben', 'note/00-9']);
    expect(viewOf(doc)).toMatchObject([{ id: 'f1', kind: 'risk', otherKinds: [] }]);
    expect(doc.getMap('ann').has('bad')).toBe(true);
    expect(rowIndexOf(doc).unreadable.size).toBe(4);
  });

  test('[S14] unknown fields, maps and flags of a later version stay', () => {
    const { doc, on } = marked();
    doc.getMap('mood').set('f1', { of: 'the room' });
    doc.getMap('flag').set('f1|anna|later', { at: 1 });
    run(doc, { ...on, type: 'kind', kind: 'risk' });
    expect(doc.getMap('mood').get('f1')).toEqual({ of: 'the room' });
    expect(doc.getMap('flag').has('f1|anna|later')).toBe(true);
    expect(rowIndexOf(doc).unreadable.size).toBe(0);
  });

  test('[S22] the index that follows changes says the same as one read anew', () => {
    const { doc, on } = marked();
    viewOf(doc);
    run(doc, { ...on, type: 'note', note: '00-1', text: 'Old', replaces: [] });
    run(doc, { ...on, type: 'note', note: '00-2', text: 'New', replaces: ['00-1'] });
    run(doc, { ...on, type: 'tag', theme: 'money', on: true });
    run(doc, { ...on, type: 'tag', theme: 'money', on: false });
    expect(viewOf(doc)).toEqual(viewOf(copyOf(doc)));
  });
});
