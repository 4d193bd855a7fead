/** What follows a member from device to device, through a real server that is looked into. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_FILE } from '../../../server/store/database.ts';
import { createRid } from '../../../test/bench/sync/fill.ts';
import { findWords, placesOf, readDisk } from '../../../test/e2e/harness/leaks.ts';
import { openRecorder, type Recorder } from '../../../test/e2e/harness/recorder.ts';
import {
  openProfiles,
  startTestServer,
  type Profiles,
  type Tab,
  type TestServer,
} from '../../../test/sharing/desk-profiles.ts';
import { addDevice, invite, makeGroup, until } from '../../../test/sharing/steps.ts';

const [SHARED, OWN, EXEMPT] = [createRid(81), createRid(82), createRid(83)] as const;

describe('a laptop and a tablet of one member, who is in a group', { timeout: 240_000 }, () => {
  let server: TestServer;
  let recorder: Recorder;
  let profiles: Profiles;
  let laptop: Tab;
  let tablet: Tab;
  let other: Tab;
  let group: string;
  let finding: string;
  let exempt: string;

  beforeAll(async () => {
    server = await startTestServer();
    recorder = await openRecorder(server.origin);
    profiles = await openProfiles(recorder.origin);
    [laptop, tablet, other] = (await Promise.all(
      ['Laptop', 'Tablet', 'Another'].map(async (name) => (await profiles.open(name)).tab()),
    )) as [Tab, Tab, Tab];
    group = await makeGroup(laptop, 'A. Marsh', 'People Scrutiny');
    for (const rid of [SHARED, OWN]) await laptop.run((page, arg) => page.enter(arg), rid);
    await laptop.run((page, arg) => page.enter(arg, true), EXEMPT);
    await laptop.run((page, arg) => page.register(arg.rid, arg.group), { rid: SHARED, group });
    await laptop.run((page, arg) => page.mark(arg.rid, 'words of the group', undefined, arg.group), {
      rid: SHARED,
      group,
    });
    finding = await laptop.run((page, rid) => page.mark(rid, 'words of mine'), OWN);
    exempt = await laptop.run((page, rid) => page.mark(rid, 'words that are exempt'), EXEMPT);
    const { link } = await invite(laptop, group);
    await other.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    const device = await addDevice(laptop);
    await tablet.run((page, text) => page.desk!.sharing.join(text, ''), device.link);
    await until(tablet, async (page, rid) => (await page.quotes(rid)).length === 1, OWN);
    await allShared();
  }, 120_000);
  afterAll(async () => {
    await profiles?.end();
    await recorder?.close();
    await server?.end();
  });

  const allShared = async (): Promise<void> => {
    for (const tab of [laptop, tablet, other])
      await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
  };

  /** Everything that the server has stored but for what is sealed, as text. */
  const stored = (): string => {
    const database = new DatabaseSync(join(server.dataDir, DATABASE_FILE), { readOnly: true });
    const read = (sql: string): unknown[] =>
      database
        .prepare(sql)
        .all()
        .map((row) => Object.values(row).map(String));
    const all = [
      read("select document, id, data from log where document like 'w/%'"),
      read("select document, upto, data from snap where document like 'w/%'"),
    ];
    database.close();
    return JSON.stringify(all);
  };

  /** What a joining device tells by itself is told. */
  const settled = async (): Promise<void> => {
    for (let before = ''; before !== stored();) {
      before = stored();
      await new Promise((done) => setTimeout(done, 3000));
    }
  };

  test('[Y90] who only reads changes no document of the group and no file of the server outside the own workspace', async () => {
    await settled();
    const files = (await readDisk(server.dataDir))
      .map(({ name }) => name)
      .filter((name) => !name.includes(DATABASE_FILE));
    const [before, frames] = [stored(), recorder.all.length];
    const theirs = await other.run((page, rid) => page.quotes(rid), SHARED);
    await laptop.run(
      async (page, arg) => {
        const { following } = page.desk!;
        for (const rid of [arg.SHARED, arg.OWN, arg.EXEMPT]) {
          const report = page.desk!.openReport(rid);
          await report.ready;
          for (let offset = 1000; offset < 40_000; offset += 500)
            following.keepPlace(rid, rid === arg.EXEMPT ? 'exempt-edition' : 'edition1', { offset });
          await following.readNext(rid, true);
          report.dispose();
        }
        await following.settle();
      },
      { SHARED, OWN, EXEMPT },
    );
    await until(tablet, (page) => page.desk!.following.places.value.get('edition1')?.offset === 39_500);
    await until(tablet, (page) => page.desk!.following.reading.value.length === 2);
    expect(await tablet.run((page) => page.desk!.following.reading.value)).toEqual([SHARED, OWN]);
    // The device that has it knows it; nobody else, and no server, not even locked.
    expect(await laptop.run((page) => page.desk!.following.reading.value)).toHaveLength(3);
    expect(await tablet.run((page) => [...page.desk!.following.places.value.keys()])).toEqual(['edition1']);
    await allShared();
    expect(stored()).toBe(before);
    const after = (await readDisk(server.dataDir))
      .map(({ name }) => name)
      .filter((name) => !name.includes(DATABASE_FILE));
    expect(after).toEqual(files);
    const said = placesOf(recorder.all.slice(frames));
    expect(findWords(['reading', 'offset', 'exempt-edition', EXEMPT], said)).toEqual([]);
    expect(await other.run((page, rid) => page.quotes(rid), SHARED)).toEqual(theirs);
  });

  test('[Y91] what is typed on one device is on the other; two devices’ words are both kept, and kept words are no draft', async () => {
    const key = `note|${finding}`;
    const write = (tab: Tab, text: string, of = key): Promise<unknown> =>
      tab.run((page, arg) => page.desk!.drafts.write(arg.of, arg.text), { of, text });
    const read = (tab: Tab, of = key): Promise<string | undefined> =>
      tab.run((page, arg) => page.desk!.drafts.read(arg), of);
    await write(laptop, 'sandpiper begun on the laptop');
    await expect.poll(() => read(tablet), { timeout: 20_000 }).toBe('sandpiper begun on the laptop');
    // The tablet goes on with it, while the laptop does not type: one draft, the tablet's.
    await write(tablet, 'sandpiper begun on the laptop, and ended');
    await expect
      .poll(() => read(laptop), { timeout: 20_000 })
      .toBe('sandpiper begun on the laptop, and ended');
    // Both type at once: neither loses a word.
    await Promise.all([write(laptop, 'whinchat of the laptop'), write(tablet, 'sandpiper of the tablet')]);
    for (const tab of [laptop, tablet])
      await expect
        .poll(async () => ((await read(tab)) ?? '').split('\n\n').sort(), { timeout: 20_000 })
        .toEqual(['sandpiper of the tablet', 'whinchat of the laptop']);
    // Kept on one: it is a draft nowhere.
    await write(laptop, '');
    for (const tab of [laptop, tablet])
      await expect.poll(() => read(tab), { timeout: 20_000 }).toBeUndefined();
    // About a restricted paper nothing leaves.
    await write(laptop, 'stonechat about an exempt paper', `note|${exempt}`);
    await new Promise((done) => setTimeout(done, 3000));
    expect(await read(laptop, `note|${exempt}`)).toBe('stonechat about an exempt paper');
    expect(await read(tablet, `note|${exempt}`)).toBeUndefined();
    const places = [...placesOf(recorder.all), ...(await readDisk(server.dataDir))];
    expect(findWords(['sandpiper', 'whinchat', 'stonechat', exempt], places)).toEqual([]);
  });
});
