/** Presence against the real server, as two devices of a session have it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signal } from '@preact/signals-core';
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openServer } from '../../../server/open-server.ts';
import { freePort } from '../../../test/e2e/harness/serve.ts';
import { openRealDevice, until, value, world } from '../../../test/sync/real-device.ts';
import { createId } from '../../core/ids.ts';

const PORT = await freePort();
const HOST = `http://127.0.0.1:${PORT}`;
const ended = new AbortController();
const folder = await mkdtemp(join(tmpdir(), 'rapporteur-here-'));
const opened = await openServer(
  { host: '127.0.0.1', port: PORT, samplesPort: 'none', dataDir: join(folder, 'data') },
  join(import.meta.dirname, '../../..'),
);
if (!opened.ok) throw new Error(opened.sentence);
const server = opened.value;

afterAll(async () => {
  ended.abort();
  await server.close();
  await rm(folder, { recursive: true });
});

const PASSAGE = createId(world);

describe('presence in a tagging session', () => {
  it('[Y100] says who is here and at which passage, calmly, and nothing any more of who is gone', async () => {
    const [anna, ben] = [await openRealDevice(HOST, ended.signal), await openRealDevice(HOST, ended.signal)];
    const ws = createId(world);
    value(await anna.account.create(ws, 'group', anna.member));
    const terms = { purpose: 'group', role: 'member', seconds: 3600, uses: null, says: 'G' } as const;
    const link = value(await anna.account.invite(ws, value(await anna.tokens.get(ws)), terms));
    value(await ben.account.join(link, ben.member));
    const name = `w/${ws}/s/${createId(world)}`;
    const attach = (device: typeof anna) => {
      const mine = signal<string | undefined>(undefined);
      const heard: ReadonlyMap<string, string>[] = [];
      const presence = { mine, heard: (people: ReadonlyMap<string, string>) => void heard.push(people) };
      const line = device.link.attach({ ws, name, doc: new Y.Doc(), origin: {}, presence });
      return { mine, heard, line };
    };
    const [one, two] = [attach(anna), attach(ben)];
    await Promise.all([until(one.line.state, 'shared'), until(two.line.state, 'shared')]);
    two.mine.value = '';
    await expect.poll(() => one.heard.at(-1)?.get(ben.member)).toBe('');
    const before = one.heard.length;
    for (let at = 0; at < 10; at++) two.mine.value = createId(world);
    two.mine.value = PASSAGE;
    await expect.poll(() => one.heard.at(-1)?.get(ben.member), { timeout: 8000 }).toBe(PASSAGE);
    expect(one.heard.length - before).toBeLessThanOrEqual(2);
    two.mine.value = undefined;
    await expect.poll(() => one.heard.at(-1)?.has(ben.member), { timeout: 8000 }).toBe(false);
    two.mine.value = PASSAGE;
    await expect.poll(() => one.heard.at(-1)?.has(ben.member), { timeout: 8000 }).toBe(true);
    two.line.dispose();
    await expect.poll(() => one.heard.at(-1)?.has(ben.member), { timeout: 8000 }).toBe(false);
  }, 40_000);
});
