/** Groups between real browser profiles, through a real server. */
import { describe, expect, test } from 'vitest';
import { createRid } from '../../../test/bench/sync/fill.ts';
import { invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import { useDesks } from '../../../test/sharing/desks.ts';

const desks = useDesks();

describe('a group', { timeout: 180_000 }, () => {
  test('[Y34] whoever has the link joins with a name, and sees who is there', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Children task group');
    const { link } = await invite(a, ws);
    expect(await b.run((page, text) => page.desk!.sharing.lookAhead(text), link)).toMatchObject({
      ok: true,
      value: { isIn: false, needsName: true },
    });
    expect(await b.run((page, text) => page.desk!.sharing.join(text, ' '), link)).toMatchObject({
      code: 'name-missing',
    });
    expect(await b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link)).toMatchObject({
      ok: true,
      value: { ws, kind: 'group', name: 'Children task group' },
    });
    await until(a, (page) => page.desk!.sharing.groups.value[0]?.people.length === 2);
    await until(b, (page) => page.desk!.sharing.groups.value[0]?.people.length === 2);
    expect(await b.run((page) => page.desk!.sharing.groups.value)).toMatchObject([
      {
        name: 'Children task group',
        role: 'member',
        people: [{ name: 'R. Sen', isMe: true }, { name: 'A. Marsh' }],
      },
    ]);
    await until(b, (page) => page.desk!.sharing.state.value.state === 'shared');
  });

  test('[Y79] what a command changed is not said to be shared before the server has it', async () => {
    const a = await desks.device('a');
    const ws = await makeGroup(a, 'A. Marsh', 'Children task group');
    await invite(a, ws);
    await until(a, (page) => page.desk!.sharing.state.value.state === 'shared');
    const said = await a.run(
      async (page, arg) => {
        const { sharing } = page.desk!;
        await page.register(arg.rid, arg.ws);
        const states: string[] = [];
        for (let n = 0; n < 5; n++) {
          // Quiet again, so that nothing else is under way when the next one is answered.
          while (sharing.state.value.state !== 'shared') await new Promise((done) => setTimeout(done, 20));
          await page.mark(arg.rid, `passage ${n}`, undefined, arg.ws);
          states.push(sharing.state.value.state, sharing.groups.value[0]!.shared.state);
        }
        return states;
      },
      { rid: createRid(79), ws },
    );
    expect([...new Set(said)]).toEqual(['sharing']);
    await until(a, (page) => page.desk!.sharing.state.value.state === 'shared');
  });

  test('[Y34] a link that is cut, newer, ended or of another server changes nothing here', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    const { link, invite: id } = await invite(a, ws);
    const join = (text: string): Promise<unknown> =>
      b.run((page, arg) => page.desk!.sharing.join(arg, 'R. Sen'), text);
    expect(await join(link.slice(0, -5))).toMatchObject({ code: 'link-truncated' });
    expect(await join(link.replace('/#/i/1.', '/#/i/2.'))).toMatchObject({ code: 'link-newer' });
    expect(await join(link.replace(desks.server.origin, 'https://other.example'))).toMatchObject({
      code: 'link-other-server',
    });
    const wrong = link.slice(0, -43) + 'A'.repeat(43);
    expect(await join(wrong)).toMatchObject({ ok: false });
    await a.run((page, arg) => page.desk!.sharing.endInvite(arg.ws, arg.id), { ws, id });
    expect(await join(link)).toMatchObject({ code: 'invite-ended' });
    expect(await b.run((page) => [page.desk!.sharing.groups.value, page.desk!.me.value.name])).toEqual([
      [],
      '',
    ]);
  });

  test('[Y40] what an ended invitation has let in stays in, and joins again without it', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    const { link, invite: id } = await invite(a, ws);
    await b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    await a.run((page, arg) => page.desk!.sharing.endInvite(arg.ws, arg.id), { ws, id });
    await b.page.reload();
    await b.run((page, arg) => page.open(arg), { server: desks.server.origin });
    await until(b, (page) => page.desk!.sharing.state.value.state === 'shared');
  });

  test('[Y45] who leaves is out at the server too, and comes back by the same link', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    const { link } = await invite(a, ws);
    const join = (): Promise<unknown> => b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    await join();
    await until(b, (page) => page.desk!.sharing.state.value.state === 'shared');
    expect(desks.server.devicesIn(ws)).toHaveLength(2);
    await b.run((page, id) => page.desk!.sharing.leave(id), ws);
    await expect.poll(() => desks.server.devicesIn(ws)).toHaveLength(1);
    expect(await join()).toMatchObject({ ok: true });
    await until(b, (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared');
  }, 90_000);

  test('[Y43] a public paper is offered to whoever joins, and ready offline when it was fetched', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    const { link } = await invite(a, ws);
    await a.run((page) => page.enterKept('pppppppppppppppppppppppppa', 'the words of a public paper'));
    expect(
      await a.run((page, to) => page.desk!.sharing.sharePaper('pppppppppppppppppppppppppa', to), ws),
    ).toMatchObject({
      ok: false,
    });
    await a.run((page, to) => page.register('pppppppppppppppppppppppppa', to), ws);
    expect(
      await a.run((page, to) => page.desk!.sharing.sharePaper('pppppppppppppppppppppppppa', to), ws),
    ).toMatchObject({
      code: 'public-unknown',
    });
    await a.run((page) => page.desk!.sharing.sayPublic('pppppppppppppppppppppppppa'));
    expect(
      await a.run((page, to) => page.desk!.sharing.sharePaper('pppppppppppppppppppppppppa', to), ws),
    ).toMatchObject({
      ok: true,
    });
    await b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    await until(b, (page) => page.desk!.sharing.offers.value.length === 1);
    expect(await b.run((page) => page.desk!.sharing.offers.value)).toMatchObject([
      { rid: 'pppppppppppppppppppppppppa', ws, bytes: 27, by: 'A. Marsh' },
    ]);
    const kept = (): Promise<unknown> =>
      b.run((page) => page.desk!.library.value.loose.map(({ keptOffline }) => keptOffline));
    expect(await kept()).toEqual([false]);
    expect(await b.run((page) => page.desk!.sharing.fetchPaper('pppppppppppppppppppppppppa'))).toMatchObject({
      ok: true,
    });
    await until(b, (page) => page.desk!.library.value.loose[0]?.keptOffline);
    expect(await b.run((page) => page.readKept('pppppppppppppppppppppppppa'))).toBe(
      'the words of a public paper',
    );
    expect(await b.run((page) => page.desk!.sharing.offers.value)).toEqual([]);
  });

  test('[Y44] who may only read reads, and is refused here before the server would', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    await a.run(async (page, to) => {
      await page.enter('pppppppppppppppppppppppppa');
      await page.register('pppppppppppppppppppppppppa', to);
      await page.mark('pppppppppppppppppppppppppa', 'the group reads this', undefined, to);
    }, ws);
    const { link } = await invite(a, ws, 'reader');
    await b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    await until(b, async (page) => (await page.quotes('pppppppppppppppppppppppppa')).length === 1);
    expect(await b.run((page) => page.desk!.sharing.groups.value[0]!.role)).toBe('reader');
    expect(await b.run((page, to) => page.mark('pppppppppppppppppppppppppa', 'no', undefined, to), ws)).toBe(
      'role-too-low',
    );
    expect(await b.run((page, to) => page.register('pppppppppppppppppppppppppb', to), ws)).toMatchObject({
      code: 'role-too-low',
    });
    await until(b, (page) => page.desk!.sharing.state.value.state === 'shared');
  });

  test('[Y54] who only reads is among the people, and counted before anything is shared', async () => {
    const [a, b] = [await desks.device('a'), await desks.device('b')];
    const ws = await makeGroup(a, 'A. Marsh', 'Pupil places');
    await a.run((page) => page.enter('pppppppppppppppppppppppppa'));
    const { link } = await invite(a, ws, 'reader');
    await b.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    const plan = await a.run((page, to) => page.desk!.sharing.plan('pppppppppppppppppppppppppa', [], to), ws);
    const people = [
      { name: 'A. Marsh', isMe: true, role: 'keeper' },
      { name: '', isMe: false, role: 'reader' },
    ];
    expect(plan).toMatchObject({ ok: true, value: { readers: people } });
    expect(await a.run((page) => page.desk!.sharing.groups.value[0]!.people)).toMatchObject(people);
    // To itself, a reader is who it is; of the others it reads the names.
    await until(b, (page) =>
      page.desk!.sharing.groups.value[0]?.people.some(({ name }) => name === 'A. Marsh'),
    );
  });
});
