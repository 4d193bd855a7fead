import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ReportCommand } from '../core/command.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { copyFindings } from '../store/copy-finding.ts';
import { createMark, createSelectors, createWorld } from '../store/testing/builders.ts';
import { copyOf, createWriter, merge, viewOf } from '../store/testing/view-of.ts';
import type { Writer } from '../store/writer.ts';
import { joinFindings } from './join-findings.ts';
import { readLayer } from './testing/read-layer.ts';

const world = createWorld();
const anna = createWriter('anna', 2);
const ben = createWriter('ben', 3);
const on = { rid: 'paper1', finding: 'f1', at: 1 };

function run(doc: Y.Doc, command: ReportCommand, writer: Writer = anna): void {
  const done = applyToReport(doc, command, writer, command.type !== 'mark');
  if (!done.ok) throw new Error(`${done.code}: ${done.detail}`);
}

function note(
  doc: Y.Doc,
  id: string,
  text: string,
  writer: Writer = anna,
  replaces: readonly string[] = [],
): void {
  run(doc, { ...on, type: 'note', note: id, text, replaces }, writer);
}

/** A finding of Anna's in her own workspace and in a group. */
function shared(): { readonly own: Y.Doc; readonly group: Y.Doc } {
  const [own, group] = [new Y.Doc(), new Y.Doc()];
  run(own, createMark(world, { finding: 'f1', kind: 'risk', themes: ['money'], ask: true }));
  copyFindings(own, group, ['f1'], { mine: ['anna'], notes: true, origin: anna });
  return { own, group };
}

describe('one finding of several layers', () => {
  test('[S44] of two groups it says which of them has a theme, and which another member’s kind', () => {
    const { own, group } = shared();
    const second = new Y.Doc();
    copyFindings(own, second, ['f1'], { mine: ['anna'], notes: true, origin: anna });
    run(group, { ...on, type: 'kind', kind: 'strength' }, ben);
    run(second, { ...on, type: 'tag', theme: 'schools', on: true }, ben);
    const { findings } = joinFindings([readLayer(group, 'group', 'g1'), readLayer(second, 'group', 'g2')]);
    expect(findings[0]).toMatchObject({
      themes: [{ id: 'money' }, { id: 'schools', in: ['g2'] }],
      otherKinds: [{ author: { member: 'ben' }, kind: 'strength', in: ['g1'] }],
    });
    expect(findings[0]!.themes[0]).not.toHaveProperty('in');
  });

  test('[S44] kind, themes and anchors are the group’s, the ask is the member’s', () => {
    const { own, group } = shared();
    run(group, { ...on, type: 'kind', kind: 'strength' });
    run(group, { ...on, type: 'tag', theme: 'schools', on: true }, ben);
    run(group, { ...on, type: 'reanchor', edition: 'edition2', sel: createSelectors(9) }, ben);
    run(own, { ...on, type: 'tag', theme: 'private', on: true });
    run(own, { ...on, type: 'confirm', edition: 'edition2', on: true });
    const { findings } = joinFindings([readLayer(own, 'own', 'w1'), readLayer(group, 'group', 'g1')]);
    expect(findings).toMatchObject([
      {
        kind: 'strength',
        themes: [{ id: 'money' }, { id: 'schools' }],
        ask: { on: true },
        confirmed: ['edition2'],
        audience: { ws: 'g1' },
        audiences: [{ ws: 'g1' }, { ws: 'w1' }],
      },
    ]);
    expect(Object.keys(findings[0]!.anchors)).toEqual(['edition1', 'edition2']);
  });

  test('[S44] two groups: themes of both; deleted only when no group has it alive', () => {
    const { own, group } = shared();
    const other = copyOf(group);
    run(other, { ...on, type: 'tag', theme: 'schools', on: true }, ben);
    const join = () =>
      joinFindings([
        readLayer(own, 'own', 'w1'),
        readLayer(other, 'group', 'g2'),
        readLayer(group, 'group', 'g1'),
      ]);
    expect(join().findings[0]?.themes.map(({ id }) => id)).toEqual(['money', 'schools']);
    run(group, { ...on, type: 'delete' }, ben);
    expect(join().findings[0]?.audiences.map(({ ws }) => ws)).toEqual(['g2', 'w1']);
    run(other, { ...on, type: 'delete' }, ben);
    expect(join()).toMatchObject({ findings: [], deleted: [{ deleted: { author: { member: 'ben' } } }] });
  });

  test('[S44] notes are all, once each, with the widest audience; a private one needs no finding beside it', () => {
    const { group } = shared();
    const bens = new Y.Doc();
    note(group, '00-1', 'For all');
    note(bens, '00-2', 'Mine alone', ben);
    note(bens, '00-1', 'For all', ben);
    const { findings } = joinFindings([
      readLayer(bens, 'own', 'w2', ['ben']),
      readLayer(group, 'group', 'g1', ['ben']),
    ]);
    expect(findings[0]?.notes).toMatchObject([
      { id: '00-1', audience: { ws: 'g1' } },
      { id: '00-2', audience: { ws: 'w2' } },
    ]);
    expect(
      joinFindings([readLayer(bens, 'own', 'w2', ['ben']), readLayer(new Y.Doc(), 'group', 'g1')]),
    ).toEqual({
      findings: [],
      deleted: [],
    });
  });
});

