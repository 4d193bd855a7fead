import { signal, type Signal } from '@preact/signals';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { LibraryView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { groupView } from '../../ui/examples/sharing-values.ts';
import { library } from '../../ui/examples/library-values.ts';
import { AT, findings, group, me, other, own } from '../../ui/examples/values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing, type FakeSharing } from '../testing/fake-sharing.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let desk: Desk;
let app: AppBench | undefined;
let fake: FakeSharing;
let shown: Signal<LibraryView>;

beforeEach(async () => {
  await page.viewport(1280, 900);
  document.documentElement.lang = 'en-GB';
  desk = await openDesk();
  shown = signal({ ...library, loose: [] });
  fake = createFakeSharing({ sharesAll: () => group.ws });
  fake.groups.value = [groupView({ ws: group.ws })];
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  await look('light');
  history.replaceState(null, '', location.pathname + location.search);
});

const LOOKS = ['light', 'dark', 'contrast', 'forced colours'] as const;

async function look(as: (typeof LOOKS)[number]): Promise<void> {
  const value = as === 'forced colours' ? 'active' : 'none';
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await desk.settings.set('theme', as === 'forced colours' ? 'light' : as).catch(() => undefined);
}

async function check(root: Element): Promise<void> {
  // Forced colours are the member's own: what axe computes from ours is not what is painted.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const rules = { 'color-contrast': { enabled: !isForced } };
  const { violations, passes } = await axe.run(root, { runOnly: TAGS, rules, iframes: false });
  const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join('\n')}`);
  expect(found.join('\n\n')).toBe('');
  expect(passes.length).toBeGreaterThan(10);
}

/** A report that a group shares: two layers, and a finding that was deleted while somebody wrote a note. */
function shared(real: Desk): Desk {
  const view = {
    rid: 'a',
    report: { key: 'x', title: 'Inspection of services' },
    urls: [],
    editions: [],
    findings: findings.map(({ finding }) => finding),
    deleted: [{ ...findings[0]!.finding, id: 'f9', deleted: { author: other, at: AT, notedBy: [me] } }],
    restricted: false,
    layers: [own, group],
  };
  return {
    ...real,
    library: shown,
    openReport: () => ({ view: signal(view), ready: Promise.resolve(), dispose: () => undefined }),
  };
}

test.each(LOOKS)(
  'axe finds nothing in the reader with layers, notices and its share dialog: %s',
  async (as) => {
    await look(as);
    history.replaceState(null, '', '#/r/a');
    app = openApp(shared(desk), fake.sharing);
    await app.says('Show what is seen by');
    await app.says('bring it back?');
    await app.says('Everything you mark in this report goes to');
    await app.click('1 deleted: bring back?');
    expect(document.activeElement?.textContent).toBe('Bring it back');
    await check(app.root);
    await app.click('Share');
    await app.says('The rest stays “only me”.');
    await check(app.root.querySelector('dialog')!);
  },
);

test.each(LOOKS)(
  'axe finds nothing on the recovery page once it is made, and in the group settings: %s',
  async (as) => {
    await look(as);
    history.replaceState(null, '', '#/recovery');
    app = openApp(desk, fake.sharing);
    await app.click('Make a recovery page');
    await app.says('my recovery page');
    await check(app.root);
    history.replaceState(null, '', '#/settings');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await app.click('Leave');
    await app.says('It goes off your devices');
    await check(app.root);
  },
);

test.each(LOOKS)('axe finds nothing on a lost device, and with what a group offers: %s', async (as) => {
  await look(as);
  history.replaceState(null, '', '#/');
  fake.offers.value = [{ rid: 'a', ws: group.ws, bytes: 3_200_000, by: 'R. Sen', progress: 0.5 }];
  app = openApp(shared(desk), fake.sharing);
  await app.click(groupView().name);
  await check(app.root);
  history.replaceState(null, '', '#/r/a');
  dispatchEvent(new HashChangeEvent('hashchange'));
  await app.says('R. Sen kept this paper');
  await check(app.root);
  history.replaceState(null, '', '#/');
  dispatchEvent(new HashChangeEvent('hashchange'));
  // A device that was wiped has nothing left to show.
  shown.value = { ...shown.value, meetings: [] };
  fake.state.value = { state: 'refused', findings: 0, code: 'device-lost' };
  await vi.waitFor(() =>
    expect(app?.root.querySelector('h1')?.textContent).toBe('This device was reported lost'),
  );
  await check(app.root);
});
