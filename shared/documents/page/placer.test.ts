import { describe, expect, test } from 'vitest';
import type { Span } from '../../core/selector.ts';
import type { EditionView, FindingView } from '../../core/view.ts';
import { createWords, describeSpan, writePageSkeleton, type Words } from './anchor-page.ts';
import { createPlacer } from './placer.ts';

function pageOf(...paragraphs: readonly string[]): Words {
  let raw = '';
  const blocks = paragraphs.map((text) => {
    const start = raw.length;
    raw += text;
    return { start, end: raw.length, kind: 'paragraph' as const };
  });
  return createWords({ raw, blocks });
}

const spanOf = (page: Words, words: string, nth = 0): Span => {
  let start = page.index.text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = page.index.text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const selOf = (page: Words, span: Span) => {
  const sel = describeSpan(page, span);
  if (!sel.ok) throw new Error(sel.code);
  return sel.value;
};
const edition = (id: string, page?: Words): EditionView =>
  ({ id, media: 'page', seenAt: 1, ...(page && { skeleton: writePageSkeleton(page) }) }) as EditionView;

function finding(id: string, page: Words, span: Span, more: Partial<FindingView> = {}): FindingView {
  const sel = selOf(page, span);
  return { id, edition: 'old', sel, anchors: { old: sel }, ...more } as FindingView;
}

const WORDS = 'the action is late and the officer is asked to come back';
const lines = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `Line ${from + at} speaks of item ${(from + at) * 7}.`);
const OLD = pageOf(...lines(0, 4), WORDS, ...lines(4, 8), WORDS, ...lines(8, 12));
const NEW = pageOf('A new first line.', ...lines(0, 4), WORDS, ...lines(4, 8), WORDS, ...lines(8, 12));

describe('placing findings in one page', () => {
  test('a second repair on the same version is followed, and so is its being taken back', () => {
    const placer = createPlacer(NEW, 'new');
    const made = finding('f', OLD, spanOf(OLD, WORDS));
    const [first, second] = [spanOf(NEW, 'line 3 speaks'), spanOf(NEW, 'line 9 speaks')];
    const at = (anchors: FindingView['anchors']): unknown => {
      placer.take([{ ...made, anchors: { ...made.anchors, ...anchors } }], [edition('old', OLD)]);
      placer.work();
      return placer.anchors.get('f');
    };
    expect(at({ new: selOf(NEW, first) })).toEqual({ state: 'exact', span: first });
    expect(at({ new: selOf(NEW, second) })).toEqual({ state: 'exact', span: second });
    expect(at({})).toEqual({ state: 'exact', span: spanOf(NEW, WORDS) });
  });

  test('a skeleton that comes later for a version already known decides between twins', () => {
    const sel = selOf(OLD, spanOf(OLD, WORDS, 1));
    const bare = { ...sel, quote: { ...sel.quote, prefix: '', suffix: '' } };
    const made = finding('f', OLD, spanOf(OLD, WORDS, 1), { sel: bare, anchors: { old: bare } });
    const placer = createPlacer(NEW, 'new');
    placer.take([made], [edition('old')]);
    placer.work();
    expect(placer.anchors.get('f')).toMatchObject({ state: 'ambiguous' });
    placer.take([made], [edition('old', OLD)]);
    expect(placer.anchors.get('f')).toMatchObject({ state: 'ambiguous' });
    placer.work();
    expect(placer.anchors.get('f')).toEqual({ state: 'exact', span: spanOf(NEW, WORDS, 1) });
  });

  test('what stands is not looked for again, and a skeleton is read once', () => {
    let reads = 0;
    const old = edition('old', OLD);
    const { buffer } = old.skeleton!;
    Object.defineProperty(old.skeleton, 'buffer', { get: () => ((reads += 1), buffer) });
    const placer = createPlacer(NEW, 'new');
    const all = lines(0, 12).map((line, at) => finding(`f${at}`, OLD, spanOf(OLD, line.toLowerCase())));
    placer.take(all.slice(0, 11), [old]);
    placer.work();
    const first = placer.anchors.get('f0');
    expect(reads).toBeGreaterThan(0);
    const once = reads;
    placer.take([...all], [{ ...old }]);
    let looks = 0;
    expect(placer.work(() => ((looks += 1), false))).toBe(true);
    expect(reads).toBe(once);
    // One is looked for, in a step or two; twelve would take as many at least.
    expect(looks).toBeLessThan(6);
    expect(placer.anchors.get('f0')).toBe(first);
    placer.take(all.slice(1), [old]);
    expect([placer.work(), placer.anchors.has('f0')]).toEqual([true, false]);
  });

  test('in slices: the nearest first, and the same in the end as all at once', () => {
    const all = lines(0, 12).map((line, at) => finding(`f${at}`, OLD, spanOf(OLD, line.toLowerCase())));
    const placer = createPlacer(NEW, 'new');
    placer.take(all, [edition('old', OLD)], spanOf(OLD, 'line 6 speaks').start);
    const order: string[] = [];
    for (let isDone = false; !isDone;) {
      isDone = placer.work(() => true);
      if (placer.anchors.size > order.length) order.push([...placer.anchors.keys()].at(-1)!);
      // Being told the same again meanwhile is no reason to begin again.
      placer.take(all, [edition('old', OLD)], 0);
    }
    expect([order.slice(0, 3).sort(), order.at(-1)]).toEqual([['f5', 'f6', 'f7'], 'f0']);
    const whole = createPlacer(NEW, 'new');
    whole.take(all, [edition('old', OLD)]);
    whole.work();
    expect(new Map([...placer.anchors].sort())).toEqual(new Map([...whole.anchors].sort()));
  });

  test('a box over a picture stands where it was drawn, in its own version alone, whatever words there are', () => {
    const sel = {
      ...selOf(OLD, spanOf(OLD, WORDS)),
      position: { start: 5, end: 5 },
      pages: [{ page: 1, quads: [[0, 9, 9, 9, 0, 0, 9, 0]] }],
      area: true as const,
    };
    const box = { ...finding('box', OLD, spanOf(OLD, WORDS)), sel, anchors: { old: sel } };
    const other = finding('f', OLD, spanOf(OLD, 'line 3 speaks'));
    const anchorsIn = (id: string, page: Words): unknown[] => {
      const placer = createPlacer(page, id);
      placer.take([box, other], [edition('old', OLD), edition('new', NEW)]);
      expect(placer.work()).toBe(true);
      return [placer.anchors.get('box'), placer.anchors.get('f')?.state];
    };
    expect(anchorsIn('old', OLD)).toEqual([{ state: 'exact', span: { start: 5, end: 5 } }, 'exact']);
    expect(anchorsIn('new', NEW)).toEqual([{ state: 'gone' }, 'exact']);
  });
});
