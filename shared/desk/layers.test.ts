import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../store/testing/memory-documents.ts';
import { createHour, GROUP, OWN, RID, STEP, type Hour, type Step } from './testing/hour-of-members.ts';
import type { MemoryDesk } from './testing/memory-desk.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const STEPS = fc.array(STEP, { minLength: 20, maxLength: 60, size: 'max' });
const NOW = Date.UTC(2026, 10, 29);
const TEN_YEARS = 3653 * 86_400_000;
/** Where the clock of each device begins. */
const CLOCKS = [
  [NOW, NOW, NOW],
  [NOW, NOW + TEN_YEARS, NOW - TEN_YEARS],
  [NOW - TEN_YEARS, NOW, NOW + TEN_YEARS],
];

async function live(steps: readonly Step[], starts: readonly number[]): Promise<Hour> {
  const hour = createHour(starts);
  for (const step of steps) await hour.step(step);
  hour.settle();
  return hour;
}

const documentsOf = ({ documents }: MemoryDesk, ws: string) =>
  [...documents.all]
    .filter(([name]) => name.startsWith(`w/${ws}/`))
    .map(([name, doc]) => [name, rowsOf(doc)] as const)
    .filter(([, rows]) => Object.keys(rows).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** What a screen shows of a report, but for where the words of a device's name come from. */
const shown = (desk: MemoryDesk): unknown => JSON.parse(JSON.stringify(desk.view(RID)));

function expectConverged({ desks: [first, second, ben] }: Hour): void {
  expect(documentsOf(second!, OWN[0])).toEqual(documentsOf(first!, OWN[0]));
  for (const other of [second!, ben!]) expect(documentsOf(other, GROUP)).toEqual(documentsOf(first!, GROUP));
  expect(shown(second!)).toEqual(shown(first!));
}

function expectNothingLost({ desks, told }: Hour): void {
  for (const [text, by] of told.kept) {
    if (told.replaced.has(text)) continue;
    const desk = desks.find(({ member }) => member === by)!;
    const rows = [...desk.documents.all.values()].flatMap((doc) => [...doc.getMap('note').values()]);
    const row = rows.find((each) => (each as { text: string }).text === text) as
      { finding: string } | undefined;
    expect(row, `${by}: ${text}`).toBeDefined();
    // On each card that its author still sees.
    const notes = desk.find(RID, row!.finding)?.notes.map((note) => note.text) ?? [text];
    expect(notes, `${by}: ${text}`).toContain(text);
  }
}

function expectNothingLeaked({ desks: [, , ben], told }: Hour): void {
  const { doc } = ben!.documents.open(`w/${GROUP}/r/${RID}`);
  expect([...doc.getMap('ann').keys()].filter((id) => !told.shared.has(id))).toEqual([]);
  const words = [...doc.getMap('note').values()].map((row) => (row as { text: string }).text);
  expect(words.filter((text) => !told.open.has(text))).toEqual([]);
  expect([...doc.getMap('flag').keys()]).toEqual([]);
  const names = [...ben!.documents.all.keys()].filter(
    (name) => name.includes('anna') || name.includes('device-only0'),
  );
  expect(names).toEqual([]);
}

function expectOneCardEach(desk: MemoryDesk): void {
  const { findings, deleted } = desk.view(RID);
  const all = [...findings, ...deleted];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { notes } of all) expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  expect(desk.counted(RID).total).toBe(findings.length);
}

describe('two members, three devices, two layers', () => {
  test(`[S48] [S37] [S44] [S47] [S22] whatever they do, however it arrives and whatever their clocks say: converged, nothing lost, nothing leaked, one card each (SEED=${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, fc.constantFrom(...CLOCKS), async (steps, clocks) => {
        const hour = await live(steps, clocks);
        expectConverged(hour);
        expectNothingLost(hour);
        expectNothingLeaked(hour);
        for (const desk of hour.desks) expectOneCardEach(desk);
      }),
      { numRuns: 80, seed: SEED },
    );
  }, 60_000);
});
