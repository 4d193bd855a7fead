/** The story of a meeting: kept on Monday, changed on Thursday, read offline on Friday. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Desk } from '../../desk/desk.ts';
import { describeTestPaper, testPdf } from '../../desk/papers/test-papers.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import { readMeeting } from '../../documents/page/meeting/read-meeting.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { bringMeeting } from './bring-meeting.ts';
import { createTown, MONDAY, THURSDAY, URL_OF_PAGE } from './test-town.ts';

const desks = createDesks();
let desk: Desk;
let app: AppBench | undefined;
const town = createTown(testPdf);

async function open(): Promise<void> {
  const found = readMeeting(new DOMParser().parseFromString(MONDAY, 'text/html'), URL_OF_PAGE)!;
  const id = await bringMeeting(desk, found, Date.now());
  if (!id.ok) throw new Error(id.code);
  await show(id.value);
}

async function show(id: string): Promise<void> {
  app?.close();
  history.replaceState(null, '', `#/meeting/${id}`);
  app = openApp({ ...desk, site: town.site }, desk.sharing);
  await app.says('Scrutiny Panel');
  // It is looked at when it is opened; a test that ends before would close the desk under it.
  await app.button('Check for changes');
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
  town.begin();
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
  town.become(THURSDAY);
  await app!.click('Check for changes');
  await app!.says('1 new paper (Supplement, item 7), 1 replaced, 1 gone');
  expect(shown('.rp-mp-change')).toEqual(['Replaced', 'New']);
  await app!.click('Keep these 2 papers');
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  town.isOnline = false;
  const id = decodeURIComponent(location.hash.split('/').at(-1)!);
  await show(id);
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  const meeting = desk.library.value.meetings.find((each) => each.id === id)!;
  const papers = meeting.items.flatMap((each) => each.papers);
  expect(papers.filter(({ keptOffline }) => keptOffline)).toHaveLength(4);
  expect(papers.some(({ report }) => report.title.includes('Exempt'))).toBe(false);
});

test('[R22] [R32] replaced under its own name and printed size: the site’s validator tells, and the bytes decide', async () => {
  await open();
  await app!.click('Keep these 3 papers');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  town.words = 'replaced';
  town.version = '"2"';
  await app!.click('Check for changes');
  await app!.says('1 replaced');
  expect(shown('.rp-mp-change')).toEqual(['Replaced']);
  await app!.click('Keep this paper');
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
  // Another name for the same bytes: fetched once, and not asked for by that name again.
  town.version = '"3"';
  await app!.click('Check for changes');
  await app!.says('1 replaced');
  await app!.click('Keep this paper');
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
  town.version = '"4"';
  town.html = MONDAY.replace(/<li><a href="documents\/s5.*?<\/li>/, '');
  await app!.click('Check for changes');
  await app!.says('1 gone');
  await app!.button('Check for changes');
  expect(shown('.rp-mp-change')).toEqual([]);
});

test('what is only gone needs no keeping: it is told until it was seen', async () => {
  await open();
  await app!.click('Keep these 3 papers');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  town.html = MONDAY.replace(/<li><a href="documents\/s5.*?<\/li>/, '');
  await app!.click('Check for changes');
  await app!.says('1 gone');
  await app!.click('Seen');
  await vi.waitFor(() => expect(shown('.rp-banner-title')).toEqual([]), 20_000);
});

test('a pause stops it, and after a reload it goes on where it was', async () => {
  let release = (): void => undefined;
  town.gate = new Promise((resolve) => (release = resolve));
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

test('[S93] a kept paper that its own words locked is unlocked in one tap, with a reason, and needs no connection', async () => {
  await open();
  town.words = '\nnot for publication';
  await app!.click('Keep these 3 papers');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  await vi.waitFor(() => expect(shown('.rp-mp-restricted')).toHaveLength(4), 20_000);
  const rids = () =>
    desk.library.value.meetings.flatMap((each) =>
      each.items.flatMap(({ papers }) => papers.map(({ rid }) => rid)),
    );
  expect(rids().map((rid) => desk.isRestricted(rid))).toEqual([true, true, true]);
  town.isOnline = false;
  await app!.click('The council published it');
  await vi.waitFor(() => expect(shown('.rp-mp-restricted')).toHaveLength(3), 20_000);
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(rids().filter((rid) => desk.isRestricted(rid))).toHaveLength(2);
});

test('what cannot be fetched says why at its row, and the rest is kept', async () => {
  await open();
  town.isOnline = false;
  await app!.click('Keep these 3 papers');
  await waitFor(['failed', 'failed', 'failed', 'listed']);
  town.isOnline = true;
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
  app = openApp({ ...desk, site: town.site }, desk.sharing);
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
  town.become(THURSDAY);
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
  town.html = '<title>Sorry</title><p>Moved';
  history.replaceState(null, '', `#/meeting-at/${encodeURIComponent(URL_OF_PAGE)}`);
  app = openApp({ ...desk, site: town.site }, desk.sharing);
  await app.button('Try again');
  town.html = MONDAY;
  await app.click('Try again');
  await waitFor(['kept', 'kept', 'kept', 'listed']);
  expect(desk.library.value.meetings).toHaveLength(1);
});

test.each(['light', 'dark'])('axe finds nothing on the page of a meeting, %s', async (theme) => {
  document.documentElement.setAttribute('data-theme', theme);
  await open();
  town.become(THURSDAY);
  await app!.click('Check for changes');
  await app!.says('1 new paper');
  const { violations } = await axe.run(app!.root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
  document.documentElement.removeAttribute('data-theme');
});
