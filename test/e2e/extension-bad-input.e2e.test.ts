import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { attachToPanel, type ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import {
  clickWhereFileIsShown,
  enter,
  launch,
  paintedWords,
  samplePath,
  samples,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await ext?.close();
});

async function open(path: string): Promise<{ page: Page; surface: Surface; panel: Surface }> {
  const page = await ext.context.newPage();
  await page.goto(samples(path));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  return { page, surface, panel };
}

/** The member's menu entry "Mark this with Rapporteur": the browser's own menu is out of a test's reach. */
async function markByMenu(page: Page): Promise<void> {
  const [worker] = ext.context.serviceWorkers();
  await worker!.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    await chrome.tabs
      .sendMessage(tab!.id!, { type: 'mark-selection' }, { frameId: 0 })
      .catch(() => undefined);
  }, page.url());
}

describe('a selection that cannot be marked', () => {
  test('in an input: a sentence on the screen, no toolbar, no finding', async () => {
    const { page, surface, panel } = await open('/hostile/fields');
    await page.locator('input').first().fill('words of the member');
    await page.locator('input').first().selectText();
    await page.waitForTimeout(600);
    expect(await surface.count('toolbar')).toBe(0);
    await markByMenu(page);
    await poll('the sentence', async () =>
      (await said(surface)).includes('Words in a box you type in cannot be marked.'),
    );
    await page.keyboard.press('m');
    expect(await page.locator('input').first().inputValue()).toBe('m');
    expect(await panel.text()).toContain('Findings on this page 0');
    expect(surface.errors).toEqual([]);
  });

  test('nothing selected: a sentence on the screen', async () => {
    const { page, surface } = await open('/hostile/table');
    await markByMenu(page);
    await poll('the sentence', async () => (await said(surface)).includes('No words are selected.'));
  });
});

/** What stands in our closed root, by the accessibility tree. */
async function said(surface: Surface): Promise<string> {
  const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
  return (nodes as { name?: { value?: string } }[]).map((node) => node.name?.value ?? '').join(' ');
}

describe('a paper that the browser shows itself', () => {
  test('a PDF: one clear sentence, and a link with a typed quote', async () => {
    const front = await (await fetch(samples('/'))).text();
    const meeting = /href="([^"]*ieListDocuments[^"]*)"/.exec(front)?.[1]?.replaceAll('&amp;', '&');
    const list = await (await fetch(samples(meeting!))).text();
    const pdf = /href="([^"]+\.pdf[^"]*)"/.exec(list)?.[1]?.replaceAll('&amp;', '&');
    const page = await ext.context.newPage();
    await page.goto(new URL(pdf!, samples(meeting!)).href);
    await clickWhereFileIsShown(ext, page);
    const panel = await attachToPanel(ext);
    await panel.waitForText('The browser shows this file itself');
    await panel.fill('textbox', 'Quote', 'the action plan comes back in January');
    await panel.screenshot('test-results/pdf-panel.png');
    await panel.click('button', 'Keep link and quote');
    await panel.waitForText('Link and quote kept.');
    await panel.fill('textbox', 'Quote', '   ');
    await panel.click('button', 'Keep link and quote');
    await panel.waitForText('No words are selected.');
    expect(panel.errors).toEqual([]);
  });

  test('a page of the browser’s own: the panel says so and shows the library', async () => {
    await open(await samplePath('Peer Review'));
    const page = await ext.context.newPage();
    await page.goto('chrome://version');
    const panel = await attachToPanel(ext);
    await panel.waitForText('Rapporteur is not on this page');
    await panel.waitForText('Your library');
  });
});

describe('flow 23c: the page changes under its findings', () => {
  test('a paragraph inserted: exact or moved; a figure changed inside: edited; words deleted: gone with the quote', async () => {
    const { page, surface, panel } = await open(await samplePath('Outcome of the Ofsted'));
    const kept = 'They talked to schools that looked after children attend';
    const figure = 'Four inspectors were here on 8 days of the ten-day period';
    const lost = 'Every day the lead inspector told the Deputy Chief Executive';
    for (const [words, key] of [
      [kept, '1'],
      [figure, '6'],
      [lost, '4'],
    ] as const) {
      await selectText(page, words);
      await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
      await page.keyboard.press(key);
      await waitForPaint(page, words.slice(-20));
    }
    await panel.waitForText('Findings on this page 3');
    await panel.waitForText('Kept offline');
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('#modgov p')];
      const find = (words: string): Element =>
        all.find((one) => one.textContent?.replace(/\s+/g, ' ').includes(words))!;
      const added = document.createElement('p');
      added.textContent = '3.0 A paragraph that was not there before, about something else.';
      find('From 15 to 26 July').before(added);
      const figures = document.createTreeWalker(find('From 15 to 26 July'), NodeFilter.SHOW_TEXT);
      for (let node = figures.nextNode(); node; node = figures.nextNode()) {
        node.nodeValue = node.nodeValue!.replace('on 8 days', 'on 9 days');
      }
      find('Every day the lead inspector').remove();
    });
    await panel.waitForText('No sure place in this version 1');
    await panel.waitForText(lost);
    await panel.waitForText('Edited');
    const painted = (await paintedWords(page)).join(' ').replace(/\s+/g, ' ');
    expect(painted).toContain(kept);
    expect(painted).toContain('on 9 days');
    expect(painted).not.toContain('lead inspector');
    await page.screenshot({ path: 'test-results/23c-page.png' });
    await panel.screenshot('test-results/23c-panel.png');
  });
});
