import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import type { BriefPut } from '../../core/brief-command.ts';
import type { IdentityRow } from '../../store/local-db.ts';
import { removeFromRegistry } from '../../store/remove-findings.ts';
import { enterInRegistry } from '../../store/enter-report.ts';
import { createId } from '../../core/ids.ts';
import { keepQuestion, offerQuestion, withdrawQuestion } from '../../scrutiny/brief/change-questions.ts';
import { listQuestions, type BriefLine } from '../../scrutiny/brief/list-questions.ts';
import { questionRow } from '../../scrutiny/brief/testing/builders.ts';
import { carry, type MemoryDesk } from '../testing/memory-desk.ts';
import { GROUP, openWithGroup } from '../testing/group-desk.ts';
import { readBrief } from './read-brief.ts';

const put = (key: string, change: Parameters<typeof questionRow>[0] = {}): BriefPut => ({
  map: 'brief',
  key,
  row: questionRow(change),
});

function viewOf(desk: MemoryDesk) {
  const me = { member: desk.member, aliases: [], device: 'd', name: 'Anna' } as unknown as IdentityRow;
  return readBrief(desk.shelves, signal(me)).value;
}

const brief = (ws: string, rows: readonly BriefPut[]) => ({ type: 'brief', ws, rows, at: 1 }) as const;

