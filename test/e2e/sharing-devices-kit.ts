import type { Browser, Locator, Page } from 'playwright';
import type { Recorder } from './harness/recorder.ts';
import { eventually, openApp, placeOfWords, watchPage } from './pwa-kit.ts';
import { goTo, type Person } from './sharing-kit.ts';

/** As Safari on an iPad says who it is. */
export const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';

/** An iPad that shows the app in a tab, or from the Home Screen: to the browser these are two places that keep apart. */
export async function openIpad(
  browser: Browser,
  line: Recorder,
  where: 'tab' | 'Home Screen',
  hash = '#/',
): Promise<Person> {
  const context = await browser.newContext({
    userAgent: IPAD,
    hasTouch: true,
    viewport: { width: 820, height: 1180 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript((standalone) => {
    Object.defineProperty(navigator, 'standalone', { value: standalone });
  }, where === 'Home Screen');
  const { page, problems } = await watchPage(context);
  await openApp(page, `${line.origin}/${hash}`);
  const offline = async (on: boolean): Promise<void> => {
    await context.setOffline(on);
    if (on) line.cut();
  };
  return { name: where, context, page, problems, offline };
}

/** Touches the glyph beside these words and waits for the card that it opens at the foot of a narrow screen. */
export async function touchCard(page: Page, words: string, paragraph: string): Promise<Locator> {
  await placeOfWords(page, words);
  const glyph = page.getByRole('button', { name: `, paragraph ${paragraph}` }).first();
  await glyph.waitFor();
  if ((await glyph.getAttribute('aria-pressed')) !== 'true') await glyph.click();
  const card = page.getByRole('article').filter({ hasText: words }).first();
  await card.waitFor();
  return card;
}

/** The letters of the code that the open dialog shows. */
export async function readCode(page: Page): Promise<string> {
  const letters = page.getByRole('dialog').locator('.rp-code-letters');
  await letters.waitFor();
  return (await letters.textContent()) ?? '';
}

export const readDigits = async (page: Page): Promise<string> => {
  const digits = page.locator('.rp-digits');
  await digits.waitFor();
  return ((await digits.textContent()) ?? '').replaceAll(/\s/g, '');
};

/** Types a code, or the letters of a recovery page, on the page that a member comes to by "Type a code or paste a link". */
export async function typeCode(page: Page, letters: string): Promise<void> {
  await goTo(page, '#/join');
  await page.getByLabel('Code or link').fill(letters);
  await page.getByRole('button', { name: 'Go on' }).click();
}

/** Names of papers in the library that say that they are kept here. */
export async function waitKept(page: Page, title: string): Promise<void> {
  const row = page.locator('.rp-row').filter({ hasText: title }).first();
  await eventually(async () => (await row.textContent()) ?? '').toMatch(/(Kept|Ready) offline/);
}

/** Everything that this origin keeps in the browser, by name. */
export function readKept(page: Page): Promise<{
  readonly databases: readonly string[];
  readonly files: readonly string[];
  readonly storage: readonly string[];
  /** Addresses in caches. */
  readonly cached: readonly string[];
}> {
  return page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const cached: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname);
    return {
      databases,
      files,
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      cached,
    };
  });
}
