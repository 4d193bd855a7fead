import { effect, type ReadonlySignal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openStandIn, type StandIn } from '../../../test/sync/stand-in-server.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { AttachmentState, Attachment, ServerLink } from './link-types.ts';
import { openServerLink } from './server-link.ts';
import type { Tokens } from './tokens.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000001';
const NAME = `w/${WS}/meta`;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
/** Silence as long as a slow machine may need to answer; the test of a silent line has a short one. */
const pace = { flush: 5, seal: 20, retry: 40, longest: 80, beat: 60, silence: 5000, refused: 5000 };

let server: StandIn;
let links: ServerLink[];
let token: Result<string>;
let dropped: number;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server = await openStandIn();
  links = [];
  token = ok('good');
  dropped = 0;
});

afterEach(async () => {
  for (const link of links) link.dispose();
  await server.kill().catch(() => undefined);
});

function openLink(other: Partial<typeof pace> = {}): ServerLink {
  const tokens: Tokens = {
    get: () => Promise.resolve(token),
    admission: () => Promise.resolve(fail('server-failed')),
    keep: () => undefined,
    drop: () => void dropped++,
  };
  const link = openServerLink({ host: server.host, tokens, random, pace: { ...pace, ...other } });
  links.push(link);
  return link;
}

function open(
  doc = new Y.Doc(),
  name = NAME,
  link = openLink(),
): { doc: Y.Doc; line: Attachment; link: ServerLink } {
  return { doc, link, line: link.attach({ ws: WS, name, doc, origin: { link } }) };
}

