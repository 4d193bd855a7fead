import { expect, test } from 'vitest';
import { enterEdition, enterInRegistry } from '../store/enter-report.ts';
import { createMark, createSelectors } from '../store/testing/builders.ts';
import { rowsOf } from '../store/testing/memory-documents.ts';
import { EDITION, GROUP, openWithGroup } from './testing/group-desk.ts';
import { carry } from './testing/memory-desk.ts';

/** Anna with a finding that she shared, and a repair of it. */
async function prepare(words: string) {
  const anna = openWithGroup('anna', 1);
  const mark = createMark(anna.world);
  const { finding } = mark;
  expect(await anna.run(mark)).toMatchObject({ ok: true });
  const share = { type: 'share', rid: 'paper1', findings: [finding], to: GROUP, notes: true, at: 1 } as const;
  expect(await anna.run(share)).toMatchObject({ ok: true });
  const sel = createSelectors(9, words);
  const on = { rid: 'paper1', finding, edition: 'edition2', at: 1 };
  const group = () => rowsOf(anna.documents.open(`w/${GROUP}/r/paper1`).doc);
  return { anna, finding, sel, repair: { ...on, type: 'reanchor', sel, repair: 'r1' } as const, group };
}

test('[S56] a repair by another member is everybody’s, with the version that it was made on and its history', async () => {
  const { anna, finding, sel, repair, group } = await prepare('in the north');
  const ben = openWithGroup('ben', 3);
  carry(anna, ben, [GROUP]);
  enterEdition(ben.documents.open('w/ben-own/r/paper1').doc, EDITION, 1);
  const done = await ben.run(repair);
  carry(ben, anna, [GROUP]);
  expect(Object.keys(group()['edition'] ?? {})).toContain('edition2');
  expect(anna.find('paper1', finding)).toMatchObject({
    anchors: { edition2: sel },
    repairs: [{ author: { member: 'ben' }, to: 'in the north' }],
  });
  if (!done.ok) throw new Error(done.code);
  await ben.run(done.value.inverse);
  carry(ben, anna, [GROUP]);
  expect(anna.find('paper1', finding)).toMatchObject({ repairs: [] });
  expect(anna.find('paper1', finding)?.anchors).not.toHaveProperty('edition2');
});

test('[S56] [S39] of a restricted paper no repair goes into a group', async () => {
  const { anna, repair, group } = await prepare('in private');
  const { doc } = anna.documents.open('w/anna-device/meta');
  enterInRegistry(doc, { rid: 'paper1', report: { key: 'k', title: 't' } }, 1);
  const before = group();
  expect(await anna.run(repair)).toMatchObject({ ok: false, code: 'share-restricted' });
  expect(group()).toEqual(before);
});
