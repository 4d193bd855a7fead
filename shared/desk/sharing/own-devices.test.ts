/** One member with several devices: real browser profiles, a real server. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tab } from '../../../test/sharing/desk-profiles.ts';
import { addDevice, invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import { useDesks } from '../../../test/sharing/desks.ts';

const desks = useDesks();

/** Everything that the server has on its disk, as text. */
async function readDisk(): Promise<string> {
  const names = await readdir(desks.server.dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
  return texts.join('\n');
}

/** What a tab sends, frames and bodies, as text. */
function listen(tab: Tab): { readonly sent: string[] } {
  const sent: string[] = [];
  tab.page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => void sent.push(payload.toString('latin1')));
  });
  tab.page.on(
    'request',
    (request) => void sent.push(request.url(), request.postDataBuffer()?.toString('latin1') ?? ''),
  );
  return { sent };
}

describe('own devices', { timeout: 180_000 }, () => {
  test('[Y35] nothing is sent before a device is added, and then nothing that can be read; the device workspace never', async () => {
    const a = await desks.device('Laptop');
    const { sent } = listen(a);
    await a.run(async (page) => {
      await page.enter('plain-paper');
      await page.mark('plain-paper', 'HERONWORDS');
      await page.enter('exempt-paper', true);
      await page.mark('exempt-paper', 'EXEMPTWORDS');
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(sent.filter((text) => /\/api\/|\/sync/.test(text))).toEqual([]);
    await addDevice(a);
    await until(a, (page) => page.desk!.sharing.state.value.state === 'shared');
    const device_ws = await a.run(
      (page) => page.desk!.workspaces.value.find(({ kind }) => kind === 'device')!.ws,
    );
    const all = sent.join('\n') + (await readDisk());
    for (const word of [
      'HERONWORDS',
      'EXEMPTWORDS',
      'plain-paper',
      'exempt-paper',
      'council.example',
      device_ws,
    ]) {
      expect(all.includes(word), word).toBe(false);
    }
  });

  test('[Y36] a device that joins is the same member, and what both had before is on both', async () => {
    const [a, b] = [await desks.device('Laptop'), await desks.device('Tablet')];
    await a.run(async (page) => {
      await page.desk!.sharing.setName('A. Marsh');
      await page.enter('p1');
      await page.mark('p1', 'marked on the laptop');
    });
    await b.run(async (page) => {
      await page.enter('p2');
      await page.mark('p2', 'marked on the tablet');
    });
    const { link } = await addDevice(a);
    expect(await b.run((page, text) => page.desk!.sharing.join(text, ''), link)).toMatchObject({
      ok: true,
      value: { kind: 'own' },
    });
    await until(b, async (page) => (await page.quotes('p1')).includes('marked on the laptop'));
    await until(a, async (page) => (await page.quotes('p2')).includes('marked on the tablet'));
    const who = (tab: Tab) =>
      tab.run((page) => {
        const { member, aliases, name } = page.desk!.me.value;
        const primary = page.desk!.workspaces.value.find(({ kind, primary: is }) => kind === 'own' && is)!.ws;
        return { member, aliases, name, primary };
      });
    await until(a, (page) => page.desk!.me.value.aliases.length === 1);
    expect(await who(b)).toEqual(await who(a));
    expect((await who(b)).name).toBe('A. Marsh');
    for (const tab of [a, b]) await until(tab, (page) => page.desk!.sharing.devices.value.length === 2);
    expect(await a.run((page) => page.desk!.sharing.devices.value)).toMatchObject([
      { name: 'Laptop', isThis: true },
      { name: 'Tablet', isThis: false, lost: false },
    ]);
  });

  test('[Y39] a device is let into the groups, and what one joins or leaves later the other does', async () => {
    const [a, b, c] = [
      await desks.device('Laptop'),
      await desks.device('Tablet'),
      await desks.device('Colleague'),
    ];
    await makeGroup(c, 'R. Sen', 'Housing');
    const own = await makeGroup(a, 'A. Marsh', 'Children');
    await invite(a, own);
    const { link } = await addDevice(a);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await until(
      b,
      (page) => page.desk!.sharing.groups.value[0]?.shared.state === 'shared',
      undefined,
      60_000,
    );
    const housing = await c.run((page) => page.desk!.sharing.groups.value[0]!.ws);
    const invited = await invite(c, housing);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), invited.link);
    await until(a, (page) => page.desk!.sharing.groups.value.length === 2);
    await until(
      a,
      (page) => page.desk!.sharing.groups.value.every(({ shared }) => shared.state === 'shared'),
      undefined,
      60_000,
    );
    await a.run((page, ws) => page.desk!.sharing.leave(ws), housing);
    await until(b, (page) => page.desk!.sharing.groups.value.length === 1);
  });

  test('[Y38] a recovery page brings a new device back as the same member; a new page ends the one before', async () => {
    const a = await desks.device('Laptop');
    await a.run(async (page) => {
      await page.desk!.sharing.setName('A. Marsh');
      await page.enter('p1');
      await page.mark('p1', 'before the laptop was drowned');
    });
    const first = await a.run((page) => page.desk!.sharing.makeRecovery());
    const second = await a.run((page) => page.desk!.sharing.makeRecovery());
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
    await until(a, (page) => page.desk!.sharing.state.value.state === 'shared');
    const me = await a.run((page) => page.desk!.me.value.member);
    await a.close();
    const b = await desks.device('New tablet');
    expect(await b.run((page, code) => page.desk!.sharing.recover(code), first.value.code)).toMatchObject({
      code: 'invite-ended',
    });
    expect(
      await b.run((page, code) => page.desk!.sharing.recover(code), second.value.code.toLowerCase()),
    ).toMatchObject({ ok: true });
    await until(b, async (page) => (await page.quotes('p1')).length === 1);
    expect(await b.run((page) => page.desk!.me.value)).toMatchObject({ name: 'A. Marsh' });
    const mine = await b.run((page) => [page.desk!.me.value.member, ...page.desk!.me.value.aliases]);
    expect(mine).toContain(me);
    const c = await desks.device('Phone');
    expect(await c.run((page, link) => page.desk!.sharing.join(link, ''), second.value.link)).toMatchObject({
      ok: true,
    });
  });

  test('[Y37] a device reported lost is refused and removes what it holds, in all its tabs, and says why', async () => {
    const a = await desks.device('Laptop');
    const profile = await desks.profiles.open('Lost phone');
    const [b, other] = [await profile.tab(), await profile.tab()];
    await a.run(async (page) => {
      await page.enter('p1');
      await page.mark('p1', 'secret to the phone');
    });
    const { link } = await addDevice(a);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await until(b, async (page) => (await page.quotes('p1')).length === 1);
    await b.run((page) => page.keep('bytes of a paper'));
    await until(a, (page) => page.desk!.sharing.devices.value.length === 2);
    const lost = await a.run(async (page) => {
      const found = page.desk!.sharing.devices.value.find(({ isThis }) => !isThis)!;
      return page.desk!.sharing.reportLost(found.device);
    });
    expect(lost).toMatchObject({ ok: true });
    for (const tab of [b, other]) {
      await tab.page.waitForFunction(() => (window as { wiped?: boolean }).wiped === true, undefined, {
        timeout: 60_000,
      });
    }
    const left = (): Promise<unknown> =>
      b.page.evaluate(async () => {
        const files: string[] = [];
        for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
        return [(await indexedDB.databases()).map(({ name }) => name), files, Object.keys(localStorage)];
      });
    // What the other tab still held goes when it has let go.
    await expect.poll(left).toEqual([[], [], ['rapporteur-lost']]);
    await b.page.reload();
    await b.run((page, arg) => page.open(arg), { server: desks.server.origin });
    expect(await b.run((page) => page.desk!.troubles.value)).toMatchObject([{ code: 'device-lost' }]);
    expect(
      await b.run((page) => [page.desk!.library.value.findings, page.desk!.sharing.state.value.state]),
    ).toEqual([0, 'off']);
    expect(await a.run((page) => page.desk!.sharing.devices.value.find(({ isThis }) => !isThis)!.lost)).toBe(
      true,
    );
  });

  test('[Y43] kept papers of the own workspace reach the other device by themselves, and the server sees none', async () => {
    const [a, b] = [await desks.device('Laptop'), await desks.device('Tablet')];
    await a.run((page) => page.enterKept('p1', 'PAPERWORDS in a kept paper'));
    const { link } = await addDevice(a);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await until(
      b,
      (page) => page.desk!.library.value.meetings[0]?.items[0]?.papers[0]?.keptOffline,
      undefined,
      60_000,
    );
    expect(await b.run((page) => page.readKept('p1'))).toBe('PAPERWORDS in a kept paper');
    expect((await readDisk()).includes('PAPERWORDS')).toBe(false);
  });
});
