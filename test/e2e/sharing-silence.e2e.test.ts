import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openProfiles, type Profiles, type Tab } from '../sharing/desk-profiles.ts';
import { addDevice, invite, makeGroup, until } from '../sharing/steps.ts';
import { createId } from '../../shared/core/ids.ts';
import { createRid } from '../bench/sync/fill.ts';
import { world } from '../bench/sync/members.ts';
import { findWords, formsOf, placesOf, readDisk } from './harness/leaks.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { FLOWS_TRIED } from '../sharing/doors.ts';

const built = FLOWS_TRIED && inject('server') !== undefined;

/** Reports of these ids: shared in part, the member's own, and two restricted ones. */
const [SHARED, OWN, EXEMPT, ALSO_EXEMPT] = [createRid(71), createRid(72), createRid(73), createRid(74)];

/** Nobody but the member's devices may have these. */
const SILENT = [
  'quillback sentence of mine',
  'ostrich question that I keep',
  'note on a shared finding, gannet',
  'later thought, merganser',
  'plover wording of the exempt paper',
  'my doubt about the exempt paper, kittiwake',
  'avocet wording on a second exempt paper',
  // Of the papers' registry rows: titles and addresses hold the ids.
  OWN!,
  EXEMPT!,
  ALSO_EXEMPT!,
];
/** The group, and so its server, has these. */
const OPEN = ['curlew sentence for the group', 'redshank note for the group', SHARED!];

describe.skipIf(!built)(
  '3.5: what is “only me” or restricted is in no frame and on no disk but one’s own',
  () => {
    let dataDir: string;
    let server: RunningServer;
    let recorder: Recorder;
    let profiles: Profiles;
    let laptop: Tab;
    let group: string;

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-silence-'));
      server = await startServer({ dataDir });
      recorder = await openRecorder(server.app);
      profiles = await openProfiles(recorder.origin);
      laptop = await (await profiles.open('Laptop')).tab();
    });
    afterAll(async () => {
      await profiles?.end();
      await recorder?.close();
      await server?.stop();
      if (dataDir) await rm(dataDir, { recursive: true, force: true });
    });

    const places = async () => [...placesOf(recorder.all), ...(await readDisk(dataDir))];

    test('a laptop with a group, a restricted paper and its own thoughts says only what it shares', async () => {
      await laptop.run(
        async (page, arg) => {
          const { rids } = arg;
          for (const rid of rids.slice(0, 2)) await page.enter(rid);
          for (const rid of rids.slice(2)) await page.enter(rid, true);
          await page.mark(rids[1]!, arg.silent[0]!);
          const asked = await page.mark(rids[1]!, 'a plain passage');
          await page.note(rids[1]!, asked, arg.silent[1]!);
          const exempt = await page.mark(rids[2]!, arg.silent[4]!);
          await page.note(rids[2]!, exempt, arg.silent[5]!);
        },
        { rids: [SHARED!, OWN!, EXEMPT!, ALSO_EXEMPT!], silent: SILENT },
      );
      group = await makeGroup(laptop, 'A. Marsh', 'Children task group');
      await invite(laptop, group);
      await laptop.run(
        async (page, arg) => {
          const finding = await page.mark(arg.rid, arg.open[0]!);
          await page.note(arg.rid, finding, arg.open[1]!);
          await page.desk!.sharing.plan(arg.rid, [finding], arg.group);
          await page.desk!.sharing.sayPublic(arg.rid);
          const share = {
            type: 'share',
            rid: arg.rid,
            findings: [finding],
            to: arg.group,
            notes: true,
          } as const;
          const shared = await page.desk!.run({ ...share, at: Date.now() });
          if (!shared.ok) throw new Error(shared.code);
          const own = page.desk!.workspaces.value.find(({ kind, primary }) => kind === 'own' && primary)!.ws;
          const note = {
            type: 'note',
            note: crypto.randomUUID(),
            text: arg.silent[2]!,
            replaces: [],
          } as const;
          const kept = await page.desk!.run({ ...note, rid: arg.rid, finding, ws: own, at: Date.now() });
          if (!kept.ok) throw new Error(kept.code);
        },
        { rid: SHARED!, group, open: OPEN, silent: SILENT, note: createId(world) },
      );
      await until(laptop, (page) => page.desk!.sharing.state.value.state === 'shared');
      const everywhere = await places();
      expect(findWords(SILENT, everywhere)).toEqual([]);
      for (const word of OPEN) {
        expect(findWords([word], placesOf(recorder.all)), word).not.toEqual([]);
        expect(findWords([word], await readDisk(dataDir)), word).not.toEqual([]);
      }
    });

    test('nor when the whole own library goes to a second device, which reads it', async () => {
      const tablet = await (await profiles.open('Tablet')).tab();
      const { link } = await addDevice(laptop);
      await tablet.run((page, text) => page.desk!.sharing.join(text, ''), link);
      await until(tablet, async (page, arg) => (await page.quotes(arg.rid)).includes(arg.word), {
        rid: OWN!,
        word: SILENT[0]!,
      });
      await tablet.run(
        async (page, arg) => {
          const finding = await page.mark(arg.rid, 'marked on the tablet');
          await page.note(arg.rid, finding, arg.silent[3]!);
          await page.enter(arg.exempt, true);
          await page.mark(arg.exempt, arg.silent[6]!);
        },
        { rid: OWN!, exempt: ALSO_EXEMPT!, silent: SILENT },
      );
      await until(
        laptop,
        async (page, rid) => (await page.quotes(rid)).includes('marked on the tablet'),
        OWN!,
      );
      for (const tab of [laptop, tablet]) {
        await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
        const ids = await tab.run((page) =>
          page.desk!.workspaces.value.filter(({ kind }) => kind === 'device'),
        );
        // Not even that there is a workspace for restricted papers.
        expect(
          findWords(
            ids.map(({ ws }) => ws),
            await places(),
          ),
        ).toEqual([]);
      }
      expect(findWords(SILENT, await places())).toEqual([]);
      expect(await tablet.run((page, rid) => page.quotes(rid), EXEMPT!)).toEqual([]);
    });

    test('nor is anything left on the disk or in the server’s words when it was stopped', async () => {
      await server.stop();
      const disk = await readDisk(dataDir);
      expect(disk.length).toBeGreaterThan(0);
      expect(findWords(SILENT, disk)).toEqual([]);
      const said = [{ name: 'what the server printed', bytes: Buffer.from(server.stdout()) }];
      expect(findWords([...SILENT, ...OPEN], said)).toEqual([]);
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
  expect(findWords([word], [{ name: 'other', bytes: Buffer.from('quillback') }])).toEqual([]);
});