function until<T>(source: ReadonlySignal<T>, isIt: (value: T) => boolean, ms = 25_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(source.value)}`)), ms);
    const stop = effect(() => {
      if (!isIt(source.value)) return;
      clearTimeout(timer);
      resolve(source.value);
      queueMicrotask(() => stop());
    });
  });
}

const becomes = (line: Attachment, state: AttachmentState['state']): Promise<AttachmentState> =>
  until(line.state, (now) => now.state === state);

function keysOn(name = NAME): string[] {
  return Object.keys(server.read(name).getMap('ann').toJSON()).sort();
}

describe('a line', () => {
  it('[Y19] what was written before and after is on the disk when it says so, and reaches the others', async () => {
    const anna = open();
    anna.doc.getMap('ann').set('a', 1);
    await becomes(anna.line, 'shared');
    expect(keysOn()).toEqual(['a']);
    const ben = open();
    await becomes(ben.line, 'shared');
    ben.doc.getMap('ann').set('b', 1);
    expect(ben.line.state.value.state).toBe('syncing');
    await becomes(ben.line, 'shared');
    expect(keysOn()).toEqual(['a', 'b']);
    await expect.poll(() => anna.doc.getMap('ann').toJSON()).toEqual({ a: 1, b: 1 });
    expect(anna.line.state.value.state).toBe('shared');
  });

  it('[Y19] who only hears the others, or is only asked whether it is there, stays shared', async () => {
    const anna = open();
    anna.doc.getMap('ann').set('a', 1);
    anna.doc.getMap('ann').delete('a');
    await becomes(anna.line, 'shared');
    const seen = new Set<string>();
    const stop = effect(() => void seen.add(anna.line.state.value.state));
    const ben = open();
    await becomes(ben.line, 'shared');
    ben.doc.getMap('ann').set('b', 1);
    await expect.poll(() => anna.doc.getMap('ann').has('b')).toBe(true);
    // Asked by hand and by the heart of the line.
    for (let i = 0; i < 5; i++) expect(await anna.line.settle()).toBe(true);
    const before = server.frames.length;
    await expect.poll(() => server.frames.length).toBeGreaterThan(before + 4);
    expect([...seen]).toEqual(['shared']);
    stop();
  });

  it('[Y19] killed and restarted at random moments, nothing that was called shared is lost', async () => {
    const seed = random(1)[0]!;
    const anna = open();
    const ben = open();
    let promised: string[] = [];
    const stop = effect(() => {
      if (anna.line.state.value.state === 'shared') promised = [...anna.doc.getMap('ann').keys()];
    });
    for (let round = 0; round < 6; round++) {
      for (let i = 0; i < 10; i++) {
        anna.doc.getMap('ann').set(`a${round}.${i}`, i);
        ben.doc.getMap('ann').set(`b${round}.${i}`, i);
        await new Promise((resolve) => setTimeout(resolve, (seed * (i + 1)) % 7));
      }
      await server.kill();
      const had = keysOn();
      expect(
        promised.filter((key) => !had.includes(key)),
        `seed ${seed}`,
      ).toEqual([]);
      anna.doc.getMap('ann').set(`offline${round}`, 1);
      await server.start();
    }
    await Promise.all([becomes(anna.line, 'shared'), becomes(ben.line, 'shared')]);
    stop();
    expect(keysOn()).toHaveLength(126);
    await expect.poll(() => [...ben.doc.getMap('ann').keys()].length).toBe(126);
  }, 30_000);

  it('[Y19] a read-only member: others arrive, what is written here is refused and never called shared', async () => {
    const anna = open();
    anna.doc.getMap('ann').set('a', 1);
    await becomes(anna.line, 'shared');
    server.admit = () => ({ readOnly: true });
    const reader = open();
    await becomes(reader.line, 'shared');
    reader.doc.getMap('ann').set('mine', 1);
    expect(await becomes(reader.line, 'refused')).toEqual({ state: 'refused', code: 'role-too-low' });
    anna.doc.getMap('ann').set('b', 1);
    await expect.poll(() => reader.doc.getMap('ann').has('b')).toBe(true);
    expect(reader.line.state.value.state).toBe('refused');
    const offline = new Y.Doc();
    offline.getMap('ann').set('offline', 1);
    expect(await becomes(open(offline).line, 'refused')).toMatchObject({ code: 'role-too-low' });
    expect(keysOn()).toEqual(['a', 'b']);
  });

  it('[Y22] a full disk: waited for, and taken up again by itself', async () => {
    const { doc, line } = open();
    await becomes(line, 'shared');
    server.refuse = () => 'server-full';
    doc.getMap('ann').set('a', 1);
    expect(await becomes(line, 'waiting')).toEqual({ state: 'waiting', code: 'server-full' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(line.state.value).toEqual({ state: 'waiting', code: 'server-full' });
    server.refuse = () => undefined;
    await becomes(line, 'shared');
    expect(keysOn()).toEqual(['a']);
  });

  it('[Y22] an update refused once is compared anew, refused twice is told', async () => {
    const { doc, line } = open();
    await becomes(line, 'shared');
    let left = 1;
    server.refuse = () => (left-- > 0 ? 'update-refused' : undefined);
    doc.getMap('ann').set('a', 1);
    await becomes(line, 'waiting');
    await becomes(line, 'shared');
    left = 9;
    doc.getMap('ann').set('b', 1);
    expect(await becomes(line, 'refused')).toEqual({ state: 'refused', code: 'update-refused' });
    expect(keysOn()).toEqual(['a']);
  });

  it('[Y22] a token that ran out is renewed; a lost device is refused; no token, no line', async () => {
    const { line } = open();
    await becomes(line, 'shared');
    let old = true;
    server.admit = () => (old ? { reason: 'token-expired' } : {});
    server.askTokens();
    await expect.poll(() => dropped).toBeGreaterThan(0);
    old = false;
    await becomes(line, 'shared');
    server.admit = () => ({ reason: 'device-lost' });
    server.askTokens();
    expect(await becomes(line, 'refused')).toEqual({ state: 'refused', code: 'device-lost' });
    token = fail('not-admitted');
    expect(await becomes(open().line, 'refused')).toMatchObject({ code: 'not-admitted' });
    token = fail('server-unreachable');
    const waiting = open();
    expect(await becomes(waiting.line, 'waiting')).toMatchObject({ state: 'waiting' });
    token = ok('good');
    server.admit = () => ({});
    await becomes(waiting.line, 'shared');
  });

  it('[Y21] one socket for many documents, given back and taken again at once', async () => {
    const link = openLink();
    const names = Array.from({ length: 45 }, (_, i) => `w/${WS}/r/${String(i)}`);
    const lines = names.map((name) => open(new Y.Doc(), name, link));
    await Promise.all(lines.map(({ line }) => becomes(line, 'shared')));
    for (const { line } of lines) line.dispose();
    const again = names.map((name) => open(new Y.Doc(), name, link));
    for (const { doc } of again) doc.getMap('ann').set('a', 1);
    await Promise.all(again.map(({ line }) => becomes(line, 'shared')));
    expect(names.map((name) => keysOn(name).length)).toEqual(names.map(() => 1));
  });

  it('[Y21] a line that says nothing is given up, and tried again', async () => {
    const { doc, line, link } = open(new Y.Doc(), NAME, openLink({ silence: 120 }));
    await becomes(line, 'shared');
    server.isSilent = true;
    await until(link.state, ({ state }) => state === 'down');
    doc.getMap('ann').set('a', 1);
    expect(line.state.value.state).toBe('waiting');
    server.isSilent = false;
    await becomes(line, 'shared');
    expect(keysOn()).toEqual(['a']);
  });

  it('[Y21] no server: waiting, without end, and at once when nudged', async () => {
    await server.kill();
    const { doc, line, link } = open();
    doc.getMap('ann').set('a', 1);
    await until(link.state, (state) => state.state === 'down' && state.code === 'server-unreachable');
    expect(line.state.value.state).toBe('waiting');
    await server.start();
    link.nudge();
    await becomes(line, 'shared');
    expect(keysOn()).toEqual(['a']);
  });

  it('[Y20] a first meeting of five megabytes', async () => {
    const { doc, line } = open();
    doc.transact(() => {
      for (let i = 0; i < 5000; i++) doc.getMap('ann').set(String(i), 'x'.repeat(1000));
    });
    await becomes(line, 'shared');
    expect(keysOn()).toHaveLength(5000);
    expect(Math.max(...server.frames.map(({ length }) => length))).toBeLessThan(600_000);
  });
});
