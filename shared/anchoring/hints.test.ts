/** What decides between places that fit alike: other findings, then the heading and the paragraph number. */
import { describe as group, expect, test } from 'vitest';
import type { Span } from '../core/selector.ts';
import { describe } from './describe.ts';
import { resolveAll } from './resolve.ts';
import { pageOf, spanOf } from './test-pages.ts';
import type { TextIndex } from './text-index.ts';

/** Without a skeleton, and with no more context than this, as other tools keep it. */
function found(old: TextIndex, spans: readonly Span[], now: TextIndex, context = 64): unknown[] {
  const findings = spans.map((span, n) => {
    const described = describe(old, span);
    if (!described.ok) throw new Error(described.code);
    const { exact, prefix, suffix } = described.value.quote;
    const quote = {
      exact,
      prefix: prefix.slice(prefix.length - Math.min(prefix.length, context)),
      suffix: suffix.slice(0, context),
    };
    return { id: String(n), selectors: { ...described.value, quote } };
  });
  const anchors = resolveAll(now, findings);
  return findings.map(({ id }) => {
    const anchor = anchors.get(id)!;
    return 'span' in anchor ? anchor.span : anchor.state;
  });
}

const SAME = [
  'It was said at the meeting that the plan be noted by all who had come to the old town hall.',
  'No equality issues were found by the officers.',
  'The chair thanked the officers and the members, and closed the item at a quarter past nine.',
];
const words = 'no equality issues were found';

group('places that fit alike', () => {
  const old = pageOf(
    'The ferry was late.',
    ...SAME,
    'The museum was open.',
    ...SAME,
    'The orchard was cold.',
  );
  const now = pageOf(
    'A new page.',
    'The ferry was late.',
    ...SAME,
    'The museum was open.',
    ...SAME,
    'The orchard was cold.',
  );
  const [second, museum, orchard] = [
    spanOf(old, words, 1),
    spanOf(old, 'the museum'),
    spanOf(old, 'the orchard'),
  ];

  test('[A11] are told apart by the findings before and after, wherever these went', () => {
    expect(found(old, [second], now)).toEqual(['ambiguous']);
    expect(found(old, [museum, second, orchard], now)[1]).toEqual(spanOf(now, words, 1));
    // Of one neighbour alone nobody knows on which side the page changed.
    expect(found(old, [museum, second], now)[1]).toBe('ambiguous');
  });
});

group('[A17] headings', () => {
  const page = (...lines: string[]): TextIndex => pageOf('# Item 5', ...lines);
  const old = page('## Decision', ...SAME, '## Minutes', ...SAME);
  const now = pageOf('A new page.', '# Item 5', '## Decision', ...SAME, '## Minutes', ...SAME, 'The end.');

  test('[A17] the heading that the quote stood below decides between equal words, and between these alone', () => {
    for (const nth of [0, 1]) {
      expect(found(old, [spanOf(old, words, nth)], now, 20)).toEqual([spanOf(now, words, nth)]);
    }
    const twice = pageOf(
      'A new page.',
      '## Decision',
      ...SAME,
      '## Minutes',
      ...SAME,
      '## Decision',
      ...SAME,
    );
    expect(found(old, [spanOf(old, words, 0)], twice, 20)).toEqual(['ambiguous']);
    const other = pageOf('New.', '## Decision', 'Nothing.', '## Minutes', ...SAME, '## Decision', ...SAME);
    expect(found(old, [spanOf(old, words, 0)], other, 20)).toEqual(['ambiguous']);
    const without = pageOf('A new page.', '## Notes', ...SAME, '## Minutes of others', ...SAME);
    expect(found(old, [spanOf(old, words, 0)], without, 20)).toEqual(['ambiguous']);
  });

  test('[A17] below one heading the number of the paragraph decides', () => {
    const numbered = (first: string): string[] => [
      '## Decision',
      '1.1 Of the ferry.',
      ...SAME,
      '1.2 Of the trams.',
      ...SAME,
      first,
    ];
    const before = page(...numbered('The end.'));
    const after = pageOf('A new page.', ...numbered('Something else.'));
    expect(found(before, [spanOf(before, words, 1)], after, 20)).toEqual([spanOf(after, words, 1)]);
  });

  test('[A17] words are never overruled by a heading', () => {
    const changed = SAME.map((line) => line.replace('found', 'known'));
    const after = pageOf('A new page.', '## Decision', ...changed, '## Minutes', ...SAME);
    const [anchor] = found(old, [spanOf(old, words, 0)], after, 20);
    expect(anchor).not.toEqual(spanOf(after, 'no equality issues were known', 0));
  });
});
