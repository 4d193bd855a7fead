import { describe, expect, test } from 'vitest';
import type { Selectors } from '../../core/selector.ts';
import type { FindingView, ReportView, TieView } from '../../core/view.ts';
import { createSelectors } from '../../store/testing/builders.ts';
import { tiedFindings, withPackPage } from './tied-findings.ts';

const onPage = (page: number): Selectors => ({ ...createSelectors(), pages: [{ page, quads: [] }] });

function findingOn(edition: string, page: number, change: Partial<FindingView> = {}): FindingView {
  const sel = onPage(page);
  return { id: `${edition}-${page}`, edition, sel, anchors: { [edition]: sel }, ...change } as FindingView;
}

function createTie(change: Partial<TieView> = {}): TieView {
  return {
    report: { rid: 'report', edition: 'r1' },
    pack: { rid: 'pack', edition: 'p1' },
    pages: {
      runs: [{ from: 1, at: 12, count: 3 }],
      of: 40,
      labels: ['A10', 'A11', 'A12'],
      by: 'anna',
      at: 1,
    },
    other: { rid: 'pack', title: 'Agenda pack', restricted: false, isPack: true },
    isOfMeeting: true,
    isOff: false,
    ...change,
  };
}
const inReport = { rid: 'report', title: 'Annual report', restricted: false, isPack: false };
const viewOf = (...findings: FindingView[]): ReportView => ({ findings }) as unknown as ReportView;
const ids = (tie: TieView, ...findings: FindingView[]): readonly string[] =>
  tiedFindings(tie, viewOf(...findings)).map(({ finding }) => finding.id);

describe('[S114] what of one paper is shown in the other', () => {
  test('of a pack what stands on the report’s pages, in that version', () => {
    const there = [11, 12, 14, 15].map((page) => findingOn('p1', page));
    expect(ids(createTie(), ...there, findingOn('p0', 13))).toEqual(['p1-12', 'p1-14']);
  });

  test('of a report all that is on pages of the pack; what was marked in another version may be on them', () => {
    const tie = createTie({ other: inReport });
    expect(ids(tie, findingOn('r1', 1), findingOn('r1', 4), findingOn('r0', 9))).toEqual(['r1-1', 'r0-9']);
  });

  test('it says in which paper it was made', () => {
    const [found] = tiedFindings(createTie({ other: inReport }), viewOf(findingOn('r1', 2)));
    expect(found?.finding).toMatchObject({ madeIn: inReport, packPage: 'A11' });
  });
});

describe('[S115] the pack page of a finding', () => {
  test('is the pack’s own label, by the version that it was described on', () => {
    expect(withPackPage(findingOn('r1', 3), [createTie()]).packPage).toBe('A12');
    expect(withPackPage(findingOn('p1', 13), [createTie()]).packPage).toBe('A11');
    const unlabelled = createTie();
    const { labels: _none, ...pages } = unlabelled.pages;
    expect(withPackPage(findingOn('r1', 3), [{ ...unlabelled, pages }]).packPage).toBe('14');
    expect(withPackPage(findingOn('r0', 3), [createTie()]).packPage).toBeUndefined();
    expect(withPackPage(findingOn('r1', 4), [createTie()]).packPage).toBeUndefined();
  });

  test('is none where the pack is of another meeting, or is not the same', () => {
    for (const change of [{ isOff: true }, { isOfMeeting: false }]) {
      expect(withPackPage(findingOn('r1', 3), [createTie(change)]).packPage).toBeUndefined();
    }
  });
});
