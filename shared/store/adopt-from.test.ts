import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ReportCommand } from '../core/command.ts';
import { adoptedId } from '../core/adopted-id.ts';
import { isId } from '../core/ids.ts';
import { applyToReport } from './apply-finding.ts';
import { commandPath } from './check-command.ts';
import { copyFindings } from './copy-finding.ts';
import { rowIndexOf } from './finding-rows.ts';
import { createMark, createWorld } from './testing/builders.ts';
import { copyOf, createWriter, merge, viewOf } from './testing/view-of.ts';

const world = createWorld();
const anna = createWriter('anna', 2);
const ben = createWriter('ben', 3);
const SOURCE = { key: 'k1', author: 'J. Smith', at: 1_000 };
const NOTES = [
  { note: 'n1', text: 'Why so late?', author: 'J. Smith', at: 1_000 },
  { note: 'n2', text: 'Asked in May.', author: 'R. Sen' },
];

function adopt(more: object = {}): Extract<ReportCommand, { type: 'mark' }> {
  return { ...createMark(world, { finding: 'f1' }), source: SOURCE, notes: NOTES, ...more };
}

function run(doc: Y.Doc, command: ReportCommand, writer = anna): ReportCommand {
  const inverse = applyToReport(doc, command, writer);
  if (!inverse.ok) throw new Error(`${inverse.code}: ${inverse.detail}`);
  return inverse.value;
}

describe('what is adopted from a file', () => {
  test('[S100] is a finding of who adopts it, and says whose it and its notes were there', () => {
    const doc = new Y.Doc();
    run(doc, adopt({ ask: true, question: 'When?' }));
    expect(viewOf(doc)).toMatchObject([
      {
        author: { isMe: true },
        source: { author: 'J. Smith', at: 1_000 },
        ask: { on: true, question: 'When?' },
        notes: [
          { text: 'Why so late?', source: { author: 'J. Smith', at: 1_000 } },
          { text: 'Asked in May.', source: { author: 'R. Sen' } },
        ],
      },
    ]);
    expect(rowIndexOf(doc).unreadable.size).toBe(0);
  });

  test('[S100] one step takes it back, and restored it has its notes again; the same twice is one', () => {
    const doc = new Y.Doc();
    const inverse = run(doc, adopt());
    const redo = run(doc, inverse);
    expect(viewOf(doc)[0]!.deleted).toBeDefined();
    run(doc, adopt());
    expect(viewOf(doc)[0]!.deleted).toBeDefined();
    run(doc, redo);
    expect(viewOf(doc)).toMatchObject([
      { notes: [{ id: 'n1' }, { id: 'n2' }], source: { author: 'J. Smith' } },
    ]);
  });

  test('[S100] a note that the file has later says whose it is too', () => {
    const doc = new Y.Doc();
    const { finding, rid, at } = adopt();
    run(doc, adopt());
    const note = { type: 'note', finding, rid, at, note: 'n3', text: 'Still late.', replaces: [] } as const;
    const inverse = run(doc, { ...note, source: { key: 'k1', author: 'B. Oak' } });
    expect(viewOf(doc)[0]!.notes).toMatchObject([{}, {}, { source: { author: 'B. Oak' } }]);
    run(doc, inverse);
    expect(viewOf(doc)[0]!.notes).toHaveLength(2);
    expect(commandPath({ ...note, source: { key: '', author: 'x' } })).toBe('source');
  });

  test('[S101] adopted by two, it is one finding with one of each note', async () => {
    const finding = await adoptedId(['paper1', 'k1'], 1_000);
    expect(isId(finding)).toBe(true);
    expect(await adoptedId(['paper1', 'k1'], 1_000)).toBe(finding);
    expect(await adoptedId(['paper2', 'k1'], 1_000)).not.toBe(finding);
    const one = new Y.Doc();
    const other = copyOf(one);
    run(one, adopt({ finding }));
    run(other, adopt({ finding }), ben);
    merge(one, other);
    expect(viewOf(one)).toHaveLength(1);
    expect(viewOf(one)[0]!.notes).toHaveLength(2);
    expect(viewOf(one)).toEqual(viewOf(other));
  });

  test('[S102] shared, it takes along whose it was; whose a note was goes with the note', () => {
    const own = new Y.Doc();
    run(own, adopt());
    const group = new Y.Doc();
    copyFindings(own, group, ['f1'], { mine: ['anna'], notes: true, only: ['n2'], origin: anna });
    expect([...group.getMap('source').keys()]).toEqual(['f1', 'f1|n2']);
    expect(viewOf(group, ['ben'])).toMatchObject([
      { source: { author: 'J. Smith' }, notes: [{ source: { author: 'R. Sen' } }] },
    ]);
  });

  test.each([
    [{ source: { key: '', author: 'x' } }, 'source'],
    [{ source: { key: 'k', author: 'x'.repeat(201) } }, 'source'],
    [{ source: { key: 'k', author: 'x', at: Number.NaN } }, 'source'],
    [{ notes: [NOTES[0], { note: 'a|b', text: '', author: '' }] }, 'notes.1'],
    [{ notes: [{ note: 'a', text: 'x'.repeat(20_001), author: '' }] }, 'notes.0'],
    [{ question: 7 }, 'question'],
  ])('[S15] what is wrong with it is refused by its path: %#', (more, path) => {
    expect(commandPath(adopt())).toBeUndefined();
    expect(commandPath(adopt(more))).toBe(path);
  });
});
