import { describe, expect, test } from 'vitest';
import type { FindingView, ReportView } from '../../shared/core/view.ts';
import {
  createWords,
  describeSpan,
  writePageSkeleton,
  type Words,
} from '../../shared/documents/page/anchor-page.ts';
import type { PageIdentity } from './identify-page.ts';
import { createRowFeed } from './page-rows.ts';

const line = (n: number): string => `line ${n} speaks of item ${n * 7}`;
const LINES = Array.from({ length: 40 }, (_, n) => line(n));

function wordsOf(lines: readonly string[]): Words {
  let raw = '';
  const blocks = lines.map((text) => {
    const start = raw.length;
    raw += text;
    return { start, end: raw.length, kind: 'paragraph' as const };
  });
  return createWords({ raw, blocks });
}

function pageOf(edition: string, lines: readonly string[], seen?: number): PageIdentity {
  const words = wordsOf(lines);
  return { edition, words: () => words, ...(seen === undefined ? {} : { seen }) } as PageIdentity;
}

const at = ({ index: { text } }: Words, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const OLD = wordsOf(LINES);
const finding = (n: number): FindingView => {
  const sel = describeSpan(OLD, at(OLD, line(n)));
  if (!sel.ok) throw new Error(sel.code);
  return {
    id: `f${n}`,
    edition: 'old',
    sel: sel.value,
    anchors: { old: sel.value },
    kind: null,
    ask: { on: false },
    author: { isMe: true },
    confirmed: [],
  } as unknown as FindingView;
};
const FINDINGS = LINES.map((_, n) => finding(n));
const view = (findings: readonly FindingView[]): ReportView =>
  ({ findings, editions: [{ id: 'old', skeleton: writePageSkeleton(OLD) }] }) as unknown as ReportView;

/** A feed that places one finding at a time; `placed` resolves when it has placed all. */
function slowFeed() {
  let { promise, resolve } = Promise.withResolvers<void>();
  const feed = createRowFeed(
    () => resolve(),
    () => () => true,
  );
  return {
    next: feed.next,
    placed: async () => {
      await promise;
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}

const ids = (message: ReturnType<ReturnType<typeof createRowFeed>['next']>): string[] | undefined =>
  message?.put.map(({ id }) => id);

describe('rows for a page with many findings', () => {
  test('what is in view comes first, the others when they are placed, each once', async () => {
    const { next, placed } = slowFeed();
    const page = pageOf('old', LINES, at(OLD, line(20)).start);
    const first = next(view(FINDINGS), page, 1);
    expect([first?.whole, ids(first)]).toEqual([true, ['f20']]);
    await placed();
    const rest = next(view(FINDINGS), page, 1);
    expect([rest?.whole, rest?.put.length]).toEqual([undefined, 39]);
    expect(next(view(FINDINGS), page, 1)).toBeUndefined();
  });

  test('a page that its script changes keeps what it shows until all is placed anew, and is told what moved', async () => {
    const { next, placed } = slowFeed();
    next(view(FINDINGS), pageOf('old', LINES), 1);
    await placed();
    next(view(FINDINGS), pageOf('old', LINES), 1);
    const changed = [...LINES.slice(0, 30), 'a line that a script has added', ...LINES.slice(30)];
    const page = pageOf('new', changed);
    expect(next(view(FINDINGS), page, 2)).toBeUndefined();
    await placed();
    const message = next(view(FINDINGS), page, 2);
    expect([message?.reading, message?.gone]).toEqual([2, []]);
    expect(ids(message)).toEqual(FINDINGS.slice(30).map(({ id }) => id));
    expect(message?.put[0]?.anchor).toEqual({ state: 'exact', span: at(page.words()!, line(30)) });
    // A reading in which nothing moved still gets its message.
    expect(next(view(FINDINGS), page, 3)).toEqual({ type: 'rows', reading: 3, put: [], gone: [] });
  });

  test('[A13] the index is made in steps: nothing is told before it is there, then what is in view, then all', async () => {
    let steps = 5;
    const page: PageIdentity = {
      ...pageOf('old', LINES, at(OLD, line(20)).start),
      words: () => ((steps -= 1) < 0 ? OLD : undefined),
    };
    const { next, placed } = slowFeed();
    expect(next(view(FINDINGS), page, 1)).toBeUndefined();
    await placed();
    expect(steps).toBeLessThan(0);
    const first = next(view(FINDINGS), page, 1);
    expect([first?.whole, ids(first)]).toEqual([true, ['f19', 'f20']]);
    await placed();
    expect(next(view(FINDINGS), page, 1)?.put.length).toBe(38);
  });

  test('a change while placing goes on begins with what is wanted now', async () => {
    const { next, placed } = slowFeed();
    next(view(FINDINGS), pageOf('old', LINES), 1);
    const fewer = view(FINDINGS.slice(0, 10));
    next(fewer, pageOf('old', LINES), 1);
    await placed();
    next(fewer, pageOf('old', LINES), 1);
    const message = next(view(FINDINGS.slice(1, 10)), pageOf('old', LINES), 1);
    expect([message?.put, message?.gone]).toEqual([[], ['f0']]);
  });
});
