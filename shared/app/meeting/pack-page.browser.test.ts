import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { describePagedPaper } from '../../desk/packs/test-pages.ts';
import { testPdf } from '../../desk/papers/test-papers.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const desks = createDesks();
let app: AppBench | undefined;

afterEach(async () => {
  app?.close();
  app = undefined;
  await desks.end();
  history.replaceState(null, '', location.pathname + location.search);
});

test('[D34] from the meeting’s page the number that the chair calls out opens the report it belongs to, else the pack', async () => {
  await page.viewport(820, 1180);
  document.documentElement.lang = 'en-GB';
  const desk = await desks.open({ describePaper: describePagedPaper });
  const row = { council: 'Saltmere', committee: 'Children', date: '2026-11-30' };
  const keep = async (name: string, words: string): Promise<string> => {
    const source = { name, file: testPdf(words), meeting: { id: 'm1', row } };
    const kept = await desk.papers.keep(source, { signal: new AbortController().signal });
    if (!kept.ok) throw new Error(kept.code);
    return kept.value.rid;
  };
  const report = await keep('Annual report', 'pages r1 r2 r3');
  const pack = await keep('Pack', 'pages cover r1 r2 r3 back');
  const open = async (called: string): Promise<void> => {
    app?.close();
    history.replaceState(null, '', '#/meeting/m1');
    app = openApp(desk, desk.sharing);
    await app.says('Page of the pack');
    await page.getByLabelText('Page of the pack').fill(called);
    await app.click('Go there');
  };
  await open('A3');
  await vi.waitFor(() => expect(location.hash).toBe(`#/r/${report}/p/2`));
  await open('A5');
  await vi.waitFor(() => expect(location.hash).toBe(`#/r/${pack}/p/5`));
  await open('A9');
  await app!.says('The pack has no page A9.');
  const { violations } = await axe.run(app!.root);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
