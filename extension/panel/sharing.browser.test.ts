import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { signal } from '@preact/signals';
import { ok } from '../../shared/core/result.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { createDesks, createEntry } from '../../shared/desk/testing/desk-builders.ts';
import { createMark, createWorld } from '../../shared/store/testing/builders.ts';
import { throwAwayProfile } from '../../shared/store/testing/databases.ts';
import { openPanel, type PanelBench } from './testing/panel-bench.tsx';

const world = createWorld(Date.now());
const desks = createDesks();
const GROUP = 'Children task group';
let panel: PanelBench | undefined;

beforeEach(async () => {
  await throwAwayProfile();
  await page.viewport(360, 780);
});
afterEach(async () => {
  panel?.close();
  await desks.end();
});

/** A desk with a group, at no server, whose papers the public can see. */
async function prepare(): Promise<{ desk: Desk; ws: string }> {
  const desk = await desks.open({ askPublic: async () => ok({ textHash: 'edition1' }) });
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup(GROUP);
  if (!made.ok) throw new Error(made.code);
  return { desk, ws: made.value.ws };
}

async function mark(desk: Desk): Promise<string> {
  await desk.enterReport(createEntry());
  const command = createMark(world, { kind: 'risk' });
  await desk.run(command);
  return command.finding;
}

test('a card says who can see it; Share shows the words and readers once, then the card names the group', async () => {
  const { desk, ws } = await prepare();
  await mark(desk);
  panel = openPanel(desk);
  panel.tell({});
  await panel.says('What you mark hereOnly you can see this');
  await panel.click('Risk');
  await panel.says('Only you');
  await panel.click('Share');
  await panel.click('Share');
  await panel.says(`Share with ${GROUP}?`);
  await panel.says('The public can see this paper');
  expect(panel.root.querySelector('dialog')?.textContent).toContain('the waiting time fell');
  await vi.waitFor(() => expect(desk.library.value.findings).toBe(1));
  await panel.click('Share 1 finding');
  await panel.says(`1 finding goes to ${GROUP}.`);
  await vi.waitFor(() =>
    expect(panel?.root.querySelector('.rp-card [data-audience=group]')?.textContent).toBe(GROUP),
  );
  expect(panel.model.view.value?.findings[0]?.audience.ws).toBe(ws);
  await panel.says(`Nobody else is in ${GROUP} yet.`);
  await panel.click('Invite people');
  await panel.says('Address of your council’s Rapporteur server');
  await panel.click('Close');
  await panel.click('Undo');
  await vi.waitFor(() => expect(panel?.root.querySelector('.rp-card [data-audience=group]')).toBeNull());
});

test('a page of which nothing is kept is kept first; "everything I mark here" is said at the head, and can be stopped', async () => {
  const { desk, ws } = await prepare();
  panel = openPanel(desk);
  panel.tell({});
  await panel.click('Share what you mark here');
  expect(panel.posted).toEqual([{ type: 'keep' }]);
  expect(panel.root.querySelector('dialog')).toBeNull();
  await desk.enterReport(createEntry());
  await panel.says('Everything I mark in this report from now on');
  await panel.click('Share what I mark');
  await panel.says(`Everyone in ${GROUP} can see this`);
  await mark(desk);
  await vi.waitFor(() => expect(panel?.model.view.value?.findings[0]?.audience.ws).toBe(ws));
  expect(panel.root.querySelector('dialog')).toBeNull();
  await panel.click('Stop that');
  await panel.says('Only you can see this');
});

test('whose part in a group was ended is told so in the panel too', async () => {
  const { desk, ws } = await prepare();
  const partings = signal([{ ws, name: GROUP, at: Date.now(), kept: { r1: ['f1'] } }]);
  const closeParting = async (): Promise<void> => void (partings.value = []);
  panel = openPanel({ ...desk, sharing: { ...desk.sharing, partings, closeParting } });
  panel.tell({});
  await panel.says(`You are no longer in ${GROUP}`);
  await panel.says('kept for you as “Only me”: 1 finding with your notes.');
  await panel.click('I have read this');
  await vi.waitFor(() => expect(panel?.root.textContent).not.toContain('no longer in'));
});

test('another page that comes to the front is not asked about', async () => {
  const { desk } = await prepare();
  panel = openPanel(desk);
  panel.tell({ rid: 'paper1' });
  await panel.click('Share what you mark here');
  panel.tell({ rid: 'paper2' });
  await desk.enterReport(createEntry({ rid: 'paper2' }));
  await vi.waitFor(() => expect(panel?.model.view.value?.rid).toBe('paper2'));
  await desk.enterReport(createEntry());
  await panel.button('Share what you mark here');
  expect(panel.root.querySelector('dialog')).toBeNull();
});

test('a restricted page says that it stays here, and offers no way out', async () => {
  const { desk } = await prepare();
  await desk.enterReport(createEntry({ restricted: true }));
  await desk.run(createMark(world, { kind: 'risk' }));
  panel = openPanel(desk);
  panel.tell({ restricted: true });
  await panel.says('This paper is restricted. It stays on this device only.');
  await panel.click('Risk');
  await panel.button('Ask');
  const words = [...panel.root.querySelectorAll('button')].map((each) => each.ariaLabel ?? each.textContent);
  expect(words.filter((each) => each?.startsWith('Share'))).toEqual([]);
});

test('by keyboard: Enter asks, the focus is in the question, Escape leaves it and nothing is shared', async () => {
  const { desk } = await prepare();
  await mark(desk);
  panel = openPanel(desk);
  panel.tell({});
  const share = await panel.button('Share what you mark here');
  share.focus();
  await userEvent.keyboard('{Enter}');
  await panel.says(`Share with ${GROUP}?`);
  expect(panel.root.querySelector('dialog')?.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(panel?.root.querySelector('dialog')).toBeNull());
  expect(document.activeElement).toBe(share);
  expect(panel.model.view.value?.findings[0]?.audience.kind).toBe('own');
});
