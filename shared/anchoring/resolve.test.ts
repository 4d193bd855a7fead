import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { describe } from './describe.ts';
import { resolveAll } from './resolve.ts';
import { readSkeleton, skeletonOf, writeSkeleton } from './skeleton.ts';
import { anchorIn } from './test-anchors.ts';
import { pageOf, spanOf } from './test-pages.ts';

const TOP = ['# Annual report', 'The lantern festival is described in this report to the committee.'];
const MONEY = 'The harbour service spent 12% more than planned on its ferries in the spring.';
const REST = [
  'The museum was open on all days.',
  'The orchard scheme goes on until the autumn of next year.',
];

group('skeleton and selectors', () => {
  test('[A5] reading is the inverse of writing; cut, long or foreign bytes are a value', () => {
    const index = pageOf(...TOP, '1.1 Numbered.', '| Ward | Rating', '| Alder | Amber', MONEY);
    const bytes = writeSkeleton(index);
    expect({ ok: true, value: skeletonOf(index) }).toMatchObject(readSkeleton(bytes));
    for (let k = 0; k < bytes.length; k += 1) expect(readSkeleton(bytes.slice(0, k)).ok).toBe(false);
    expect(readSkeleton(new Uint8Array([...bytes, 0])).ok).toBe(false);
    expect(readSkeleton(new Uint8Array(40)).ok).toBe(false);
  });

  test('[A6] nothing visible is selection-empty, whatever the offsets', () => {
    const index = pageOf('One', 'Two');
    for (const span of [
      { start: 3, end: 4 },
      { start: 9, end: 99 },
      { start: -5, end: 0 },
      { start: NaN, end: NaN },
    ]) {
      expect(describe(index, span)).toEqual({ ok: false, code: 'selection-empty' });
    }
  });

  test('[A7] describe then resolve is the identity for every span', () => {
    const index = pageOf(
      ...TOP,
      '| Ward | Rating',
      '| Alder | Amber',
      'Of\ufb01ce \ud83d\ude00 e\u0301t\u00e9 \u05d0\u05d1.',
      MONEY,
    );
    fc.assert(
      fc.property(fc.nat(index.text.length), fc.nat(80), (start, length) => {
        const described = describe(index, { start, end: start + length });
        if (!described.ok) return;
        const finding = { id: 'f', selectors: described.value, skeleton: skeletonOf(index) };
        const anchor = { state: 'exact', span: described.value.position };
        expect(resolveAll(index, [finding]).get('f')).toEqual(anchor);
        expect(resolveAll(index, [{ id: 'f', selectors: described.value }]).get('f')).toEqual(anchor);
      }),
    );
  });
});

