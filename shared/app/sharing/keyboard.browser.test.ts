import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { devices, groupView, LINK } from '../../ui/examples/sharing-values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  await page.viewport(1280, 900);
  desk = await openDesk();
  history.replaceState(null, '', '#/settings');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  history.replaceState(null, '', location.pathname + location.search);
});

/** What has the focus, by its label or its words. */
function focused(): string {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'nothing';
  const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
  return (label ?? at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
}
const expectFocus = (words: string): Promise<void> => vi.waitFor(() => expect(focused()).toBe(words), 5_000);

/** As with the keyboard: what has the focus is pressed. */
async function press(words: string): Promise<void> {
  (await app!.button(words)).focus();
  await userEvent.keyboard('{Enter}');
}

test('a group is made, a link made and copied without a mouse: the keyboard is never nowhere', async () => {
  const { sharing, groups } = createFakeSharing();
  app = openApp(desk, sharing);
  await press('Make a group');
  await expectFocus('Name of the group');
  await userEvent.keyboard('{Enter}');
  await app.says('A group needs a name');
  await expectFocus('Name of the group');
  groups.value = [groupView({ ws: 'g1', host: undefined as never, people: [] })];
  await userEvent.keyboard('Workforce{Enter}');
  await expectFocus('Your name');
  await press('Make the link');
  await app.says('The others need a name');
  await expectFocus('Your name');
  await userEvent.keyboard('A. Marsh');
  await press('Make the link');
  await expectFocus('Send this link');
  await userEvent.keyboard('{Tab}');
  await expectFocus('Copy');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(app?.root.querySelector('dialog')).toBeNull());
  expect(focused()).not.toBe('nothing');
});

test('who asks to be let in is said in the dialog, where it is heard, and stays in sight on a phone', async () => {
  await page.viewport(390, 844);
  const { sharing, groups, offered } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1' })];
  app = openApp(desk, sharing);
  await press('Invite people');
  await app.type('Your name', 'A. Marsh');
  await press('Make the link');
  await app.says('7Q4M 2KXW');
  offered.value = { state: 'asked', name: 'D. Whitlow', digits: '402917' };
  await vi.waitFor(() => {
    const heard = [...app!.root.querySelectorAll('dialog [role=status]')].map((each) => each.textContent);
    expect(heard.join()).toContain('D. Whitlow asks to be let in. Compare the digits: 4 0 2 9 1 7.');
  });
  const letIn = await app.button('Let in');
  const { top, bottom } = letIn.getBoundingClientRect();
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});

test('a question in place takes the keyboard, and gives it back to what it was about', async () => {
  const { sharing, groups, devices: known } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1' })];
  known.value = devices;
  app = openApp(desk, sharing);
  await press('Leave');
  await expectFocus('Leave Workforce task group');
  await press('Stay');
  await expectFocus('Workforce task group');
  await press('Rename');
  await expectFocus('Name of the group');
  await press('Cancel');
  await expectFocus('Workforce task group');
  await press('Lost');
  await press('Report it as lost');
  await vi.waitFor(() => expect(app?.root.textContent).not.toContain('Report it as lost'));
  expect(focused()).not.toBe('nothing');
});

test('on the page of a link the keyboard begins at what the page says, and again at why it was refused', async () => {
  history.replaceState(null, '', '#/join');
  const { sharing } = createFakeSharing({ join: async () => fail('invite-ended') });
  app = openApp(desk, sharing, { link: LINK });
  await expectFocus('You are invited to a group');
  await app.type('Your name', 'B. Okafor');
  await press('Join');
  await expectFocus('This link does not open');
});

test('after a change of page the keyboard begins at the new page', async () => {
  const { sharing } = createFakeSharing();
  app = openApp(desk, sharing);
  await press('Make a recovery page');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('page'), 5_000);
});
