import { expect, test } from 'vitest';
import { listWaiting } from './waiting-marks.ts';

const entry = (page: unknown, finding: unknown, type = 'mark') => ({ page, command: { type, finding } });

test('each page once, with how many findings wait there', () => {
  const stored = {
    'out/1': entry('https://b.example/', 'f1'),
    'out/2': entry('https://b.example/', 'f1', 'kind'),
    'out/3': entry('https://b.example/', 'f2'),
    'out/4': entry('https://a.example/', 'f3'),
  };
  expect(listWaiting(stored)).toEqual([
    { url: 'https://a.example/', count: 1 },
    { url: 'https://b.example/', count: 2 },
  ]);
});

test('what cannot be read is passed over', () => {
  expect(
    listWaiting({ 'out/1': null, 'out/2': 'x', 'out/3': entry(7, 'f'), 'out/4': entry('x', 7) }),
  ).toEqual([]);
});
