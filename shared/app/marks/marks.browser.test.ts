import { signal } from '@preact/signals';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FindingView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { library } from '../../ui/examples/library-values.ts';
import { findings, group, me, other, own, placed } from '../../ui/examples/values.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const shared = placed({
  id: 'f5',
  kind: 'risk',
  quote: 'agency staff fill four of every ten places',
  paragraph: '4.3',
  audience: group,
  audiences: [group, own],
  notes: [
    { id: 'n1', text: 'Said in the group', author: me, at: 0, audience: group, versions: [] },
    { id: 'n2', text: 'Said to myself', author: me, at: 0, audience: own, versions: [] },
    { id: 'n3', text: 'Said by another', author: other, at: 0, audience: group, versions: [] },
  ],
});

let desk: Desk;
let app: AppBench | undefined;

/** A desk with one report: three findings that only I see, one that I shared, and one of another member. */
function withFindings(real: Desk): Desk {
  const all: readonly FindingView[] = [...findings, shared].map(({ finding }) => finding);
  const view = {
    rid: 'a',
    report: { key: 'x', title: 'Inspection of services' },
    urls: [],
    editions: [],
    findings: all,
    deleted: [],
    restricted: false,
    layers: [own, group],
  };
  const ready = Promise.resolve();
  return {
    ...real,
    library: signal({ ...library, loose: [] }),
    openReport: () => ({ view: signal(view), ready, dispose: () => undefined }),
  };
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  desk = await openDesk();
  history.replaceState(null, '', '#/marks/a');
  document.documentElement.lang = 'en-GB';
  app = openApp(withFindings(desk), desk.sharing);
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  document.documentElement.removeAttribute('data-theme');
  history.replaceState(null, '', location.pathname + location.search);
});

const quotes = (): readonly string[] =>
  [...app!.root.querySelectorAll('.rp-quote')].map((each) => each.textContent ?? '');

async function choose(label: string): Promise<void> {
  const choices = await vi.waitFor(() => {
    const found = [...app!.root.querySelectorAll<HTMLElement>('.marks-from label')];
    expect(found.map((each) => each.textContent)).toEqual(['Me', 'Everyone', group.name]);
    return found;
  }, 10_000);
  choices.find((each) => each.textContent === label)!.click();
}

test('My marks are mine, shared or not; others’ come when chosen, each with its author', async () => {
  await app!.says('My marks: Inspection of services');
  await vi.waitFor(() => expect(quotes()).toHaveLength(4), 10_000);
  expect(app!.root.textContent).not.toContain('improvement plan');
  await choose('Everyone');
  await app!.says('Marks of everyone: Inspection of services');
  expect(quotes()).toHaveLength(5);
  const theirs = [...app!.root.querySelectorAll('.rp-marks-row')].find((row) =>
    row.textContent?.includes('improvement plan'),
  );
  expect(theirs?.textContent).toContain('By R. Sen');
  expect(app!.root.textContent).toContain('Said to myself');
});

test('what the group sees has none of my questions and private notes, and the page says so', async () => {
  await choose(group.name!);
  await app!.says('Marks of Workforce task group: Inspection of services');
  await app!.says('without your questions');
  expect(quotes()).toHaveLength(2);
  expect(app!.root.textContent).toContain('Said in the group');
  expect(app!.root.textContent).not.toContain('Said to myself');
  expect(app!.root.textContent).toContain('R. Sen: Said by another');
  await choose('Me');
  await app!.says('My marks: Inspection of services');
});

test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing on My marks (%s)', async (look) => {
  await desk.settings.set('theme', look);
  await choose('Everyone');
  await app!.says('By R. Sen');
  const { violations } = await axe.run(app!.root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
});
