import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright';
import { expectQuiet, goTo, inviteTo, joinByLink, makeGroup, type Person } from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const GROUP = 'People Scrutiny';

/** The group's page, by the way that a member takes. */
async function openGroup({ page }: Person): Promise<void> {
  await goTo(page, '#/settings');
  await page.getByRole('link', { name: `People and log of ${GROUP}` }).click();
  await page.getByRole('heading', { level: 1, name: GROUP }).waitFor();
}

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'People', exact: true }).getByRole('listitem').filter({ hasText: name });

async function change(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: `Change what ${name} may do` }).click();
  await row(page, name)
    .getByRole('radio', { name: new RegExp(`^${role}`) })
    .check();
  await row(page, name).getByRole('button', { name: 'Change', exact: true }).click();
}

describe.skipIf(inject('server') === undefined)('flow: a new chair, the old chair’s device gone', () => {
  let flows: Flows;
  let clerk: Person;
  let old: Person;
  let next: Person;

  beforeAll(async () => {
    flows = await openFlows({ OPERATOR: 'Saltmere Council' });
    clerk = await flows.open('C. Clerk');
    old = await flows.open('D. Whitlow');
    next = await flows.open('B. Okafor');
    await joinByLink(old, await makeGroup(clerk, GROUP));
    await joinByLink(next, await inviteTo(clerk, GROUP));
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('while one person alone can let others in, the page says so', async () => {
    await openGroup(clerk);
    const { page } = clerk;
    await page.getByText('Only one person can let others in').waitFor();
    await row(page, 'B. Okafor').getByText('Member', { exact: true }).waitFor();
    await openGroup(next);
    await next.page.getByText('Ask C. Clerk to add a second.').waitFor();
    expect(await next.page.getByRole('button', { name: /^Change what/ }).count()).toBe(0);
  });

  test('the keeper names a chair; whoever is chair can let others in', async () => {
    const { page } = clerk;
    await change(page, 'D. Whitlow', 'Chair');
    await page.getByText('D. Whitlow: chair from now on.').first().waitFor();
    await row(page, 'D. Whitlow').getByText('Chair', { exact: true }).waitFor();
    expect(await page.getByText('Only one person can let others in').count()).toBe(0);
    await openGroup(old);
    await old.page.getByRole('button', { name: 'Invite people' }).waitFor();
  });

  test('with the old chair’s device at the bottom of the harbour there is a new chair in one step', async () => {
    await old.context.close();
    const { page } = clerk;
    await page.getByRole('button', { name: 'Change what B. Okafor may do' }).click();
    await row(page, 'B. Okafor')
      .getByRole('radio', { name: /^Chair/ })
      .check();
    await page
      .getByText('D. Whitlow is chair now, and will be a member; links that D. Whitlow made end.')
      .waitFor();
    await row(page, 'B. Okafor').getByRole('button', { name: 'Change', exact: true }).click();
    await row(page, 'B. Okafor').getByText('Chair', { exact: true }).waitFor();
    await row(page, 'D. Whitlow').getByText('Member', { exact: true }).waitFor();
    // The new chair's device knows by itself.
    await openGroup(next);
    await next.page.getByRole('button', { name: 'Invite people' }).waitFor();
    await next.page.getByText('C. Clerk made B. Okafor chair.').waitFor();
    await next.page.getByText('C. Clerk made D. Whitlow member.').waitFor();
  });

  test('a slip is taken back, and stands in the log like everything else', async () => {
    const { page } = clerk;
    await change(page, 'B. Okafor', 'Reader');
    await row(page, 'B. Okafor').getByText('Reader', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'B. Okafor').getByText('Chair', { exact: true }).waitFor();
    await page.getByText('C. Clerk made B. Okafor reader.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save this list as a file (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('People Scrutiny log.csv');
    await page.getByText('C. Clerk saved this list in a file.').waitFor();
    expectQuiet(clerk, next);
  });
});
