import { afterEach, expect, test } from 'vitest';
import type { Desk } from './desk.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { failWrites } from '../store/testing/databases.ts';
import { describeTestPaper, testPdf } from './papers/test-papers.ts';
import { createDesks } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
afterEach(() => desks.end());

const URL = 'https://a.gov.uk/prices.pdf';
const { signal } = new AbortController();

async function keep(desk: Desk): Promise<{ rid: string; edition: string; restricted: boolean }> {
  const file = testPdf('not for publication\nthe first provider asks for 6% more');
  const kept = await desk.papers.keep({ name: 'Prices', url: URL, file }, { signal });
  if (!kept.ok) throw new Error(kept.code);
  return kept.value;
}

async function look(desk: Desk, rid: string) {
  const report = desk.openReport(rid);
  await report.ready;
  const view = report.view.value;
  report.dispose();
  return view;
}

async function keepMarked(): Promise<{ desk: Desk; rid: string; edition: string; finding: string }> {
  const desk = await desks.open({ describePaper: describeTestPaper });
  const { rid, edition } = await keep(desk);
  const mark = createMark(world, { rid, edition, kind: 'risk' });
  for (const command of [
    mark,
    { type: 'note', rid, finding: mark.finding, note: 'n1', replaces: [], text: 'ask why', at: 2 },
    { type: 'ask', rid, finding: mark.finding, on: true, question: 'Why 6%?', at: 3 },
  ] as const) {
    const done = await desk.run(command);
    if (!done.ok) throw new Error(`${done.code} ${done.detail}`);
  }
  return { desk, rid, edition, finding: mark.finding };
}

test('[S96] a marked paper that only looks closed comes out with its marks, notes and question, and is not locked again', async () => {
  const { desk, rid, edition, finding } = await keepMarked();
  expect(desk.isRestricted(rid)).toBe(true);
  expect(await desk.unlockPaper(rid, 'The council published it')).toEqual({ ok: true, value: undefined });
  expect(desk.isRestricted(rid)).toBe(false);
  const view = await look(desk, rid);
  expect(view?.report.reason).toBeUndefined();
  expect(view?.findings).toMatchObject([
    {
      id: finding,
      kind: 'risk',
      audience: { kind: 'own' },
      notes: [{ text: 'ask why', audience: { kind: 'own' } }],
      ask: { on: true, question: 'Why 6%?' },
    },
  ]);
  expect(await desk.openBytes(edition)).toMatchObject({ ok: true });
  expect(await keep(desk)).toMatchObject({ rid, restricted: false, already: true });
  await expect.poll(() => desk.library.value.loose.map(({ restricted }) => restricted)).toEqual([false]);
});

test('[S207] what was asked, answered and promised about it comes out with it', async () => {
  const { desk, rid, edition, finding } = await keepMarked();
  const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'device')!;
  const by = desk.me.value.member;
  const passage = {
    rid,
    finding,
    edition,
    kind: 'risk',
    quote: 'asks for 6%',
    citation: { paper: 'Prices' },
  } as const;
  const signed = { by, at: 3 };
  const kept = await desk.run({
    type: 'brief',
    ws,
    rows: [
      { map: 'brief', key: 'q|1', row: { stem: 'Why 6%?', evidence: [passage], themes: [], ...signed } },
      { map: 'answer', key: 'q|a', row: { note: 'They will write', ...signed } },
      { map: 'promise', key: 'p|1', row: { who: 'She', what: 'A note', question: 'q', ...signed } },
    ],
    at: 3,
  });
  expect(kept.ok).toBe(true);
  expect((await desk.unlockPaper(rid, 'The council published it')).ok).toBe(true);
  const { questions, answers, promises } = (await desk.brief()).value;
  const all = [...questions, ...answers, ...promises];
  expect(all.map(({ id, layers }) => [id, layers.map(({ kind }) => kind)])).toEqual([
    ['q', ['own']],
    ['a', ['own']],
    ['p', ['own']],
  ]);
});

test('[S96] cut off half way it is restricted still, and nothing is lost', async () => {
  const { desk, rid, finding } = await keepMarked();
  const stop = failWrites();
  expect((await desk.unlockPaper(rid, 'The council published it')).ok).toBe(false);
  stop();
  expect(desk.isRestricted(rid)).toBe(true);
  expect((await look(desk, rid))?.findings.map(({ id }) => id)).toEqual([finding]);
});

test('what is not restricted has nothing to unlock', async () => {
  const desk = await desks.open({ describePaper: describeTestPaper });
  expect(await desk.unlockPaper('nothing', 'The council published it')).toMatchObject({
    code: 'command-invalid',
  });
});
