/** Roles and the log of a group, between real browser profiles, through a real server. */
import { describe, expect, test } from 'vitest';
import { invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import type { Tab } from '../../../test/sharing/desk-profiles.ts';
import { useDesks } from '../../../test/sharing/desks.ts';

const desks = useDesks();
const RID = 'pppppppppppppppppppppppppa';

async function join(to: Tab, ws: string, name: string): Promise<Tab> {
  const tab = await desks.device(name);
  const { link } = await invite(to, ws);
  await tab.run((page, arg) => page.desk!.sharing.join(arg.link, arg.name), { link, name });
  await until(tab, (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared');
  await until(
    to,
    (page, who) => page.desk!.sharing.groups.value[0]!.people.some((one) => one.name === who),
    name,
  );
  return tab;
}

const rolesAt = (tab: Tab): Promise<Record<string, string>> =>
  tab.run((page) =>
    Object.fromEntries(
      page.desk!.sharing.groups.value.flatMap(({ people }) => people.map((one) => [one.name, one.role])),
    ),
  );
const setRole = (tab: Tab, ws: string, name: string, role: string): Promise<unknown> =>
  tab.run(
    (page, arg) => {
      const group = page.desk!.sharing.groups.value.find((each) => each.ws === arg.ws)!;
      const { member } = group.people.find((one) => one.name === arg.name)!;
      return page.desk!.sharing.setRole(arg.ws, member, arg.role as 'chair');
    },
    { ws, name, role },
  );
const logOf = async (tab: Tab, ws: string): Promise<readonly string[]> => {
  const log = await tab.run((page, id) => page.desk!.sharing.log(id), ws);
  if (!log.ok) throw new Error(log.code);
  return log.value.map(({ what, by, member, role, count }) =>
    [what, by?.name ?? '-', member?.name ?? '-', role ?? '-', count ?? '-'].join(' · '),
  );
};

describe('roles in a group', { timeout: 180_000 }, () => {
  test('[Y72] a keeper names a chair in one step; each device knows its new role by itself', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const anna = await join(keeper, ws, 'A. Marsh');
    const bea = await join(keeper, ws, 'B. Okafor');
    expect(await setRole(bea, ws, 'A. Marsh', 'reader')).toMatchObject({ code: 'role-too-low' });
    expect(await setRole(keeper, ws, 'C. Clerk', 'member')).toMatchObject({ code: 'keeper-needed' });

    expect(await setRole(keeper, ws, 'A. Marsh', 'chair')).toMatchObject({ ok: true });
    await until(anna, (page) => page.desk!.sharing.groups.value[0]!.role === 'chair');
    expect(await setRole(keeper, ws, 'B. Okafor', 'chair')).toMatchObject({ ok: true });
    for (const [tab, role] of [
      [anna, 'member'],
      [bea, 'chair'],
    ] as const)
      await until(tab, (page, is) => page.desk!.sharing.groups.value[0]!.role === is, role);
    await expect
      .poll(() => rolesAt(keeper))
      .toEqual({
        'C. Clerk': 'keeper',
        'A. Marsh': 'member',
        'B. Okafor': 'chair',
      });
    // What was open under the old role goes on under the new one.
    await until(anna, (page) => page.desk!.sharing.groups.value[0]!.shared.state === 'shared');
    expect((await invite(bea, ws)).link).toContain('/#/i/');
  });

  test('[Y72] who becomes a reader is refused here at once, and what was written before stays', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const anna = await join(keeper, ws, 'A. Marsh');
    await anna.run((page, arg) => page.register(arg.rid, arg.ws), { rid: RID, ws });
    await anna.run((page, arg) => page.mark(arg.rid, 'before', undefined, arg.ws), { rid: RID, ws });
    await until(keeper, async (page, rid) => (await page.quotes(rid)).length === 1, RID);
    expect(await setRole(keeper, ws, 'A. Marsh', 'reader')).toMatchObject({ ok: true });
    await until(anna, (page) => page.desk!.sharing.groups.value[0]!.role === 'reader');
    const arg = { rid: RID, ws };
    expect(await anna.run((page, it) => page.mark(it.rid, 'after', undefined, it.ws), arg)).toBe(
      'role-too-low',
    );
    expect(await anna.run((page, rid) => page.quotes(rid), RID)).toEqual(['before']);
  });
});

describe('the people of a group', { timeout: 180_000 }, () => {
  test('[Y71] are those whom the server has let in, and not who left or was ended', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const anna = await join(keeper, ws, 'A. Marsh');
    const bea = await join(keeper, ws, 'B. Okafor');
    await anna.run((page, id) => page.desk!.sharing.leave(id), ws);
    await expect.poll(() => desks.server.devicesIn(ws)).toHaveLength(2);
    for (const tab of [keeper, bea]) {
      await tab.run((page, id) => page.desk!.sharing.lookAtPeople(id), ws);
      expect(Object.keys(await rolesAt(tab)).toSorted()).toEqual(['B. Okafor', 'C. Clerk']);
    }
    // The name stays beside what was done.
    expect(await logOf(keeper, ws)).toContain('left · A. Marsh · - · - · -');
  });
});

