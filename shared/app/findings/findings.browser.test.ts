import { signal } from '@preact/signals';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createId } from '../../core/ids.ts';
import type { Ledger, LedgerFinding } from '../../core/ledger.ts';
import type { Desk } from '../../desk/desk.ts';
import { createDesks, createEntry } from '../../desk/testing/desk-builders.ts';
import { createMark, createSelectors, createWorld } from '../../store/testing/builders.ts';
import { describeSample } from '../describe-sample.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const desks = createDesks();
const world = createWorld(3, Date.now());
let desk: Desk;
let app: AppBench;

const QUOTES = ['Waiting times fell', 'Domestic abuse has no plan', 'Visits went up'];

beforeEach(async () => {
  await page.viewport(1280, 900);
  desk = await desks.open();
  history.replaceState(null, '', '#/findings');
  document.documentElement.lang = 'en-GB';
});
afterEach(async () => {
  app.close();
  await desks.end();
  document.documentElement.removeAttribute('data-theme');
  history.replaceState(null, '', location.pathname + location.search);
});

/** Three findings in one paper: a risk with a theme, one to ask, and a plain one. */
async function withThree(): Promise<void> {
  await desk.enterReport(createEntry());
  await desk.run({
    type: 'theme.put',
    id: 'safety',
    theme: { label: 'Safety', group: 'x', synonyms: [], definition: '' },
    at: 1,
  });
  const more = [{ kind: 'risk', themes: ['safety'] }, { ask: true }, {}] as const;
  for (const [at, exact] of QUOTES.entries()) {
    const sel = createSelectors(at * 100, exact);
    await desk.run(createMark(world, { finding: createId(world), sel, ...more[at] }));
  }
  app = openApp(desk, desk.sharing);
  await app.says('3 findings');
  await vi.waitFor(() => expect(shown()).toEqual(QUOTES), 5_000);
}

const shown = (): readonly string[] =>
  [...app.root.querySelectorAll('.rp-flist-quote')].map((each) => each.textContent ?? '');

