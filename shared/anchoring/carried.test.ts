import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksForOld, newsOf, type CarriedFinding, type PagedText } from './carried.ts';
import { describe } from './describe.ts';
import { fold } from './fold.ts';
import { resolveAll } from './resolve.ts';
import { skeletonOf, type Skeleton } from './skeleton.ts';
import { finish } from './steps.ts';
import { pageOf, spanOf } from './test-pages.ts';
import type { TextIndex } from './text-index.ts';

interface Carried {
  readonly findings: readonly CarriedFinding[];
  readonly skeleton: Skeleton;
}

/** Quotes of one edition, where the engine finds them in another. */
function carry(old: TextIndex, now: TextIndex, quotes: readonly string[]): Carried {
  const skeleton = skeletonOf(old);
  const asked = quotes.map((quote) => {
    const described = describe(old, spanOf(old, fold(quote)));
    if (!described.ok) throw new Error(described.code);
    return { id: quote, selectors: described.value, skeleton };
  });
  const anchors = resolveAll(now, asked);
  const findings = asked.flatMap(({ id, selectors }) => {
    const anchor = anchors.get(id);
    return anchor && 'span' in anchor ? [{ id, selectors, span: anchor.span }] : [];
  });
  return { findings, skeleton };
}

/** Each paragraph with news in a line: new words in [+ +], words that went in [- -], findings in [= =]. */
function told(
  old: TextIndex,
  now: TextIndex,
  quotes: readonly string[],
  { words = true, paged }: { words?: boolean; paged?: readonly PagedText[] } = {},
): readonly string[] {
  const { findings, skeleton } = carry(old, now, quotes);
  const [before, after] = paged ?? [{ index: old }, { index: now }];
  const all = finish(newsOf(after!, findings, skeleton, words ? before : undefined));
  const signs = { both: ['', ''], was: ['[-', '-]'], now: ['[+', '+]'], marked: ['[=', '=]'] } as const;
  return all.map(({ news }) =>
    news === undefined
      ? 'not known'
      : news.parts.map((part) => signs[part.in].join('|').replace('|', part.text)).join(' '),
  );
}

const AROUND = ['# Care at home', '1.1 This paper is for the board and asks it to decide on three things.'];
const END = ['9.1 Nobody has looked at this since the spring, and that is all there is to say.'];
const page = (...lines: readonly string[]): TextIndex => pageOf(...AROUND, ...lines, ...END);
const MARK = 'Agency workers fell to a fifth of the team';
const OLD = page(`1.2 ${MARK} over the year. Managers hope for more in the winter.`);

test('[A20] words that came, went or changed beside a finding that stands as it stood are told, in their place', () => {
  const now = page(`1.2 ${MARK} over two years, at a cost of £40,000. Managers hope for more.`);
  expect(told(OLD, now, [MARK])).toEqual([
    `[=${MARK}=] over [-the year.-] [+two years, at a cost of £40,000.+] Managers hope for more. [-in the winter.-]`,
  ]);
  const { findings, skeleton } = carry(OLD, now, [MARK]);
  const [one] = finish(newsOf({ index: now }, findings, skeleton, { index: OLD }));
  expect(one).toMatchObject({ findings: [MARK], news: { isAdded: true, isRemoved: true } });
  expect(now.asSeen(one!.at)).toBe('two');
});

test.each([
  ['at its end', `1.2 ${MARK} over the year. Managers hope for more in the winter. That costs £40,000.`],
  [
    'at its beginning',
    `1.2 That costs £40,000. ${MARK} over the year. Managers hope for more in the winter.`,
  ],
])('[A20] words that came %s of a paragraph are told, with the old words and without', (_, line) => {
  for (const words of [true, false]) {
    const [only, ...others] = told(OLD, page(line), [MARK], { words });
    expect(only).toContain('[+That costs £40,000.+]');
    expect(others).toEqual([]);
  }
});

test('[A20] what changed inside of a finding is told of the finding alone', () => {
  const now = page(
    `1.2 ${MARK.replace('fifth', 'sixth')} over the year. Managers hope for more in the winter.`,
  );
  expect(told(OLD, now, [MARK])).toEqual([]);
  expect(told(OLD, now, [MARK], { words: false })).toEqual([]);
});

test.each([
  ['another number', `1.7 ${MARK} over the year. Managers hope for more in the winter.`],
  ['hyphens and breaks of lines', `1.2 ${MARK} over the year. Man- agers hope for more in the win-ter.`],
  ['quotes and commas', `1.2 “${MARK}”, over the year; Managers hope for more in the winter`],
  ['no number', `${MARK} over the year. Managers hope for more in the winter.`],
])('[A20] no change: %s', (_, line) => {
  expect(told(OLD, page(line), [MARK])).toEqual([]);
});

test('[A20] a word that was cut at the end of a line is no news, whatever stands beside it', () => {
  const now = page(`1.2 ${MARK} over the year. Managers hope for more in the win- ter, if it comes.`);
  expect(told(OLD, now, [MARK])).toEqual([
    `[=${MARK}=] over the year. Managers hope for more in the win- ter, [+if it comes.+]`,
  ]);
});

