import { afterEach, expect, test } from 'vitest';
import { META, openClient, openTestServer, token, until, WS } from '../../test/faults/harness.ts';
import { openRaw, SYNC } from '../../test/faults/raw-client.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

const WORDS = 'words '.repeat(200);

test('[V45] what a document has is sent once to who opens it, also where it was read from the disk for that', async () => {
  const first = await openTestServer();
  const names = [META, ...Array.from({ length: 12 }, (_, n) => `w/${WS}/r/${'abcdefghijkl'[n]!.repeat(26)}`)];
  for (const name of names) {
    const anna = openClient(first.url, token('anna'), { name });
    anna.map.set('words', WORDS);
    await anna.saved();
    anna.close();
  }
  await first.close();
  const server = keep(await openTestServer({ folder: first.folder }));
  const bens = names.map((name) => openRaw(server.url, name, token('ben')).then(keep));
  for (const [at, ben] of (await Promise.all(bens)).entries()) {
    // What the server still has to say to ben comes before the answer to what ben says now.
    ben.update(new Uint8Array([0, 0]));
    await until(() => ben.acks.length > 0);
    const start = names[at]!.length + 1;
    const full = ben.received.filter((frame) => frame[start] === SYNC && frame.length > WORDS.length);
    expect(full).toHaveLength(1);
  }
});
