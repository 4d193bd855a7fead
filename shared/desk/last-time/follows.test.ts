import { expect, test } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { FollowsWord } from '../../core/follows.ts';
import { removeFromRegistry } from '../../store/remove-findings.ts';
import { openWithGroup } from '../testing/group-desk.ts';
import type { MemoryDesk } from '../testing/memory-desk.ts';
import { openFollows } from './follows.ts';

const say = (rid: string, other: string, says: FollowsWord | null = 'follows'): Command => ({
  type: 'follows',
  rid,
  other,
  says,
  at: 1,
});

async function done(desk: MemoryDesk, command: Command): Promise<Command> {
  const receipt = await desk.run(command);
  if (!receipt.ok) throw new Error(receipt.code);
  return receipt.value.inverse;
}

const said = (desk: MemoryDesk): unknown[] =>
  openFollows(desk.shelves).value.map(({ rid, earlier, says, ws }) => [rid, earlier, says, ws]);

test('[S240] what the member said is kept, the last word counts, and undo brings back the one before', async () => {
  const anna = openWithGroup('anna', 1);
  const back = await done(anna, say('paper2019', 'paper2016', 'not'));
  const again = await done(anna, say('paper2019', 'paper2016'));
  expect(said(anna)).toEqual([['paper2019', 'paper2016', 'follows', 'anna-own']]);
  await done(anna, again);
  expect(said(anna)).toEqual([['paper2019', 'paper2016', 'not', 'anna-own']]);
  await done(anna, back);
  expect(said(anna)).toEqual([]);
});

test('[S240] of a restricted paper, on either side, it stays on the device', async () => {
  const anna = openWithGroup('anna', 1);
  const { document } = anna.shelves.primary('device');
  document.doc.getMap('report').set('secret', { key: 'url:https://council.example/s', title: 'S' });
  await done(anna, say('secret', 'paper2016'));
  await done(anna, say('paper2019', 'secret'));
  expect(said(anna).map((row) => (row as string[])[3])).toEqual(['anna-device', 'anna-device']);
  removeFromRegistry(document.doc, 'secret');
  expect(said(anna)).toEqual([]);
});

test('[S240] a paper does not follow itself, and a word that is none is refused', async () => {
  const anna = openWithGroup('anna', 1);
  expect(await anna.run(say('a', 'a'))).toMatchObject({ code: 'command-invalid', detail: 'other' });
  expect(await anna.run(say('a', 'b', 'yes' as FollowsWord))).toMatchObject({ detail: 'says' });
  expect(await anna.run(say('a', 'b|c'))).toMatchObject({ detail: 'other' });
});

test('[S240] a row that nobody can read is left out, and what a later version wrote in it stays', async () => {
  const anna = openWithGroup('anna', 1);
  const rows = anna.shelves.primary('own').document.doc.getMap('follows');
  rows.set('a|b', { by: 'anna', at: 1, more: 'x' });
  rows.set('a', { by: 'anna', at: 1 });
  rows.set('b|c', 7);
  await done(anna, say('a', 'b'));
  expect(said(anna)).toEqual([['a', 'b', 'follows', 'anna-own']]);
  expect(rows.get('a|b')).toMatchObject({ more: 'x' });
});