async function choose(label: string, choice: string): Promise<void> {
  const select = [...app.root.querySelectorAll('label')].find((each) => each.textContent === label)!;
  const field = document.getElementById(select.htmlFor) as HTMLSelectElement;
  field.value = [...field.options].find(({ text }) => text === choice)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const press = (key: string): void => {
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};

describe('the list of all findings', () => {
  test('[X20] [X21] is narrowed by what is chosen and typed, also with a letter wrong, and says how many are left', async () => {
    await withThree();
    await choose('Kind', 'Risk');
    await app.says('1 of 3 findings');
    expect(shown()).toEqual([QUOTES[0]]);
    await app.click('Clear search and filters');
    await vi.waitFor(() => expect(shown()).toHaveLength(3));
    await app.type('Search findings', 'domestci');
    await vi.waitFor(() => expect(shown()).toEqual([QUOTES[1]]));
    await choose('Ask', 'Nobody asks');
    await app.says('No finding has all of this.');
  });

  test('[X22] several are given a theme in one step, and undone in one', async () => {
    await withThree();
    await app.click('Select all 3');
    await app.says('3 findings selected');
    await app.click('Add a theme');
    const field = await vi.waitFor(() => {
      const found = app.root.querySelector<HTMLInputElement>('.rp-themes-input');
      if (found === null) throw new Error('no field for themes');
      return found;
    });
    field.value = 'Safety';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(app.root.querySelector('[role=option]')?.textContent).toContain('Safety'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const themed = (): number =>
      [...app.root.querySelectorAll('.rp-flist-more')].filter((each) => each.textContent?.includes('Safety'))
        .length;
    await vi.waitFor(() => expect(themed()).toBe(3), 5_000);
    await app.click('Undo');
    await vi.waitFor(() => expect(themed()).toBe(1), 5_000);
  });

  test('[X22] of many it is shown how far it has come; one Undo takes all of it back', async () => {
    await withThree();
    const more = Array.from({ length: 520 }, (_, at) =>
      createMark(world, { finding: createId(world), sel: createSelectors(1_000 + at * 50, `More ${at}`) }),
    );
    await desk.run({ type: 'all', commands: more, at: 2 });
    await app.says('523 findings');
    await app.click('Select all 523');
    await app.click('Take a theme off');
    let hasProgress = false;
    const watch = new MutationObserver(() => (hasProgress ||= document.querySelector('progress') !== null));
    watch.observe(document.body, { childList: true, subtree: true });
    await app.click('Safety');
    await app.says('“Safety” taken off 523 findings');
    watch.disconnect();
    expect([hasProgress, document.querySelector('progress')]).toEqual([true, null]);
    const themed = (): number =>
      [...app.root.querySelectorAll('.rp-flist-more')].filter((each) => each.textContent?.includes('Safety'))
        .length;
    await vi.waitFor(() => expect(themed()).toBe(0), 5_000);
    await app.click('Undo');
    await vi.waitFor(() => expect(themed()).toBe(1), 5_000);
  });

  test('[X23] goes by keys: arrows move, Space selects, / goes to the search', async () => {
    await withThree();
    const links = (): readonly HTMLElement[] => [...app.root.querySelectorAll<HTMLElement>('.rp-flist-link')];
    expect(links().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    links()[0]!.focus();
    press('ArrowDown');
    await vi.waitFor(() => expect(document.activeElement).toBe(links()[1]));
    press(' ');
    await app.says('1 finding selected');
    press('End');
    await vi.waitFor(() => expect(document.activeElement).toBe(links()[2]));
    press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    expect(links()[2]!.getAttribute('href')).toContain('#/r/paper1/f/');
  });

  test.each(['light', 'dark', 'contrast'] as const)('axe finds nothing on it (%s)', async (look) => {
    await desk.settings.set('theme', look);
    await withThree();
    await app.click('Select all 3');
    const { violations } = await axe.run(app.root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

test('[X24] the kept papers are searched too, once that is asked for, with the words around and a letter wrong', async () => {
  const described = await describeSample(
    '<main><p>3.1 The inspectors praised the front door.</p></main>',
    [],
  );
  if (!described.ok) throw new Error(described.code);
  const { snapshot, skeleton } = described.value;
  const file = await desk.keepBytes(snapshot);
  if (!file.ok) throw new Error(file.code);
  const edition = { id: 'e1', media: 'page', textHash: 'e1', skeleton, file: file.value } as const;
  await desk.enterReport(createEntry({ edition }));
  await desk.run(createMark(world, { edition: 'e1' }));
  app = openApp(desk, desk.sharing);
  await app.says('1 finding');
  await app.type('Search findings', 'praised door');
  await app.click('Search the kept papers too');
  await app.says('1 kept paper with these words');
  await vi.waitFor(() => expect(app.root.querySelector('mark')?.textContent).toBe('praised'), 3_000);
  await app.type('Search findings', 'inspecters');
  await app.says('with words like these');
  await app.type('Search findings', 'swimming');
  await app.says('No kept paper has all of these words.');
});

test('[X23] of a hundred thousand findings only those in view are there, and the last one is reached', async () => {
  const findings = Array.from({ length: 100_000 }, (_, at): LedgerFinding => ({
    id: `f${at}`,
    rid: `r${Math.floor(at / 100)}`,
    ws: 'own',
    layers: ['own'],
    author: { member: 'm', name: '', isMe: true },
    at: 0,
    kind: null,
    ask: false,
    askedBy: [],
    themes: [],
    quote: `Finding number ${at}`,
    start: at,
    words: `finding number ${at}`,
    notes: 0,
  }));
  const ledger = signal<Ledger>({ findings, isWhole: true });
  app = openApp({ ...desk, ledger: () => Promise.resolve(ledger) }, desk.sharing);
  await app.says('100,000 findings');
  await vi.waitFor(() => expect(shown()).toContain('Finding number 0'));
  app.root.querySelector<HTMLElement>('.rp-flist-link')!.focus();
  press('End');
  await vi.waitFor(() => expect(shown()).toContain('Finding number 99999'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Finding number 99999'));
  expect(shown().length).toBeLessThan(60);
});
