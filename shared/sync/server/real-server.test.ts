/** The modules of this folder against the server of this project, as a device uses them. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  openRealDevice,
  random,
  until,
  value,
  world,
  type RealDevice,
} from '../../../test/sync/real-device.ts';
import { freePort } from '../../../test/e2e/harness/serve.ts';
import { openServer, type RunningServer } from '../../../server/open-server.ts';
import { createId, type MemberId, type WorkspaceId } from '../../core/ids.ts';
import { writeLink } from '../../core/link.ts';
import { ok, type Result } from '../../core/result.ts';
import { getBlob, putBlob } from './blobs.ts';
import { openSealKeys } from './keys.ts';
import type { Attachment, AttachmentState } from './link-types.ts';
import { askMeet, offerMeet } from './meet.ts';
import { sealBlob } from './sealed-blob.ts';

const PORT = await freePort();
const HOST = `http://127.0.0.1:${PORT}`;
const ended = new AbortController();

let folder = '';
let running: RunningServer;

async function start(): Promise<void> {
  const config = {
    host: '127.0.0.1',
    port: PORT,
    samplesPort: 'none',
    dataDir: join(folder, 'data'),
  } as const;
  const opened = await openServer(config, join(import.meta.dirname, '../../..'));
  if (!opened.ok) throw new Error(opened.sentence);
  running = opened.value;
}

folder = await mkdtemp(join(tmpdir(), 'rapporteur-real-'));
await start();

afterAll(async () => {
  ended.abort();
  await running.close();
  await rm(folder, { recursive: true });
});

const openDevice = (member?: MemberId): Promise<RealDevice> => openRealDevice(HOST, ended.signal, member);

const becomes = (line: Attachment, state: AttachmentState['state']): Promise<AttachmentState> =>
  until(line.state, state);

async function tokenOf(device: RealDevice, ws: WorkspaceId): Promise<string> {
  return value(await device.tokens.get(ws));
}

describe('against the real server', () => {
  it('[Y16, Y19, Y21] a group: registered, joined by link, in step, also after a restart in the middle', async () => {
    const anna = await openDevice();
    const ben = await openDevice();
    const ws = createId(world);
    value(await anna.api.hello());
    value(await anna.account.create(ws, 'group', anna.member));
    const terms = {
      purpose: 'group',
      role: 'member',
      seconds: 3600,
      uses: null,
      says: 'Harbour group',
    } as const;
    const link = value(await anna.account.invite(ws, await tokenOf(anna, ws), terms));
    const joined = value(await ben.account.join(link, ben.member));
    expect(joined).toMatchObject({ said: 'Harbour group', admission: { kind: 'group', role: 'member', ws } });
    const name = `w/${ws}/meta`;
    const one = anna.open(ws, name);
    const two = ben.open(ws, name);
    one.doc.getMap('report').set('a', { title: 'Ferries' });
    await becomes(one.line, 'shared');
    await expect.poll(() => two.doc.getMap('report').has('a')).toBe(true);
    const before = value(await anna.api.heads(ws, await tokenOf(anna, ws)));
    expect(before.heads[name]).toBeGreaterThan(0);
    await running.close();
    two.doc.getMap('report').set('offline', { title: 'Buses' });
    await start();
    await becomes(two.line, 'shared');
    await expect.poll(() => one.doc.getMap('report').has('offline')).toBe(true);
    const after = value(await anna.api.heads(ws, await tokenOf(anna, ws)));
    expect(after.epoch).toBe(before.epoch);
    expect(after.heads[name]).toBeGreaterThan(before.heads[name]!);
  }, 30_000);

  it('[Y22] an invitation that ended, a reader that writes, a device that is lost', async () => {
    const anna = await openDevice();
    const ws = createId(world);
    value(await anna.account.create(ws, 'group', anna.member));
    const token = await tokenOf(anna, ws);
    const terms = { purpose: 'group', role: 'reader', seconds: null, uses: 1, says: '' } as const;
    const link = value(await anna.account.invite(ws, token, terms));
    const reader = await openDevice();
    value(await reader.account.join(link, reader.member));
    const late = await openDevice();
    expect(await late.account.join(link, late.member)).toMatchObject({ ok: false, code: 'invite-used' });
    const next = value(await anna.account.invite(ws, token, { ...terms, uses: null }));
    value(await anna.api.endInvite(ws, token, next.invite));
    expect(await late.account.join(next, late.member)).toMatchObject({ ok: false, code: 'invite-ended' });
    const { doc, line } = reader.open(ws, `w/${ws}/meta`);
    await becomes(line, 'shared');
    doc.getMap('report').set('mine', 1);
    expect(await becomes(line, 'refused')).toMatchObject({ code: 'role-too-low' });

    const tablet = await openDevice(anna.member);
    expect(await tablet.tokens.get(ws)).toMatchObject({ ok: false, code: 'not-admitted' });
  }, 30_000);

  it('[Y13, Y23] an own workspace: a device by link, one by the recovery page, one lost; no word on the disk', async () => {
    const laptop = await openDevice();
    const ws = createId(world);
    value(await laptop.account.create(ws, 'own', laptop.member));
    const seal = await openSealKeys(random(32));
    const name = `w/${ws}/meta`;
    const token = await tokenOf(laptop, ws);
    const terms = { purpose: 'device', role: 'keeper', seconds: 600, uses: 1, says: 'Brightwater' } as const;
    const link = value(await laptop.account.invite(ws, token, terms));
    const tablet = await openDevice();
    const joined = value(await tablet.account.join(link, tablet.member));
    expect(joined).toMatchObject({ said: 'Brightwater', admission: { kind: 'own', member: laptop.member } });
    const one = laptop.open(ws, name, seal);
    const two = tablet.open(ws, name, seal);
    await Promise.all([becomes(one.line, 'shared'), becomes(two.line, 'shared')]);
    one.doc.getMap('report').set('a', { title: 'Brightwater ferries' });
    await expect.poll(() => two.doc.getMap('report').has('a')).toBe(true);
    const page = value(await laptop.account.makeRecovery(ws, token, 'Brightwater'));
    const phone = await openDevice();
    const back = value(await phone.account.recover(page.code.toLowerCase(), phone.member));
    expect(back).toMatchObject({ said: 'Brightwater', admission: { ws, member: laptop.member } });
    value(await laptop.api.reportLost(ws, token, tablet.id));
    expect(await becomes(two.line, 'refused')).toEqual({ state: 'refused', code: 'device-lost' });
    await becomes(one.line, 'shared');
    for (const file of await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      expect(bytes.includes('Brightwater')).toBe(false);
    }
  }, 30_000);

  it('[Y27, Y28] papers', async () => {
    const anna = await openDevice();
    const ws = createId(world);
    value(await anna.account.create(ws, 'own', anna.member));
    const deps = { server: anna.api, tokens: anna.tokens, ws };
    const sealed = await sealBlob(await openSealKeys(random(32)), random(60_000));
    const file = value(await putBlob(deps, sealed));
    expect(await putBlob(deps, sealed)).toEqual(ok(file));
    expect(await getBlob(deps, file)).toEqual(ok(sealed));
    expect(await getBlob(deps, 'a'.repeat(64))).toMatchObject({ ok: false });
  });

  it('[Y29] a typed code', async () => {
    const laptop = await openDevice();
    const ws = createId(world);
    value(await laptop.account.create(ws, 'own', laptop.member));
    const terms = { purpose: 'device', role: 'keeper', seconds: 600, uses: 1, says: 'hello' } as const;
    const link = async (): Promise<Result<string>> => {
      const made = await laptop.account.invite(ws, await tokenOf(laptop, ws), terms);
      return made.ok ? ok(writeLink(made.value)) : made;
    };
    const token = (): Promise<Result<string>> => laptop.tokens.get(ws);
    const offer = value(await offerMeet({ api: laptop.api, random, now: Date.now, token, link }));
    const tablet = await openDevice();
    const ask = value(await askMeet({ api: tablet.api, random }, offer.code, 'Tablet'));
    const asked = await until(offer.state, 'asked');
    const comparing = await until(ask.state, 'comparing');
    expect('digits' in comparing && comparing.digits).toBe('digits' in asked && asked.digits);
    offer.letIn();
    const let_ = await until(ask.state, 'let-in');
    if (let_.state !== 'let-in' || let_.link.kind === 'recovery') throw new Error('no link');
    expect(value(await tablet.account.join(let_.link, tablet.member)).admission.ws).toBe(ws);
    expect(await askMeet({ api: tablet.api, random }, '0000 0000', 'x')).toMatchObject({
      code: 'code-unknown',
    });
  }, 30_000);
});
