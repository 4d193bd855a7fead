import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { devices, groupView, LINK } from '../../ui/examples/sharing-values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  document.documentElement.removeAttribute('data-theme');
  history.replaceState(null, '', location.pathname + location.search);
});

async function check(root: HTMLElement): Promise<void> {
  const { violations, passes } = await axe.run(root, { runOnly: TAGS });
  const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join('\n')}`);
  expect(found.join('\n\n')).toBe('');
  expect(passes.length).toBeGreaterThan(10);
}

const PAGES = [
  ['join', '#/join', 'You are invited to a group', LINK],
  ['type a code', '#/join', 'Type a code', undefined],
  ['recovery', '#/recovery', 'Make a recovery page', undefined],
  ['settings', '#/settings', 'My devices', undefined],
  ['group', `#/group/${groupView().ws}`, 'What happened here', undefined],
] as const;
const LOOKS = ['light', 'dark', 'contrast'] as const;

test.each(PAGES.flatMap((each) => LOOKS.map((look) => [...each, look] as const)))(
  'axe finds nothing on the page %s (%s, %s)',
  async (_, hash, words, link, look) => {
    await desk.settings.set('theme', look);
    const fake = createFakeSharing();
    fake.groups.value = [groupView()];
    fake.devices.value = devices;
    history.replaceState(null, '', hash);
    document.documentElement.lang = 'en-GB';
    app = openApp(desk, fake.sharing, link === undefined ? {} : { link });
    await app.says(words);
    await check(app.root);
  },
);

test('axe finds nothing in the dialogs; Escape closes them and the focus goes back', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: 'g1' })];
  history.replaceState(null, '', '#/settings');
  app = openApp(desk, fake.sharing);
  for (const [opener, words, go] of [
    ['Invite people', 'Whoever opens it can', 'Make the link'],
    ['Use it on my tablet too', 'Only your devices hold the key', 'Show the code'],
  ] as const) {
    const button = await app.button(opener);
    button.focus();
    button.click();
    await app.says(words);
    if (opener === 'Invite people') await app.type('Your name', 'A. Marsh');
    await app.click(go);
    await app.says('7Q4M 2KXW');
    const dialog = app.root.querySelector('dialog')!;
    expect(dialog.contains(document.activeElement)).toBe(true);
    await check(dialog);
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await vi.waitFor(() => expect(app?.root.querySelector('dialog')).toBeNull());
    expect(document.activeElement).toBe(button);
  }
});
