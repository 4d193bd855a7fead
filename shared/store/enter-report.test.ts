import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { enterInRegistry } from './enter-report.ts';
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
