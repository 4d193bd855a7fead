import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import type { ReportSummary } from '../../core/view.ts';
import { library } from '../../ui/examples/library-values.ts';
import { groupView, sharePlan } from '../../ui/examples/sharing-values.ts';
import { findings, group, own } from '../../ui/examples/values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';
import { createFakeSharing } from '../testing/fake-sharing.ts';

let desk: Desk;
let app: AppBench | undefined;
let ran: string[];

const mine = findings.map(({ finding }) => finding).filter((finding) => finding.author.isMe);

/** A desk with one report of mine, and a library of which one paper was offered. */
function kept(real: Desk, isPaperHere = false): Desk {
  const view = {
    rid: 'a',
    report: { key: 'x', title: 'Inspection of services' },
    urls: [],
    editions: [],
    findings: mine,
    deleted: [],
    restricted: false,
    layers: [own, group],
  };
  const layered = (paper: ReportSummary): ReportSummary => ({
    ...paper,
    keptOffline: isPaperHere || paper.rid !== 'a',
    layers: paper.rid === 'a' ? [own, group] : [own],
  });
  const meetings = library.meetings.map((meeting) => ({
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, papers: item.papers.map(layered) })),
  }));
  return {
    ...real,
    library: signal({ ...library, meetings, loose: [] }),
    openReport: () => ({ view: signal(view), ready: Promise.resolve(), dispose: () => undefined }),
    run: async (command) => {
      ran.push(command.type === 'share' ? `share ${command.findings.join()} to ${command.to}` : command.type);
      return ok({ inverse: command, savedAt: 0, ws: own.ws });
    },
  };
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  desk = await openDesk();
  ran = [];
  history.replaceState(null, '', '#/r/a');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  history.replaceState(null, '', location.pathname + location.search);
});

test('the words and the readers are shown before anything is shared; then it is, with a way back', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: group.ws })];
  app = openApp(kept(desk), fake.sharing);
  await app.click('Share');
  await app.says('Share with Workforce task group?');
  await app.says('B. Okafor and R. Sen');
  await app.says('Saltmere Council’s members’ office can read it');
  expect(ran).toEqual([]);
  await app.type('Your name', 'A. Marsh');
  await app.click(`Share ${mine.length} findings`);
  await vi.waitFor(() => expect(ran).toEqual([`share ${mine.map((each) => each.id).join()} to ${group.ws}`]));
  await app.says(`${mine.length} findings go to Workforce task group.`);
  expect(fake.calls).toContain('setName A. Marsh');
  await app.button('Undo');
});

test('the paper is lent after its finding: only then the group has the report', async () => {
  const steps: string[] = [];
  const known = { ...kept(desk), me: signal({ ...desk.me.value, name: 'A. Marsh' }) };
  const library = known.library.value;
  const meetings = library.meetings.map((meeting) => ({
    ...meeting,
    items: meeting.items.map((item) => ({
      ...item,
      papers: item.papers.map((paper) => ({ ...paper, keptOffline: true, restricted: false })),
    })),
  }));
  const fake = createFakeSharing({
    sharePaper: async (rid, to) => {
      steps.push(...ran, `lend ${rid} to ${to}`);
      return ok(undefined);
    },
  });
  fake.groups.value = [groupView({ ws: group.ws })];
  app = openApp({ ...known, library: signal({ ...library, meetings }) }, fake.sharing);
  await app.click('Share');
  await app.says('With the paper');
  await app.click(`Share ${mine.length} findings`);
  await vi.waitFor(() => expect(steps).toHaveLength(2));
  expect(steps[0]).toContain('share ');
  expect(steps[1]).toBe(`lend a to ${group.ws}`);
});

test('what is not known to be public is not shared until the member says so', async () => {
  let isSaid = false;
  const fake = createFakeSharing({
    plan: async () =>
      ok(
        sharePlan({
          verdict: isSaid ? { verdict: 'said-public', at: 0 } : { verdict: 'restricted', why: 'differs' },
        }),
      ),
    sayPublic: async () => {
      isSaid = true;
      return ok(undefined);
    },
  });
  fake.groups.value = [groupView({ ws: group.ws })];
  app = openApp(kept(desk), fake.sharing);
  await app.click('Share');
  await app.says('Can the public see this paper?');
  const buttons = (): string[] =>
    [...(app?.root.querySelectorAll('dialog button') ?? [])].map((each) => each.textContent ?? '');
  expect(buttons().some((words) => words.startsWith('Share'))).toBe(false);
  expect(buttons()).toContain('Keep it to myself');
  await app.click('The public can see it');
  await app.says('You said that the public can see this paper');
  expect(buttons().some((words) => words.startsWith('Share'))).toBe(true);
});

