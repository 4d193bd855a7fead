import { afterEach, expect, test } from 'vitest';
import { readMeeting } from '../page/meeting/read-meeting.ts';
import { openFetchedPage, readFetchedPage } from './fetched-page.ts';

const URL_OF_PAGE = 'https://democracy.saltmere.gov.uk/ieListDocuments.aspx?CId=1&MId=2&Ver=4';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>Agenda - Saltmere Council</title>${head}</head><body>${body}</body></html>`;

const HOSTILE = page(
  `<main onclick="ran()"><script>window.fetchedRan = true</script>
  <img src="https://tracker.example/x.png" onerror="window.fetchedRan = true">
  <svg onload="window.fetchedRan = true"></svg>
  <iframe srcdoc="<script>parent.fetchedRan = true</script>"></iframe>
  <p>Words of the paper. <a href="javascript:window.fetchedRan=true">One</a> <a href="documents/s1/A b.pdf">Two</a>
  <a href="//other.example/x">Three</a> <a href="https://a:b@other.example/">Four</a></p>
  <form action="https://other.example"><input name="q"></form></main>`,
  '<meta http-equiv="refresh" content="0;url=https://other.example/"><link rel="stylesheet" href="https://tracker.example/a.css">',
);

afterEach(() => {
  delete (window as { fetchedRan?: boolean }).fetchedRan;
});

test('nothing of a hostile page runs or loads; its words and links are kept', async () => {
  const asked = performance.getEntriesByType('resource').length;
  const read = readFetchedPage(HOSTILE, URL_OF_PAGE);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.text).toContain('words of the paper');
  const { document, snapshot } = read.value;
  expect(
    document.querySelectorAll('script, iframe, svg, link, [onclick], [onerror], [http-equiv]'),
  ).toHaveLength(0);
  expect(document.defaultView).toBeNull();
  expect(snapshot).not.toMatch(/script|tracker|onclick|javascript:/i);
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  expect(links).toContain('https://democracy.saltmere.gov.uk/documents/s1/A%20b.pdf');
  expect(links).toContain('https://other.example/x');
  expect(snapshot).not.toContain('a:b@');
  await new Promise((settle) => requestAnimationFrame(settle));
  expect(window).not.toHaveProperty('fetchedRan');
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('tracker'))).toEqual([]);
  expect(performance.getEntriesByType('resource').length).toBeGreaterThanOrEqual(asked);
});

test('a base that the page names is what its links are relative to', () => {
  const document = openFetchedPage(page('<a href="b.pdf">B</a>', '<base href="/moderngov/">'), URL_OF_PAGE);
  expect(document.querySelector('a')?.getAttribute('href')).toBe(
    'https://democracy.saltmere.gov.uk/moderngov/b.pdf',
  );
});

test('what a meeting and its restriction are read by is still there', () => {
  const body = `<div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1>
    <h2 class="mgSubTitleTxt">Cabinet - Tuesday, 5th January, 2016 2.00 pm</h2>
    <table id="mgItemTable"><tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td>
    <td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s12/Report.pdf">Report <span class="mgFileSize">PDF 119 KB</span></a></p></td></tr></table></div>`;
  const found = readMeeting(openFetchedPage(page(body), URL_OF_PAGE), URL_OF_PAGE);
  expect(found).toMatchObject({ site: 'modgov', committee: 'Cabinet', date: '2016-01-05' });
  expect(found?.items[0]?.papers[0]?.url).toBe('https://democracy.saltmere.gov.uk/documents/s12/Report.pdf');
  const marked = page('<main><p>Part 2 (Not for publication)</p><h1>Prices</h1><p>Words.</p></main>');
  const read = readFetchedPage(marked, URL_OF_PAGE);
  expect(read.ok && read.value.facts.restrictionSigns.map(({ where }) => where)).toContain('header');
});

test('a sign-in in place of the page, and a page without words, have codes', () => {
  const signIn = page('<main><form><label>Password <input type="PASSWORD"></label></form></main>');
  expect(readFetchedPage(signIn, URL_OF_PAGE)).toMatchObject({ code: 'paper-login' });
  expect(readFetchedPage(page(''), URL_OF_PAGE)).toMatchObject({ code: 'page-empty' });
});
