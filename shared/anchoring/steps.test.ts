import { describe as group, expect, test } from 'vitest';
import type { Selectors } from '../core/selector.ts';
import { describe } from './describe.ts';
import { fold } from './fold.ts';
import { resolveAll, resolveInSteps, type FindingToResolve } from './resolve.ts';
import { skeletonOf } from './skeleton.ts';
import { finish, type Steps } from './steps.ts';
import { createRandom, publish, randomReport, randomSentence, stamp } from './test-edits.ts';
import { pageOf, spanOf } from './test-pages.ts';
import { createTextIndex, textIndexInSteps, type TextIndex } from './text-index.ts';

function findingAt(index: TextIndex, words: string, nth = 0): FindingToResolve {
  const described = describe(index, spanOf(index, words, nth));
  if (!described.ok) throw new Error(described.code);
  return { id: `${words} ${nth}`, selectors: described.value, skeleton: skeletonOf(index) };
}

function manyFindings(index: TextIndex): FindingToResolve[] {
  return index.blocks.flatMap((block, at): FindingToResolve[] => {
    const described = describe(index, { start: block.start, end: block.end });
    return described.ok ? [{ id: String(at), selectors: described.value, skeleton: skeletonOf(index) }] : [];
  });
}

function countSteps<T>(steps: Steps<T>): number {
  for (let count = 0; ; count += 1) if (steps.next().done) return count;
}

group('work in steps', () => {
  test('[A13] the answers in steps are those at once, each given one time, the first ones first', () => {
    const draft = randomReport(createRandom(7), 120);
    stamp(draft);
    const old = publish(draft).index;
    const now = publish([...draft.slice(40, 60), ...draft.slice(0, 30), ...draft.slice(70)]).index;
    const findings = manyFindings(old);
    const first = new Set(findings.slice(-20).map(({ id }) => id));
    const given: string[] = [];
    const steps = resolveInSteps(now, findings, { first });
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (step.value) given.push(step.value[0]);
    expect(step.value).toEqual(resolveAll(now, findings));
    expect(given.toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    const near = given.filter((id) => ['exact', 'moved'].includes(step.value?.get(id)?.state ?? ''));
    const lastOfFirst = near.findLastIndex((id) => first.has(id));
    expect(near.slice(0, lastOfFirst + 1).every((id) => first.has(id))).toBe(true);
  });

  test('[A13] a long document is read in many steps, one of a single line too', () => {
    const line = 'The harbour service spent 12% more than planned. '.repeat(20_000);
    const input = { raw: line, blocks: [{ start: 0, end: line.length, kind: 'paragraph' as const }] };
    expect(countSteps(textIndexInSteps(input))).toBeGreaterThan(10);
    expect(finish(textIndexInSteps(input)).text).toBe(createTextIndex(input).text);
  });
});

group('whatever was stored', () => {
  const page = pageOf('# Report', 'The museum was open on all days and the ferry “was late”.', 'The end.');
  const [finding] = [findingAt(page, 'the ferry "was late"')];
  const withQuote = (quote: Partial<Selectors['quote']>): FindingToResolve => ({
    id: 'f',
    selectors: { ...finding.selectors, quote: { ...finding.selectors.quote, ...quote } },
  });
  const now = pageOf('New words.', '# Report', 'The museum was open on all days and the ferry “was late”.');
  const span = spanOf(now, 'the ferry "was late"');

  test('[A15] context as other tools store it is folded, with the space between it and the quote', () => {
    const seen = withQuote({ prefix: 'open on all\u00a0Days and ', suffix: '.' });
    expect(resolveAll(now, [seen]).get('f')).toEqual({ state: 'exact', span });
  });

  test('[A15] context without end counts as far as ours goes', () => {
    const prefix = `${'x'.repeat(1_000_000)} the museum was open on all days and `;
    const anchor = resolveAll(now, [withQuote({ prefix })]).get('f');
    expect(anchor?.state === 'gone' || anchor?.state === 'edited' || anchor?.state === 'moved').toBe(true);
    expect(resolveAll(now, [withQuote({ exact: 'x'.repeat(1_000_000) })]).get('f')).toEqual({
      state: 'gone',
    });
  });

  test('[A15] a million findings, most of them the same, have an answer each', () => {
    const findings = Array.from({ length: 1_000_000 }, (_, at) => ({ ...finding, id: String(at) }));
    const anchors = resolveAll(now, findings);
    expect(anchors.size).toBe(1_000_000);
    expect(anchors.get('999999')).toEqual({ state: 'exact', span });
  });

  test('[A15] a document of one line of 4 MB: what was marked is found, what is gone is gone', () => {
    const random = createRandom(4);
    const line = Array.from({ length: 50_000 }, () => randomSentence(random));
    const old = pageOf(line.join(' '));
    const changed = pageOf(`New. ${line.filter((_, at) => at !== 777).join(' ')}`);
    expect(old.text.length).toBeGreaterThan(3_500_000);
    const [kept, gone] = [findingAt(old, fold(line[40_000]!)), findingAt(old, fold(line[777]!))];
    const anchors = resolveAll(changed, [kept, gone]);
    expect(anchors.get(kept.id)).toMatchObject({ span: spanOf(changed, fold(line[40_000]!)) });
    expect(anchors.get(gone.id)?.state).toBe('gone');
  });

  test('[A15] halves of surrogate pairs anywhere are units like others', () => {
    const old = pageOf('Lone \ud83d here and \ude00 there.', '\udc00\udc00 \ud800', 'The end \ud83d\ude00.');
    const shifted = pageOf('New.', 'Lone \ud83d here and \ude00 there.', '\udc00\udc00 \ud800', 'The end.');
    for (let start = 0; start < old.text.length; start += 1) {
      const described = describe(old, { start, end: start + 7 });
      if (!described.ok) continue;
      const asked = { id: 'f', selectors: described.value, skeleton: skeletonOf(old) };
      const exact = { state: 'exact', span: described.value.position };
      expect(resolveAll(old, [asked]).get('f')).toEqual(exact);
      expect(() => resolveAll(shifted, [asked, { id: 'g', selectors: described.value }])).not.toThrow();
    }
  });
});
