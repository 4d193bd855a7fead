import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openStandIn, type StandIn } from '../../../test/sync/stand-in-server.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { fail, ok } from '../../core/result.ts';
import { openSealKeys } from './keys.ts';
import type { Attachment, SealKeys, ServerLink } from './link-types.ts';
import { openServerLink } from './server-link.ts';
import type { Tokens } from './tokens.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000002';
const NAME = `w/${WS}/r/abcdefghijklmnopqrstuvwxyz`;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const pace = { flush: 5, seal: 20, retry: 40, longest: 80, beat: 60, silence: 500 };
const tokens: Tokens = {
  get: () => Promise.resolve(ok('good')),
  admission: () => Promise.resolve(fail('server-failed')),
  keep: () => undefined,
  drop: () => undefined,
};

let server: StandIn;
let seal: SealKeys;
const links: ServerLink[] = [];

beforeEach(async () => {
  server = await openStandIn();
  seal = await openSealKeys(random(32));
});

afterEach(async () => {
  for (const link of links.splice(0)) link.dispose();
  await server.kill();
});

interface Device {
  readonly doc: Y.Doc;
  readonly line: Attachment;
  readonly link: ServerLink;
}

function open(doc = new Y.Doc(), keys = seal): Device {
  const link = openServerLink({ host: server.host, tokens, random, pace });
  links.push(link);
  return { doc, link, line: link.attach({ ws: WS, name: NAME, doc, origin: { link }, seal: keys }) };
}

function shared({ line }: Device): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (line.state.value.state !== 'shared') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

const rows = ({ doc }: Device): Record<string, unknown> => doc.getMap('ann').toJSON();

function blobs(): Map<string, Uint8Array> {
  const name = server.log[0]!.name;
  return new Map(server.read(name).getMap<Uint8Array>('b').entries());
}

it('[Y23] two devices of a member share everything, and the server no word of it', async () => {
  const words = ['Ferry fares rose faster than wages', 'Harbour', 'Brightwater', NAME.split('/').at(-1)!];
  const tablet = open();
  tablet.doc.getMap('ann').set(words[1]!, { quote: words[0], by: words[2] });
  await shared(tablet);
  const laptop = open();
  await shared(laptop);
  expect(rows(laptop)).toEqual(rows(tablet));
  laptop.doc.getMap('note').set('n', `${words[1]} ${words[2]}`);
  await shared(laptop);
  await expect.poll(() => tablet.doc.getMap('note').get('n')).toBe(`${words[1]} ${words[2]}`);
  const seen = [...server.frames, ...server.log.map(({ update }) => update)];
  expect(seen.length).toBeGreaterThan(4);
  for (const bytes of seen) {
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of words) expect(text).not.toContain(word);
  }
});

it('[Y23] some edits are one blob, and opening again sends nothing', async () => {
  const tablet = open();
  await shared(tablet);
  for (let i = 0; i < 20; i++) tablet.doc.getMap('ann').set(String(i), i);
  await shared(tablet);
  expect(blobs().size).toBe(1);
  const before = server.log.length;
  const again = open(tablet.doc);
  await shared(again);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.log.length).toBe(before);
});

it('[Y23] edits of both made offline, and the server killed in the middle', async () => {
  const tablet = open();
  const laptop = open();
  await Promise.all([shared(tablet), shared(laptop)]);
  await server.kill();
  for (let i = 0; i < 50; i++) {
    tablet.doc.getMap('ann').set(`t${i}`, i);
    laptop.doc.getMap('ann').set(`l${i}`, i);
  }
  tablet.doc.getMap('ann').delete('t7');
  await server.start();
  await expect.poll(() => Object.keys(rows(tablet)).length).toBe(99);
  await expect.poll(() => rows(laptop)).toEqual(rows(tablet));
});

it('[Y23] many blobs become few, by two devices at once, and nothing is lost', async () => {
  const tablet = open();
  const laptop = open();
  for (let i = 0; i < 70; i++) {
    (i % 2 ? tablet : laptop).doc.getMap('ann').set(String(i), i);
    await shared(i % 2 ? tablet : laptop);
  }
  await expect.poll(() => blobs().size).toBeLessThan(20);
  laptop.doc.getMap('ann').set('last', 1);
  await shared(laptop);
  const phone = open();
  await shared(phone);
  expect(Object.keys(rows(phone))).toHaveLength(71);
}, 30_000);

it('[Y23] a blob that cannot be opened is told and kept, and the rest goes on', async () => {
  const other = { ...(await openSealKeys(random(32))), name: seal.name };
  const stranger = open(new Y.Doc(), other);
  stranger.doc.getMap('ann').set('theirs', 1);
  await shared(stranger);
  stranger.link.dispose();
  const tablet = open();
  for (let i = 0; i < 66; i++) {
    tablet.doc.getMap('ann').set(String(i), i);
    await shared(tablet);
  }
  expect(tablet.line.trouble.value).toBe('keys-missing');
  await expect.poll(() => blobs().size).toBeLessThan(20);
  const again = open();
  await shared(again);
  expect(Object.keys(rows(again))).toHaveLength(66);
  const theirs = open(new Y.Doc(), other);
  await shared(theirs);
  expect(rows(theirs)).toEqual({ theirs: 1 });
}, 30_000);
