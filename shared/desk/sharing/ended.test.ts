/** A member's part in a group is ended: real browser profiles, a real server; the store is read raw. */
import { describe, expect, test } from 'vitest';
import { createRid } from '../../../test/bench/sync/fill.ts';
import { findWords } from '../../../test/e2e/harness/leaks.ts';
import { readBrowser } from '../../../test/e2e/harness/read-browser.ts';
import { useDesks } from '../../../test/sharing/desks.ts';
import type { Tab } from '../../../test/sharing/desk-profiles.ts';
import { addDevice, carryBridge, invite, makeGroup, until } from '../../../test/sharing/steps.ts';

const desks = useDesks();
const [BOTH, ONLY] = [createRid(71), createRid(72)] as const;

/** What the keeper writes in the group that ends and in the one that stays, and what the member writes. */
const ENDED = ['wigeon passage of hers', 'wigeon passage elsewhere'];
const STAYS = 'dunlin passage of hers';
const MINE = ['godwit passage of mine', 'godwit note of mine', 'godwit passage of mine alone'];

const mark = (tab: Tab, rid: string, quote: string, ws?: string): Promise<string> =>
  tab.run((page, arg) => page.mark(arg.rid, arg.quote, undefined, arg.ws), {
    rid,
    quote,
    ...(ws === undefined ? {} : { ws }),
  });

async function note(tab: Tab, rid: string, finding: string, text: string, ws: string): Promise<void> {
  const kept = await tab.run(
    (page, arg) => {
      const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
      return page.desk!.run({ type: 'note', ...arg, note: id, replaces: [], at: Date.now() });
    },
    { rid, finding, text, ws },
  );
  if (!kept.ok) throw new Error(`${kept.code}: ${kept.detail}`);
}

async function endSen(keeper: Tab, ws: string): Promise<void> {
  await until(
    keeper,
    (page, id) =>
      page
        .desk!.sharing.groups.value.find((each) => each.ws === id)!
        .people.some((one) => one.name === 'R. Sen'),
    ws,
  );
  const done = await keeper.run((page, id) => {
    const group = page.desk!.sharing.groups.value.find((each) => each.ws === id)!;
    return page.desk!.sharing.endMember(id, group.people.find((one) => one.name === 'R. Sen')!.member);
  }, ws);
  if (!done.ok) throw new Error(`${done.code}: ${done.detail}`);
}

async function join(tab: Tab, keeper: Tab, ws: string): Promise<void> {
  const { link } = await invite(keeper, ws);
  await tab.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
}

const partings = (tab: Tab) => tab.run((page) => page.desk!.sharing.partings.value);

