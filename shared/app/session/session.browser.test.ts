import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createId } from '../../core/ids.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { createEntry } from '../../desk/testing/desk-builders.ts';
import { createMark, createSelectors } from '../../store/testing/builders.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORDS = ['the waiting time fell', 'nobody was told', 'it will be done by June'];
const world = { now: () => Date.now(), random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };

let desk: Desk;
let app: AppBench | undefined;
let ws = '';

beforeEach(async () => {
  document.documentElement.lang = 'en-GB';
  desk = await openDesk();
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup('People Scrutiny');
  if (!made.ok) throw new Error(made.code);
  ({ ws } = made.value);
  await desk.enterReport(createEntry());
  for (const [at, words] of WORDS.entries())
    await desk.run(
      createMark(world, { ws, sel: { ...createSelectors(at * 100, words), paragraph: `3.${at + 1}` } }),
    );
});
afterEach(async () => {
  app?.close();
  await desk.sharing.leave(ws);
  await desk.dispose();
  // The next file begins with nobody's name.
  await throwAwayProfile();
  document.documentElement.removeAttribute('data-theme');
  history.replaceState(null, '', location.pathname + location.search);
});

async function startSession(names = false): Promise<string> {
  const sessions = await desk.sessions();
  const passages = WORDS.map((words, at) => ({
    edition: 'edition1',
    sel: { ...createSelectors(at * 100, words), paragraph: `3.${at + 1}` },
  }));
  const people = [desk.me.value.member, createId(world)];
  const started = await sessions.start({
    ws,
    rid: 'paper1',
    title: 'Report paper1',
    names,
    people,
    passages,
  });
  if (!started.ok) throw new Error(started.code);
  return started.value.sid;
}

async function openSession(names = false): Promise<HTMLElement> {
  const sid = await startSession(names);
  history.replaceState(null, '', `#/session/${ws}/${sid}`);
  app = openApp(desk, desk.sharing);
  await app.says('What is this passage, in your own reading?');
  return app.root;
}

const press = (key: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
/** Pressed again where the page did not listen yet: twice is the same choice. */
const chooseRisk = async (): Promise<void> => {
  await vi.waitFor(() => {
    press('5');
    expect(pressed(app!.root)).toBe('Risk');
  }, 5000);
  await app!.says('One of two has chosen');
};
const pressed = (root: HTMLElement): string | undefined =>
  root.querySelector('.rp-choice[aria-pressed=true] > span:not(.rp-glyph)')?.textContent ?? undefined;

async function check(root: HTMLElement): Promise<void> {
  const { violations, passes } = await axe.run(root, { runOnly: TAGS });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`).join('\n\n'),
  ).toBe('');
  expect(passes.length).toBeGreaterThan(10);
}

test('[Y95] keys choose, and so do buttons; each is said, kept, and can be taken back', async () => {
  const root = await openSession();
  await chooseRisk();
  await vi.waitFor(() =>
    expect(app!.heard()).toMatch(/Chosen: Risk\. Only you can see it\.|One of two has chosen\./),
  );
  press('0');
  await vi.waitFor(() => expect(pressed(root)).toBe('None of these'));
  await app!.says('One of two has chosen');
  await app!.click('Action or promise');
  await vi.waitFor(() => expect(pressed(root)).toBe('Action or promise'));
  // No key of the page while something is typed.
  await app!.click('Take my choice back');
  await app!.says('Nobody has chosen yet');
  expect(pressed(root)).toBeUndefined();
});

test('[Y96] R shows all; what was chosen is said once, and by no name', async () => {
  const root = await openSession();
  await chooseRisk();
  press('r');
  await app!.says('one chose this. Yours is among them');
  await vi.waitFor(() => expect(app!.heard().trim()).toBe('Revealed: risk 1.'), 3000);
  expect(root.querySelector('.rp-shown')?.textContent).not.toContain('Marsh');
});

test('[Y98] what is recorded is a finding of the group, the same one when it is recorded anew', async () => {
  await openSession();
  await chooseRisk();
  press('r');
  await app!.click('Record as agreed');
  await app!.says('It is a finding of People Scrutiny now.');
  await app!.click('Record it anew');
  await app!.click('Record that we differ');
  await app!.says('We differ');
  const report = desk.openReport('paper1');
  await report.ready;
  const recorded = report.view.value!.findings.filter(({ session }) => session !== undefined);
  expect(recorded).toHaveLength(1);
  expect(recorded[0]).toMatchObject({ session: 'differ', kind: null, audience: { ws } });
  expect(recorded[0]!.notes.map(({ text }) => text)).toEqual(['In a tagging session we differ: Risk 1.']);
  report.dispose();
});

test('[Y98] whether names stay is said before the first choice, and asked of each', async () => {
  await openSession(true);
  await app!.says('Names stay beside views only if all two agree. So far no');
  await app!.click('I agree to names');
  await app!.says('So far one does; until then views are kept without names.');
  expect(app!.root.querySelector('.rp-session-names')?.textContent).toContain('Keep them without names');
});

const LOOKS = ['light', 'dark', 'contrast'] as const;

test.each(LOOKS)(
  'axe finds nothing while choosing, talking, closing and in what came of it (%s)',
  async (look) => {
    await desk.settings.set('theme', look);
    const root = await openSession();
    press('5');
    await app!.says('One of two has chosen');
    await check(root);
    press('r');
    await app!.says('What should the group’s copy say?');
    await check(root);
    await app!.click('Record as agreed');
    await app!.says('It is a finding of People Scrutiny now.');
    await app!.click('Close the session');
    await app!.says('Close the session?');
    await check(root);
    root.querySelector<HTMLElement>('.rp-in-place .rp-button-primary')!.click();
    await app!.says('The session is closed');
    await app!.says('Not a decision of the committee.');
    await check(root);
  },
);

test.each(LOOKS)(
  'axe finds nothing where a session is set up, and in the notice of one (%s)',
  async (look) => {
    await desk.settings.set('theme', look);
    history.replaceState(null, '', `#/session/${ws}`);
    app = openApp(desk, desk.sharing);
    await app.says('the waiting time fell');
    await check(app.root);
    await startSession();
    location.hash = '#/settings';
    await app.says('A tagging session is open in People Scrutiny');
    await check(app.root.querySelector('.session-notice')!.parentElement!);
  },
);
