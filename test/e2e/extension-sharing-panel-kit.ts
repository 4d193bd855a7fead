import type { Page } from 'playwright';
import { extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import type { MarkingPage } from './extension-steps.ts';

/** Makes a group in the extension's own full page, at this server, and a link for whoever joins. */
export async function makeGroupHere(
  ext: ExtensionBrowser,
  group: string,
  name: string,
  server: string,
): Promise<string> {
  const page = await ext.context.newPage();
  await page.goto(extensionUrl(ext, 'app.html#/settings'));
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel('Name of the group').fill(group);
  await page.getByRole('button', { name: 'Make a group' }).click();
  const dialog = page.getByRole('dialog', { name: /^Invite people to/ });
  await dialog.getByLabel('Your name').fill(name);
  await dialog.getByLabel(/^Address of your council/).fill(server);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Send this link').inputValue();
  await page.close();
  return link;
}

/** Selects words on the committee page and presses a key on them. */
export async function markWords({ page, surface }: MarkingPage, words: string, key: string): Promise<void> {
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
}

/** The text of the panel's card that holds these words, or undefined. */
export function cardText(panel: Surface, words: string): Promise<string | undefined> {
  return panel.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll<HTMLElement>('.rp-card')].find((card) =>
        card.innerText.replace(/\s+/g, ' ').includes(wanted),
      )?.innerText,
    words,
  );
}

/** Waits until the card with these words says something. */
export function waitForCard(panel: Surface, words: string, says: string): Promise<string> {
  return poll(`"${says}" on the card "${words}"`, async () => {
    const text = await cardText(panel, words);
    return text?.includes(says) ? text : undefined;
  });
}

/** What the panel's live region says now. */
export function heard(panel: Surface): Promise<string> {
  return panel.evaluate(() => document.querySelector('[aria-live=polite]')?.textContent?.trim() ?? '');
}

/** The card of a paper in the web app that holds these words. */
export function cardIn(page: Page, words: string) {
  return page.getByRole('article').filter({ hasText: words }).first();
}
