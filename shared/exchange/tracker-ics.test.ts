import { expect, test } from 'vitest';
import { writeIcs } from './tracker-ics.ts';

test('[R227] due days go into a calendar: whole days, escaped and folded, a month by its last day', () => {
  const days = [
    {
      id: 'p1',
      due: '2027-01-31',
      title: 'Due: a note, by the director; see 3.1',
      about: 'On: what changed\nsince?',
    },
    { id: 'p2', due: '2027-02', title: 'Children’s services '.repeat(8), about: '' },
  ];
  const text = writeIcs(days, Date.UTC(2026, 10, 30, 22, 5, 6));
  expect(text).toContain('DTSTAMP:20261130T220506Z\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201\r\n');
  expect(text).toContain('DTSTART;VALUE=DATE:20270228\r\n');
  expect(text).toContain('SUMMARY:Due: a note\\, by the director\\; see 3.1\r\n');
  expect(text).toContain('DESCRIPTION:On: what changed\\nsince?\r\n');
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain('Children’s services '.repeat(8));
});
