/** A session over real sockets to the real server: lines that are cut, a server that is restarted, half of them vanishing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signal } from '@preact/signals-core';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openServer, type RunningServer } from '../../../server/open-server.ts';
import { openRecorder } from '../../../test/e2e/harness/recorder.ts';
import { freePort } from '../../../test/e2e/harness/serve.ts';
import { openRealDevice, value, world } from '../../../test/sync/real-device.ts';
import { createId } from '../../core/ids.ts';
import type { ChoiceRow, Said } from '../../core/session.ts';
import { readSession } from '../../store/session-rows.ts';
import {
  closeSession,
  publishDue,
  sayChosen,
  setLead,
  showAll,
  tidyClosed,
  writeSession,
} from '../../store/session-write.ts';
import { createRandom, createSelectors } from '../../store/testing/builders.ts';
import { rowsOf } from '../../store/testing/memory-documents.ts';

const port = await freePort();
const folder = await mkdtemp(join(tmpdir(), 'rapporteur-session-'));
const ended = new AbortController();
let server: RunningServer;

async function start(): Promise<void> {
  const config = { host: '127.0.0.1', port, samplesPort: 'none', dataDir: join(folder, 'data') } as const;
  const opened = await openServer(config, join(import.meta.dirname, '../../..'));
  if (!opened.ok) throw new Error(opened.sentence);
  server = opened.value;
}

await start();
const line = await openRecorder(`http://127.0.0.1:${port}`);

afterAll(async () => {
  ended.abort();
  await line.close();
  await server.close();
  await rm(folder, { recursive: true });
});

const PASSAGES = 8;
const MEMBERS = 6;
/** When a half-open line is found out. */
const FOUND_OUT = { beat: 200, silence: 1000 };
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

it('[Y103] lines cut and half-open, the server restarted, half of them vanishing: the others have it whole, and no choice was early', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
  console.log(`session faults: seed ${seed}`);
  const random = createRandom(seed);
  const devices = [];
  for (let at = 0; at < MEMBERS; at++)
    devices.push(await openRealDevice(line.origin, ended.signal, undefined, FOUND_OUT));
  const [keeper, ...rest] = devices as [(typeof devices)[number], ...typeof devices];
  const ws = createId(world);
  value(await keeper.account.create(ws, 'group', keeper.member));
  const terms = { purpose: 'group', role: 'member', seconds: 3600, uses: null, says: 'G' } as const;
  const link = value(await keeper.account.invite(ws, value(await keeper.tokens.get(ws)), terms));
  for (const device of rest) value(await device.account.join(link, device.member));
  const name = `w/${ws}/s/${createId(world)}`;
  const members = devices.map((device) => {
    const doc = new Y.Doc();
    const presence = { mine: signal<string | undefined>(''), heard: () => undefined };
    const attachment = device.link.attach({ ws, name, doc, origin: {}, presence });
    const own = new Map<string, ChoiceRow>();
    const writer = { mine: [device.member], world };
    doc.on('update', () => {
      publishDue(doc, own, writer);
      tidyClosed(doc, new Set([...own.values()].map(({ slip }) => slip)), writer);
    });
    return { device, doc, own, writer, attachment };
  });
  const [lead, second] = members as [(typeof members)[number], (typeof members)[number], ...typeof members];
  const plan = { rid: 'r', title: 'A report', names: false, people: devices.map(({ member }) => member) };
  const passages = Array.from({ length: PASSAGES }, (_, at) => ({
    edition: 'e',
    sel: createSelectors(at * 40),
  }));
  writeSession(lead.doc, { ...plan, passages }, lead.writer);
  for (const { doc } of members)
    await expect.poll(() => readSession(doc).passages.size, { timeout: 9000 }).toBe(PASSAGES);
  const ids = [...readSession(lead.doc).passages.keys()];

  const said: readonly Said[] = ['risk', 'action', 'none'];
  for (const passage of ids) {
    for (const [at, { doc, own, writer }] of members.entries()) {
      own.set(passage, {
        said: said[Math.floor(random() * 3)]!,
        themes: [],
        reason: `early-${at}`,
        slip: createId(world),
        at: 0,
      });
      sayChosen(doc, passage, true, writer);
      const dice = random();
      if (dice < 0.1) line.cut();
      else if (dice < 0.2) line.hold();
      if (random() < 0.3) await pause(random() * 20);
    }
  }
  await server.close();
  await start();
  expect(Buffer.concat(line.all.map(({ bytes }) => bytes)).includes('early-')).toBe(false);

  // All are back, and then their lines are open for both sides, and dead.
  for (const { device } of members)
    await expect.poll(() => device.link.state.value.state, { timeout: 20_000 }).toBe('up');
  line.hold();
  // The first half is shown; then half of them are gone, who led among them.
  for (const passage of ids.slice(0, 4)) showAll(lead.doc, passage, lead.writer);
  await expect.poll(() => readSession(second.doc).shown.size, { timeout: 20_000 }).toBe(4);
  const gone = [lead, ...members.slice(-2)];
  for (const { attachment } of gone) attachment.dispose();
  line.cut();
  setLead(second.doc, second.device.member, second.writer);
  for (const passage of ids.slice(4)) showAll(second.doc, passage, second.writer);
  const left = members.filter((member) => !gone.includes(member));
  for (const { doc } of left) {
    await expect.poll(() => readSession(doc).lead, { timeout: 20_000 }).toBe(second.device.member);
    await expect
      .poll(() => [...readSession(doc).views.keys()].filter((key) => key.startsWith(ids[7]!)).length, {
        timeout: 20_000,
      })
      .toBe(left.length);
  }
  // They come back, as a restarted app does: with what they had, on a new line.
  for (const { device, doc } of gone) device.link.attach({ ws, name, doc, origin: {} });
  for (const { doc } of members)
    await expect.poll(() => readSession(doc).views.size, { timeout: 20_000 }).toBe(MEMBERS * PASSAGES);
  closeSession(second.doc, second.writer);
  for (const { doc } of members)
    await expect.poll(() => readSession(doc).endedBy, { timeout: 20_000 }).toBe(second.device.member);
  for (const { doc } of members)
    await expect.poll(() => rowsOf(doc), { timeout: 20_000 }).toEqual(rowsOf(second.doc));
  const { tallies, views } = readSession(second.doc);
  expect(views.size).toBe(0);
  for (const passage of ids)
    expect(
      tallies.get(passage)?.counts.reduce((sum, { n }) => sum + n, 0),
      `seed ${seed}`,
    ).toBe(MEMBERS);
}, 120_000);
