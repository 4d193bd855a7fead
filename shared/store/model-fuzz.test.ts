import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ReportCommand } from '../core/command.ts';
import { createId } from '../core/ids.ts';
import { KINDS } from '../core/kind.ts';
import { applyToReport } from './apply-finding.ts';
import { createMark, createRandom, createSelectors, createWorld } from './testing/builders.ts';
import { createWriter, merge, viewOf } from './testing/view-of.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const STEPS = 120;

interface Replica {
  doc: Y.Doc;
  readonly writer: ReturnType<typeof createWriter>;
  /** Updates committed: what survives a crash. */
  readonly disk: Uint8Array[];
  /** Updates that have not arrived, in no particular order. */
  readonly inbox: Uint8Array[];
  readonly marked: string[];
}

describe('the flat model under everything that networks and crashes do', () => {
  test(`[S12] ${RUNS} seeds from ${FIRST}: every replica shows the same, and nothing marked is missing`, () => {
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) runSeed(seed);
  });
});

function runSeed(seed: number): void {
  const random = createRandom(seed);
  const world = createWorld(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const replicas: Replica[] = Array.from({ length: 2 + below(4) }, (_, i) =>
    open(
      { writer: createWriter(`member${i % 3}`, seed * 10 + i), disk: [], inbox: [], marked: [] },
      () => replicas,
    ),
  );
  for (let step = 0; step < STEPS; step++) {
    const replica = replicas[below(replicas.length)]!;
    const chance = random();
    if (chance < 0.6) write(replica, below, world);
    else if (chance < 0.9) receive(replica, below, random() < 0.3);
    else Object.assign(replica, { doc: restart(replica, () => replicas) });
  }
  // At the end everything arrives, for some of it twice.
  for (const replica of replicas) while (replica.inbox.length > 0) receive(replica, below, false);
  // What had arrived too early when its replica crashed is asked for again, as contexts and channels do.
  for (const a of replicas) for (const b of replicas) if (a !== b) merge(a.doc, b.doc);
  for (const replica of replicas) replica.doc = restart(replica, () => replicas);
  const views = replicas.map(({ doc }) => viewOf(doc, ['member0']));
  for (const view of views) expect(view, `seed ${seed}`).toEqual(views[0]);
  const ids = new Set(views[0]!.map(({ id }) => id));
  const lost = replicas.flatMap(({ marked }) => marked).filter((id) => !ids.has(id));
  expect(lost, `seed ${seed}`).toEqual([]);
}

function open(parts: Omit<Replica, 'doc'>, all: () => readonly Replica[]): Replica {
  const replica: Replica = { ...parts, doc: new Y.Doc() };
  for (const update of parts.disk) Y.applyUpdate(replica.doc, update, 'disk');
  replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'disk') return;
    parts.disk.push(update);
    if (origin === 'inbox') return;
    for (const other of all()) if (other.writer !== parts.writer) other.inbox.push(update);
  });
  return replica;
}

function restart(replica: Replica, all: () => readonly Replica[]): Y.Doc {
  replica.doc.destroy();
  return open(replica, all).doc;
}

function receive(replica: Replica, below: (n: number) => number, again: boolean): void {
  if (replica.inbox.length === 0) return;
  const at = below(replica.inbox.length);
  const update = replica.inbox[at]!;
  if (!again) replica.inbox.splice(at, 1);
  Y.applyUpdate(replica.doc, update, 'inbox');
}

function write(replica: Replica, below: (n: number) => number, world: ReturnType<typeof createWorld>): void {
  const view = viewOf(replica.doc, replica.writer.mine);
  const finding = view[below(view.length)];
  if (!finding || below(3) === 0) {
    const mark = createMark(world, { sel: createSelectors(below(500)), kind: KINDS[below(7)]! });
    const applied = applyToReport(replica.doc, mark, replica.writer);
    if (applied.ok) replica.marked.push(mark.finding);
    return;
  }
  const on = { rid: 'paper1', finding: finding.id, at: below(1e9) };
  const mine = finding.notes.filter(({ author }) => author.isMe).map(({ id }) => id);
  const note = createId(world);
  const commands: ReportCommand[] = [
    { ...on, type: 'kind', kind: below(4) === 0 ? null : KINDS[below(7)]! },
    { ...on, type: 'ask', on: below(2) === 0 },
    { ...on, type: 'tag', theme: `theme${below(3)}`, on: below(2) === 0 },
    {
      ...on,
      type: 'note',
      note,
      text: below(5) === 0 ? '' : `text ${below(99)}`,
      replaces: mine.slice(below(2)),
    },
    { ...on, type: finding.deleted ? 'restore' : 'delete' },
    { ...on, type: 'confirm', edition: `edition${below(3)}`, on: below(4) > 0 },
    { ...on, type: 'reanchor', edition: `edition${below(3)}`, sel: createSelectors(below(500)) },
    {
      ...on,
      type: 'reanchor',
      edition: `edition${below(3)}`,
      sel: createSelectors(below(500)),
      repair: createId(world),
    },
  ];
  const applied = applyToReport(replica.doc, commands[below(commands.length)]!, replica.writer);
  // Half of the time it is taken back at once.
  if (applied.ok && below(2) === 0) applyToReport(replica.doc, applied.value, replica.writer);
}
