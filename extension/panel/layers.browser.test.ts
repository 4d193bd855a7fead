import axe from 'axe-core';
import { signal, type Signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createFakeSharing, type FakeSharing } from '../../shared/app/testing/fake-sharing.ts';
import { ok } from '../../shared/core/result.ts';
import type { FindingView, NoteView, ReportView } from '../../shared/core/view.ts';
import { openDesk } from '../../shared/desk/open-desk.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { groupView, SHARED } from '../../shared/ui/examples/sharing-values.ts';
import { AT, group, me, other, own, placed } from '../../shared/ui/examples/values.ts';
import { openPanel, type PanelBench } from './testing/panel-bench.tsx';

let desk: Desk;
let fake: FakeSharing;
let view: Signal<ReportView | null>;
let ran: string[];
let panel: PanelBench | undefined;

const note = (id: string, text: string, more: Partial<NoteView> = {}): NoteView => ({
  id,
  text,
  author: me,
  at: AT,
  audience: group,
  versions: [],
  ...more,
});

const mine = placed({
  id: 'f1',
  kind: 'risk',
  quote: 'one person knows the system',
  paragraph: '5.1',
}).finding;
const theirs = placed({
  id: 'f2',
  kind: 'development',
  quote: 'two of the five areas record visits late',
  paragraph: '3.4',
  by: other,
  audience: group,
  notes: [note('n1', 'Ask for the figures by area.', { author: other })],
}).finding;
const joint = placed({
  id: 'f3',
  kind: 'strength',
  quote: 'nine calls in ten within the hour',
  audience: group,
  audiences: [group, own],
  notes: [
    note('v1', 'Since when?', { device: 'Computer at home', versions: ['v2'] }),
    note('v2', 'Since when, and who knew?', { device: 'iPad', versions: ['v1'] }),
  ],
}).finding;
const deleted = placed({
  id: 'f4',
  quote: 'agency workers fell to 18.5% of the team',
  audience: group,
  notes: [note('n4', 'This is the one to ask about.')],
  deleted: { author: other, at: AT, notedBy: [me] },
}).finding;

const look = (findings: readonly FindingView[], gone: readonly FindingView[] = []): ReportView => ({
  rid: 'paper1',
  report: { key: 'x', title: 'Inspection of services' },
  urls: [],
  editions: [],
  findings,
  deleted: gone,
  restricted: false,
  layers: [own, group],
});

beforeEach(async () => {
  await page.viewport(360, 780);
  desk = await openDesk();
  fake = createFakeSharing();
  fake.groups.value = [groupView()];
  view = signal<ReportView | null>(look([mine, theirs, joint], [deleted]));
  ran = [];
});
afterEach(async () => {
  panel?.close();
  await desk.dispose();
  document.documentElement.removeAttribute('data-theme');
});

/** The panel of a page with findings of mine and of another in a group. */
function open(): PanelBench {
  const given: Desk = {
    ...desk,
    sharing: fake.sharing,
    workspaces: signal([
      { ws: own.ws, kind: 'own', primary: true },
      { ws: group.ws, kind: 'group', primary: false },
    ]),
    openReport: () => ({ view, ready: Promise.resolve(), dispose: () => undefined }),
    run: async (command) => {
      const { type } = command;
      ran.push(
        [type, 'finding' in command ? command.finding : '', 'ws' in command ? command.ws : ''].join(' '),
      );
      return ok({ inverse: command, savedAt: 0, ws: own.ws });
    },
  };
  panel = openPanel(given);
  panel.tell({});
  return panel;
}

const card = (id: string): HTMLElement => panel!.root.querySelector<HTMLElement>(`#card-${id}`)!;

test('cards of a group are named by it, with a sign beside; others’ notes have their names', async () => {
  const { says, click } = open();
  await says('Written by R. Sen');
  expect(card('f2').querySelector('[data-audience=group]')?.textContent).toBe('Workforce task group');
  expect(card('f2').querySelector('[data-audience=group] svg')).not.toBeNull();
  expect(card('f1').querySelector('[data-audience=own]')?.textContent).toBe('Only you');
  await click('To improve');
  await says('R. Sen: Ask for the figures by area.');
});

test('each layer can be hidden, and comes back', async () => {
  const { root, says } = open();
  await says('Show what is seen by');
  const [onlyMe, theGroup] = root.querySelectorAll<HTMLInputElement>('.rp-layers input');
  theGroup!.click();
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-card')).toHaveLength(1));
  onlyMe!.click();
  await says('None of those that you let show.');
  theGroup!.click();
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-card')).toHaveLength(2));
});

