import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { copyBrief, removeMoved } from './remove-brief.ts';

const evidence = (...rids: readonly string[]) => rids.map((rid) => ({ rid, finding: `f-${rid}` }));

function deviceWith(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('brief').set('q|1', { stem: 'What changed?', evidence: evidence('open') });
  doc.getMap('brief').set('both|1', { stem: 'And here?', evidence: evidence('open', 'closed') });
  doc.getMap('brief').set('other|1', { stem: 'Why?', evidence: evidence('closed') });
  doc.getMap('answer').set('q|a', { value: 'partly' });
  doc.getMap('answer').set('both|a', { value: 'partly' });
  doc.getMap('answer').set('q|b', { paper: 'closed' });
  doc.getMap('promise').set('p|1', { who: 'She', what: 'A note', question: 'q' });
  doc.getMap('promise').set('p2|1', { who: 'She', what: 'A note', question: 'both' });
  doc.getMap('briefPlace').set('q', { order: 'm' });
  doc.getMap('briefPlace').set('f-open.anna', { order: 'n' });
  doc.getMap('briefPlace').set('f-closed.anna', { order: 'o' });
  return doc;
}

const keys = (doc: Y.Doc): readonly string[] =>
  ['brief', 'answer', 'promise', 'briefPlace'].flatMap((map) =>
    [...doc.getMap(map).keys()].map((key) => `${map} ${key}`),
  );

test('[S207] with a paper that is public now go its questions, answers and promises; what names another closed paper stays', () => {
  const [device, own] = [deviceWith(), new Y.Doc()];
  const moved = copyBrief(device, own, { rid: 'open', findings: new Set(['f-open']) }, ['closed']);
  expect(keys(own)).toEqual([
    'brief q|1',
    'answer q|a',
    'promise p|1',
    'briefPlace q',
    'briefPlace f-open.anna',
  ]);
  expect(keys(device)).toHaveLength(11);
  removeMoved(device, moved);
  expect(keys(device)).toEqual([
    'brief both|1',
    'brief other|1',
    'answer both|a',
    'answer q|b',
    'promise p2|1',
    'briefPlace f-closed.anna',
  ]);
});
