import { expect } from 'vitest';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { Recorder } from './harness/recorder.ts';
import { bringSamples, openApp, openPaper, watchPage } from './pwa-kit.ts';

/** A member at a device: a profile of its own, with the app open in it. */
export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console said against the page. */
  readonly problems: readonly string[];
  /** Cuts this device off, or lets it back. The browser alone would leave an open socket as it is. */
  offline(on: boolean): Promise<void>;
}

export interface PersonOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
}

/** The app, open and ready to go offline, in a profile of its own. */
export async function openPerson(
  browser: Browser,
  line: Recorder,
  name: string,
  options: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 900 },
    hasTouch: options.touch ?? false,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const { page, problems } = await watchPage(context);
  await openApp(page, `${line.origin}/`);
  const offline = async (on: boolean): Promise<void> => {
    await context.setOffline(on);
    if (on) line.cut();
  };
  return { name, context, page, problems, offline };
}

/** Makes a group in Settings, and a link for whoever joins: by default with the right to write. */
export async function makeGroup(person: Person, group: string, role?: LinkRole): Promise<string> {
  const { page } = person;
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'Make a group' }).click();
  await page.getByLabel('Name of the group').fill(group);
  await page.getByRole('button', { name: 'Make a group' }).click();
  return makeLink(person, role);
}

export type LinkRole = 'Mark and see' | 'Read only';

/** Another link to a group that there is. */
export async function inviteTo(person: Person, group: string, role?: LinkRole): Promise<string> {
  await goTo(person.page, '#/settings');
  await person.page.getByRole('button', { name: `Invite people to ${group}` }).click();
  return makeLink(person, role);
}

/** In the open dialog "Invite people": gives the name where it is asked for, and the link. */
async function makeLink({ page, name }: Person, role: LinkRole = 'Mark and see'): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^Invite people to/ });
  await dialog.getByRole('radio', { name: role }).check();
  const field = dialog.getByLabel('Your name');
  await dialog.getByRole('button', { name: 'Make the link' }).waitFor();
  if ((await field.count()) > 0) await field.fill(name);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Send this link').inputValue();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return link;
}

/** "Use it on my tablet too": a link for one more device of the same member. */
export async function addDevice({ page }: Person): Promise<string> {
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'Use it on my tablet too' }).click();
  const dialog = page.getByRole('dialog').last();
  const link = dialog.locator('input[readonly]');
  const make = dialog.getByRole('button', { name: 'Show the code' });
  await Promise.race([link.waitFor(), make.waitFor()]);
  if (await make.isVisible()) await make.click();
  const text = await link.inputValue();
  await page.keyboard.press('Escape');
  return text;
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

/** Opens a link as it was sent, gives a name, joins, and waits for the library. */
export async function joinByLink({ page, name }: Person, link: string): Promise<void> {
  await openLink(page, link);
  const join = page.getByRole('button', { name: 'Join', exact: true });
  await join.waitFor();
  const field = page.getByLabel('Your name');
  if (await field.isVisible()) await field.fill(name);
  await join.click();
  // "You are invited" stands there before.
  await page
    .getByText(/^You are in[:.]/)
    .first()
    .waitFor({ state: 'attached' });
}

/** A link opened in a tab of this device: the page is loaded anew. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('main#page').waitFor();
}

/** The sample library, and in it the paper with these words in its title. */
export async function readSample({ page }: Person, title: string): Promise<void> {
  await goTo(page, '#/');
  const samples = page.getByRole('button', { name: 'Try the sample library' });
  const rows = page.locator('.rp-row-link');
  await samples.or(rows).or(page.getByText('No papers here yet')).first().waitFor();
  if (!(await rows.first().isVisible()) && !(await samples.isVisible()))
    await page.getByRole('button', { name: /^Everything/ }).click();
  await samples.or(rows).first().waitFor();
  if (await samples.isVisible()) await bringSamples(page);
  await openPaper(page, title);
}

/** Marks a whole paragraph by its number, in the reading view. */
export async function markParagraph(page: Page, number: string): Promise<void> {
  const view = page.getByRole('button', { name: 'Reading view' });
  if ((await view.getAttribute('aria-pressed')) !== 'true') await view.click();
  const block = page.getByRole('group', { name: `Paragraph ${number}`, exact: true });
  const marks = block.locator('.reading-mark');
  const before = await marks.count();
  await page.getByRole('button', { name: `Mark this paragraph, ${number}`, exact: true }).click();
  await marks.nth(before).waitFor();
}

/** The open card, or the card with these words, opened. */
export async function openCard(page: Page, words: string | RegExp): Promise<Locator> {
  const view = page.getByRole('button', { name: 'Reading view' });
  if ((await view.getAttribute('aria-pressed')) === 'true') await view.click();
  const card = page.getByRole('article').filter({ hasText: words }).first();
  await card.waitFor();
  if ((await card.getAttribute('data-mode')) === 'compact') await card.locator('.rp-card-open').click();
  await card.getByRole('button', { name: 'Go to passage' }).waitFor();
  return card;
}

/** Writes a note on the open card, for the group where one sees it: by default a note is only for its author. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await page
    .getByRole('button', { name: /^(Add|Edit) note/ })
    .first()
    .click();
  const note = page.getByLabel('Note', { exact: true });
  await note.waitFor();
  const everybody = page.getByRole('group', { name: 'Who can see this note' }).getByRole('radio').last();
  if ((await everybody.count()) > 0) await everybody.check();
  await note.fill(text);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.locator('.rp-note', { hasText: text }).first().waitFor();
}

export async function addTheme(page: Page, letters: string, label: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Themes' }).pressSequentially(letters);
  await page.keyboard.press('Enter');
  await page.locator('.rp-chosen-theme', { hasText: label }).waitFor();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.locator('.rp-theme', { hasText: label }).first().waitFor();
}

/** Shares the finding of the open card with the only group there is; the dialog is answered where it is shown. */
export async function shareCard(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: /^Share with/ });
  const said = page.getByText(/^\d+ findings? goe?s? to /).first();
  await Promise.race([dialog.waitFor(), said.waitFor({ state: 'attached' })]);
  if (await dialog.isVisible()) await answerPlan(dialog, /^Share \d+ finding/);
  await said.waitFor({ state: 'attached' });
}

/** In the open dialog "Share with …?": says that the public can see the paper where it is asked, and shares. */
export async function answerPlan(dialog: Locator, button: string | RegExp): Promise<void> {
  const sayPublic = dialog.getByRole('button', { name: 'The public can see it' });
  const share = dialog.getByRole('button', { name: button });
  await sayPublic.or(share).first().waitFor();
  if (await sayPublic.isVisible()) await sayPublic.click();
  await share.click();
  await dialog.waitFor({ state: 'detached' });
}

/** What can be undone is over. */
export async function closeToast(page: Page): Promise<void> {
  const close = page.locator('.rp-toast-close');
  // It may go by itself meanwhile.
  if (await close.isVisible()) await close.click({ timeout: 2000 }).catch(() => undefined);
  await close.waitFor({ state: 'detached' });
}

/** The status line says that the server's disk has everything. */
export async function waitShared({ page }: Person): Promise<void> {
  await page
    .getByText(/^Shared, \d/)
    .first()
    .waitFor({ timeout: 30_000 });
}

/** No exception, no refusal of the policy; a line that was cut on purpose may be complained of. */
export function expectQuiet(...people: readonly Person[]): void {
  const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|Failed to load resource|WebSocket connection to/;
  for (const { name, problems } of people)
    expect(
      problems.filter((text) => !CUT.test(text)),
      name,
    ).toEqual([]);
}