describe('a member’s part in a group is ended', { timeout: 240_000 }, () => {
  test('[Y75] they are told within ten seconds, keep what is theirs, and nothing else of the group is on the device', async () => {
    const clerk = await desks.device('clerk');
    const sen = await desks.device('sen');
    const scrutiny = await makeGroup(clerk, 'C. Clerk', 'People Scrutiny');
    const labour = await makeGroup(clerk, 'C. Clerk', 'Labour group');
    for (const rid of [BOTH, ONLY]) {
      await clerk.run((page, arg) => page.enterKept(arg.rid, arg.text), { rid, text: `bytes of ${rid}` });
      await clerk.run((page, arg) => page.register(arg.rid, arg.ws), { rid, ws: scrutiny });
    }
    await clerk.run((page, arg) => page.register(arg.rid, arg.ws), { rid: BOTH, ws: labour });
    const hers = await mark(clerk, BOTH, ENDED[0]!, scrutiny);
    await mark(clerk, ONLY, ENDED[1]!, scrutiny);
    await mark(clerk, BOTH, STAYS, labour);
    for (const ws of [scrutiny, labour]) await join(sen, clerk, ws);
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 2, BOTH);
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 1, ONLY);
    const mine = await mark(sen, BOTH, MINE[0]!, scrutiny);
    await note(sen, BOTH, mine, MINE[1]!, scrutiny);
    await sen.run((page, rid) => page.enter(rid), BOTH);
    await mark(sen, BOTH, MINE[2]!);
    await until(clerk, async (page, rid) => (await page.quotes(rid)).length === 3, BOTH);
    await until(sen, (page) => page.desk!.sharing.state.value.state === 'shared');
    expect(findWords([...ENDED, STAYS, ...MINE], await readBrowser(sen.page))).not.toEqual([]);

    const begun = performance.now();
    await endSen(clerk, scrutiny);
    await until(sen, (page) => page.desk!.sharing.partings.value.length === 1);
    expect(performance.now() - begun).toBeLessThan(10_000);
    await until(sen, (page) => page.desk!.sharing.groups.value.length === 1);
    const [told] = await partings(sen);
    expect(told).toMatchObject({ ws: scrutiny, name: 'People Scrutiny', kept: { [BOTH]: [mine] } });
    expect(Object.keys(told!.kept)).toEqual([BOTH]);
    // Other groups and "only me" are as they were; what the others have of this member stays with them.
    expect(await sen.run((page, rid) => page.quotes(rid), BOTH)).toEqual([STAYS, MINE[0]!, MINE[2]!].sort());
    await until(sen, (page) => page.desk!.sharing.groups.value[0]!.shared.state === 'shared');
    expect(await clerk.run((page, rid) => page.quotes(rid), BOTH)).toContain(MINE[0]);

    const gone = [...ENDED, ONLY, hers, `w/${scrutiny}`];
    await expect.poll(async () => findWords(gone, await readBrowser(sen.page))).toEqual([]);
    await sen.run((page, ws) => page.desk!.sharing.closeParting(ws), scrutiny);
    const after = await readBrowser(sen.page);
    expect(findWords([...gone, 'People Scrutiny'], after)).toEqual([]);
    for (const words of [STAYS, ...MINE, 'Labour group'])
      expect(findWords([words], after), words).not.toEqual([]);

    // Started again it is the same; and by a later invitation the member is in again.
    await sen.page.reload();
    await sen.run((page, arg) => page.open(arg), { server: desks.server.origin });
    expect(await sen.run((page) => page.desk!.sharing.groups.value.map(({ name }) => name))).toEqual([
      'Labour group',
    ]);
    await join(sen, clerk, scrutiny);
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 1, ONLY);
  });

  test('[Y76] what was written on another device, and offline, is kept before that device lets go', async () => {
    const clerk = await desks.device('clerk');
    const laptop = await desks.device('sen');
    const tablet = await desks.device('sen, tablet');
    const ws = await makeGroup(clerk, 'C. Clerk', 'People Scrutiny');
    await clerk.run((page, arg) => page.register(arg.rid, arg.ws), { rid: BOTH, ws });
    await join(laptop, clerk, ws);
    const { link } = await addDevice(laptop);
    await tablet.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await until(tablet, (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared');
    await mark(clerk, BOTH, ENDED[0]!, ws);
    await until(tablet, async (page, rid) => (await page.quotes(rid)).length === 1, BOTH);
    await tablet.page.context().setOffline(true);
    await mark(tablet, BOTH, MINE[0]!, ws);
    await tablet.close();

    await endSen(clerk, ws);
    await until(laptop, (page) => page.desk!.sharing.groups.value.length === 0);
    // The tablet was in a drawer: it hears of it from the own registry or from the server, whichever comes first.
    const again = await tablet.page.context().newPage();
    await tablet.page.context().setOffline(false);
    await again.goto(`${desks.server.origin}/desk`);
    const back: Tab = {
      ...tablet,
      page: again,
      run: ((work: unknown, arg?: unknown) =>
        again.evaluate(`(${String(work)})(window.page, ${JSON.stringify(arg)})`)) as Tab['run'],
    };
    await back.run((page, arg) => page.open(arg), { server: desks.server.origin });
    await until(back, (page) => page.desk!.sharing.groups.value.length === 0);
    await until(back, (page) => page.desk!.sharing.partings.value.length === 1);
    expect(await back.run((page, rid) => page.quotes(rid), BOTH)).toEqual([MINE[0]]);
    await until(laptop, async (page, rid) => (await page.quotes(rid)).length === 1, BOTH);
    expect(await laptop.run((page, rid) => page.quotes(rid), BOTH)).toEqual([MINE[0]]);
    await expect.poll(async () => findWords(ENDED, await readBrowser(again))).toEqual([]);
  });

  test('[Y77] [Y78] it does not come back over the bridge from an extension that was not told yet, and the extension is told by it', async () => {
    const clerk = await desks.device('clerk');
    const [machine, web] = [await desks.profiles.open('sen'), await desks.profiles.open('sen, app')];
    const [extension, app] = [await machine.tab(), await web.tab()];
    const ws = await makeGroup(clerk, 'C. Clerk', 'People Scrutiny');
    await clerk.run((page, arg) => page.register(arg.rid, arg.ws), { rid: BOTH, ws });
    await join(extension, clerk, ws);
    await mark(clerk, BOTH, ENDED[0]!, ws);
    await until(extension, async (page, rid) => (await page.quotes(rid)).length === 1, BOTH);
    // With the own workspace at the server both are devices there.
    await addDevice(extension);
    const own = await extension.run(
      (page) => page.desk!.workspaces.value.find(({ kind, primary }) => kind === 'own' && primary)!.ws,
    );
    await carryBridge(extension, app, [own, ws]);
    await until(app, async (page, rid) => (await page.quotes(rid)).length === 1, BOTH);
    await until(app, (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared');

    // The extension's browser is started again where there is no network.
    await extension.close();
    await machine.context.setOffline(true);
    await endSen(clerk, ws);
    await until(app, (page) => page.desk!.sharing.groups.value.length === 0);
    await app.close();
    const [late, back] = [await machine.tab(), await web.tab()];
    await mark(late, BOTH, MINE[0]!, ws);
    await mark(late, BOTH, MINE[2]!);
    await carryBridge(late, back, [own, ws]);
    const theirs = [MINE[0], MINE[2]].toSorted();
    for (const tab of [late, back]) {
      await until(tab, (page) => page.desk!.sharing.groups.value.length === 0);
      await until(tab, async (page, rid) => (await page.quotes(rid)).length === 2, BOTH);
      expect((await tab.run((page, rid) => page.quotes(rid), BOTH)).toSorted()).toEqual(theirs);
      await expect
        .poll(async () => findWords([ENDED[0]!, `w/${ws}`], await readBrowser(tab.page)), { timeout: 20_000 })
        .toEqual([]);
    }
    expect(await partings(late)).toMatchObject([{ name: 'People Scrutiny' }]);
  });

  test('[Y75] a keeper whom another keeper ends at the same moment is out, and one keeper is left', async () => {
    const clerk = await desks.device('clerk');
    const second = await desks.device('second');
    const ws = await makeGroup(clerk, 'C. Clerk', 'People Scrutiny');
    await join(second, clerk, ws);
    await until(clerk, (page) => page.desk!.sharing.groups.value[0]!.people.length === 2);
    await clerk.run((page, id) => {
      const other = page.desk!.sharing.groups.value[0]!.people.find((one) => !one.isMe)!;
      return page.desk!.sharing.setRole(id, other.member, 'keeper');
    }, ws);
    await until(second, (page) => page.desk!.sharing.groups.value[0]!.role === 'keeper');
    const endOther = (tab: Tab) =>
      tab.run((page, id) => {
        const other = page.desk!.sharing.groups.value[0]!.people.find((one) => !one.isMe)!;
        return page.desk!.sharing.endMember(id, other.member);
      }, ws);
    const done = await Promise.all([endOther(clerk), endOther(second)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const [winner, loser] = done[0]!.ok ? [clerk, second] : [second, clerk];
    await until(loser, (page) => page.desk!.sharing.partings.value.length === 1);
    await until(winner, (page) => page.desk!.sharing.groups.value[0]!.people.length === 1);
    expect(await winner.run((page) => page.desk!.sharing.groups.value[0]!.role)).toBe('keeper');
  });
});
