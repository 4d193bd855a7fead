import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { devices, groupView } from '../../ui/examples/sharing-values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import type { WebHome } from '../web-home.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  desk = await openDesk();
  history.replaceState(null, '', '#/settings');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  history.replaceState(null, '', location.pathname + location.search);
});

test('a group is made on this device; nothing is sent until the link is made, and the name is asked for there', async () => {
  const { sharing, calls, groups } = createFakeSharing();
  app = openApp(desk, sharing);
  await app.click('Make a group');
  await app.type('Name of the group', 'Workforce task group');
  groups.value = [groupView({ ws: 'g1', host: undefined as never, people: [] })];
  (await app.button('Make a group')).closest('form')!.requestSubmit();
  await app.says('Invite people to Workforce task group');
  await app.says('Nothing has been sent yet.');
  await app.says('who can read them');
  await app.click('Make the link');
  await app.says('The others need a name');
  expect(calls).toEqual(['createGroup Workforce task group']);
  await app.type('Your name', 'A. Marsh');
  await app.click('Make the link');
  await vi.waitFor(() =>
    expect(calls.slice(1, 3)).toEqual(['setName A. Marsh', 'invite g1 member after-meeting']),
  );
  await app.says('7Q4M 2KXW');
  expect(app.root.querySelector('svg.rp-qr')?.getAttribute('aria-label')).toBe('QR code of the link');
});

test('another role makes another link and ends the one that nobody used', async () => {
  const { sharing, calls, groups } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1' })];
  app = openApp(desk, sharing);
  await app.click('Invite people');
  await app.type('Your name', 'A. Marsh');
  await app.click('Make the link');
  await app.says('Send this link');
  await app.click('In 24 hours');
  await vi.waitFor(() => expect(calls).toContain('invite g1 member in-a-day'));
  await vi.waitFor(() => expect(calls).toContain('endInvite g1 invite1'));
});

test('who types the code is let in only after the digits were compared', async () => {
  const { sharing, calls, groups, offered } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1' })];
  app = openApp(desk, sharing);
  await app.click('Invite people');
  await app.type('Your name', 'A. Marsh');
  await app.click('Make the link');
  await app.says('7Q4M 2KXW');
  offered.value = { state: 'asked', name: 'D. Whitlow', digits: '402917' };
  await app.says('D. Whitlow asks to be let in');
  expect(calls).not.toContain('letIn');
  await app.click('Let in');
  expect(calls).toContain('letIn');
});

test('my devices: a lost one is locked out after it was said what that means', async () => {
  const fake = createFakeSharing();
  fake.devices.value = devices;
  app = openApp(desk, fake.sharing);
  await app.says('iPad');
  await app.click('Lost');
  await app.says('The server refuses it from now on');
  expect(fake.calls).toEqual([]);
  await app.click('Report it as lost');
  await vi.waitFor(() => expect(fake.calls).toEqual(['reportLost d2']));
});

test('the recovery page stands by itself, so that printing prints nothing else', async () => {
  const { sharing, calls } = createFakeSharing();
  history.replaceState(null, '', '#/recovery');
  app = openApp(desk, sharing);
  await app.click('Make a recovery page');
  await app.says('8SYF');
  expect(calls).toEqual(['makeRecovery']);
  expect(app.root.querySelector('.rp-recovery-letters')?.children).toHaveLength(7);
});

test('offline nothing stops: no dialog, no toast, no alert; back online is said once', async () => {
  const { sharing, state } = createFakeSharing();
  history.replaceState(null, '', '#/');
  app = openApp(desk, sharing);
  const since = Date.now();
  state.value = { state: 'waiting', findings: 3, since, code: 'server-unreachable' };
  await app.says('3 findings waiting to be shared');
  expect(app.root.querySelector('dialog, .rp-toast, [role=alert]:not(:empty)')).toBeNull();
  expect(app.root.querySelector('[data-tone=error]')).toBeNull();
  state.value = { state: 'sharing', findings: 3, since };
  state.value = { state: 'shared', at: Date.now() };
  await vi.waitFor(() => expect(app?.heard()).toContain('Back online. 3 findings shared.'));
  await app.says('Shared, ');
});

test('in a tab of an iPad what was joined is handed to the Home Screen by a code', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: 'g1' })];
  history.replaceState(null, '', '#/');
  const web: WebHome = {
    update: signal(null),
    needsHomeScreen: true,
    extension: signal({ state: 'none' } as const),
  };
  app = openApp(desk, fake.sharing, { web });
  await app.says('Add Rapporteur to the Home Screen first');
  await app.says('type the code that Safari shows here');
  await app.click('Show the code');
  await app.says('Take your library to the Home Screen');
  expect(fake.calls).toEqual([]);
  const dialog = app.root.querySelector('dialog')!;
  [...dialog.querySelectorAll('button')].find((each) => each.textContent === 'Show the code')!.click();
  await app.says('7Q4M 2KXW');
  expect(fake.calls).toEqual(['addDevice', 'offerCode {"device":true}']);
});

test('a device that was reported lost says what became of what it kept', async () => {
  const { sharing, state } = createFakeSharing();
  history.replaceState(null, '', '#/');
  state.value = { state: 'refused', findings: 0, code: 'device-lost' };
  const library = signal({ meetings: [], loose: [], findings: 0, bytes: 0 });
  app = openApp({ ...desk, library }, sharing);
  await app.says('This device was reported lost');
  await app.says('Your findings are on your other devices');
  await vi.waitFor(() =>
    expect(app?.root.querySelector('h1')?.textContent).toBe('This device was reported lost'),
  );
  expect(app.root.querySelector('.rp-banner')).toBeNull();
});