describe('the log of a group', { timeout: 180_000 }, () => {
  test('[Y73] is the same for everybody, in the server’s order, with names', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const anna = await join(keeper, ws, 'A. Marsh');
    await setRole(keeper, ws, 'A. Marsh', 'chair');
    const log = await logOf(keeper, ws);
    expect(log).toEqual([
      'made · C. Clerk · - · - · -',
      'invited · C. Clerk · - · member · -',
      'joined · C. Clerk · A. Marsh · member · -',
      'role · C. Clerk · A. Marsh · chair · -',
    ]);
    expect(await logOf(anna, ws)).toEqual(log);
    // A group that is here only has none.
    const alone = await makeGroup(keeper, 'C. Clerk', 'Alone');
    expect(await logOf(keeper, alone)).toEqual([]);
  });

  test('[Y74] what was deleted or exported offline is told when the server is back, once', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const anna = await join(keeper, ws, 'A. Marsh');
    const arg = { rid: RID, ws };
    await anna.run((page, it) => page.register(it.rid, it.ws), arg);
    const finding = await anna.run((page, it) => page.mark(it.rid, 'the words', undefined, it.ws), arg);
    await until(anna, (page) => page.desk!.sharing.state.value.state === 'shared');
    await anna.page.context().setOffline(true);
    await anna.run(
      (page, it) =>
        page.desk!.run({ type: 'delete', rid: it.rid, ws: it.ws, finding: it.finding, at: Date.now() }),
      { ...arg, finding },
    );
    await anna.run((page, id) => page.desk!.sharing.noteInLog([id, 'no-group'], 'exported', 12), ws);
    // The page is closed before the server is there again.
    await anna.page.context().setOffline(false);
    await anna.page.reload();
    await anna.run((page, it) => page.open(it), { server: desks.server.origin });
    await expect
      .poll(async () => (await logOf(keeper, ws)).slice(3), { timeout: 20_000 })
      .toEqual(['deleted · A. Marsh · - · - · 1', 'exported · A. Marsh · - · - · 12']);
    await anna.run((page, id) => page.desk!.sharing.log(id), ws);
    expect((await logOf(keeper, ws)).slice(5)).toEqual([]);
  });

  test('[Y74] a copy of the whole library is entered in each group that it holds findings of', async () => {
    const keeper = await desks.device('clerk');
    const ws = await makeGroup(keeper, 'C. Clerk', 'People Scrutiny');
    const empty = await makeGroup(keeper, 'C. Clerk', 'Pupil places');
    for (const group of [ws, empty]) await invite(keeper, group);
    const arg = { rid: RID, ws };
    await keeper.run((page, it) => page.register(it.rid, it.ws), arg);
    for (const words of ['one', 'two'])
      await keeper.run((page, it) => page.mark(it.rid, it.words, undefined, it.ws), { ...arg, words });
    await until(keeper, (page) => page.desk!.library.value.findings === 2);
    await keeper.run(async (page) => (await page.desk!.saveCopy({ restricted: false })).ok);
    await expect
      .poll(async () => (await logOf(keeper, ws)).slice(2))
      .toEqual(['exported · C. Clerk · - · - · 2']);
    expect((await logOf(keeper, empty)).slice(2)).toEqual([]);
  });
});
