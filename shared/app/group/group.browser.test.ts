import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { committee, logLines } from '../../ui/examples/groups.tsx';
import { groupView, people } from '../../ui/examples/sharing-values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

let desk: Desk;
let app: AppBench | undefined;

beforeEach(async () => {
  desk = await openDesk();
  history.replaceState(null, '', '#/group/g1');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  history.replaceState(null, '', location.pathname + location.search);
});

/** The button in the row of that person. */
async function press(name: string, words: string): Promise<void> {
  await app!.says(name);
  const row = [...app!.root.querySelectorAll('.rp-members > li')].find((each) =>
    each.textContent?.includes(name),
  );
  const button = [...row!.querySelectorAll('button')].find((each) => each.textContent === words);
  if (!button) throw new Error(`no ${words} for ${name}: ${row!.textContent}`);
  button.click();
}

async function choose(role: string): Promise<void> {
  const radio = [...app!.root.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((each) =>
    each.closest('label')?.textContent?.trim().startsWith(role),
  );
  radio!.click();
  await vi.waitFor(() => expect(radio!.checked).toBe(true));
}

test('a new chair is named in one step, said in words, and taken back in order', async () => {
  const { sharing, calls, groups } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1', people: committee })];
  app = openApp(desk, sharing);
  await press('B. Okafor', 'Change');
  await choose('Chair');
  await app.says('D. Whitlow is chair now, and will be a member; links that D. Whitlow made end.');
  expect(calls).toEqual([]);
  await press('B. Okafor', 'Change');
  await app.says('B. Okafor: chair from now on.');
  expect(calls).toEqual(['setRole g1 m2 chair']);
  await app.click('Undo');
  await vi.waitFor(() => expect(calls.slice(1)).toEqual(['setRole g1 m3 chair', 'setRole g1 m2 member']));
  await app.says('Undone.');
});

test('somebody’s part is ended after it was said what that means', async () => {
  const { sharing, calls, groups } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1', people: committee })];
  app = openApp(desk, sharing);
  await press('B. Okafor', 'Change');
  await app.click('End their part in the group');
  await app.says('B. Okafor is told, and keeps their own findings and notes.');
  await app.click('Leave it as it is');
  expect(calls).toEqual([]);
  await press('B. Okafor', 'Change');
  await app.click('End their part in the group');
  await app.click('End their part');
  await vi.waitFor(() => expect(calls).toEqual(['endMember g1 m2']));
  await app.says('B. Okafor’s part in the group is ended.');
});

test('where one person alone can let others in, that is said, and a second is one press away', async () => {
  const { sharing, calls, groups } = createFakeSharing();
  groups.value = [groupView({ ws: 'g1', people })];
  app = openApp(desk, sharing);
  await app.says('Only one person can let others in');
  await app.click('Make B. Okafor keeper');
  await vi.waitFor(() => expect(calls).toEqual(['setRole g1 m2 keeper']));
  groups.value = [
    groupView({ ws: 'g1', people: people.map((one) => ({ ...one, role: 'keeper' as const })) }),
  ];
  await vi.waitFor(() => expect(app!.root.textContent).not.toContain('Only one person'));
  groups.value = [groupView({ ws: 'g1', role: 'member', people: people.slice(1) })];
  await app.says('Ask whoever runs the server to name a keeper');
});

test('a member sees who may do what, and changes nothing', async () => {
  const { sharing, groups } = createFakeSharing({ log: async () => ok(logLines) });
  const others = committee.map((one) => ({ ...one, isMe: one.member === 'm2' }));
  groups.value = [groupView({ ws: 'g1', role: 'member', people: others })];
  app = openApp(desk, sharing);
  await app.says('If their device is lost, nobody can. Ask C. Clerk to add a second.');
  await app.says('All their devices were reported lost.');
  await app.says('C. Clerk ended R. Sen’s part.');
  const words = [...app.root.querySelectorAll('#page button')].map((each) => each.textContent);
  expect(words).toEqual(['Save the group’s file', 'Save this list as a file (CSV)']);
});

test('the log is saved as a table, and that it was is entered', async () => {
  const { sharing, calls, groups } = createFakeSharing({
    log: async () => ok([...logLines, { n: 9, at: 0, what: 'left', by: { name: '=cmd "x"', isMe: false } }]),
  });
  groups.value = [groupView({ ws: 'g1', people: committee })];
  const made = vi.spyOn(URL, 'createObjectURL');
  app = openApp(desk, sharing);
  await app.click('Save this list as a file (CSV)');
  await vi.waitFor(() => expect(calls).toContain('noteInLog g1 log-exported 9'));
  await vi.waitFor(() => expect(made).toHaveBeenCalled());
  const text = await (made.mock.calls[0]![0] as Blob).text();
  made.mockRestore();
  const rows = text.split('\r\n');
  expect(rows[0]).toContain('Number,When (UTC),What,Who,Whom,Role,How many,In words');
  expect(rows[4]).toMatch(
    /^4,\d{4}-\d\d-\d\dT[\d:.]+Z,role,C. Clerk,D. Whitlow,chair,,C. Clerk made D. Whitlow chair\.$/,
  );
  // No formula, and quotation marks as a table has them.
  expect(rows[7]).toContain('Whoever runs the server made B. Okafor keeper.');
  expect(rows[9]).toContain('"\'=cmd ""x""",');
});

test('whose part was ended is told in civil words, is offered a file, and says that it was read', async () => {
  const { sharing, calls, partings } = createFakeSharing();
  history.replaceState(null, '', '#/');
  app = openApp(desk, sharing);
  partings.value = [{ ws: 'g1', name: 'People Scrutiny', at: Date.now(), kept: { r1: ['f1', 'f2'] } }];
  await app.says('You are no longer in People Scrutiny');
  await app.says('kept for you as “Only me”: 2 findings with your notes.');
  expect(app.root.querySelector('[role=status]')?.textContent).toContain(
    'A keeper of the group ended your part',
  );
  const made = vi.spyOn(URL, 'createObjectURL');
  await app.click('Save them as a Word file');
  await vi.waitFor(() => expect(made).toHaveBeenCalled(), 10_000);
  expect((made.mock.calls[0]![0] as Blob).size).toBeGreaterThan(1000);
  made.mockRestore();
  await app.click('I have read this');
  expect(calls).toEqual(['closeParting g1']);
  await vi.waitFor(() => expect(app!.root.textContent).not.toContain('no longer in'));
  expect(document.activeElement?.id).toBe('page');
});

test('without the server the people are here and the list says where it is', async () => {
  const { sharing, groups } = createFakeSharing({ log: async () => fail('server-unreachable') });
  groups.value = [groupView({ ws: 'g1', people: committee })];
  app = openApp(desk, sharing);
  await app.says('B. Okafor');
  await app.says('The list is with the server, which cannot be reached now.');
  expect(app.root.querySelector('.rp-log')).toBeNull();
});
