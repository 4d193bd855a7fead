import { describe, expect, test } from 'vitest';
import type { ReportView } from '../../core/view.ts';
import { changeOf, evidenceOf, foundInNewer, shortPlace } from './evidence.ts';
import { askedOf, evidenceRow, findingOf, selectorsOf } from './testing/builders.ts';

describe('evidence', () => {
  const view = (change: Partial<ReportView> = {}): ReportView => ({
    rid: 'paper1',
    report: askedOf().view.report,
    urls: [],
    editions: [{ id: 'e1', media: 'page', seenAt: 0 }],
    findings: [findingOf()],
    deleted: [],
    restricted: false,
    layers: [],
    ...change,
  });
  const before = evidenceRow();
  const later = [
    { id: 'e1', media: 'page', seenAt: 0 },
    { id: 'e2', media: 'page', seenAt: 1 },
  ] as const;

  test('[R216] what is as it was is not flagged, nor is what cannot be looked at', () => {
    expect(changeOf(before, view())).toBeUndefined();
    expect(changeOf(before, null)).toBeUndefined();
  });

  test('[R216] gone, edited, moved and another kind are flagged with before and after', () => {
    expect(changeOf(before, view({ findings: [] }))).toEqual({ change: 'gone', before });
    const edited = findingOf({ anchors: { e2: selectorsOf('Oversight by managers is improving.') } });
    expect(changeOf(before, view({ findings: [edited], editions: later }))).toMatchObject({
      change: 'edited',
      after: { quote: 'Oversight by managers is improving.', edition: 'e2' },
    });
    const moved = findingOf({ anchors: { e2: selectorsOf(before.quote, { paragraph: '4.2' }) } });
    expect(changeOf(before, view({ findings: [moved], editions: later }))?.change).toBe('moved');
    expect(changeOf(before, view({ findings: [findingOf({ kind: 'risk' })] }))?.change).toBe('kind');
  });

  test('[R216] a newer version that nobody has looked at it on is told, until somebody has', () => {
    expect(changeOf(before, view({ editions: later }))?.change).toBe('newer');
    const looked = findingOf({ confirmed: ['e2'] });
    expect(changeOf(before, view({ findings: [looked], editions: later }))).toBeUndefined();
  });

  test('[R216] what is found in a version that nobody has looked at it on is said as that', () => {
    const span = { start: 1, end: 4 };
    expect([
      foundInNewer({ state: 'exact', span }),
      foundInNewer({ state: 'moved', span }),
      foundInNewer({ state: 'edited', span, was: 'late', now: 'on time' }),
      foundInNewer({ state: 'ambiguous', candidates: [span] }),
      foundInNewer({ state: 'gone', candidate: span }),
    ]).toEqual([
      { state: 'same' },
      { state: 'same' },
      { state: 'edited', now: 'on time' },
      { state: 'unclear' },
      { state: 'gone' },
    ]);
  });

  test('[R217] evidence is cited as it stood when it was put: the year and the paragraph where a margin has room for no more', () => {
    const { report } = askedOf().view;
    expect(evidenceOf(findingOf(), report)).toEqual(before);
    expect(shortPlace(before)).toBe('2019, 3.11');
    expect(shortPlace({ citation: { paper: 'x', page: '4' } })).toBe('page 4');
  });
});
