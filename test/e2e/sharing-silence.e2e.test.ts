import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openProfiles, type Profiles, type Tab } from '../sharing/desk-profiles.ts';
import { addDevice, invite, makeGroup, until } from '../sharing/steps.ts';
import { hashText } from '../../shared/core/sha256.ts';
import { DATABASE_FILE } from '../../server/store/database.ts';
import { createRid } from '../bench/sync/fill.ts';
import { findWords, formsOf, placesOf, readDisk, readRows } from './harness/leaks.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { comeInByCode, leave, wordsOf } from './sharing-silence-kit.ts';

const built = inject('server') !== undefined;

/** Reports of these ids: shared in part, the member's own, and two restricted ones. */
const [SHARED, OWN, EXEMPT, ALSO_EXEMPT] = [
  createRid(71),
  createRid(72),
  createRid(73),
  createRid(74),
] as const;

const own = wordsOf('quillback');
const exempt = { ...wordsOf('plover'), reason: 'plover words that restrict it' };
const later = wordsOf('merganser');
const alsoExempt = { ...wordsOf('avocet'), reason: 'avocet words that restrict it' };
const shared = wordsOf('curlew');
/** On the shared report, but for nobody else. */
const aside = ['gannet note of mine on a shared finding', 'ostrich passage of mine in the shared paper'];

/** Nobody but the member's devices may have these; of restricted papers only the device that has them. */
const SILENT = [own, later, exempt, alsoExempt]
  .flatMap((words) => Object.values(words))
  .concat(aside, OWN, EXEMPT, ALSO_EXEMPT);
/** The group, and so its server, has these. */
const OPEN = [shared.title, shared.slug, shared.quote, shared.note, SHARED];

