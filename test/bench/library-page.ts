// Runs in a page of its own, in real Chromium: a library of many reports, filled once, opened cold each time.
import { openDesk } from '../../shared/desk/open-desk.ts';
import type { Desk } from '../../shared/desk/desk.ts';
import { createMark, createWorld } from '../../shared/store/testing/builders.ts';
import { throwAwayProfile, writeWithStock } from '../../shared/store/testing/databases.ts';
import * as Y from 'yjs';
import { createRegistry, createReport, createRid } from './sync/fill.ts';

/** What the bench calls. */
export interface LibraryBench {
  /** Fills IndexedDB with so many reports of so many findings each, and lets the index be made. */
  fill(reports: number, findings: number): Promise<void>;
  /**
   * Milliseconds from nothing to the library with all its counts, from there to the list of all findings, and from a
   * mark to its being in that list.
   */
  openCold(reports: number, findings: number): Promise<readonly number[]>;
}

function until<T>(
  signal: { subscribe(heard: (value: T) => void): () => void },
  isSo: (value: T) => boolean,
): Promise<void> {
  return new Promise((resolve) => void signal.subscribe((value) => isSo(value) && resolve()));
}

const isThere = (desk: Desk, all: number): Promise<void> =>
  until(desk.library, ({ findings }) => findings >= all);

async function fill(reports: number, findings: number): Promise<void> {
  await throwAwayProfile();
  const first = await openDesk();
  const own = first.workspaces.value.find(({ kind }) => kind === 'own')?.ws;
  await first.dispose();
  const rids = Array.from({ length: reports }, (_, n) => createRid(n + 1));
  await writeWithStock(`w/${own}/meta`, (doc) => Y.applyUpdate(doc, createRegistry(rids, 'Library')));
  for (const [n, rid] of rids.entries())
    await writeWithStock(`w/${own}/r/${rid}`, (doc) =>
      Y.applyUpdate(doc, createReport(rid, findings, n + 1)),
    );
  const desk = await openDesk();
  await isThere(desk, reports * findings);
  await until(await desk.ledger(), ({ isWhole }) => isWhole);
  await desk.dispose();
}

async function openCold(reports: number, findings: number): Promise<readonly number[]> {
  const all = reports * findings;
  const began = performance.now();
  const desk = await openDesk();
  await isThere(desk, all);
  const shown = performance.now();
  const ledger = await desk.ledger();
  await until(ledger, (now) => now.findings.length >= all);
  const listed = performance.now();
  const receipt = await desk.run(createMark(createWorld(Date.now()), { rid: createRid(1), kind: 'risk' }));
  if (!receipt.ok) throw new Error(receipt.code);
  const marked = performance.now();
  await until(ledger, (now) => now.findings.length > all);
  const followed = performance.now();
  await desk.run(receipt.value.inverse);
  await until(ledger, (now) => now.findings.length === all);
  await desk.dispose();
  return [shown - began, listed - shown, followed - marked];
}

const bench: LibraryBench = { fill, openCold };
Object.assign(globalThis, { bench });
