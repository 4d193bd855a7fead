import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { enterInRegistry, type RegistryEntry } from './enter-report.ts';
import { readRegistry } from './registry.ts';

const REPORT = { key: 'url:council.example/part-2', title: 'Placements' };
const REASON = 'Exempt information: paragraph 3';

test('[S32] the words that restricted a paper are kept in its row, and fill a row of before that lacks them', () => {
  const doc = new Y.Doc();
  enterInRegistry(doc, { rid: 'part2', report: REPORT }, 1);
  expect(readRegistry(doc)).toMatchObject({ unreadable: 0 });
  expect(readRegistry(doc).reports.get('part2')).toEqual(REPORT);
  enterInRegistry(doc, { rid: 'part2', report: { ...REPORT, reason: REASON } }, 2);
  expect(readRegistry(doc).reports.get('part2')?.reason).toBe(REASON);
  enterInRegistry(doc, { rid: 'part2', report: REPORT }, 3);
  expect(readRegistry(doc).reports.get('part2')?.reason).toBe(REASON);
});

const MEETING = { council: 'Saltmere', committee: 'Cabinet', date: '2026-01-12' };
const on = (rid: string, item: string, title: string, place?: string): RegistryEntry => ({
  rid,
  report: { ...REPORT, meeting: 'm1', item },
  meeting: { id: 'm1', row: { ...MEETING, ...(place === undefined ? {} : { place }) } },
  item: { id: item, row: { no: item, title, order: Number(item) } },
});

test('[S35] what a registry knows of a meeting and an item stays, also in fields of a later version', () => {
  const doc = new Y.Doc();
  enterInRegistry(doc, on('a', '5', 'Annual report', 'Town Hall'), 1);
  const item = doc.getMap('item').get('m1|5') as object;
  doc.getMap('item').set('m1|5', { ...item, decided: 'agreed' });
  enterInRegistry(doc, on('b', '5', 'Appendix A to the annual report'), 2);
  expect(readRegistry(doc).meetings.get('m1')).toEqual({ ...MEETING, place: 'Town Hall' });
  expect(doc.getMap('item').get('m1|5')).toEqual({ ...item, decided: 'agreed' });
});

test('[S35] what was missing is filled in, and the same again writes nothing', () => {
  const doc = new Y.Doc();
  enterInRegistry(doc, on('a', '5', 'Annual report'), 1);
  enterInRegistry(doc, on('a', '5', 'Annual report', 'Town Hall'), 2);
  expect(readRegistry(doc).meetings.get('m1')?.place).toBe('Town Hall');
  let updates = 0;
  doc.on('update', () => updates++);
  enterInRegistry(doc, on('a', '5', 'Another title'), 3);
  expect(updates).toBe(0);
});

test('[S35] two devices that see different pages of one item do not overwrite each other in turn', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const cross = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  enterInRegistry(here, on('a', '5', 'Annual report'), 1);
  cross(here, there);
  enterInRegistry(there, on('b', '5', 'Appendix'), 2);
  cross(there, here);
  for (const doc of [here, there]) expect(readRegistry(doc).items.get('m1|5')?.title).toBe('Annual report');
});

test('papers are ordered within their item', () => {
  const doc = new Y.Doc();
  for (const [rid, item] of [
    ['a', '5'],
    ['b', '5'],
    ['c', '6'],
    ['d', '5'],
  ] as const) {
    enterInRegistry(doc, on(rid, item, `Item ${item}`), 1);
  }
  const papers = [...readRegistry(doc).papers].map(([key, { order }]) => [key, order]);
  expect(papers).toEqual([
    ['m1|5|a', 0],
    ['m1|5|b', 1],
    ['m1|6|c', 0],
    ['m1|5|d', 2],
  ]);
});