test('[A20] a paragraph that is split, or made one with another, has nothing new; what came into it has', () => {
  const split = page(`1.2 ${MARK} over the year.`, 'Managers hope for more in the winter.');
  expect(told(OLD, split, [MARK])).toEqual([]);
  expect(told(split, OLD, [MARK, 'Managers hope'])).toEqual([]);
  for (const [old, now] of [
    [OLD, split],
    [split, OLD],
  ] as const)
    expect(told(old, now, [MARK], { words: false })).toEqual([]);
  const more = page(`1.2 ${MARK} over the year.`, 'Managers hope for much more in the winter.');
  expect(told(OLD, more, [MARK])).toEqual([
    `[=${MARK}=] over the year. Managers hope for [+much+] more in the winter.`,
  ]);
});

test('[A20] a paragraph goes on over the end of a page, whatever is printed there', () => {
  const whole = page(`1.2 ${MARK} over the year, and managers hope for more of it in the winter.`);
  const cut = page(`1.2 ${MARK} over the year, and managers`, 'hope for more of it in the cold winter.');
  const pageAt = (offset: number): number => (offset < cut.text.indexOf('hope for') ? 1 : 2);
  const paged = [{ index: whole }, { index: cut, pageAt }];
  const line = `[=${MARK}=] over the year, and managers hope for more of it in the [+cold+] winter.`;
  expect(told(whole, cut, [MARK], { paged })).toEqual([line]);
});

test('[A20] a paragraph is told once, however many findings it holds, and a row of a table is one', () => {
  const quotes = [MARK, 'Managers hope for more'];
  const now = page(`1.2 ${MARK} over the year. Managers hope for more in the spring.`);
  expect(told(OLD, now, quotes)).toEqual([
    `[=${MARK}=] over the year. [=Managers hope for more=] in the [-winter.-] [+spring.+]`,
  ]);
  const table = (rating: string): TextIndex =>
    page('| Measure | Now | Rating', `| Visits made within five working days | 82% | ${rating}`);
  expect(told(table('Green'), table('Amber'), ['Visits made within five working days'])).toEqual([
    '[=Visits made within five working days=] 82% [-Green-] [+Amber+]',
  ]);
});

test('[A20] a reference to a paragraph that has another number now is no change', () => {
  const line = (to: string): TextIndex => page(`1.2 ${MARK}, as paragraph ${to} shows.`);
  expect(told(line('3.4'), line('3.5'), [MARK])).toEqual([]);
  expect(told(page(`1.2 ${MARK} to 3.4 a day.`), page(`1.2 ${MARK} to 3.5 a day.`), [MARK])).toHaveLength(1);
});

test('[A20] without the old words: what quote and context hold is shown, else that it reads otherwise; unchanged is not', () => {
  const now = page(`1.2 ${MARK} over two years. Managers hope for more in the winter.`);
  expect(told(OLD, now, [MARK], { words: false })).toEqual([
    `[=${MARK}=] over [-the year.-] [+two years.+] Managers hope for more in the winter.`,
  ]);
  const long = (words: string): TextIndex =>
    page(
      `1.2 ${MARK} over the year. Managers hope for more in the winter, ${words} and do not say how it comes.`,
    );
  expect(told(long('or later'), long('or in the spring'), [MARK], { words: false })).toEqual(['not known']);
  const renumbered = pageOf(
    ...AROUND,
    ...END,
    `1.3 ${long('or later').text.split('1.2 ')[1]!.split(' 9.1')[0]}`,
  );
  expect(told(long('or later'), renumbered, [MARK], { words: false })).toEqual([]);
  const { findings } = carry(OLD, now, [MARK]);
  expect(finish(newsOf({ index: now }, findings, undefined, undefined))).toEqual([]);
});

test('[A20] the old words are asked for only where a paragraph is not what it was', () => {
  const asks = (now: TextIndex, quotes: readonly string[]): boolean => {
    const { findings, skeleton } = carry(OLD, now, quotes);
    return finish(asksForOld({ index: now }, findings, skeleton));
  };
  const same = pageOf(
    '1.1 Something new that stands before all others in this paper.',
    ...OLD.blocks.map((b) => OLD.asSeen(b)),
  );
  expect(asks(same, [MARK])).toBe(false);
  expect(asks(page(`1.2 ${MARK} over the year.`), [MARK])).toBe(true);
});

test('[A20] of any two paragraphs: what came and what stayed are the new one, what went and what stayed the old one', () => {
  const word = fc.constantFrom(
    'the',
    'board',
    'plan',
    'of',
    '12%',
    'is',
    'late',
    'and',
    'costs',
    'more',
    '£3m',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, words, words, words, (a, b, c, d) => {
      const old = page(`1.2 ${[...a, MARK, ...b].join(' ')}`);
      const now = page(`1.2 ${[...c, MARK, ...d].join(' ')}`);
      const { findings, skeleton } = carry(old, now, [MARK]);
      const [one] = finish(newsOf({ index: now }, findings, skeleton, { index: old }));
      const join = (...where: string[]): string =>
        one!
          .news!.parts.filter((part) => where.includes(part.in))
          .map(({ text }) => text)
          .join(' ');
      if (findings.length === 0 || one === undefined) return;
      expect(join('both', 'now', 'marked')).toBe([...c, MARK, ...d].join(' '));
      expect(join('both', 'was', 'marked')).toBe([...a, MARK, ...b].join(' '));
    }),
  );
});
