/** A member whose only device is gone, and one of whose devices is to be without a group: real profiles, a real server. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../../../test/sharing/desk-profiles.ts';
import { addDevice, carryBridge, invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import { useDesks } from '../../../test/sharing/desks.ts';
import { DATABASE_FILE } from '../../../server/store/database.ts';

const desks = useDesks();

/** Of the shape that a server takes in a group. */
const PAPER = 'paper'.padEnd(26, 'a');

async function makePage(tab: Tab): Promise<string> {
  const made = await tab.run((page) => page.desk!.sharing.makeRecovery());
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return made.value.code;
}

const joinGroup = (tab: Tab, link: string, name: string) =>
  tab.run((page, arg) => page.desk!.sharing.join(arg.link, arg.name), { link, name });

/** Ids of the devices that the server lets into a workspace, and those of them that it refuses. */
function readAccess(ws: string): readonly { readonly device: string; readonly lost: number }[] {
  const database = new DatabaseSync(join(desks.server.dataDir, DATABASE_FILE), { readOnly: true });
  const rows = database.prepare('select device, lost from access where ws = ?').all(ws);
  database.close();
  return rows as unknown as { device: string; lost: number }[];
}

describe('recovery without any other device', { timeout: 180_000 }, () => {
  test('[Y61] the page brings back the groups too, those joined after it was made among them, as the same member', async () => {
    const [colleague, only] = [await desks.device('Colleague'), await desks.device('Only laptop')];
    const before = await makeGroup(colleague, 'R. Sen', 'Before the page');
    expect(await joinGroup(only, (await invite(colleague, before)).link, 'A. Marsh')).toMatchObject({
      ok: true,
    });
    const code = await makePage(only);
    const after = await makeGroup(colleague, 'R. Sen', 'After the page');
    await joinGroup(only, (await invite(colleague, after)).link, 'A. Marsh');
    await until(only, (page) => page.desk!.sharing.state.value.state === 'shared', undefined, 60_000);
    // Both groups have let in the laptop and the page.
    await expect.poll(() => readAccess(after).length, { timeout: 60_000 }).toBe(3);
    const me = await only.run((page) => page.desk!.me.value.member);
    await only.close();

    const fresh = await desks.device('New tablet');
    expect(await fresh.run((page, text) => page.desk!.sharing.recover(text), code)).toMatchObject({
      ok: true,
    });
    await until(
      fresh,
      (page) => {
        const { groups, state } = page.desk!.sharing;
        return groups.value.length === 2 && state.value.state === 'shared';
      },
      undefined,
      60_000,
    );
    const groups = await fresh.run((page) => page.desk!.sharing.groups.value);
    expect(groups.map(({ name }) => name)).toEqual(['After the page', 'Before the page']);
    for (const { people } of groups)
      expect(people.map(({ name, isMe }) => [name, isMe])).toEqual([
        ['A. Marsh', true],
        ['R. Sen', false],
      ]);
    const ids = await fresh.run((page) => [page.desk!.me.value.member, ...page.desk!.me.value.aliases]);
    expect(ids).toContain(me);
    // And it may write there.
    await fresh.run(
      async (page, { ws, paper }) => {
        await page.register(paper, ws);
        await page.mark(paper, 'marked after coming back', undefined, ws);
      },
      { ws: after, paper: PAPER },
    );
    await until(colleague, async (page, paper) => (await page.quotes(paper)).length === 1, PAPER, 60_000);
  });

  test('[Y61] a new page ends the one before, made on whichever device, and its key is refused in the groups', async () => {
    const [a, b] = [await desks.device('Laptop'), await desks.device('Tablet')];
    const group = await makeGroup(a, 'A. Marsh', 'Children');
    await invite(a, group);
    const first = await makePage(a);
    await expect.poll(() => readAccess(group).length, { timeout: 60_000 }).toBe(2);
    const [spare] = readAccess(group).slice(1);
    // What the other device is to end has to have reached it: a sealed row waits a moment for others.
    await until(a, (page) => page.desk!.sharing.state.value.state === 'shared');
    const { link } = await addDevice(a);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await until(
      b,
      (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared',
      undefined,
      60_000,
    );
    const second = await makePage(b);
    const c = await desks.device('Finder of the old page');
    expect(await c.run((page, text) => page.desk!.sharing.recover(text), first)).toMatchObject({
      code: 'invite-ended',
    });
    await expect
      .poll(() => readAccess(group).find(({ device: id }) => id === spare!.device)?.lost, { timeout: 60_000 })
      .toBe(1);
    expect(await c.run((page, text) => page.desk!.sharing.recover(text), second)).toMatchObject({ ok: true });
    await until(
      c,
      (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared',
      undefined,
      60_000,
    );
  });
});

describe('a paired device and the groups of its member', { timeout: 180_000 }, () => {
  test('[Y60] a group that was not ticked does not come by the own registry, until it is asked for there by its link', async () => {
    const [extension, app] = [await desks.device('Extension'), await desks.device('App')];
    const ticked = await makeGroup(extension, 'A. Marsh', 'Ticked');
    await invite(extension, ticked);
    const unticked = await makeGroup(extension, 'A. Marsh', 'Not ticked');
    const { link } = await invite(extension, unticked);
    await extension.run(
      async (page, { ws, paper }) => {
        await page.register(paper, ws);
        await page.mark(paper, 'for the other group', undefined, ws);
      },
      { ws: unticked, paper: PAPER },
    );
    const own = await extension.run(
      (page) => page.desk!.workspaces.value.find(({ kind, primary }) => kind === 'own' && primary)!.ws,
    );
    await carryBridge(extension, app, [own, ticked]);
    await until(
      app,
      (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared',
      undefined,
      60_000,
    );
    expect(await app.run((page) => page.desk!.sharing.groups.value.map(({ name }) => name))).toEqual([
      'Ticked',
    ]);
    expect(readAccess(ticked)).toHaveLength(2);
    expect(readAccess(unticked)).toHaveLength(1);
    expect(await app.run((page, paper) => page.quotes(paper), PAPER)).toEqual([]);
    expect(await joinGroup(app, link, '')).toMatchObject({ ok: true, value: { name: 'Not ticked' } });
    await until(app, async (page, paper) => (await page.quotes(paper)).length === 1, PAPER, 60_000);
  });
});
