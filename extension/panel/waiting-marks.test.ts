import { expect, test } from 'vitest';
import { listWaiting } from './waiting-marks.ts';

const kept = (page: unknown, ...findings: unknown[]) => ({
  page,
  entries: Object.fromEntries(findings.map((finding, id) => [id, { type: 'mark', finding }])),
});

test('each page once, with how many findings wait there', () => {
  const stored = {
    'out/https://b.example/#1': kept('https://b.example/', 'f1', 'f1'),
    'out/https://b.example/#2': kept('https://b.example/', 'f1', 'f2'),
    'out/https://a.example/#1': kept('https://a.example/', 'f3'),
  };
  expect(listWaiting(stored)).toEqual([
    { url: 'https://a.example/', count: 1 },
    { url: 'https://b.example/', count: 2 },
  ]);
});

test('what cannot be read is passed over', () => {
  const stored = {
    'out/1': null,
    'out/2': 'x',
    'out/3': kept(7, 'f'),
    'out/4': kept('x', 7),
    'out/5': { page: 'x', entries: null },
    'out/6': { page: 'x', entries: [null, 'x'] },
  };
  expect(listWaiting(stored)).toEqual([]);
});
