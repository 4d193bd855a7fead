import { expect, test } from 'vitest';
import type { MarkEntry } from '../../exchange/marks.ts';
import { PAGES } from '../../ui/strings/pages.ts';
import { countWithoutPicture, orderPages } from './order-pages.ts';

const entry = (finding: string): MarkEntry => ({
  finding,
  rid: 'paper',
  kind: null,
  ask: false,
  quote: finding,
  citation: { paper: 'Pack' },
  restricted: false,
  notes: [],
  themes: [],
});

test('[R232] a page without a picture keeps what is marked on it, and it is said how many there are', () => {
  const marked = Array.from({ length: 70 }, (_, at) => [70 - at, [entry(`f${70 - at}`)]] as const);
  const urls = new Map(Array.from({ length: 60 }, (_, at) => [at + 1, `blob:${at + 1}`]));
  const pages = orderPages('paper', new Map(marked), [entry('elsewhere')], urls);
  expect(pages).toHaveLength(71);
  expect(pages.flatMap(({ marks }) => marks.map(({ id }) => id))).toEqual([
    ...Array.from({ length: 70 }, (_, at) => `f${at + 1}`),
    'elsewhere',
  ]);
  expect(pages.map(({ label }) => label).slice(59, 62)).toEqual(['60', '61', '62']);
  expect(countWithoutPicture(pages)).toBe(10);
  expect(PAGES.withoutPicture(10, 60)).toMatch(/^10 marked pages have no picture here/);
});
