import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { attachTo, type ExtensionBrowser } from './harness/extension.ts';
import { killOffscreen } from './harness/kill.ts';
import { poll } from './harness/poll.ts';
import { letHost, selectAndPress, stopHost, waiting } from './extension-outbox-steps.ts';
import { enter, launch, samplePath, samples, waitForPaint, waitForTools } from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeEach(async () => {
  ext = await launch();
});

afterEach(async () => {
  await ext?.close();
});

async function goTo(path: string): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(samples(path));
  return page;
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Reasons why item').waitFor();
}

/** Some words of the page's first long paragraph, from its middle. */
const longWords = (page: Page, root: string): Promise<string> =>
  page.evaluate(
    (from) =>
      [...document.querySelectorAll(`${from} p`)]
        .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .find((one) => one.length > 80)!
        .slice(10, 60)
        .trim(),
    root,
  );

const RESTRICTED = '/saltmere/mgAi.aspx?ID=18840';

describe('a mark on a restricted page that was saved after signing out', () => {
  test('is on this device only, and the sign-in page is not kept as its paper', async () => {
    const page = await goTo(RESTRICTED);
    await signIn(page);
    await stopHost(ext);
    const { surface } = await enter(ext, page);
    await waitForTools(page);
    await selectAndPress(page, surface, await longWords(page, '.mgWordPara'), '5');
    await poll('the outbox', async () => (await waiting(ext)).length === 1);
    await page.close();
    await ext.context.clearCookies();
    await letHost(ext);
    const again = await goTo(RESTRICTED);
    await again.getByText('This page is for members').waitFor();
    const { panel } = await enter(ext, again);
    await poll('an empty outbox', async () => (await waiting(ext)).length === 0);
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('This device only');
    await panel.waitForText('This paper is restricted');
    await again.waitForTimeout(1_000);
    expect(await panel.text()).not.toContain('Kept offline');
  });

  test('waits, when nothing is known of the page it was made on, until its words are there again', async () => {
    const page = await goTo(RESTRICTED);
    await signIn(page);
    await stopHost(ext);
    const { surface } = await enter(ext, page);
    await waitForTools(page);
    await selectAndPress(page, surface, await longWords(page, '.mgWordPara'), '5');
    await poll('the outbox', async () => (await waiting(ext)).length === 1);
    await page.close();
    await forgetWhatWasSaid();
    const cookies = await ext.context.cookies();
    await ext.context.clearCookies();
    await letHost(ext);
    const again = await goTo(RESTRICTED);
    const { panel } = await enter(ext, again);
    await panel.waitForText('Nothing is marked here yet');
    await again.waitForTimeout(1_500);
    expect(await waiting(ext)).toHaveLength(1);
    expect(await panel.text()).toContain('Nothing is marked here yet');
    await ext.context.addCookies(cookies);
    await again.reload();
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('This device only');
    await poll('an empty outbox', async () => (await waiting(ext)).length === 0);
  });
});

/** As a version before this one left its marks behind. */
async function forgetWhatWasSaid(): Promise<void> {
  const worker = ext.context.serviceWorkers().at(-1)!;
  await worker.evaluate(async () => {
    for (const [key, value] of Object.entries(await chrome.storage.local.get(null))) {
      if (!key.startsWith('out/')) continue;
      const kept = value as { entries: Record<string, { said?: unknown }> };
      for (const command of Object.values(kept.entries)) delete command.said;
      await chrome.storage.local.set({ [key]: kept });
    }
  });
}

describe('a page that says later, or no longer, that it is restricted', () => {
  test('a mark of the earlier reading stays on this device, also when the sign has gone again', async () => {
    const page = await goTo(await samplePath('Outcome of the Ofsted'));
    const { surface, panel } = await enter(ext, page);
    await waitForTools(page);
    await panel.waitForText('Nothing is marked here yet');
    await page.evaluate(() => {
      const sign = document.createElement('p');
      sign.innerHTML = '<span class="mgRestricted">Restricted</span>';
      document.querySelector('#modgov p')!.before(sign);
      setTimeout(() => sign.remove(), 1_500);
    });
    await panel.waitForText('This paper is restricted');
    await page.waitForTimeout(2_500);
    await panel.waitForText('This paper is restricted');
    await selectAndPress(page, surface, await longWords(page, '#modgov'), '5');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('This device only');
  });
});

