/** The README's steps, with a server that runs and devices that go on. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addressOf, startProcess, type ServerProcess } from '../test/faults/server-process.ts';
import { openRealDevice, until, value, world } from '../test/sync/real-device.ts';
import { createId } from '../shared/core/ids.ts';
import { getBlob, putBlob } from '../shared/sync/server/blobs.ts';

let folder = '';
const ended = new AbortController();
const processes: ServerProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-backup-'));
});
afterEach(async () => {
  ended.abort();
  for (const { child, ended: gone } of processes.splice(0)) {
    child.kill('SIGKILL');
    await gone;
  }
  await rm(folder, { recursive: true });
});

async function start(port: string): Promise<string> {
  const started = startProcess(folder, { PORT: port, SAMPLES_PORT: '0' });
  processes.push(started);
  return addressOf(started);
}

it('[V13] backed up while it runs, restored by the steps of the README: papers are there, and a device brings what was written since, by others too', async () => {
  const host = await start('0');
  const anna = await openRealDevice(host, ended.signal);
  const ben = await openRealDevice(host, ended.signal);
  const ws = createId(world);
  const name = `w/${ws}/meta`;
  value(await anna.account.create(ws, 'group', anna.member));
  const token = value(await anna.tokens.get(ws));
  const terms = { purpose: 'group', role: 'member', seconds: null, uses: null, says: '' } as const;
  const link = value(await anna.account.invite(ws, token, terms));
  value(await ben.account.join(link, ben.member));
  const annas = anna.open(ws, name);
  const bens = ben.open(ws, name);
  annas.doc.getMap('ann').set('early', 1);
  await until(annas.line.state, 'shared');
  const paper = { server: ben.api, tokens: ben.tokens, ws };
  const file = value(await putBlob(paper, new Uint8Array(100_000).fill(7)));

  const target = join(folder, 'backups', 'rapporteur.sqlite');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'backup.ts'), target], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data') },
  });
  expect(stdout).toContain('with 1 paper');
  annas.doc.getMap('ann').set('late', 1);
  await until(annas.line.state, 'shared');
  await expect.poll(() => bens.doc.getMap('ann').has('late')).toBe(true);
  anna.link.dispose();

  const [first] = processes.splice(0);
  first!.child.kill('SIGTERM');
  expect((await first!.ended).code).toBe(0);
  await rm(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'data'), { mode: 0o700 });
  await cp(target, join(folder, 'data', 'rapporteur.sqlite'));
  await cp(`${target}.blobs`, join(folder, 'data', 'blobs'), { recursive: true });
  await start(new URL(host).port);

  await until(bens.line.state, 'shared');
  expect(value(await getBlob(paper, file))).toHaveLength(100_000);
  const cleo = await openRealDevice(host, ended.signal);
  value(await cleo.account.join(link, cleo.member));
  const cleos = cleo.open(ws, name);
  await expect.poll(() => [...cleos.doc.getMap('ann').keys()].toSorted()).toEqual(['early', 'late']);
}, 240_000);