describe.skipIf(!built)(
  '3.5: what is “only me” or restricted is in no frame and on no disk but one’s own',
  () => {
    let dataDir: string;
    let server: RunningServer;
    let recorder: Recorder;
    let profiles: Profiles;
    let laptop: Tab;
    let group: string;
    const files: string[] = [];

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-silence-'));
      server = await startServer({ dataDir });
      recorder = await openRecorder(server.app);
      profiles = await openProfiles(recorder.origin);
      laptop = await (await profiles.open('Laptop')).tab();
      // The name of a kept page is its hash: whoever knows a paper could ask whether somebody has it.
      for (const words of [own, later, exempt, alsoExempt]) files.push(await hashText(words.bytes));
    }, 120_000);
    afterAll(async () => {
      await profiles?.end();
      await recorder?.close();
      await server?.stop();
      if (dataDir) await rm(dataDir, { recursive: true, force: true });
    });

    const places = async () => [
      ...placesOf(recorder.all),
      ...(await readDisk(dataDir)),
      ...readRows(join(dataDir, DATABASE_FILE)),
      { name: 'what the server printed', bytes: Buffer.from(server.stdout()) },
    ];
    const expectSilence = async (): Promise<void> => {
      // Not even that there is a workspace for restricted papers.
      const devices = await laptop.run((page) =>
        page.desk!.workspaces.value.filter(({ kind }) => kind === 'device'),
      );
      expect(findWords([...SILENT, ...files, ...devices.map(({ ws }) => ws)], await places())).toEqual([]);
    };

    test('a laptop with a group, a restricted paper and its own thoughts says only what it shares', async () => {
      await leave(laptop, OWN, own);
      await leave(laptop, EXEMPT, exempt);
      group = await makeGroup(laptop, 'A. Marsh', 'Children task group');
      await invite(laptop, group);
      const finding = await leave(laptop, SHARED, shared);
      await laptop.run(
        async (page, arg) => {
          const desk = page.desk!;
          await desk.sharing.plan(arg.rid, [arg.finding], arg.group);
          await desk.sharing.sayPublic(arg.rid);
          const share = {
            type: 'share',
            rid: arg.rid,
            findings: [arg.finding],
            to: arg.group,
            notes: true,
          } as const;
          const shared = await desk.run({ ...share, at: Date.now() });
          if (!shared.ok) throw new Error(shared.code);
          const { ws } = desk.workspaces.value.find(({ kind, primary }) => kind === 'own' && primary)!;
          const note = {
            type: 'note',
            note: crypto.randomUUID(),
            text: arg.aside[0]!,
            replaces: [],
          } as const;
          const kept = await desk.run({ ...note, rid: arg.rid, finding: arg.finding, ws, at: Date.now() });
          if (!kept.ok) throw new Error(kept.code);
          await page.mark(arg.rid, arg.aside[1]!);
        },
        { rid: SHARED, finding, group, aside },
      );
      await until(laptop, (page) => page.desk!.sharing.state.value.state === 'shared', undefined, 60_000);
      await expectSilence();
      // The search sees what is there: what the group has is in the frames, and on the disk.
      for (const word of OPEN) {
        expect(findWords([word], placesOf(recorder.all)), word).not.toEqual([]);
        expect(findWords([word], await readDisk(dataDir)), word).not.toEqual([]);
      }
      // What its member will ask, and types, is nobody's business either.
      expect(findWords([shared.question, shared.draft], await places())).toEqual([]);
    }, 180_000);

    test('nor when the whole own library, with its papers, goes to a second device, which reads it', async () => {
      const tablet = await (await profiles.open('Tablet')).tab();
      const { link } = await addDevice(laptop);
      await tablet.run((page, text) => page.desk!.sharing.join(text, ''), link);
      await until(
        tablet,
        async (page, arg) => (await page.readKept(arg.rid)) === arg.bytes,
        { rid: OWN, bytes: own.bytes },
        150_000,
      );
      expect(await tablet.run((page, rid) => page.quotes(rid), OWN)).toEqual([own.quote]);
      const rid = createRid(75);
      await leave(tablet, rid, later);
      await leave(tablet, ALSO_EXEMPT, alsoExempt);
      await until(
        laptop,
        async (page, arg) => (await page.readKept(arg.rid)) === arg.bytes,
        { rid, bytes: later.bytes },
        150_000,
      );
      for (const tab of [laptop, tablet])
        await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared', undefined, 150_000);
      await expectSilence();
      expect(await tablet.run((page, rid) => page.quotes(rid), EXEMPT)).toEqual([]);
    }, 400_000);

    test('nor by a typed code, a recovery page and a device that was lost; their secrets and keys stay where they are', async () => {
      const made = await laptop.run((page) => page.desk!.sharing.makeRecovery());
      if (!made.ok) throw new Error(made.code);
      const fresh = await (await profiles.open('Came back')).tab();
      await fresh.run((page, code) => page.desk!.sharing.recover(code), made.value.code);
      await until(
        fresh,
        async (page, arg) => (await page.quotes(arg.rid)).includes(arg.quote),
        { rid: OWN, quote: own.quote },
        60_000,
      );
      const { link } = await addDevice(laptop);
      const secret = await comeInByCode(laptop, await (await profiles.open('Phone')).tab());
      await laptop.run((page) => {
        const lost = page.desk!.sharing.devices.value.find(({ isThis }) => !isThis)!;
        return page.desk!.sharing.reportLost(lost.device);
      });
      const key = await laptop.page.evaluate(
        () =>
          new Promise<number[]>((done) => {
            const opened = indexedDB.open('rapporteur-local');
            opened.onsuccess = () => {
              const rows = opened.result.transaction('keys').objectStore('keys').getAll();
              rows.onsuccess = () => done([...(rows.result as { key: Uint8Array }[])[0]!.key]);
              opened.result.close();
            };
          }),
      );
      expect(key).toHaveLength(32);
      const secrets = [
        { called: 'the key of the own workspace', bytes: Uint8Array.from(key) },
        made.value.code,
        made.value.code.replaceAll(' ', ''),
        link.slice(link.lastIndexOf('.') + 1),
        secret,
      ];
      expect(findWords(secrets, await places())).toEqual([]);
      await expectSilence();
    }, 180_000);

    test('nor is anything left on the disk or in the server’s words when it was stopped', async () => {
      await server.stop();
      expect((await readDisk(dataDir)).length).toBeGreaterThan(0);
      await expectSilence();
      const said = [{ name: 'what the server printed', bytes: Buffer.from(server.stdout()) }];
      expect(findWords([...SILENT, ...OPEN, 'A. Marsh', 'Children task group'], said)).toEqual([]);
    });
  },
);

test('the search finds words in each form that they could have', () => {
  const word = 'quillback sentence of mine';
  const around = (bytes: Buffer) => Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
  for (const lead of ['', 'x', 'xy', 'xyz']) {
    const base64 = Buffer.from(`${lead}${word} and more`).toString('base64');
    expect(findWords([word], [{ name: 'base64', bytes: around(Buffer.from(base64)) }])).toHaveLength(1);
    const url = Buffer.from(`${lead}${word}`).toString('base64url');
    expect(findWords([word], [{ name: 'base64url', bytes: around(Buffer.from(url)) }])).toHaveLength(1);
  }
  for (const form of formsOf(word))
    expect(findWords([word], [{ name: 'f', bytes: around(form) }])).toHaveLength(1);
  const key = { called: 'a key', bytes: Uint8Array.from([0, 255, 3, 128, 9, 77, 200, 41]) };
  for (const text of ['hex', 'base64', 'base64url', 'latin1'] as const) {
    const bytes = around(
      Buffer.from(Buffer.from(key.bytes).toString(text), text === 'latin1' ? 'latin1' : 'utf8'),
    );
    expect(findWords([key], [{ name: text, bytes }])).toEqual([`a key: ${text}`]);
  }
  expect(findWords([word], [{ name: 'other', bytes: Buffer.from('quillback') }])).toEqual([]);
});
