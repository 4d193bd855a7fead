import { describe, expect, test } from 'vitest';
import { readDate, readMeetingLine } from './dates.ts';

describe('dates as councils print them', () => {
  test.each([
    ['Wednesday, 1st December, 2021 7.00 pm', '2021-12-01'],
    ['15th March 2011', '2011-03-15'],
    ['22/10/2015', '2015-10-22'],
    ['26 May 2026\u00a06.00 pm', '2026-05-26'],
    ['5 Sept. 2019', '2019-09-05'],
    ['on the 3rd of January 2017', '2017-01-03'],
    ['2019-10-08T18:30', '2019-10-08'],
    ['31st February 2020', undefined],
    ['12.5% in 2019', undefined],
    ['item 4 marks 2020', undefined],
  ])('%s', (text, date) => expect(readDate(text)).toBe(date));

  test('a meeting line has committee, date, and the item if it is said', () => {
    expect(readMeetingLine('Children - and Families Committee - Tuesday, 8th October, 2019 6.30 pm')).toEqual(
      {
        committee: 'Children - and Families Committee',
        date: '2019-10-08',
      },
    );
    expect(readMeetingLine('Cabinet \u2013 17 May 2020 (Item 7a.)')).toEqual({
      committee: 'Cabinet',
      date: '2020-05-17',
      item: '7a',
    });
    expect(readMeetingLine('Annual report - 2019')).toBeUndefined();
  });
});
