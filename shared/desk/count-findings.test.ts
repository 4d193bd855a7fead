import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ReportCommand } from '../core/command.ts';
import { KINDS } from '../core/kind.ts';
import type { FindingView, WorkspaceKind } from '../core/view.ts';
import { applyToReport } from '../store/apply-finding.ts';
import { rowIndexOf } from '../store/finding-rows.ts';
import { tallyOf } from '../store/summarise.ts';
import { createSelectors } from '../store/testing/builders.ts';
import { createWriter } from '../store/testing/view-of.ts';
import { countFindings } from './count-findings.ts';
import { joinFindings } from './join-findings.ts';
import { readLayer } from './testing/read-layer.ts';

const anna = createWriter('anna');
const LAYERS: readonly (readonly [ws: string, kind: WorkspaceKind])[] = [
  ['g2', 'group'],
  ['w1', 'own'],
  ['g1', 'group'],
  ['w0', 'own'],
];

const finding = fc.constantFrom('f1', 'f2', 'f3');
const what = fc.oneof(
  fc.record({
    type: fc.constant('mark' as const),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('kind' as const), kind: fc.option(fc.constantFrom(...KINDS)) }),
  fc.record({ type: fc.constant('ask' as const), on: fc.boolean() }),
  fc.record({ type: fc.constantFrom('delete' as const, 'restore' as const) }),
);
const step = fc.record({ layer: fc.nat(LAYERS.length - 1), finding, what });

/** What a screen would count, from the cards. */
function countCards(cards: readonly FindingView[]) {
  const counts: Record<string, number> = {};
  for (const { kind, ask } of cards) {
    counts[kind ?? 'plain'] = (counts[kind ?? 'plain'] ?? 0) + 1;
    if (ask.on) counts['ask'] = (counts['ask'] ?? 0) + 1;
  }
  return { counts, total: cards.length };
}

test('[S47] whatever was done in which workspace, the sums are those of the cards', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const docs = LAYERS.map(() => new Y.Doc());
      for (const { layer, finding, what } of steps) {
        const on = { rid: 'paper1', finding, at: 1 };
        const mark = { edition: 'edition1', sel: createSelectors() };
        const command = { ...on, ...(what.type === 'mark' ? mark : {}), ...what } as ReportCommand;
        applyToReport(docs[layer]!, command, anna, command.type === 'ask');
      }
      const cards = joinFindings(docs.map((doc, i) => readLayer(doc, LAYERS[i]![1], LAYERS[i]![0])));
      const { counts, total } = countFindings(
        docs.map((doc, i) => ({
          ws: LAYERS[i]![0],
          kind: LAYERS[i]![1],
          tally: tallyOf(rowIndexOf(doc).findings),
        })),
      );
      const some = Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
      expect({ counts: some, total }).toEqual(countCards(cards.findings));
    }),
    { numRuns: 400 },
  );
});