describe('questions, answers and promises', () => {
  test('[S200] they are rows of a registry; one that cannot be read is left out and stays', async () => {
    const desk = openWithGroup('anna', 1);
    await desk.run(brief('anna-own', [put('q|1')]));
    const map = desk.shelves.primary('own').document.doc.getMap('brief');
    map.set('r|1', { stem: 7 });
    expect(viewOf(desk).questions.map(({ id }) => id)).toEqual(['q']);
    expect(map.has('r|1')).toBe(true);
    const wrong = await desk.run(brief('anna-own', [put('q|2'), put('q')]));
    expect(wrong).toMatchObject({ ok: false, code: 'command-invalid', detail: 'rows.1.key' });
    expect(map.has('q|2')).toBe(false);
  });

  test('[S201] two devices’ edits both stay, to be joined; the edit of both takes their place', async () => {
    const [one, two] = [openWithGroup('anna', 1), openWithGroup('anna', 2)];
    await one.run(brief('anna-own', [put('q|1')]));
    carry(one, two, ['anna-own']);
    const edit = (version: string, replaces: readonly string[], stem: string): readonly BriefPut[] => [
      put(`q|${version}`, { stem, replaces }),
      ...replaces.map((each): BriefPut => ({ map: 'brief', key: `q|${each}`, row: null })),
    ];
    await one.run(brief('anna-own', edit('2', ['1'], 'On the tablet')));
    await two.run(brief('anna-own', edit('3', ['1'], 'At the desk')));
    carry(one, two, ['anna-own']);
    const [both] = viewOf(two).questions;
    expect(both?.versions.map(({ row }) => row.stem)).toEqual(['At the desk', 'On the tablet']);
    await two.run(brief('anna-own', edit('4', ['2', '3'], 'Joined')));
    expect(viewOf(two).questions.map(({ row }) => row.stem)).toEqual(['Joined']);
  });

  test('[S202] another member’s row is neither changed nor taken out', async () => {
    const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
    await anna.run(brief(GROUP, [put('q|1')]));
    carry(anna, ben, [GROUP]);
    const mine = put('r|1', { by: 'ben' });
    for (const row of [null, questionRow({ by: 'ben', stem: 'Mine now' }), questionRow({ stem: 'Hers' })]) {
      const run = await ben.run(brief(GROUP, [mine, { map: 'brief', key: 'q|1', row }]));
      expect(run).toMatchObject({ ok: false, detail: 'rows.1' });
    }
    expect(viewOf(ben).questions.map(({ id, author }) => [id, author.isMe])).toEqual([['q', false]]);
  });

  test('[S203] the inverse gives the rows as they were', async () => {
    const desk = openWithGroup('anna', 1);
    await desk.run(brief('anna-own', [put('q|1')]));
    const before = viewOf(desk);
    const edit = await desk.run(
      brief('anna-own', [put('q|2', { replaces: ['1'] }), { map: 'brief', key: 'q|1', row: null }]),
    );
    expect(viewOf(desk)).not.toEqual(before);
    if (edit.ok) await desk.run(edit.value.inverse);
    expect(viewOf(desk)).toEqual(before);
  });

  test('[S204] of a restricted paper questions, their answers and promises lie on the device and nowhere else', async () => {
    const desk = openWithGroup('anna', 1);
    const device = desk.shelves.primary('device').document.doc;
    enterInRegistry(device, { rid: 'paper1', report: { key: 'k', title: 'Exempt' } }, 1);
    const answer: BriefPut = { map: 'answer', key: 'q|a', row: { value: 'partly', by: 'anna', at: 1 } };
    const promise: BriefPut = {
      map: 'promise',
      key: 'p|1',
      row: { who: 'The director', what: 'A note', question: 'q', by: 'anna', at: 1 },
    };
    expect((await desk.run(brief('anna-device', [put('q|1'), answer, promise]))).ok).toBe(true);
    for (const each of [put('q|2'), answer, promise]) {
      expect(await desk.run(brief('anna-own', [each]))).toMatchObject({ ok: false, code: 'command-invalid' });
      expect(await desk.run(brief(GROUP, [each]))).toMatchObject({ ok: false, code: 'share-restricted' });
    }
    expect(viewOf(desk).answers.map(({ audience }) => audience.kind)).toEqual(['device']);
  });

  test('[S206] with a deleted paper its questions go, with their answers and promises', async () => {
    const desk = openWithGroup('anna', 1);
    const other = { ...questionRow().evidence[0]!, rid: 'paper2' };
    const rows: readonly BriefPut[] = [
      put('q|1'),
      put('r|1', { evidence: [other] }),
      { map: 'answer', key: 'q|a', row: { note: 'Said so', by: 'anna', at: 1 } },
      { map: 'promise', key: 'p|1', row: { who: 'She', what: 'A note', question: 'q', by: 'anna', at: 1 } },
      { map: 'promise', key: 'o|1', row: { who: 'He', what: 'A note', by: 'anna', at: 1 } },
    ];
    await desk.run(brief('anna-own', rows));
    removeFromRegistry(desk.shelves.primary('own').document.doc, 'paper1');
    const { questions, answers, promises } = viewOf(desk);
    expect([questions, answers, promises].map((all) => all.map(({ id }) => id))).toEqual([['r'], [], ['o']]);
  });

  test('[S205] what lies in several workspaces is once there, with the widest; a member’s own place wins', async () => {
    const desk = openWithGroup('anna', 1);
    const place = (order: string): BriefPut => ({
      map: 'briefPlace',
      key: 'q',
      row: { order, by: 'anna', at: 1 },
    });
    await desk.run(brief('anna-own', [put('q|1'), place('c')]));
    await desk.run(brief(GROUP, [put('q|1'), place('h')]));
    const [question, ...more] = viewOf(desk).questions;
    expect(more).toEqual([]);
    expect(question).toMatchObject({ order: 'c', audience: { kind: 'group' } });
    expect(question?.layers.map(({ kind }) => kind)).toEqual(['group', 'own']);
  });

  test('[S201] what an edit replaced is not shown again where another workspace still has it', async () => {
    const desk = openWithGroup('anna', 1);
    await desk.run(brief(GROUP, [put('q|1')]));
    await desk.run(brief('anna-own', [put('q|2', { stem: 'New', replaces: ['1'] })]));
    expect(viewOf(desk).questions.map(({ versions }) => versions.length)).toEqual([1]);
  });

  test('[S205] what is offered to a group is the owner’s there too: edits reach it, and withdrawn it is only theirs again', async () => {
    const [anna, ben] = [openWithGroup('anna', 1), openWithGroup('ben', 2)];
    const hand = { me: 'anna', at: 1, newId: () => createId(anna.world) };
    const lineOf = (desk: MemoryDesk, me: string): BriefLine => {
      const author = { member: me, name: '', isMe: true };
      const own = { ws: `${me}-own`, kind: 'own' } as const;
      const none = { asked: [], me: author, own, device: own, earlierOf: () => undefined };
      return listQuestions({ view: viewOf(desk), ...none })[0]!;
    };
    await anna.run(brief('anna-own', [put('q|1')]));
    await anna.run(offerQuestion(lineOf(anna, 'anna'), GROUP, hand));
    carry(anna, ben, [GROUP]);
    expect(lineOf(ben, 'ben')).toMatchObject({ stem: 'What changed?', author: { isMe: false } });
    const line = lineOf(anna, 'anna');
    await anna.run(keepQuestion(line, { stem: 'What changed since?', evidence: line.evidence }, hand));
    carry(anna, ben, [GROUP]);
    expect(lineOf(ben, 'ben').stem).toBe('What changed since?');
    await anna.run(withdrawQuestion(lineOf(anna, 'anna'), GROUP, 'anna-own', hand));
    carry(anna, ben, [GROUP]);
    expect(viewOf(ben).questions).toEqual([]);
    expect(lineOf(anna, 'anna')).toMatchObject({ stem: 'What changed since?', audience: { kind: 'own' } });
  });
});
