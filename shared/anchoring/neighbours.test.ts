/** What neighbours add, in random reports with known truth: each finding asked for alone, and all of them together. */
import { expect, test } from 'vitest';
import { describe } from './describe.ts';
import { resolveAll, type FindingToResolve } from './resolve.ts';
import { skeletonOf } from './skeleton.ts';
import { ALL_EDITS } from './test-edit-kinds.ts';
import {
  createRandom,
  overlapOf,
  pick,
  placesOf,
  publish,
  randomReport,
  stamp,
  truthOf,
  whole,
} from './test-edits.ts';
import { pageOf, spanOf } from './test-pages.ts';
import type { TextIndex } from './text-index.ts';

/** Of one report that was edited eight times: what was found only together, and whether that is its place. */
function foundTogether(seed: number): readonly boolean[] {
  const random = createRandom(seed);
  const draft = randomReport(random, 80);
  stamp(draft);
  const old = publish(draft);
  const skeleton = skeletonOf(old.index);
  const findings = Array.from({ length: 40 }, (_, n) => {
    const start = whole(random, 0, old.index.text.length - 60);
    const described = describe(old.index, { start, end: start + whole(random, 8, 40) });
    return described.ok ? [{ id: String(n), selectors: described.value, skeleton }] : [];
  }).flat();
  for (let n = 0; n < 8; n += 1) pick(random, ALL_EDITS)(draft, random);
  const now = publish(draft);
  const together = resolveAll(now.index, findings);
  const places = placesOf(now);
  return findings.flatMap((finding) => {
    const anchor = together.get(finding.id);
    const alone = resolveAll(now.index, [finding]).get(finding.id);
    if (anchor === undefined || !('span' in anchor) || (alone !== undefined && 'span' in alone)) return [];
    const truth = truthOf(old, now, finding.selectors.position, places);
    return [truth.span !== undefined && overlapOf(truth.span, anchor.span) > 0];
  });
}

test('[A14] together more is found than alone, and nothing of it elsewhere', () => {
  const found = Array.from({ length: 200 }, (_, seed) => foundTogether(seed + 1)).flat();
  expect(found.length).toBeGreaterThan(0);
  expect(found).not.toContain(false);
});

function findingAt(index: TextIndex, words: string): FindingToResolve {
  const described = describe(index, spanOf(index, words));
  if (!described.ok) throw new Error(described.code);
  return { id: words, selectors: described.value, skeleton: skeletonOf(index) };
}

test('[A14] a sentence that was deleted is not put on its twin, though that came to stand where it stood', () => {
  const before = 'The ferry is late on most days of the week and the harbour master has asked for more time.';
  const same = 'There are no financial implications arising from this report.';
  const first = `${same} The lantern festival pays for itself by what is sold on the quay.`;
  const second = `${same} The museum has a roof that was mended by its friends last year.`;
  const old = pageOf('# One', before, first, second, 'The end of it.');
  const now = pageOf('# One', before, second, 'The end of it.');
  const deleted = findingAt(old, 'there are no financial implications');
  const neighbour = findingAt(old, 'the harbour master has asked');
  const anchors = resolveAll(now, [deleted, neighbour]);
  expect(anchors.get(neighbour.id)?.state).toBe('exact');
  expect(anchors.get(deleted.id)?.state).toBe('gone');
});

test('[A14] the same words at the shift of a neighbour are another passage where nothing of their context stands beside them', () => {
  const before = 'The ferry is late on most days of the week and the harbour master has asked for more time.';
  const same = 'No equality issues were found.';
  const old = pageOf(
    '# One',
    before,
    'Boats were hired in May for it.',
    `The roof leaks over the stairs, as ever. ${same} Rain is near.`,
    'The end.',
  );
  const other = `Lamps of oil are dear this year, so far. ${same} Children wrote letters.`;
  const now = pageOf('# One', before, 'Lamps were lit in June by them.', other, 'The end.');
  const gone = findingAt(old, same.toLowerCase());
  const neighbour = findingAt(old, 'the harbour master has asked');
  const anchors = resolveAll(now, [gone, neighbour]);
  expect(anchors.get(neighbour.id)?.state).toBe('exact');
  expect(spanOf(now, same.toLowerCase())).toEqual(gone.selectors.position);
  expect(anchors.get(gone.id)?.state).toBe('gone');
});
