import { expect, test } from 'vitest';
import { sampleFindings } from './findings.ts';
import { SAMPLE_SENTENCES, SAMPLE_STATUSES } from './statuses.ts';

test('each status has a passage of its report as evidence, that was marked with its theme', () => {
  for (const { report, quote, theme } of SAMPLE_STATUSES) {
    const finding = sampleFindings(report).find((each) => each.quote === quote);
    expect(finding?.themes, `${report}: ${quote}`).toContain(theme);
  }
});

test('the story of the sample library is in it: reversed, raised again, kept, and still open; domestic abuse is for the reader', () => {
  const of = (theme: string) =>
    SAMPLE_STATUSES.filter((each) => each.theme === theme).map(({ value }) => value);
  expect(of('child-protection-conferences')).toEqual(['raised', 'resolved', 'raised-again']);
  expect(of('child-protection-planning')).toEqual(['raised', 'raised-again']);
  expect(of('engagement')).toEqual(['in-progress', 'resolved']);
  expect(of('improvement-plan')).toEqual(['response-due']);
  expect(of('domestic-abuse')).toEqual([]);
  const named = new Set(SAMPLE_STATUSES.map(({ theme }) => theme));
  expect(SAMPLE_SENTENCES.every(({ theme }) => named.has(theme))).toBe(true);
});
