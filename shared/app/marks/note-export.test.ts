import { expect, test } from 'vitest';
import type { ReportView } from '../../core/view.ts';
import type { Marks } from '../../exchange/marks.ts';
import { noteExport } from './note-export.ts';

const group = (ws: string) => ({ ws, kind: 'group', name: ws });
const own = { ws: 'own', kind: 'own' };

test('a file of marks is entered in the log of each group, with as many as it has of that group’s', () => {
  const told: unknown[] = [];
  const desk = { sharing: { noteInLog: async (...words: unknown[]) => void told.push(words) } };
  const marks = {
    ask: [{ finding: 'a' }],
    papers: [{ entries: [{ finding: 'b' }, { finding: 'c' }] }],
  } as unknown as Marks;
  const view = {
    findings: [
      { id: 'a', audiences: [group('g1'), own] },
      { id: 'b', audiences: [group('g1'), group('g2')] },
      { id: 'c', audiences: [own] },
      { id: 'not listed', audiences: [group('g1')] },
    ],
  } as unknown as ReportView;
  noteExport({ desk } as unknown as Parameters<typeof noteExport>[0], marks, [view, null]);
  expect(told).toEqual([
    [['g1'], 'exported', 2],
    [['g2'], 'exported', 1],
  ]);
});
