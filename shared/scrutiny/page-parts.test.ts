import { expect, test } from 'vitest';
import { leftOver, sectionsFrom, shareOut, type Part } from './page-parts.ts';

const takes = (name: string, from: number, to: number, isDone = false): Part => ({ name, from, to, isDone });

test('[S150] a section is taken when somebody said so for each of its pages; what is left over has its pages', () => {
  const sections = sectionsFrom(
    [
      { title: 'Minutes', page: 1 },
      { title: 'Annual report', page: 11 },
      { title: 'Work programme', page: 91 },
    ],
    100,
  );
  const [minutes, report, programme] = shareOut(sections, [
    takes('R. Sen', 1, 10),
    takes('B. Okafor', 40, 60),
    takes('R. Sen', 75, 95),
  ]);
  expect(minutes).toMatchObject({ takers: ['R. Sen'], open: [] });
  expect(report).toMatchObject({
    takers: ['B. Okafor', 'R. Sen'],
    open: [
      { from: 11, to: 39 },
      { from: 61, to: 74 },
    ],
  });
  expect(programme!.open).toEqual([{ from: 96, to: 100 }]);
});

test('[S151] pages that several take count once, and who takes two stretches of a section is named once', () => {
  const [only] = shareOut(
    [{ title: 'All', from: 1, to: 9 }],
    [takes('R. Sen', 1, 5), takes('R. Sen', 7, 9), takes('A. Marsh', 3, 8)],
  );
  expect(only).toMatchObject({ takers: ['R. Sen', 'A. Marsh'], open: [] });
  expect(leftOver({ from: 1, to: 9 }, [])).toEqual([{ from: 1, to: 9 }]);
});

test('[S152] a section is done when those who took it say so of all its pages, not before', () => {
  const section = [{ title: 'All', from: 1, to: 9 }];
  const of = (...parts: Part[]) => shareOut(section, parts)[0]!.isDone;
  expect(of(takes('R. Sen', 1, 9))).toBe(false);
  expect(of(takes('R. Sen', 1, 5, true), takes('A. Marsh', 6, 9))).toBe(false);
  expect(of(takes('R. Sen', 1, 5, true), takes('A. Marsh', 6, 9, true))).toBe(true);
  expect(of()).toBe(false);
});

test('[S153] sections run up to the next; what stands before the first is one without a title', () => {
  const starts = [
    { title: 'B', page: 5 },
    { title: 'A', page: 3 },
    { title: 'A again', page: 3 },
    { title: 'Beyond', page: 12 },
  ];
  expect(sectionsFrom(starts, 9)).toEqual([
    { title: '', from: 1, to: 2 },
    { title: 'A to A again', from: 3, to: 4 },
    { title: 'B', from: 5, to: 9 },
  ]);
  expect(sectionsFrom([], 4)).toEqual([{ title: '', from: 1, to: 4 }]);
});