describe('two members', () => {
  test('[S45] one deletes while the other notes: told, and brought back with the note', () => {
    const { group } = shared();
    const bens = copyOf(group);
    note(group, '00-1', 'Known', ben);
    merge(group, bens);
    run(group, { ...on, type: 'delete' });
    note(bens, '00-2', 'Meanwhile', ben);
    expect(viewOf(group)[0]?.deleted?.notedBy).toEqual([]);
    merge(group, bens);
    expect(viewOf(group)).toMatchObject([{ deleted: { notedBy: [{ member: 'ben' }] } }]);
    expect(viewOf(bens)).toEqual(viewOf(group));
    run(group, { ...on, type: 'restore' });
    expect(viewOf(group)[0]?.notes).toHaveLength(2);
    group.getMap('del').set('f1', { by: 'anna', at: 1 });
    expect(viewOf(group)[0]?.deleted?.notedBy).toEqual([]);
  });

  test('[S48] themes and notes made offline by two members are both kept', () => {
    const { group } = shared();
    const bens = copyOf(group);
    run(group, { ...on, type: 'tag', theme: 'schools', on: true });
    note(group, '00-1', 'Of Anna');
    run(bens, { ...on, type: 'tag', theme: 'homes', on: true }, ben);
    note(bens, '00-2', 'Of Ben', ben);
    merge(group, bens);
    expect(viewOf(bens)[0]?.themes.map(({ id }) => id)).toEqual(['homes', 'money', 'schools']);
    expect(viewOf(bens)[0]?.notes.map(({ text }) => text)).toEqual(['Of Anna', 'Of Ben']);
  });
});

describe('versions of a note', () => {
  function twice(): { readonly doc: Y.Doc; readonly tablet: Y.Doc } {
    const { group: doc } = shared();
    note(doc, '00-1', 'Old');
    const tablet = copyOf(doc);
    note(doc, '00-2', 'On the laptop', anna, ['00-1']);
    note(doc, '00-3', 'On the laptop, twice', anna, ['00-2']);
    note(tablet, '00-4', 'On the tablet', anna, ['00-1']);
    merge(doc, tablet);
    return { doc, tablet };
  }
  const versions = (doc: Y.Doc) => viewOf(doc)[0]?.notes.map((each) => [each.id, each.versions]);

  test('[S46] two devices’ edits, also of an edit, are versions of each other; joined they are one', () => {
    const { doc, tablet } = twice();
    expect(versions(doc)).toEqual([
      ['00-3', ['00-4']],
      ['00-4', ['00-3']],
    ]);
    expect(versions(tablet)).toEqual(versions(doc));
    note(doc, '00-5', 'Both', anna, ['00-3', '00-4']);
    expect(versions(doc)).toEqual([['00-5', []]]);
  });

  test('[S46] three devices: each is a version of the two others; another member’s note is none', () => {
    const { group: doc } = shared();
    note(doc, '00-1', 'Old');
    const [tablet, phone] = [copyOf(doc), copyOf(doc)];
    for (const [i, device] of [doc, tablet, phone].entries())
      note(device, `00-${i + 2}`, `${i}`, anna, ['00-1']);
    note(tablet, '00-8', 'Ben', ben);
    merge(doc, phone);
    merge(doc, tablet);
    expect(versions(doc)?.map(([, others]) => others?.length)).toEqual([2, 2, 2, 0]);
  });

  test('[S46] kept both: each is written again by itself', () => {
    const { doc } = twice();
    note(doc, '00-5', 'On the laptop, twice', anna, ['00-3']);
    note(doc, '00-6', 'On the tablet', anna, ['00-4']);
    expect(versions(doc)).toEqual([
      ['00-5', []],
      ['00-6', []],
    ]);
  });
});
