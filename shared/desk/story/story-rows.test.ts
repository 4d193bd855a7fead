import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { SaidStatus } from '../../core/status-row.ts';
import type { Documents } from '../../store/documents.ts';
import { createSelectors } from '../../store/testing/builders.ts';
import { GROUP, openWithGroup } from '../testing/group-desk.ts';
import { carry, type MemoryDesk } from '../testing/memory-desk.ts';
import type { StoryRows } from '../story-rows.ts';
import { openStory } from './open-story.ts';

const QUOTE = { kind: 'quote', rid: 'paper1', quote: 'plans are better' } as const;
const PLANS: SaidStatus = { about: { theme: 'plans' }, value: 'resolved', evidence: QUOTE };

const say = (id: string, status: SaidStatus | null = PLANS, ws?: string): Command => ({
  type: 'status.put',
  id,
  status,
  ...(ws === undefined ? {} : { ws }),
  at: 1,
});

const mark = (finding: string, rid = 'paper1'): Command => ({
  type: 'mark',
  rid,
  finding,
  edition: 'edition1',
  sel: createSelectors(1, `words of ${finding}`),
  at: 1,
});

const share = (finding: string, rid = 'paper1'): Command => ({
  type: 'share',
  rid,
  findings: [finding],
  to: GROUP,
  notes: false,
  at: 1,
});

const tie = (finding: string, to: string, change: object = {}): Command => ({
  type: 'link',
  rid: 'paper1',
  finding,
  link: 'repeats',
  to,
  toRid: 'paper1',
  on: true,
  at: 1,
  ...change,
});

async function done(desk: MemoryDesk, ...commands: readonly Command[]): Promise<Command> {
  let inverse: Command | undefined;
  for (const command of commands) {
    const receipt = await desk.run(command);
    if (!receipt.ok) throw new Error(`${command.type}: ${receipt.code} ${receipt.detail}`);
    inverse = receipt.value.inverse;
  }
  return inverse!;
}

function rowsOf({ documents, shelves, member }: MemoryDesk): StoryRows {
  const identity = signal({ member, aliases: [], device: 'd', name: '' } as never);
  return openStory({ documents: documents as unknown as Documents, shelves, identity });
}

const said = (desk: MemoryDesk) =>
  rowsOf(desk).statuses.value.map(({ id, value, audience }) => [id, value, audience.ws]);

async function ties(desk: MemoryDesk, rid = 'paper1') {
  const end = new AbortController();
  const links = rowsOf(desk).watchLinks([rid], end.signal);
  await new Promise((resolve) => setTimeout(resolve));
  const found = links.value?.map(({ from, to, type, audience }) => [from, type, to, audience.ws]);
  end.abort();
  return found;
}

/** A restricted paper on this device. */
function enterRestricted(desk: MemoryDesk, rid: string): void {
  const { document } = desk.shelves.primary('device');
  document.doc.getMap('report').set(rid, { key: `url:https://council.example/${rid}`, title: rid });
}

test('[S180] what was said stays: under the same id nothing else is written, and undo takes out one’s own', async () => {
  const anna = openWithGroup('anna', 1);
  const inverse = await done(anna, say('s1'));
  await done(anna, say('s1', { ...PLANS, value: 'raised' }));
  expect(said(anna)).toEqual([['s1', 'resolved', 'anna-own']]);
  await done(anna, say('s2', { ...PLANS, value: 'raised-again' }));
  expect(said(anna).map(([id]) => id)).toEqual(['s1', 's2']);
  const again = await done(anna, inverse);
  expect(said(anna).map(([id]) => id)).toEqual(['s2']);
  await done(anna, again);
  expect(said(anna).map(([id]) => id)).toEqual(['s1', 's2']);
});

test('[S180] what another member said is nobody else’s to take out', async () => {
  const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
  await done(anna, mark('f1'), share('f1'), say('s1', PLANS, GROUP));
  carry(anna, ben, [GROUP]);
  await done(ben, say('s1', null, GROUP));
  expect(said(ben)).toEqual([['s1', 'resolved', GROUP]]);
});

test('[S180] without evidence, without a value that is known, or of two things at once nothing is said', async () => {
  const anna = openWithGroup('anna', 1);
  const bad: readonly [string, object][] = [
    ['status.evidence', { evidence: { kind: 'quote', rid: 'paper1', quote: '  ' } }],
    ['status.evidence', { evidence: undefined }],
    ['status.evidence', { evidence: { kind: 'searched', words: '' } }],
    ['status.value', { value: 'closed' }],
    ['status.about', { about: { theme: 'plans', promise: 'p1' } }],
    ['status.about', { about: { finding: 'f1' } }],
    ['status.report', { report: 'a|b' }],
  ];
  for (const [path, change] of bad)
    expect(await anna.run(say('s1', { ...PLANS, ...change } as SaidStatus))).toMatchObject({
      ok: false,
      detail: path,
    });
  await done(anna, say('s1', { ...PLANS, evidence: { kind: 'statement' } }));
  expect(said(anna)).toHaveLength(1);
});

test('[S181] what names a restricted paper, or a theme typed on one, stays on the device', async () => {
  const anna = openWithGroup('anna', 1);
  enterRestricted(anna, 'secret');
  const evidence = { ...QUOTE, rid: 'secret' };
  await done(anna, say('s1', { ...PLANS, evidence }));
  await done(anna, say('s2', { ...PLANS, report: 'secret' }));
  const theme = { label: 'A name', group: '', synonyms: [], definition: '' };
  await done(anna, { type: 'theme.put', id: 'name', ws: 'anna-device', theme, at: 1 });
  await done(anna, say('s3', { ...PLANS, about: { theme: 'name' } }));
  expect(said(anna).map(([, , ws]) => ws)).toEqual(['anna-device', 'anna-device', 'anna-device']);
  for (const ws of ['anna-own', GROUP])
    expect(await anna.run(say('s4', { ...PLANS, evidence }, ws))).toMatchObject({ code: 'share-restricted' });
});

