import type { Page } from 'playwright';
import { goTo, type Person } from './sharing-kit.ts';

/** In the open page that sets one up: so many passages, the last of them by hand, who may take over, and on to the session. */
export async function startSession(
  person: Person,
  group: string,
  passages: number,
  second: string,
): Promise<void> {
  const { page } = person;
  await goTo(page, '#/settings');
  await page.locator('.rp-group-card', { hasText: group }).getByRole('link').first().click();
  await page.getByRole('link', { name: `Start a tagging session in ${group}` }).click();
  const pick = page.getByRole('group', { name: 'Which passages?' }).first();
  await pick
    .getByRole('checkbox')
    .nth(passages - 2)
    .waitFor();
  for (let at = 0; at < passages - 1; at++) await pick.getByRole('checkbox').nth(at).check();
  await expectSuggestions(page, passages);
  await page.getByText('Other paragraphs of the report', { exact: true }).click();
  await page.getByText(/^Section 6, \d+ paragraphs?$/).click();
  await page
    .getByRole('checkbox', { name: /^6\.10/ })
    .first()
    .check();
  await page.getByText(`${passages} passages, `).waitFor();
  await page
    .getByRole('group', { name: 'Who takes over if you are gone?' })
    .getByRole('radio', { name: second })
    .check();
  await page.getByRole('button', { name: 'Start the session' }).click();
  const sayPublic = page.getByRole('button', { name: 'The public can see it' });
  const chosen = page.getByRole('heading', { name: 'Nobody has chosen yet' });
  await sayPublic.or(chosen).waitFor();
  if (await sayPublic.isVisible()) {
    await sayPublic.click();
    await sayPublic.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Start the session' }).click();
  }
  await chosen.waitFor();
}

/** What the rules suggest can be picked, and left out again. */
async function expectSuggestions(page: Page, passages: number): Promise<void> {
  await page.getByText('What the rules suggest', { exact: true }).click();
  const first = page.getByRole('checkbox', { name: /^Suggested: / }).first();
  await first.check();
  await page.getByText(`${passages} passages, `).waitFor();
  await first.uncheck();
}

/** By the notice that stands over whatever page is open. */
export async function goToSession({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Go to the session' }).click();
  await page.getByRole('heading', { name: /^Tagging session, / }).waitFor();
}

/** Presses a number key on this passage, counted from 1; the choice is kept. */
export async function choose(page: Page, passage: number, key: string, label: string): Promise<void> {
  await goToPassage(page, passage);
  await page.keyboard.press(key);
  await page.getByRole('button', { name: label, pressed: true }).waitFor();
}

export async function goToPassage(page: Page, passage: number): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button')
    .nth(passage - 1)
    .click();
  await page
    .getByText(new RegExp(`Passage ${passage} of \\d+`))
    .first()
    .waitFor();
}

export async function writeReason(page: Page, text: string): Promise<void> {
  const more = page.getByText('Themes and a reason');
  const field = page.getByLabel('Your reason, in a few words');
  if (!(await field.isVisible())) await more.click();
  await field.fill(text);
  await page.getByRole('heading', { level: 1 }).click();
}
