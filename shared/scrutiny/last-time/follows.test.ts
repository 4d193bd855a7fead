import { expect, test } from 'vitest';
import { pageOf } from '../../anchoring/test-pages.ts';
import { findSampleReport, SAMPLE_REPORTS } from '../../../seeds/reports/all-reports.ts';
import { reportLines } from '../../../seeds/reports/report-text.ts';
import { proposeFollowed, type DatedPaper } from './follows.ts';
import { readHead } from './head.ts';
import { whatWasSearched } from './searched.ts';

const paper = (rid: string, title: string, date?: string, council?: string): DatedPaper => ({
  rid,
  title,
  ...(date === undefined ? {} : { date }),
  ...(council === undefined ? {} : { council }),
});

test('[R197] a report follows the latest earlier one of its council and subject', () => {
  const town = 'Pewsham Borough Council';
  const now = paper('now', 'Gritting of roads: annual report', '2020-05-01', 'Borough of Pewsham');
  const others = [
    paper('old', 'Gritting of roads 2017', '2017-05-01', town),
    paper('last', 'Gritting of roads: annual report', '2019-05-01', town),
    paper('later', 'Gritting of roads: annual report', '2021-05-01', town),
    paper('pools', 'Swimming pools: annual report', '2019-06-01', town),
    paper('theirs', 'Gritting of roads: annual report', '2019-08-01', 'Aldenbury District Council'),
    paper('nobody', 'Gritting of roads: annual report', '2019-09-01'),
    paper('dateless', 'Gritting of roads: annual report', undefined, town),
  ];
  expect(proposeFollowed(now, others).map(({ rid }) => rid)).toEqual(['last', 'old']);
  expect(proposeFollowed(paper('x', 'Gritting', undefined, town), others)).toEqual([]);
  expect(proposeFollowed(paper('x', 'Gritting', '2020-01-01'), others)).toEqual([]);
});

test('[R197, R198] of the five samples each follows the one before it, and the other council’s none', () => {
  const papers = SAMPLE_REPORTS.map((report): DatedPaper => {
    const head = readHead(pageOf(...reportLines(report)));
    return { rid: report.id, ...head, title: head.title ?? '' };
  });
  const follows = papers.map((one) => `${one.rid} ${proposeFollowed(one, papers)[0]?.rid ?? '–'}`);
  expect(follows.toSorted()).toEqual([
    'aldenbury-2017 –',
    'saltmere-2011 –',
    'saltmere-2014 saltmere-2011',
    'saltmere-2016 saltmere-2014',
    'saltmere-2019 saltmere-2016',
  ]);
});

test('[R198] council, date and subject are read from the box, also where its lines run together', () => {
  const page = pageOf(
    'Pewsham-on-Sea Borough Council',
    'Report of the Director to Cabinet on',
    '3rd',
    'Gritting of Roads: Annual Report Place Scrutiny Committee Executive Councillor: Councillor Ann Lee A Part 1 Public Agenda Item',
    '1. Purpose of Report',
    'On 5 May 2012 Aldenbury District Council wrote.',
  );
  expect(readHead(page)).toEqual({
    council: 'Pewsham-on-Sea Borough Council',
    title: 'Gritting of Roads: Annual Report',
  });
  expect(
    readHead(
      pageOf('Borough of Pewsham', '| Subject: | Gritting | ', '| Date: | 3 January 2017 |', 'Summary'),
    ),
  ).toEqual({ council: 'Borough of Pewsham', title: 'Gritting', date: '2017-01-03' });
});

test('[R199] nothing found says what was searched', () => {
  const words = (...lines: string[]): string =>
    whatWasSearched(pageOf(...lines), ['Gritting, Appendix 1']).words;
  expect(words('Roads were gritted.')).toBe('searched the whole report');
  expect(words('See Appendix 1.')).toBe('searched the cover report');
  expect(words('See Appendix 1 and Appendix 2.')).toBe('searched the cover report; Appendix 2 is not here');
  expect(words('See Appendices 2 to 6.')).toBe(
    'searched the cover report; Appendix 2, Appendix 3, Appendix 4 and 2 more are not here',
  );
  expect(whatWasSearched(pageOf(...reportLines(findSampleReport('saltmere-2019'))), []).missing).toEqual([
    'Appendix 1',
  ]);
});
