import { afterEach, beforeEach, expect, test } from 'vitest';
import { createId } from '../core/ids.ts';
import { KINDS } from '../core/kind.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { createMark, createSelectors, createWorld } from '../store/testing/builders.ts';
import { throwAwayProfile, writeWithStock } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

test('10,000 findings open, and one more is marked', async () => {
  const desk = await desks.open();
  await desk.enterReport(createEntry());
  const { member, device } = desk.me.value;
  const { ws } = desk.workspaces.value.find(({ kind }) => kind === 'own')!;
  await desks.close();
  const writer = { mine: [member], device, world, mergedFrom: (id: string) => [id] };
  await writeWithStock(`w/${ws}/r/paper1`, (doc) =>
    doc.transact(() => {
      for (let i = 0; i < 10_000; i++) {
        const sel = createSelectors((i * 7919) % 400_000);
        const mark = createMark(world, { sel, kind: KINDS[i % 7]!, themes: ['money'], ask: i % 9 === 0 });
        applyToReport(doc, mark, writer);
        if (i % 3 !== 0) continue;
        const on = { rid: 'paper1', finding: mark.finding, at: 1 };
        applyToReport(
          doc,
          { ...on, type: 'note', note: createId(world), text: 'Why?', replaces: [] },
          writer,
        );
      }
    }),
  );

  const again = await desks.open();
  const report = again.openReport('paper1');
  await report.ready;
  await expect.poll(() => report.view.value?.findings.length, { timeout: 20_000 }).toBe(10_000);
  await again.run(createMark(world, { sel: createSelectors(1000), kind: 'risk' }));
  await expect.poll(() => report.view.value?.findings.length).toBe(10_001);
});
