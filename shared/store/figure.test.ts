import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyToReport } from './apply-finding.ts';
import { mergeDocument } from './merge-document.ts';
import { removeAllFindings } from './remove-findings.ts';
import { createMark, createWorld } from './testing/builders.ts';
import { createWriter, viewOf } from './testing/view-of.ts';

test('[S177] a figure comes with its mark, is out of sight when that is undone, and comes back with it', () => {
  const doc = new Y.Doc();
  const writer = createWriter('anna', 2);
  const mark = createMark(createWorld(), { finding: 'f1', figure: { value: '7', period: '2018/19' } });
  const undo = applyToReport(doc, mark, writer);
  expect(viewOf(doc)).toMatchObject([{ figure: { value: '7', period: '2018/19' } }]);
  const redo = undo.ok ? applyToReport(doc, undo.value, writer) : undo;
  expect(viewOf(doc).filter(({ deleted }) => deleted === undefined)).toEqual([]);
  if (redo.ok) applyToReport(doc, redo.value, writer);
  expect(viewOf(doc)).toMatchObject([{ figure: { value: '7' } }]);
});

test('[S177] a row that cannot be read is left out, and stays', () => {
  const doc = new Y.Doc();
  applyToReport(doc, createMark(createWorld(), { finding: 'f1', figure: { value: '7' } }), createWriter());
  expect(viewOf(doc)[0]).toHaveProperty('figure');
  doc.getMap('figure').set('f1', { value: 7 });
  expect(viewOf(doc)[0]).not.toHaveProperty('figure');
  expect(doc.getMap('figure').has('f1')).toBe(true);
});

test('[S91] [S177] it goes with its finding when the paper is deleted, and with a copy it comes back', () => {
  const doc = new Y.Doc();
  applyToReport(doc, createMark(createWorld(), { finding: 'f1', figure: { value: '7' } }), createWriter());
  const copy = Y.encodeStateAsUpdate(doc);
  expect(removeAllFindings(doc)).toEqual(['f1']);
  expect(doc.getMap('figure').size).toBe(0);
  mergeDocument(doc, copy, true);
  expect(viewOf(doc)).toMatchObject([{ id: 'f1', figure: { value: '7' } }]);
});