test('[S182] a group’s log names no paper and no finding that the group does not have', async () => {
  const anna = openWithGroup('anna', 1);
  await done(anna, mark('f1'), mark('f2'));
  expect(await anna.run(say('s1', PLANS, GROUP))).toMatchObject({ code: 'command-invalid' });
  await done(anna, share('f1'));
  const about = { finding: 'f2', rid: 'paper1' };
  for (const status of [
    { ...PLANS, about },
    { ...PLANS, evidence: { ...QUOTE, finding: 'f2' } },
  ])
    expect(await anna.run(say('s1', status, GROUP))).toMatchObject({ code: 'command-invalid' });
  await done(anna, say('s1', { ...PLANS, evidence: { ...QUOTE, finding: 'f1' } }, GROUP));
  expect(said(anna)).toEqual([['s1', 'resolved', GROUP]]);
  Object.assign(anna.shelves.find(GROUP)!.workspace, { role: 'reader' });
  expect(await anna.run(say('s2', PLANS, GROUP))).toMatchObject({ code: 'role-too-low' });
});

const write = (id: string, text: string, replaces: readonly string[] = [], change: object = {}): Command => ({
  type: 'sentence',
  id,
  theme: 'plans',
  text,
  replaces,
  at: 1,
  ...change,
});
const sentences = (desk: MemoryDesk) =>
  rowsOf(desk).sentences.value.map(({ text, audience }) => [text, audience.ws]);

test('[S184] an edit takes the place of one’s own sentence, undo brings it back, and nobody’s is lost', async () => {
  const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
  await done(anna, write('a1', 'Raised in 2011.', [], { ws: GROUP }));
  carry(anna, ben, [GROUP]);
  const inverse = await done(anna, write('a2', 'Raised in 2011 and 2019.', ['a1']));
  await done(ben, write('b1', 'Still open.', ['a1'], { ws: GROUP }));
  carry(anna, ben, [GROUP]);
  carry(ben, anna, [GROUP]);
  const both = [
    ['Raised in 2011 and 2019.', GROUP],
    ['Still open.', GROUP],
  ];
  expect(sentences(anna)).toEqual(both);
  expect(sentences(ben)).toEqual(both);
  await done(anna, inverse);
  expect(
    sentences(anna)
      .map(([text]) => text)
      .sort(),
  ).toEqual(['Raised in 2011.', 'Still open.']);
});

test('[S184] it is the member’s alone, and of a theme typed on a restricted paper the device’s', async () => {
  const anna = openWithGroup('anna', 1);
  await done(anna, write('a1', 'Mine.'));
  const theme = { label: 'A name', group: '', synonyms: [], definition: '' };
  await done(anna, { type: 'theme.put', id: 'name', ws: 'anna-device', theme, at: 1 });
  await done(anna, write('a2', 'Of a name.', [], { theme: 'name' }));
  expect(sentences(anna)).toEqual([
    ['Mine.', 'anna-own'],
    ['Of a name.', 'anna-device'],
  ]);
  const shown = await anna.run(write('a3', 'Of a name.', [], { theme: 'name', ws: GROUP }));
  expect(shown).toMatchObject({ code: 'share-restricted' });
});

test('[S185] a tie lies where both findings are, and where nobody has both it is the member’s alone', async () => {
  const anna = openWithGroup('anna', 1);
  await done(anna, mark('f1'), mark('f2'), mark('f3'), share('f1'), share('f2'));
  const inverse = await done(anna, tie('f1', 'f2'));
  await done(anna, tie('f1', 'f3'));
  expect(await ties(anna)).toEqual([
    ['f1', 'repeats', 'f2', GROUP],
    ['f1', 'repeats', 'f3', 'anna-own'],
  ]);
  expect(anna.documents.open(`w/${GROUP}/r/paper1`).doc.getMap('link').size).toBe(1);
  expect(await anna.run(tie('f1', 'f3', { ws: GROUP }))).toMatchObject({ code: 'command-invalid' });
  await done(anna, inverse);
  expect(await ties(anna)).toEqual([['f1', 'repeats', 'f3', 'anna-own']]);
  await done(anna, tie('f1', 'f3', { on: false }));
  expect(await ties(anna)).toEqual([]);
});

test('[S185] between what another member shared and what is mine alone the group learns of no tie', async () => {
  const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
  await done(anna, mark('f1'), share('f1'));
  carry(anna, ben, [GROUP]);
  await done(ben, mark('f9'), tie('f1', 'f9'));
  expect(await ties(ben)).toEqual([['f1', 'repeats', 'f9', 'ben-own']]);
  expect(ben.documents.open(`w/${GROUP}/r/paper1`).doc.getMap('link').size).toBe(0);
});

test('[S186] a public paper’s finding is not tied to a restricted one’s; the other way round it stays on the device', async () => {
  const anna = openWithGroup('anna', 1);
  enterRestricted(anna, 'secret');
  await done(anna, mark('f1'), mark('f2', 'secret'));
  expect(await anna.run(tie('f1', 'f2', { toRid: 'secret' }))).toMatchObject({ code: 'share-restricted' });
  await done(anna, tie('f2', 'f1', { rid: 'secret' }));
  expect(await ties(anna, 'secret')).toEqual([['f2', 'repeats', 'f1', 'anna-device']]);
});
