import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright';
import { enter, waitForPaint, waitForTools } from './extension-steps.ts';
import { allowHost, extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { goTo } from './sharing-kit.ts';

/** What a site answers: to members with the cookie of its sign-in, and to the public. */
export type Answer = (response: ServerResponse, isMember: boolean, asked: IncomingMessage) => void;

export interface Site {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Everything that was asked, in order. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): void;
}

/** A committee's site on this machine; pages by their paths. */
export async function openSite(pages: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    const answer = pages[path] ?? ((none: ServerResponse) => none.writeHead(404).end());
    answer(response, /\bmember=1\b/.test(request.headers.cookie ?? ''), request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page of that title with these paragraphs. */
export function sendPage(response: ServerResponse, title: string, ...paragraphs: readonly string[]): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  response.end(`<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1>${body}</main>`);
}

export interface Tools {
  readonly page: Page;
  readonly surface: Surface;
  readonly panel: Surface;
}

/** A tab of a site in which the member has clicked the extension's button: so it is let into that site's pages. */
export async function openTools(ext: ExtensionBrowser, address: string): Promise<Tools> {
  const page = await ext.context.newPage();
  await page.goto(address);
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  return { page, surface, panel };
}

/** Marks words of the page in front, and waits until they are on this device's disk. */
export async function markWords(
  { page, surface }: Pick<Tools, 'page' | 'surface'>,
  words: string,
): Promise<void> {
  await page.bringToFront();
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press('m');
  await waitForPaint(page, words.split(' ').at(-1)!);
}

/** The extension's own page, the same app as the PWA. */
export async function openFullPage(ext: ExtensionBrowser): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(extensionUrl(ext, 'app.html'));
  await page.locator('main#page').waitFor();
  return page;
}

/** The member allows the sites of this machine, as councils are allowed; asked from a page of the extension. */
export async function allowHere(ext: ExtensionBrowser, app: Page): Promise<void> {
  await allowHost(ext, 'http://127.0.0.1/*');
  const isAllowed = await app.evaluate(() => chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }));
  if (!isAllowed) throw new Error('the browser did not allow it');
}

/** Makes a group in the extension, at this server, and a link for whoever joins. */
export async function makeGroupHere(app: Page, group: string, name: string, server: string): Promise<string> {
  await goTo(app, '#/settings');
  await app.getByRole('button', { name: 'Make a group' }).click();
  await app.getByLabel('Name of the group').fill(group);
  await app.getByRole('button', { name: 'Make a group' }).click();
  const dialog = app.getByRole('dialog', { name: /^Invite people to/ });
  await dialog.getByLabel('Your name').fill(name);
  await dialog.getByLabel('Address of your council’s Rapporteur server').fill(server);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Send this link').inputValue();
  await app.keyboard.press('Escape');
  return link;
}

/**
 * The paper in the app's library, opened at the card of these words, and there "Share": the dialog.
 * @param group which one, where there are several
 */
export async function askToShare(app: Page, title: string, words: string, group?: string): Promise<Locator> {
  await app.bringToFront();
  await goTo(app, '#/');
  await app.locator('.rp-row-link', { hasText: title }).first().click();
  const card = app.getByRole('article').filter({ hasText: words }).first();
  await card.click();
  await card.getByRole('button', { name: 'Share' }).click();
  if (group !== undefined) {
    await app.getByRole('radio', { name: group }).check();
    await app.getByRole('button', { name: 'Go on' }).click();
  }
  const dialog = app.getByRole('dialog', { name: /^Share with/ });
  await dialog
    .getByText(/see this paper/)
    .first()
    .waitFor();
  return dialog;
}
