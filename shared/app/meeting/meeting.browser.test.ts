/** The story of a meeting: kept on Monday, changed on Thursday, read offline on Friday. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fail, ok } from '../../core/result.ts';
import type { CouncilSite, Desk } from '../../desk/desk.ts';
import { describeTestPaper, testPdf } from '../../desk/papers/test-papers.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import { readMeeting } from '../../documents/page/meeting/read-meeting.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { bringMeeting } from './bring-meeting.ts';

const URL_OF_PAGE = 'https://town.example/ieListDocuments.aspx?MId=4177';
const link = (id: number, name: string, size: string): string =>
  `<a href="documents/s${id}/${name}.pdf">${name} <span class="mgFileSize">PDF ${size}</span></a>`;
const item = (id: number, no: string, title: string, ...links: string[]): string =>
  `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI${id}"></a>${no}.</p></td>
   <td><p class="mgAiTitleTxt">${title}</p><ul>${links.map((each) => `<li>${each}</li>`).join('')}</ul></td></tr>`;
const pageOf = (items: string, links = ''): string =>
  `<title>Agenda - Town Council</title><div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1>
   <h2 class="mgSubTitleTxt">Scrutiny Panel - Tuesday, 12th January, 2027 6.30 pm</h2><div class="mgLinks">${links}</div>
   <div class="mgContent"><table id="mgItemTable"><tbody>${items}</tbody></table></div></div>`;

const MONDAY = pageOf(
  item(1, '6', 'Minutes', link(5, 'Draft minutes', '20 KB')) +
    item(2, '7', 'Budget', link(1, 'Budget report', '119 KB'), link(2, 'Appendix 1', '40 KB')) +
    item(3, '9', 'Contract', link(3, 'Appendix B (Exempt)', '9 KB')),
);
const THURSDAY = pageOf(
  item(1, '6', 'Minutes') +
    item(2, '7', 'Budget', link(1, 'Budget report', '119 KB'), link(2, 'Appendix 1', '52 KB')) +
    item(3, '9', 'Contract', link(3, 'Appendix B (Exempt)', '9 KB')),
  link(9, 'Supplement 1, item 7', '12 KB'),
);

const desks = createDesks();
let desk: Desk;
let app: AppBench | undefined;
let html = MONDAY;
let isOnline = true;
/** Papers wait for the test when it wants to see them coming. */
let gate: Promise<void> = Promise.resolve();

const site: CouncilSite = {
  ask: () => Promise.resolve(fail('fetch-offline')),
  readText: () => Promise.resolve(fail('fetch-offline')),
  readPage: (url) => Promise.resolve(isOnline ? ok({ url, html }) : fail('fetch-offline')),
  openPaper: (url) => async (from, _etag, signal) => {
    const stopped = new Promise<boolean>((resolve) =>
      signal.addEventListener('abort', () => resolve(true), { once: true }),
    );
    if (await Promise.race([gate.then(() => false), stopped])) return fail('paper-paused');
    if (!isOnline) return fail('fetch-offline');
    const file = testPdf(`${url} ${html === MONDAY ? 'monday' : 'thursday'}`);
    return ok({ stream: file.slice(from).stream(), from, size: file.size, etag: '"1"' });
  },
};

async function open(): Promise<void> {
  const found = readMeeting(new DOMParser().parseFromString(MONDAY, 'text/html'), URL_OF_PAGE)!;
  const id = await bringMeeting(desk, found, Date.now());
  if (!id.ok) throw new Error(id.code);
  await show(id.value);
}

async function show(id: string): Promise<void> {
  app?.close();
  history.replaceState(null, '', `#/meeting/${id}`);
  app = openApp({ ...desk, site }, desk.sharing);
  await app.says('Scrutiny Panel');
}