test('what is hidden in the list is hidden in the page, and what is shown again is painted again', async () => {
  const { root, posted } = open();
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-layers input')).toHaveLength(2));
  const [, theGroup] = root.querySelectorAll<HTMLInputElement>('.rp-layers input');
  expect(posted).toEqual([]);
  theGroup!.click();
  await vi.waitFor(() => expect(posted.at(-1)).toEqual({ type: 'hide', findings: ['f2', 'f3'] }));
  theGroup!.click();
  await vi.waitFor(() => expect(posted.at(-1)).toEqual({ type: 'hide', findings: [] }));
});

test('a page that was loaded anew is told what is hidden, though the list stood all the while', async () => {
  const { root, posted, tell, reload } = open();
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-layers input')).toHaveLength(2));
  root.querySelectorAll<HTMLInputElement>('.rp-layers input')[1]!.click();
  const hide = { type: 'hide', findings: ['f2', 'f3'] };
  await vi.waitFor(() => expect(posted).toEqual([hide]));
  reload();
  tell({});
  await vi.waitFor(() => expect(posted).toEqual([hide, hide]));
});

test('a finding that is opened from the page is listed, whatever the list was narrowed to', async () => {
  const { root, model } = open();
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-layers input')).toHaveLength(2));
  root.querySelectorAll<HTMLInputElement>('.rp-layers input')[1]!.click();
  await vi.waitFor(() => expect(root.querySelector('#card-f2')).toBeNull());
  model.openCard.value = 'f2';
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('card-f2'));
  expect(root.querySelectorAll('.rp-layers input:checked')).toHaveLength(2);
});

test('a note begins as "only me" and goes where its author says', async () => {
  const { root, click, says } = open();
  await click('To improve');
  await click('Add note');
  await vi.waitFor(() => expect(root.querySelectorAll('.rp-audiences input')).toHaveLength(2));
  const [onlyMe, theGroup] = root.querySelectorAll<HTMLInputElement>('.rp-audiences input');
  expect(onlyMe!.checked).toBe(true);
  theGroup!.click();
  await says('Everyone in Workforce task group can see the note');
  const area = root.querySelector('textarea')!;
  area.value = 'By when?';
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await click('Keep');
  await vi.waitFor(() => expect(ran).toEqual([`note f2 ${group.ws}`]));
});

test('a member who only reads in the group can write for themselves, and nothing else', async () => {
  fake.groups.value = [groupView({ role: 'reader' })];
  const { click, button } = open();
  await click('To improve');
  await button('Add a note for me');
  const words = [...card('f2').querySelectorAll('button')].map((each) => each.textContent ?? '');
  expect(words.filter((each) => /^(Delete|Ask|Theme|Share|Change)/.test(each))).toEqual([]);
});

test('two versions of my note: both are kept until I say otherwise', async () => {
  const { click, says } = open();
  await click('Strength');
  await says('You wrote two versions');
  await click('Keep both');
  await vi.waitFor(() => expect(ran).toEqual(['all  ']));
  await click('Join them');
  await vi.waitFor(() =>
    expect(panel?.root.querySelector('textarea')?.value).toBe('Since when?\n\nSince when, and who knew?'),
  );
});

test('what was deleted while I wrote a note is asked about, and brought back', async () => {
  const { says, click } = open();
  await says('Deleted by R. Sen, note by you: bring it back?');
  await click('Bring it back');
  await vi.waitFor(() => expect(ran).toEqual(['restore f4 ']));
});

test('what others add while the panel is open is said once, politely; what was there is not', async () => {
  view.value = look([mine]);
  const { heard, says } = open();
  await says('one person knows the system');
  const elsewhere = { ...theirs, sel: { ...theirs.sel, position: { start: 9000, end: 9020 } } };
  view.value = look([mine, elsewhere]);
  await vi.waitFor(() => expect(heard()).toBe('R. Sen marked a passage, paragraph 3.4.'), 5_000);
});

test('the status line: saved here, waiting, shared; no dialog, toast or alert when the server is away', async () => {
  const { root, says, heard } = open();
  await says('Saved on this');
  expect(root.querySelector('[data-shared]')).toBeNull();
  fake.state.value = SHARED.waiting;
  await says('3 findings waiting to be shared');
  expect(root.querySelectorAll('dialog, .panel-toast, [role=alert]:not(:empty)')).toHaveLength(0);
  fake.state.value = SHARED.shared;
  await says('Shared, ');
  await vi.waitFor(() => expect(heard()).toBe('Back online. 3 findings shared.'));
});

const LOOKS_TRIED = ['light', 'dark', 'contrast'] as const;
test.each(LOOKS_TRIED)('axe finds nothing at 360 px, and nothing is cut off (%s)', async (theme) => {
  await desk.settings.set('theme', theme);
  document.documentElement.lang = 'en-GB';
  const { root, says, click } = open();
  await says('Show what is seen by');
  await click('To improve');
  await says('Go to passage');
  const { violations, passes } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map((each) => `${each.id}: ${each.nodes.map((n) => n.html).join('\n')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
  const main = root.querySelector('.panel-main')!;
  expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(innerHeight);
});
