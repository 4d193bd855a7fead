/** How much is asked of the real server, and how much is open at once, for a workspace of many reports. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openRealDevice, random, value, world, type RealDevice } from '../../../test/sync/real-device.ts';
import { ShareDevice } from '../../../test/sync/share-device.ts';
import { freePort } from '../../../test/e2e/harness/serve.ts';
import { openServer, type RunningServer } from '../../../server/open-server.ts';
import { createId } from '../../core/ids.ts';
import { openSealKeys } from './keys.ts';

const PORT = await freePort();
const HOST = `http://127.0.0.1:${PORT}`;
const REPORTS = 130;
const ended = new AbortController();

let folder = '';
let running: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-batches-'));
  const dataDir = join(folder, 'data');
  const config = { host: '127.0.0.1', port: PORT, samplesPort: 'none', dataDir } as const;
  const opened = await openServer(config, join(import.meta.dirname, '../../..'));
  if (!opened.ok) throw new Error(opened.sentence);
  running = opened.value;
}, 60_000);

afterAll(async () => {
  ended.abort();
  await running?.close();
  await rm(folder, { recursive: true, force: true });
});

const ws = createId(world);
const META = `w/${ws}/meta`;
const letters = (n: number): string =>
  [...String(n).padStart(6, '0')].map((d) => 'abcdefghij'[Number(d)]).join('');
const report = (n: number): string => `w/${ws}/r/${letters(n)}${'z'.repeat(20)}`;

const of = (device: RealDevice, role: 'keeper' | 'member'): ShareDevice =>
  new ShareDevice({ host: HOST, device }, { ws, kind: 'group', role });

/** Frames that this process sends on its sockets until they are counted. */
function countFrames(): () => number {
  const send = vi.spyOn(WebSocket.prototype, 'send');
  return () => {
    const sent = send.mock.calls.length;
    send.mockRestore();
    return sent;
  };
}

it('[Y25] reports come in batches; closed ones cost one request and no frame of theirs; the one that changed is opened', async () => {
  const annas = await openRealDevice(HOST, ended.signal);
  value(await annas.account.create(ws, 'group', annas.member));
  const anna = of(annas, 'keeper');
  anna.write(META, 'registry');
  for (let i = 0; i < REPORTS; i++) anna.write(report(i), 'mark');
  anna.start();
  await expect.poll(() => anna.waiting, { timeout: 60_000 }).toBe(0);
  await anna.settled();

  const terms = { purpose: 'group', role: 'member', seconds: 3600, uses: 1, says: '' } as const;
  const link = value(await annas.account.invite(ws, value(await annas.tokens.get(ws)), terms));
  const bens = await openRealDevice(HOST, ended.signal);
  value(await bens.account.join(link, bens.member));
  const ben = of(bens, 'member').start();
  await ben.settled();
  expect(ben.docs.size).toBe(REPORTS + 1);
  expect(
    ben
      .doc(report(REPORTS - 1))
      .getMap('ann')
      .has('mark'),
  ).toBe(true);
  // Each once, and never more than a batch beside the registry: a server lets no socket hold more than a hundred.
  expect(ben.opened.filter((name) => name !== META)).toHaveLength(REPORTS);
  expect(ben.mostAtOnce).toBeLessThanOrEqual(121);
  ben.stop();

  anna.write(report(77), 'news');
  await expect.poll(() => anna.waiting).toBe(0);
  anna.stop();
  ben.opened.length = 0;
  ben.headsAsked = 0;
  const frames = countFrames();
  ben.start();
  await ben.settled();
  ben.stop();
  expect(ben.opened.filter((name) => name !== META)).toEqual([report(77)]);
  expect(ben.doc(report(77)).getMap('ann').has('news')).toBe(true);
  expect(ben.headsAsked).toBeLessThanOrEqual(3);
  const forOne = frames();

  // Nothing changed: the registry alone, whatever number of reports is kept here.
  ben.opened.length = 0;
  ben.headsAsked = 0;
  const again = countFrames();
  ben.start();
  await ben.settled();
  ben.stop();
  expect(ben.opened).toEqual([META]);
  expect(ben.headsAsked).toBeLessThanOrEqual(2);
  const forNone = again();
  expect(forNone).toBeLessThan(forOne);
  expect(forNone).toBeLessThanOrEqual(8);
}, 120_000);

const KINDS = ['group', 'own'] as const;

it.for(KINDS)(
  '[Y62] what is written in a report that is closed elsewhere comes without being asked for, nothing else is opened: %s',
  { timeout: 60_000 },
  async (kind) => {
    const keeper = await openRealDevice(HOST, ended.signal);
    const other = createId(world);
    value(await keeper.account.create(other, kind, keeper.member));
    const purpose = kind === 'own' ? 'device' : 'group';
    const terms = { purpose, role: 'keeper', seconds: 3600, uses: 1, says: '' } as const;
    const link = value(await keeper.account.invite(other, value(await keeper.tokens.get(other)), terms));
    const second = await openRealDevice(HOST, ended.signal);
    value(await second.account.join(link, second.member));
    const paper = (n: number): string => report(n).replace(ws, other);
    const seal = kind === 'own' ? { seal: await openSealKeys(random(32)) } : {};
    const workspace = { ws: other, kind, role: 'keeper', ...seal } as const;
    const anna = new ShareDevice({ host: HOST, device: keeper }, workspace);
    const ben = new ShareDevice({ host: HOST, device: second }, workspace);
    anna.write(`w/${other}/meta`, 'registry');
    for (let i = 0; i < 5; i++) {
      anna.write(paper(i), 'mark');
      // As its registry would name it.
      ben.doc(paper(i));
    }
    // Neither looks by itself while this test runs.
    const never = { look: 1e9 };
    anna.start(never);
    await expect.poll(() => anna.waiting).toBe(0);
    ben.start(never);
    await ben.settled();
    await expect.poll(() => ben.doc(paper(4)).getMap('ann').has('mark')).toBe(true);
    await expect.poll(() => [...ben.openNow]).toEqual([`w/${other}/meta`]);
    ben.opened.length = 0;
    ben.headsAsked = 0;
    anna.write(paper(3), 'news');
    await expect.poll(() => ben.doc(paper(3)).getMap('ann').has('news')).toBe(true);
    expect(new Set(ben.opened)).toEqual(new Set([paper(3)]));
    expect(ben.headsAsked).toBe(0);
    for (const one of [anna, ben]) one.stop();
  },
);
