import { DatabaseSync } from 'node:sqlite';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeFolder, META, openClient, openTestServer, token, until, WS } from '../../test/faults/harness.ts';
import { runKills } from '../../test/faults/kills.ts';
import { makeBackup } from '../store/make-backup.ts';
import { DATABASE_FILE, openDatabase } from '../store/database.ts';
import type { UpdateLog } from '../store/log.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

test(
  '[V10] 20 kills at random moments lose nothing that was acknowledged',
  { timeout: 400_000 },
  async () => {
    const seed = Date.now() % 1_000_000;
    console.log(`kills: seed ${seed}`);
    const { acknowledged, lost } = await runKills(20, seed);
    console.log(`kills: ${acknowledged} acknowledged edits`);
    expect(acknowledged).toBeGreaterThan(200);
    expect(lost).toEqual([]);
  },
);

/** Writes while `isBroken`, and shows that it is told and not acknowledged; then, when mended, that all is there. */
async function expectTold(
  server: Awaited<ReturnType<typeof openTestServer>>,
  reason: string,
  breakIt: () => void,
  mend: () => void,
): Promise<void> {
  const anna = keep(openClient(server.url, token('anna')));
  const ben = keep(openClient(server.url, token('ben')));
  await Promise.all([anna.saved(), ben.saved()]);
  anna.map.set('before', 1);
  await anna.saved();
  breakIt();
  anna.map.set('broken', 'x'.repeat(20_000));
  await until(() => anna.reasons.length > 0);
  expect(anna.reasons[0]).toBe(reason);
  expect(ben.map.has('broken')).toBe(false);
  mend();
  // The app asks for the document anew; a client that comes back brings what was not taken.
  const back = keep(openClient(server.url, token('anna'), { doc: anna.doc }));
  await back.saved();
  await until(() => ben.map.has('broken'));
  const kept = new Y.Doc();
  for (const update of server.log.readDocument(META).updates) Y.applyUpdate(kept, update);
  expect([...kept.getMap('ann').keys()].toSorted()).toEqual(['before', 'broken']);
}

test('[V11] a full disk is told as not saved, and nothing is lost when there is room', async () => {
  const server = keep(await openTestServer());
  const { sqlite } = server.database;
  await expectTold(
    server,
    'server-full',
    () =>
      sqlite.exec(
        `pragma max_page_count=${Number(sqlite.prepare('pragma page_count').get()?.['page_count'])}`,
      ),
    () => sqlite.exec('pragma max_page_count=1000000'),
  );
});

test('[V11] a database that somebody else holds is told as not saved', async () => {
  const server = keep(await openTestServer());
  const other = new DatabaseSync(join(server.folder, DATABASE_FILE));
  await expectTold(
    server,
    'server-busy',
    () => other.exec('begin immediate'),
    () => other.exec('rollback'),
  );
  other.close();
});

test('[V11] a store that throws is told as not saved; one that throws once is tried again unseen', async () => {
  let left = 0;
  const wrapLog = (log: UpdateLog): UpdateLog => ({
    ...log,
    append: (entries, now) => {
      if (left-- > 0) throw new Error('no');
      return log.append(entries, now);
    },
  });
  const server = keep(await openTestServer({ wrapLog }));
  await expectTold(
    server,
    'server-failed',
    () => (left = 1e9),
    () => (left = 0),
  );
  const ben = keep(openClient(server.url, token('ben')));
  await ben.saved();
  left = 2;
  ben.map.set('again', 1);
  await ben.saved();
  expect(ben.reasons).toEqual([]);
});

test('[V13] a restored backup is healed by who comes back, also with what others wrote', async () => {
  const first = await openTestServer();
  const anna = openClient(first.url, token('anna'));
  const ben = openClient(first.url, token('ben'));
  anna.map.set('early', 1);
  await anna.saved();
  const backup = join(makeFolder(), 'backup.sqlite');
  expect(await makeBackup(first.folder, backup, Date.now())).toEqual({ ok: true, value: 0 });
  anna.map.set('late', 'by anna');
  await anna.saved();
  await until(() => ben.map.has('late'));
  ben.map.set('later', 'by ben');
  await ben.saved();
  anna.close();
  ben.close();
  await first.close();

  const folder = makeFolder();
  copyFileSync(backup, join(folder, DATABASE_FILE));
  const second = keep(await openTestServer({ folder }));
  expect(second.database.server).toBe(first.database.server);
  expect(second.database.epoch).not.toBe(first.database.epoch);
  expect(second.database.isHealing(Date.now())).toBe(true);
  expect(second.database.isHealing(Date.now() + 31 * 24 * 3_600_000)).toBe(false);
  // Anna never comes back; Ben holds her late edit.
  const back = keep(openClient(second.url, token('ben'), { doc: ben.doc }));
  await back.saved();
  const cleo = keep(openClient(second.url, token('cleo')));
  await until(() => cleo.map.size === 3);
  expect(back.reasons).toEqual([]);
  expect(Object.keys(second.log.readHeads(`w/${WS}/`))).toEqual([META]);
});

test('[V14] a database of a newer version is refused in a sentence, and opening twice changes nothing', () => {
  const folder = makeFolder();
  const one = openDatabase(folder);
  if (!one.ok) throw new Error(one.sentence);
  one.value.close();
  const two = openDatabase(folder);
  if (!two.ok) throw new Error(two.sentence);
  expect([two.value.server, two.value.epoch]).toEqual([one.value.server, one.value.epoch]);
  two.value.sqlite.exec('pragma user_version=99');
  two.value.close();
  const newer = openDatabase(folder);
  expect(newer.ok ? '' : newer.sentence).toContain('newer Rapporteur');
});
