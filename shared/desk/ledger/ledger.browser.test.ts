import { effect } from '@preact/signals-core';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { createId } from '../../core/ids.ts';
import { ok } from '../../core/result.ts';
import { createMark, createWorld } from '../../store/testing/builders.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import type { Desk } from '../desk.ts';
import { createDesks, createEntry } from '../testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

const RID = 'paper1';

async function run(desk: Desk, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const receipt = await desk.run(command);
    if (!receipt.ok) throw new Error(`${receipt.code}: ${receipt.detail}`);
  }
}

/** A desk with a group, and a paper with one finding that is asked about. */
async function prepare() {
  const desk = await desks.open({ askPublic: async () => ok({ textHash: 'edition1' }) });
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup('Children task group');
  if (!made.ok) throw new Error(made.code);
  await desk.enterReport(createEntry({ restricted: false }));
  const mark = createMark(world, { kind: 'risk', themes: ['money'] });
  await run(desk, mark);
  await desk.sharing.plan(RID, [mark.finding], made.value.ws);
  const on = { rid: RID, finding: mark.finding, at: 1 };
  return { desk, group: made.value.ws, finding: mark.finding, on };
}

/** What the cards of the paper say, as a list of all findings has it. */
async function asCards(desk: Desk): Promise<unknown> {
  const report = desk.openReport(RID);
  await report.ready;
  const cards = report.view.value!.findings.map((view) => ({
    id: view.id,
    layers: view.audiences.map(({ ws }) => ws).sort(),
    author: view.author,
    kind: view.kind,
    ask: view.ask.on,
    question: view.ask.question,
    themes: view.themes.map(({ id }) => id).sort(),
    quote: view.sel.quote.exact,
    notes: view.notes.length,
  }));
  report.dispose();
  return cards;
}

const listed = async (desk: Desk): Promise<unknown> =>
  (await desk.ledger()).value.findings.map(
    ({ id, layers, author, kind, ask, question, themes, quote, notes }) => ({
      id,
      layers: [...layers].sort(),
      author,
      kind,
      ask,
      question,
      themes,
      quote,
      notes,
    }),
  );

const note = (
  text: string,
  ws?: string,
): { readonly type: 'note'; note: string; text: string; replaces: [] } => ({
  type: 'note',
  note: createId(world),
  text,
  replaces: [],
  ...(ws === undefined ? {} : { ws }),
});

test('[S220] the list says of each finding what its one card says: shared, with notes and a question kept to oneself', async () => {
  const { desk, group, finding, on } = await prepare();
  const own = desk.workspaces.value.find(({ kind }) => kind === 'own')!.ws;
  await run(
    desk,
    { ...on, ...note('Kept') },
    { type: 'share', rid: RID, findings: [finding], to: group, notes: true, at: 1 },
    { ...on, ...note('Said in the group', group) },
    { ...on, ...note('Only me', own) },
    { ...on, type: 'ask', on: true, question: 'What changed?', ws: own },
  );
  await vi.waitFor(async () => expect(await listed(desk)).toEqual(await asCards(desk)));
  const [row] = (await desk.ledger()).value.findings;
  expect(row).toMatchObject({ ws: group, notes: 3, question: 'What changed?', rid: RID });
  expect(row?.words).toContain('only me');
});

test('[S220] what the group deleted is not in the list, though the member’s own document still has it', async () => {
  const { desk, group, finding, on } = await prepare();
  await run(desk, { type: 'share', rid: RID, findings: [finding], to: group, notes: true, at: 1 });
  await vi.waitFor(async () => expect(await listed(desk)).toHaveLength(1));
  await run(desk, { ...on, type: 'delete' });
  await vi.waitFor(async () => expect(await listed(desk)).toEqual([]));
  await run(desk, { ...on, type: 'restore' });
  await vi.waitFor(async () => expect(await listed(desk)).toEqual(await asCards(desk)));
});

test('[S221] it follows what is marked here and in another context', async () => {
  const { desk, on } = await prepare();
  const ledger = await desk.ledger();
  await vi.waitFor(() => expect(ledger.value.isWhole).toBe(true));
  await vi.waitFor(() => expect(ledger.value.findings).toHaveLength(1));
  const other = await desks.open();
  await run(other, createMark(world, { kind: 'strength' }), { ...on, type: 'kind', kind: 'decision' });
  await vi.waitFor(() =>
    expect(ledger.value.findings.map(({ kind }) => kind).sort()).toEqual(['decision', 'strength']),
  );
});

test('[S222] a list that is asked for again after a restart is whole, out of the index', async () => {
  const { desk } = await prepare();
  await desk.dispose();
  const again = await desks.open();
  const ledger = await again.ledger();
  await vi.waitFor(() => expect(ledger.value).toMatchObject({ isWhole: true, findings: [{ kind: 'risk' }] }));
});

test('[S223] the library is called counted when its sums say what its papers hold, not before', async () => {
  const { desk, on } = await prepare();
  await run(desk, { ...on, type: 'ask', on: true });
  await desk.dispose();
  await Dexie.delete('rapporteur-index');
  const again = await desks.open();
  const asked = await new Promise((resolve) =>
    effect(() => {
      const papers = again.library.value.meetings.flatMap(({ items }) =>
        items.flatMap((item) => item.papers),
      );
      if (again.isCounted.value) resolve(papers.map(({ counts }) => counts.ask));
    }),
  );
  expect(asked).toEqual([1]);
});