group('outcomes', () => {
  const old = pageOf(...TOP, MONEY, ...REST);
  const money = spanOf(old, 'spent 12% more than planned');

  test('[A10] a paragraph inserted above leaves the quote exact', () => {
    const now = pageOf(...TOP, 'A new paragraph about the kiln.', MONEY, ...REST);
    expect(anchorIn(old, money, now)).toMatchObject({ state: 'exact', text: 'spent 12% more than planned' });
  });

  test('[A10] a figure changed inside the quote is edited, with was and now as seen', () => {
    const now = pageOf('New.', ...TOP, MONEY.replace('12%', '13%'), ...REST);
    const changed = {
      state: 'edited',
      was: 'spent 12% more than planned',
      now: 'spent 13% more than planned',
    };
    expect(anchorIn(old, money, now)).toMatchObject(changed);
  });

  test('[A10] a number inside a larger number is edited, not the same words', () => {
    const figure = spanOf(old, '12%');
    const now = pageOf(...TOP, MONEY.replace('12%', '312%'), ...REST);
    expect(anchorIn(old, figure, now)).toMatchObject({ state: 'edited', was: '12%', now: '312%' });
  });

  test('[A10] the last words of a page keep their last letter when they are edited, or moved from their context', () => {
    const last = 'The ferry fund is spent by half and will be looked at again in the autumn of next year.';
    const page = pageOf(...TOP, `${MONEY} ${last}`);
    const quote = { start: page.text.length - last.length, end: page.text.length };
    const changed = pageOf(...TOP, `${MONEY} ${last.replace('half', 'a third')}`);
    expect(anchorIn(page, quote, changed)).toMatchObject({
      state: 'edited',
      now: last.replace('half', 'a third'),
    });
    const apart = pageOf(...TOP, `${MONEY.replace('in the spring', 'all year round')} ${last}`);
    expect(anchorIn(page, quote, apart)).toMatchObject({ state: 'moved', text: last.toLowerCase() });
  });

  test('[A10] a sentence added right before or after the quote is not painted with it', () => {
    const added = 'The mayor thanked everybody who had come.';
    for (const text of [`${added} ${MONEY}`, `${MONEY} ${added}`]) {
      const anchor = anchorIn(old, spanOf(old, MONEY.toLowerCase()), pageOf(...TOP, text, ...REST));
      expect(anchor).toMatchObject({ state: 'moved', text: MONEY.toLowerCase() });
    }
  });

  test('[A10] a sentence that is left alone of its paragraph is moved; with the same words elsewhere it is ambiguous', () => {
    const before = `${MONEY} Nobody at the quay was asked about that, and no letter of theirs was answered.`;
    const kept = 'The ferry fund pays for all of it until the spring.';
    const after = 'So the boats lie in the mud below the old mill, and the tide goes in and out of them.';
    const page = pageOf(...TOP, `${before} ${kept} ${after}`, ...REST);
    const quote = spanOf(page, kept.toLowerCase());
    const alone = pageOf('New.', ...TOP, kept, ...REST);
    expect(anchorIn(page, quote, alone)).toMatchObject({ state: 'moved', text: kept.toLowerCase() });
    const repeated = pageOf(`In short: ${before} ${kept} ${after}`, 'New.', ...TOP, kept, ...REST);
    expect(anchorIn(page, quote, repeated).state).toBe('ambiguous');
    const deleted = pageOf(kept, ...TOP, before, ...REST);
    expect(anchorIn(page, quote, deleted).state).toBe('gone');
  });

  test('[A10] a deleted quote is gone', () => {
    const now = pageOf(...TOP, MONEY.replace(' spent 12% more than planned', ''), ...REST);
    expect(anchorIn(old, money, now).state).toBe('gone');
    expect(anchorIn(old, money, pageOf(...TOP, ...REST)).state).toBe('gone');
  });

  test('[A8] a block that left its order is moved', () => {
    const now = pageOf(...TOP, ...REST, MONEY);
    expect(anchorIn(old, money, now)).toMatchObject({ state: 'moved', text: 'spent 12% more than planned' });
  });

  test('[A2] paragraphs merged or split leave the quote exact, shifted or not', () => {
    const merged = pageOf('New at the top.', ...TOP, `${MONEY} ${REST.join(' ')}`);
    expect(anchorIn(old, money, merged)).toMatchObject({
      state: 'exact',
      text: 'spent 12% more than planned',
    });
  });

  test('[A10] the same sentence under Decision and Minutes never falls on its twin', () => {
    const same = 'That the recommendations be approved.';
    const lines = [
      '# Item 5',
      'The bridge.',
      'Decision:',
      same,
      'Minutes:',
      same,
      '# Item 6',
      'The road is long.',
    ];
    const page = pageOf(...lines);
    const first = spanOf(page, 'that the recommendations be approved');
    expect(anchorIn(page, first, pageOf(...lines.filter((_, at) => at !== 3))).state).toBe('gone');
    const second = spanOf(page, 'that the recommendations be approved', 1);
    const now = pageOf('Inserted.', ...lines);
    const end = spanOf(now, 'that the recommendations be approved', 1);
    expect(anchorIn(page, second, now)).toMatchObject({ state: 'exact', span: end });
  });

  test('[A9] a row inserted in a table never moves a mark to another row', () => {
    const rows = ['| Ward | Rating', '| Alder ward | Amber', '| Birch ward | Amber', '| Cedar ward | Amber'];
    const page = pageOf(...TOP, ...rows, MONEY);
    const amber = spanOf(page, 'amber', 1);
    const now = pageOf(...TOP, ...rows.slice(0, 2), '| Aspen ward | Amber', ...rows.slice(2), MONEY);
    expect(anchorIn(page, amber, now)).toMatchObject({ state: 'exact', span: spanOf(now, 'amber', 2) });
    const without = pageOf(...TOP, ...rows.slice(0, 2), ...rows.slice(3), MONEY);
    expect(anchorIn(page, amber, without).state).toBe('gone');
  });

  test('[A9] a column inserted leaves each mark in its own row, on the row headers too', () => {
    const page = pageOf(...TOP, '| Ward | Rating', '| Alder ward | Amber', '| Birch ward | Amber', MONEY);
    const rows = ['| Ward | Trend | Rating', '| Alder ward | Up | Amber', '| Birch ward | Down | Amber'];
    const now = pageOf(...TOP, ...rows, MONEY);
    for (const words of ['birch ward', 'alder ward']) {
      expect(anchorIn(page, spanOf(page, words), now)).toMatchObject({ span: spanOf(now, words) });
    }
    expect(anchorIn(page, spanOf(page, 'amber', 1), now)).toMatchObject({ span: spanOf(now, 'amber', 1) });
  });

  test('[A12] a rating replaced in its own row and column is edited', () => {
    const rows = ['| Ward | Rating | Share', '| Alder ward | Amber | 20%', '| Birch ward | Amber | 30%'];
    const page = pageOf(...TOP, ...rows, MONEY);
    const now = pageOf(...TOP, ...rows.slice(0, 2), '| Birch ward | Green | 30%', MONEY);
    const changed = { state: 'edited', was: 'Amber', now: 'Green' };
    expect(anchorIn(page, spanOf(page, 'amber', 1), now)).toMatchObject(changed);
  });

  test('[A10] a row header with a letter mistyped is edited; with another figure or name it is another row', () => {
    const row = (name: string): string[] => [
      '| Ward | Rating',
      '| Alder ward | Amber',
      `| ${name} | Amber`,
      '| Elm ward | Red',
    ];
    const named = (before: string, after: string): string => {
      const page = pageOf(...TOP, ...row(before), MONEY);
      return anchorIn(page, spanOf(page, before.toLowerCase()), pageOf(...TOP, ...row(after), MONEY)).state;
    };
    expect(named('Dogwood ward', 'Dogwoxd ward')).toBe('edited');
    expect(named('Ward number 12', 'Ward number 13')).toBe('gone');
    expect(named('Dogwood ward', 'Juniper ward')).toBe('gone');
  });

  test('[A11] without a skeleton, two places that fit alike are ambiguous', () => {
    const described = describe(pageOf(MONEY), { start: 0, end: 40 });
    if (!described.ok) throw new Error(described.code);
    const { quote } = described.value;
    const selectors = { ...described.value, quote: { ...quote, prefix: '', suffix: '' } };
    const anchor = resolveAll(pageOf('New.', MONEY, ...REST, MONEY), [{ id: 'f', selectors }]).get('f');
    expect(anchor?.state).toBe('ambiguous');
  });

  test('[A7] absurd selectors are a value, never an exception', () => {
    const described = describe(old, money);
    if (!described.ok) throw new Error(described.code);
    const absurd = [
      { ...described.value, quote: { exact: '', prefix: '', suffix: '' } },
      { ...described.value, position: { start: -1, end: 1e9 } },
      { ...described.value, position: { start: NaN, end: Infinity } },
      { ...described.value, quote: { exact: 'x'.repeat(100_000), prefix: '\ud800', suffix: '\udc00' } },
    ];
    const skeleton = skeletonOf(pageOf('Another page.'));
    absurd.forEach((selectors, k) => {
      for (const finding of [
        { id: 'f', selectors },
        { id: 'f', selectors, skeleton },
      ]) {
        expect(resolveAll(pageOf(), [finding]).get('f')?.state, String(k)).toBe('gone');
        expect(() => resolveAll(pageOf(...TOP, MONEY), [finding])).not.toThrow();
      }
    });
  });
});
