// Runs in a page of its own, in real Chromium: a desk with ten thousand findings, filled once, opened cold each time.
import { createId } from '../../shared/core/ids.ts';
import { KINDS } from '../../shared/core/kind.ts';
import { openDesk } from '../../shared/desk/open-desk.ts';
import { createEntry } from '../../shared/desk/testing/desk-builders.ts';
import { applyToReport } from '../../shared/store/apply-finding.ts';
import { createMark, createSelectors, createWorld } from '../../shared/store/testing/builders.ts';
import { readRows, throwAwayProfile, writeWithStock } from '../../shared/store/testing/databases.ts';
import type { Writer } from '../../shared/store/writer.ts';

const RID = 'paper1';
/** Written as rows of their own, as many as there can be before the store writes the document as one row again. */
const SINGLE = 450;

/** What the bench calls. */
export interface DeskBench {
  /** Fills IndexedDB with that many findings, a third of them with a note. */
  fill(count: number): Promise<void>;
  /** Milliseconds from nothing to the report's view with that many findings. */
  openCold(count: number): Promise<readonly number[]>;
}

function change(doc: Parameters<typeof applyToReport>[0], writer: Writer, at: number): void {
  const { world } = writer;
  const sel = createSelectors((at * 7919) % 400_000);
  const kind = KINDS[at % KINDS.length] ?? 'risk';
  const mark = createMark(world, { sel, kind, themes: ['money'], ask: at % 9 === 0 });
  applyToReport(doc, mark, writer);
  if (at % 3 !== 0) return;
  const note = { type: 'note', note: createId(world), text: 'Why?', replaces: [] } as const;
  applyToReport(doc, { ...note, rid: RID, finding: mark.finding, at: world.now() }, writer);
}

async function fill(count: number): Promise<void> {
  await throwAwayProfile();
  const desk = await openDesk();
  await desk.enterReport(createEntry({ rid: RID }));
  const { member, device } = desk.me.value;
  const own = desk.workspaces.value.find(({ kind }) => kind === 'own');
  await desk.dispose();
  const world = createWorld(Date.now(), Date.now());
  const writer: Writer = { mine: [member], device, world, mergedFrom: (id) => [id] };
  const name = `w/${own?.ws}/r/${RID}`;
  await writeWithStock(name, (doc) => {
    doc.transact(() => {
      for (let at = 0; at < count - SINGLE; at += 1) change(doc, writer, at);
    });
  });
  await writeWithStock(name, (doc) => {
    for (let at = count - SINGLE; at < count; at += 1) doc.transact(() => change(doc, writer, at));
  });
  // A reading waits for the writings before it, which the stock class does not.
  const rows = await readRows(name);
  if (rows.length < SINGLE) throw new Error(`only ${rows.length} rows were written`);
}

async function openCold(count: number): Promise<readonly number[]> {
  const began = performance.now();
  const desk = await openDesk();
  const opened = performance.now();
  const report = desk.openReport(RID);
  await new Promise<void>((resolve) => {
    report.view.subscribe((view) => {
      if (view?.findings.length === count) resolve();
    });
  });
  const shown = performance.now();
  const receipt = await desk.run(createMark(createWorld(Date.now()), { rid: RID, kind: 'risk' }));
  const marked = performance.now();
  if (!receipt.ok) throw new Error(receipt.code);
  await desk.run(receipt.value.inverse);
  report.dispose();
  await desk.dispose();
  return [shown - began, opened - began, marked - shown];
}

const bench: DeskBench = { fill, openCold };
Object.assign(globalThis, { bench });