describe('a page that gives itself another address', () => {
  test('is another paper: a mark after pushState is under the new address, the earlier under the old', async () => {
    const path = await samplePath('Outcome of the Ofsted');
    const page = await goTo(path);
    const { surface, panel } = await enter(ext, page);
    await waitForTools(page);
    const first = await longWords(page, '#modgov');
    await selectAndPress(page, surface, first, '5');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('Kept offline');
    const other = new URL(samples('/saltmere/documents/s9999/Another paper.html'));
    await page.evaluate((url) => {
      history.pushState(null, '', url);
      document.querySelector('#modgov')!.innerHTML =
        '<h1>Another paper</h1><p>These are the words of quite another paper, and none of the first one stand here.</p>';
    }, other.href);
    await panel.waitForText('Nothing is marked here yet');
    await selectAndPress(page, surface, 'the words of quite another paper', '6');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('the words of quite another paper');
    const back = await goTo(path);
    const { panel: panelBack } = await enter(ext, back);
    await panelBack.waitForText(first);
    await panelBack.waitForText('Findings on this page 1');
    expect(await panelBack.text()).not.toContain('quite another paper');
    await waitForPaint(back, first);
  });
});

describe('a page whose words come late', () => {
  test('is at work as soon as they are there, without another click', async () => {
    const page = await ext.context.newPage();
    await page.route(samples('/late'), (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Late</title><main></main>' }),
    );
    await page.goto(samples('/late'));
    const { panel } = await enter(ext, page);
    await panel.waitForText('There are no words on this page');
    await page.evaluate(() => (document.querySelector('main')!.innerHTML = '<p>Here they are, late.</p>'));
    await waitForTools(page);
    await panel.waitForText('Nothing is marked here yet');
  });
});

describe('what was done to a mark that cannot be saved', () => {
  test('waits with it: undone meanwhile, it is not there when there is room again', async () => {
    const page = await goTo('/hostile/strict-csp');
    const { surface, panel } = await enter(ext, page);
    await waitForTools(page);
    await selectAndPress(page, surface, '14 of 20 actions were complete', '1');
    await panel.waitForText('Findings on this page 1');
    await poll('saved', async () => (await waiting(ext)).length === 0);
    await refuseToStore();
    await selectAndPress(page, surface, 'the six late actions would be finished', '5');
    await poll('the mark', async () => (await waiting(ext)).length === 1);
    await poll('undo', async () => (await surface.count('button', 'Undo')) > 0);
    await surface.click('button', 'Undo');
    await poll('the undo', async () => (await waiting(ext)).length === 2);
    await page.waitForTimeout(800);
    expect(await waiting(ext)).toHaveLength(2);
    await killOffscreen(ext);
    await poll('an empty outbox', async () => (await waiting(ext)).length === 0);
    await panel.waitForText('Findings on this page 1');
    expect(await panel.text()).not.toContain('the six late actions');
  });
});

async function refuseToStore(): Promise<void> {
  const host = await attachTo(ext, 'offscreen.html');
  await host.evaluate(() => {
    const refuse = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = refuse;
    IDBObjectStore.prototype.put = refuse;
  });
}

describe('storage that refuses from a page’s very first mark', () => {
  test('is said in the page and in the panel within four seconds, and the mark waits', async () => {
    const page = await goTo('/hostile/strict-csp');
    const { surface, panel } = await enter(ext, page);
    await waitForTools(page);
    await panel.waitForText('Nothing is marked here yet');
    await refuseToStore();
    const before = Date.now();
    await selectAndPress(page, surface, '14 of 20 actions were complete', '1');
    await poll('a sentence in the page', async () => {
      const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
      const said = (nodes as { name?: { value?: string } }[]).map((node) => node.name?.value ?? '').join(' ');
      return /no room left|could not save|does not let|cannot save/i.test(said);
    });
    expect(Date.now() - before).toBeLessThan(4_000);
    expect(await waiting(ext)).toHaveLength(1);
    await panel.waitForText(/no room left|could not save|does not let|cannot save/i);
    await panel.waitForText('1 mark is being saved');
  });
});
