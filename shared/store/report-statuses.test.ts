import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { StatusRow } from '../core/status-row.ts';
import { copyStatuses, removeStatuses } from './report-statuses.ts';

const quoting = (rid: string, change: Partial<StatusRow> = {}): StatusRow => ({
  about: { theme: 'plans' },
  value: 'raised',
  evidence: { kind: 'quote', rid, quote: 'plans are late' },
  by: 'anna',
  at: 1,
  ...change,
});

function registry(papers: readonly string[], rows: Readonly<Record<string, StatusRow>> = {}): Y.Doc {
  const doc = new Y.Doc();
  for (const rid of papers) doc.getMap('report').set(rid, { key: rid, title: rid });
  for (const [id, row] of Object.entries(rows)) doc.getMap('status').set(id, row);
  return doc;
}

test('[S183] what was said of a paper goes along with it, unless it names another one that stays behind', () => {
  const device = registry(['a', 'b'], {
    s1: quoting('a'),
    s2: quoting('b', { report: 'a' }),
    s3: quoting('b'),
    s4: quoting('a', { report: 'b', about: { finding: 'f', rid: 'a' } }),
  });
  const own = registry(['a']);
  copyStatuses(device, own, 'a', {});
  expect([...own.getMap('status').keys()]).toEqual(['s1']);
  expect(own.getMap('status').get('s1')).toEqual(quoting('a'));
});

test('[S183] what is taken out is what was meant, and rows of a later version stay', () => {
  const doc = registry(['a'], { s1: quoting('a'), s2: quoting('a', { by: 'ben' }) });
  doc.getMap('status').set('s3', { value: 'a later word' });
  removeStatuses(doc, ({ by }) => by === 'ben');
  expect([...doc.getMap('status').keys()].sort()).toEqual(['s1', 's3']);
});
