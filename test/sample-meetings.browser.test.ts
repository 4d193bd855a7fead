/** The sample site's meetings, as the site serves them, through the reader of meeting pages. */
import { expect, test } from 'vitest';
import { createSampleSite } from '../seeds/site/create-sample-site.ts';
import type { FoundMeeting } from '../shared/core/found-meeting.ts';
import { readMeeting } from '../shared/documents/page/meeting/read-meeting.ts';

const site = createSampleSite({ contentSecurityPolicy: "default-src 'none'" });

function read(path: string): FoundMeeting {
  const url = new URL(path, 'https://samples.example');
  const answer = site({
    method: 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    cookies: new Map(),
    form: new URLSearchParams(),
  });
  expect(answer.status, path).toBe(200);
  const found = readMeeting(new DOMParser().parseFromString(answer.body, 'text/html'), url.href);
  if (!found) throw new Error(`no meeting at ${path}`);
  return found;
}

test('a current page: its items, their papers, the late supplement and what is not for the public', () => {
  const found = read('/saltmere/ieListDocuments.aspx?MId=3391');
  expect(found).toMatchObject({ site: 'modgov', committee: 'Cabinet', date: '2019-09-17' });
  expect(found.papers.map(({ role }) => role)).toEqual(['frontsheet', 'pack', 'supplement']);
  expect(found.items.find(({ key }) => key === 'ai18840')?.restricted).toMatch(/^Restricted enclosure/);
  const item = found.items.find(({ key }) => key === 'ai18833')!;
  expect(item).toMatchObject({ no: '315' });
  expect(item.papers.map(({ key, form }) => [key, form])).toEqual([
    ['mg:samples.example/saltmere:s9401', 'pdf'],
    ['mg:samples.example/saltmere:s9402', 'page'],
  ]);
});

test('a legacy page with its PDFs', () => {
  const found = read('/saltmere/CeListDocuments.aspx?MeetingId=1188&DF=15%2f03%2f2011');
  expect(found).toMatchObject({ site: 'modgov-legacy', committee: 'Cabinet', date: '2011-03-15' });
  expect(found.items.flatMap(({ papers }) => papers).some(({ form }) => form === 'pdf')).toBe(true);
});

test('a page of the other software, whose papers the site gives', () => {
  const found = read(
    '/aldenbury/cmis/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/6512/Committee/208/Default.aspx',
  );
  expect(found).toMatchObject({ site: 'cmis', date: '2017-01-03' });
  const [paper] = found.items.flatMap(({ papers }) => papers);
  expect(paper).toMatchObject({ title: '4. Safeguarding Peer Review Briefing Note' });
  const { pathname, searchParams } = new URL(paper!.url);
  const answer = site({
    method: 'GET',
    path: pathname,
    query: searchParams,
    cookies: new Map(),
    form: new URLSearchParams(),
  });
  expect(answer.pdf).toBe('aldenbury-2017.pdf');
});
