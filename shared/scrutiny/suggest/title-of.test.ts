import { describe, expect, test } from 'vitest';
import { readPaperHeader } from './header-block.ts';
import { readReportTitle } from './title-of.ts';

describe('[R147] a report’s own title', () => {
  test.each([
    [
      'under the author',
      ['Saltmere Council', 'Report prepared by: A. Clerk, Head of Parks', 'The State of the Parks'],
      'The State of the Parks',
    ],
    [
      'with the rest of the box glued to it',
      [
        'Report prepared by: A. Clerk',
        'The State of the Parks Place Scrutiny Committee Executive Councillor: B. Moor A Part 1 Public Agenda Item',
      ],
      'The State of the Parks',
    ],
    [
      'after "Subject:"',
      ['Subject:	Review of the ferries', 'Report author: A. Clerk', 'Purpose'],
      'Review of the ferries',
    ],
    [
      'not the author’s office',
      ['Report prepared by: A. Clerk', 'Director of Places', 'Ferries in winter'],
      'Ferries in winter',
    ],
    [
      'in the cell beside its label',
      ['Subject:', 'Review of the ferries', 'Date:', '3 May 2014'],
      'Review of the ferries',
    ],
    [
      'nowhere',
      ['Saltmere Council', '1. Purpose of report', 'To say what became of the ferries.'],
      undefined,
    ],
  ])('%s', (_where, blocks, title) => {
    expect(readReportTitle(blocks)).toBe(title);
  });
});

test('[R146] another council that is named below the first page’s box is not whose paper it is', () => {
  const blocks = [
    'Subject: Review of the ferries',
    'Date: 3 May 2014',
    'SUMMARY',
    'The team came from Aldenbury City Council.',
  ];
  expect(readPaperHeader(blocks)).toEqual({ title: 'Review of the ferries', date: '2014-05-03' });
});