const shown = (selector: string): string[] =>
  [...app!.root.querySelectorAll(selector)].map((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const states = (): string[] =>
  [...app!.root.querySelectorAll<HTMLElement>('.rp-mp')].map((row) => row.dataset['state']!);
const waitFor = (states_: readonly string[]): Promise<void> =>
  vi.waitFor(() => expect(states()).toEqual(states_), 20_000);

beforeEach(async () => {
  await page.viewport(1180, 900);
  html = MONDAY;
  isOnline = true;
  gate = Promise.resolve();
  document.documentElement.lang = 'en-GB';
  desk = await desks.open({ describePaper: describeTestPaper });
});
afterEach(async () => {
  app?.close();
  app = undefined;
  await desks.end();
  history.replaceState(null, '', location.pathname + location.search);
});

test('kept on Monday, changed on Thursday, read on Friday without a connection', async () => {
  await open();
  expect(shown('.rp-mi-title')).toEqual(['Item 6Minutes', 'Item 7Budget', 'Item 9Contract']);
  await app!.says('NOT FOR PUBLICATION');
  await app!.click('Keep these 3 papers');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  html = THURSDAY;
  await app!.click('Check for changes');
  await app!.says('1 new paper (Supplement, item 7), 1 replaced, 1 gone');
  expect(shown('.rp-mp-change')).toEqual(['Replaced', 'New']);
  await app!.click('Keep these 2 papers');
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  isOnline = false;
  const id = decodeURIComponent(location.hash.split('/').at(-1)!);
  await show(id);
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  const meeting = desk.library.value.meetings.find((each) => each.id === id)!;
  const papers = meeting.items.flatMap((each) => each.papers);
  expect(papers.filter(({ keptOffline }) => keptOffline)).toHaveLength(4);
  expect(papers.some(({ report }) => report.title.includes('Exempt'))).toBe(false);
});

test('a pause stops it, and after a reload it goes on where it was', async () => {
  let release = (): void => undefined;
  gate = new Promise((resolve) => (release = resolve));
  await open();
  await app!.click('Keep these 3 papers');
  await waitFor(['keeping', 'waiting', 'waiting', 'listed']);
  await app!.click('Pause');
  await app!.says('Paused at 0 of 3');
  const id = decodeURIComponent(location.hash.split('/').at(-1)!);
  await show(id);
  await app!.says('Paused at 0 of 3');
  await app!.click('Go on');
  await waitFor(['keeping', 'waiting', 'waiting', 'listed']);
  // The page is closed while papers come: nobody paused, so the next one goes on by itself.
  await show(id);
  await waitFor(['keeping', 'waiting', 'waiting', 'listed']);
  release();
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(shown('.rp-keep')).toEqual([]);
});

test('a paper that only looks restricted is unlocked in one tap, with a reason, and then kept', async () => {
  await open();
  await app!.click('Only its title sounds closed');
  await app!.click('Keep these 4 papers');
  await waitFor(['kept', 'kept', 'kept', 'kept']);
  expect(shown('.rp-mp-restricted')).toEqual([]);
});

test('what cannot be fetched says why at its row, and the rest is kept', async () => {
  await open();
  isOnline = false;
  await app!.click('Keep these 3 papers');
  await waitFor(['failed', 'failed', 'failed', 'listed']);
  isOnline = true;
  await app!.click('Try again');
  await waitFor(['kept', 'failed', 'failed', 'listed']);
  expect(shown('.rp-mp-failed')).toHaveLength(2);
});

test('a clerk’s link brings the meeting, and its papers come without another tap', async () => {
  await open();
  await app!.click('Link for others');
  const field = await vi.waitFor(() => app!.root.querySelector<HTMLInputElement>('.rp-ml input')!);
  const { hash } = new URL(field.value);
  expect(hash).toBe(`#/meeting-at/${encodeURIComponent(URL_OF_PAGE)}`);
  app!.close();
  await desks.end();
  desk = await desks.open({ describePaper: describeTestPaper });
  history.replaceState(null, '', hash);
  app = openApp({ ...desk, site }, desk.sharing);
  await app.says('Scrutiny Panel');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(location.hash).toMatch(/^#\/meeting\/[a-z2-7]{26}$/);
});

test('in a group, papers kept here are given to everyone, those kept later too, and no restricted one', async () => {
  const made = await desk.sharing.createGroup('Task group');
  if (!made.ok) throw new Error(made.code);
  const given: string[] = [];
  const real = desk.sharing;
  const sharePaper: typeof real.sharePaper = async (rid, to) => {
    const shared = await real.sharePaper(rid, to);
    given.push(`${shared.ok ? 'ok' : shared.code} ${titleOf(rid)} ${to === made.value.ws}`);
    return shared;
  };
  desk = { ...desk, sharing: { ...real, sharePaper } };
  await open();
  await app!.click('Keep these 3 papers');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(given).toEqual([]);
  await app!.click('Keep the public papers for everyone in Task group');
  await app!.says('Everyone in Task group gets the public papers');
  const all = ['ok Draft minutes true', 'ok Budget report true', 'ok Appendix 1 true'];
  await vi.waitFor(() => expect(given).toEqual(all), 20_000);
  html = THURSDAY;
  await app!.click('Check for changes');
  await app!.click('Keep these 2 papers');
  const later = ['ok Appendix 1 true', 'ok Supplement 1, item 7 true'];
  await vi.waitFor(() => expect(given).toEqual([...all, ...later]), 20_000);
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
});

function titleOf(rid: string): string | undefined {
  return desk.library.value.meetings
    .flatMap((meeting) => meeting.items.flatMap(({ papers }) => papers))
    .find((paper) => paper.rid === rid)?.report.title;
}

test('a link to what is no meeting says so, and can be tried again', async () => {
  html = '<title>Sorry</title><p>Moved';
  history.replaceState(null, '', `#/meeting-at/${encodeURIComponent(URL_OF_PAGE)}`);
  app = openApp({ ...desk, site }, desk.sharing);
  await app.button('Try again');
  html = MONDAY;
  await app.click('Try again');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(desk.library.value.meetings).toHaveLength(1);
});

test.each(['light', 'dark'])('axe finds nothing on the page of a meeting, %s', async (theme) => {
  document.documentElement.setAttribute('data-theme', theme);
  await open();
  html = THURSDAY;
  await app!.click('Check for changes');
  await app!.says('1 new paper');
  const { violations } = await axe.run(app!.root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
  document.documentElement.removeAttribute('data-theme');
});