test('several can be chosen, and everything from now on', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: group.ws })];
  app = openApp(kept(desk), fake.sharing);
  await app.click('Share');
  await app.type('Your name', 'A. Marsh');
  const boxes = [...app.root.querySelectorAll<HTMLInputElement>('.rp-plan-words input')];
  expect(boxes).toHaveLength(mine.length);
  boxes[0]!.click();
  const all = [...app.root.querySelectorAll('dialog label')].find((each) =>
    each.textContent?.startsWith('Everything I mark'),
  );
  (all as HTMLLabelElement).click();
  await app.click(`Share ${mine.length - 1} finding`);
  await vi.waitFor(() => expect(fake.calls).toContain(`shareAll a ${group.ws}`));
  expect(ran[0]).not.toContain(mine[0]!.id);
});

test('the group has the report before it is offered the paper; nothing is said to be shared before it is', async () => {
  const away = { state: 'waiting', findings: 0, since: 0 } as const;
  const fake = createFakeSharing({
    sharePaper: async () => {
      ran.push('paper');
      return ok(undefined);
    },
  });
  fake.groups.value = [groupView({ ws: group.ws, shared: away })];
  app = openApp(kept(desk, true), fake.sharing);
  await app.click('Share');
  await app.type('Your name', 'A. Marsh');
  await app.click(`Share ${mine.length} findings`);
  await app.says(`${mine.length} findings go to Workforce task group.`);
  await vi.waitFor(() => expect(ran).toHaveLength(2));
  expect(ran[1]).toBe('paper');
});

test('with no group yet, one is made on the way', async () => {
  const fake = createFakeSharing();
  app = openApp(kept(desk), fake.sharing);
  await app.click('Share');
  await app.says('There is no group yet.');
  await app.type('Name of the group', 'Workforce task group');
  fake.groups.value = [groupView({ ws: 'g1' })];
  await app.click('Go on');
  await app.says('Share with Workforce task group?');
  expect(fake.calls).toEqual(['createGroup Workforce task group']);
});

test('Share above the paper offers the choice each time: the paper, and everything from now on', async () => {
  const known = { ...desk, me: signal({ ...desk.me.value, name: 'A. Marsh' }) };
  const findings = [{ finding: mine[0]!.id, quote: 'q', notes: [] }];
  const fake = createFakeSharing({ plan: async () => ok(sharePlan({ isFirst: false, findings })) });
  fake.groups.value = [groupView({ ws: group.ws })];
  app = openApp(kept(known), fake.sharing);
  await app.click('Share');
  await app.says('Everything I mark in this report from now on');
  expect(ran).toEqual([]);
});

test('after sharing with a group that nobody was invited to, inviting is the next step', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: group.ws, host: undefined as never, people: [] })];
  app = openApp(kept(desk), fake.sharing);
  await app.click('Share');
  await app.type('Your name', 'A. Marsh');
  await app.click(`Share ${mine.length} findings`);
  await app.says('Invite people to Workforce task group');
  expect(app.root.querySelectorAll('dialog')).toHaveLength(1);
});

test('the library says which group a paper is in, who offers it, and is narrowed to a group', async () => {
  const fake = createFakeSharing();
  fake.groups.value = [groupView({ ws: group.ws })];
  fake.offers.value = [{ rid: 'a', ws: group.ws, bytes: 3_200_000, by: 'R. Sen' }];
  history.replaceState(null, '', '#/');
  app = openApp(kept(desk), fake.sharing);
  await app.says('R. Sen kept this paper');
  await app.click('Keep offline, 3.2 MB');
  await vi.waitFor(() => expect(fake.calls).toEqual(['fetchPaper a']));
  fake.offers.value = [{ rid: 'a', ws: group.ws, bytes: 3_200_000, progress: 0.5 }];
  await app.says('1.6 MB of 3.2 MB');
  expect(app.root.querySelectorAll('.rp-row')).toHaveLength(5);
  await app.click('Workforce task group');
  await vi.waitFor(() => expect(app?.root.querySelectorAll('.rp-row')).toHaveLength(1));
});
