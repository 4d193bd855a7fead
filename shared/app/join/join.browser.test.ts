import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLink } from '../../core/link.ts';
import { fail } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { HOST, LINK } from '../../ui/examples/sharing-values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  history.replaceState(null, '', location.pathname + location.search);
});

test('a link that is opened is asked about by name, joined, and leads to the library', async () => {
  const { sharing, calls } = createFakeSharing();
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing, { link: LINK });
  await app.says('You are invited to a group');
  await app.says('run by Saltmere Council’s members’ office');
  await app.click('Join');
  await app.says('The others need a name');
  expect(calls).toEqual([]);
  await app.type('Your name', 'R. Sen');
  await app.click('Join');
  await vi.waitFor(() => expect(calls).toEqual([`join ${LINK} R. Sen`]));
  await vi.waitFor(() => expect(location.hash).toBe('#/'));
  expect(app.heard()).toContain('You are in: Workforce task group.');
});

test('a link opened while the app is there leaves the address bar before its page is shown', async () => {
  const { sharing } = createFakeSharing();
  app = openApp(desk, sharing);
  const { hash } = new URL(LINK);
  location.hash = hash;
  await app.says('You are invited to a group');
  expect(location.href).not.toContain('1.019ab3c4');
  expect(location.hash).toBe('#/join');
});

test.each([
  ['invite-expired', 'This invitation has expired.'],
  ['invite-used', 'This invitation has been used up.'],
  ['invite-ended', 'This invitation was ended.'],
  ['link-newer', 'made by a newer Rapporteur'],
] as const)('%s is said in plain words, and nothing is changed', async (code, words) => {
  const { sharing, calls } = createFakeSharing({ lookAhead: async () => fail(code) });
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing, { link: LINK });
  await app.says(words);
  await app.says('Nothing on this device was changed.');
  expect(calls).toEqual([]);
});

test('a link for another server says which, with a way to open it there', async () => {
  const { sharing } = createFakeSharing({ lookAhead: async () => fail('link-other-server') });
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing, { link: LINK });
  await app.says('This link belongs to another server');
  await app.says(HOST.slice('https://'.length));
  const there = (await app.button('Open it there')) as HTMLAnchorElement;
  expect(there.href).toBe(LINK);
});

test('offline a link can be tried again, without a dialog', async () => {
  let isOnline = false;
  const fake = createFakeSharing();
  const { lookAhead } = fake.sharing;
  const sharing = {
    ...fake.sharing,
    lookAhead: (link: string) => (isOnline ? lookAhead(link) : Promise.resolve(fail('server-unreachable'))),
  };
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing, { link: LINK });
  await app.says('The server cannot be reached.');
  expect(app.root.querySelector('dialog')).toBeNull();
  isOnline = true;
  await app.click('Try again');
  await app.says('You are invited to a group');
});

test('a typed code: the digits are compared, then the link that came is followed', async () => {
  const { sharing, calls, asked } = createFakeSharing();
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing);
  await app.type('Code or link', '7q4m 2kxw');
  await app.type('Your name', 'R. Sen');
  await app.click('Go on');
  await vi.waitFor(() => expect(calls).toEqual(['enterCode 7Q4M2KXW R. Sen']));
  asked.value = { state: 'comparing', digits: '402917' };
  await app.says('402 917');
  expect(calls).toHaveLength(1);
  const link = { kind: 'recovery', host: HOST, code: 'x' } as const;
  asked.value = { state: 'let-in', link };
  await vi.waitFor(() => expect(calls.at(-1)).toBe(`join ${HOST}/#/k/1.x R. Sen`));
  await vi.waitFor(() => expect(location.hash).toBe('#/'));
});

test('a typed code asks for no name; a group that it leads to does, on the page of its link', async () => {
  const { sharing, calls, asked } = createFakeSharing();
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing);
  await app.type('Code or link', '7q4m 2kxw');
  await app.click('Go on');
  await vi.waitFor(() => expect(calls).toEqual(['enterCode 7Q4M2KXW ']));
  const link = readLink(LINK);
  if (!link.ok) throw new Error(link.code);
  asked.value = { state: 'let-in', link: link.value };
  await app.says('You are invited to a group');
  expect(calls).toHaveLength(1);
});

test('a pasted link and the letters of a recovery page are taken for what they are', async () => {
  const { sharing, calls } = createFakeSharing();
  history.replaceState(null, '', '#/join');
  app = openApp(desk, sharing);
  await app.type('Code or link', '7Q4M 2KXW 9D3T H6VC 0PRN 5EAJ 8SYF');
  await app.click('Go on');
  await vi.waitFor(() => expect(calls).toContain('recover 7Q4M2KXW9D3TH6VC0PRN5EAJ8SYF'));
  await vi.waitFor(() => expect(location.hash).toBe('#/'));
  location.hash = '#/join';
  await app.type('Code or link', LINK);
  await app.click('Go on');
  await app.says('You are invited to a group');
});
