import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../core/result.ts';
import { createMark, createSelectors, createWorld } from '../store/testing/builders.ts';
import { throwAwayProfile } from '../store/testing/databases.ts';
import type { DescribeSample } from './desk.ts';
import { createDesks } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

/** Stands for the documents workshop: the text without its tags. */
const describeSample: DescribeSample = (html, quotes) => {
  const text = html.replace(/<[^>]*>/g, ' ');
  const bytes = new TextEncoder().encode(html);
  const selectors = quotes.map((quote, i) => createSelectors(i * 10, quote));
  return ok({ text, skeleton: new Uint8Array([1]), snapshot: bytes, selectors });
};

describe('the sample library', () => {
  test('brings papers and findings once, marked as samples, and takes them out again', async () => {
    const desk = await desks.open({ describeSample });
    const brought = await desk.bringSamples();
    if (!brought.ok) throw new Error(`${brought.code} ${brought.detail}`);
    expect(brought.value.reports).toBeGreaterThanOrEqual(5);
    expect(brought.value.findings).toBeGreaterThan(20);
    const { findings } = brought.value;
    await expect.poll(() => desk.library.value.findings, { timeout: 5000 }).toBe(findings);
    const papers = desk.library.value.meetings.flatMap(({ items }) => items.flatMap((item) => item.papers));
    expect(papers).toHaveLength(brought.value.reports);
    expect(papers.every(({ report, keptOffline }) => report.sample && keptOffline)).toBe(true);
    expect(await desk.bringSamples()).toMatchObject({ value: { findings } });
    expect(desk.library.value.findings).toBe(findings);

    const marked = papers.find(({ total }) => total > 0)!;
    const report = desk.openReport(marked.rid);
    await report.ready;
    const first = report.view.value!.findings[0]!;
    expect(first.author).toMatchObject({ isMe: false, name: expect.stringMatching(/^Cllr /) as string });
    expect(first.themes.every(({ id, label }) => label !== id)).toBe(true);

    await desk.run(createMark(world, { rid: marked.rid, finding: 'my-own' }));
    expect(await desk.removeSamples()).toMatchObject({ ok: true });
    await expect.poll(() => desk.library.value.findings).toBe(1);
    expect(report.view.value?.findings.map(({ id }) => id)).toEqual(['my-own']);
    expect(await desk.bringSamples()).toMatchObject({ value: { findings } });
    await expect.poll(() => desk.library.value.findings, { timeout: 5000 }).toBe(findings + 1);
  });

  test('without a reader of pages there are no samples, and a code says so', async () => {
    const desk = await desks.open();
    expect(await desk.bringSamples()).toMatchObject({ code: 'page-unsupported' });
  });

  test('a clock off by years is told, and everything still works', async () => {
    const desk = await desks.open({ world: createWorld(3, Date.UTC(1999, 0, 1)) });
    expect(desk.troubles.value).toMatchObject([{ code: 'clock-implausible' }]);
  });
});
