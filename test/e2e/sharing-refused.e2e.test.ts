import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  addDevice,
  expectQuiet,
  goTo,
  inviteTo,
  joinByLink,
  makeGroup,
  openLink,
  waitShared,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const GROUP = 'Children task group';

describe.skipIf(inject('server') === undefined)('flows: a link that lets nobody in', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;
  /** Whoever comes too late, or with the wrong link: again and again, since nothing is changed. */
  let late: Person;
  let link: string;

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
    late = await flows.open('D. Whitlow');
    link = await makeGroup(marsh, GROUP);
    await joinByLink(sen, link);
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  /** Opens it, joins where that is offered, reads the refusal, and finds the device as it was. */
  async function refusal(text: string): Promise<string> {
    const { page } = late;
    await openLink(page, text);
    const refused = page.getByRole('region', { name: 'This link does not open' });
    const go = page.getByRole('button', { name: /^(Join|Use it here)$/ });
    await refused.or(go).first().waitFor();
    if (await go.isVisible()) {
      const name = page.getByLabel('Your name');
      if (await name.isVisible()) await name.fill('D. Whitlow');
      await go.click();
    }
    await refused.waitFor();
    const words = await refused.innerText();
    await page.getByRole('button', { name: 'To the library' }).click();
    await page.getByText('The whole story in one place').waitFor();
    await goTo(page, '#/settings');
    await page.getByText('A group is who you share findings with').waitFor();
    expect(await page.getByRole('article', { name: GROUP }).count()).toBe(0);
    return words;
  }

  test.each([
    ['cut short', (whole: string) => whole.slice(0, -9), 'Part of this link is missing.'],
    [
      'of a later version',
      (whole: string) => whole.replace('/#/i/1.', '/#/i/2.'),
      'This link was made by a newer Rapporteur.',
    ],
    [
      'with a wrong secret',
      (whole: string) => whole.slice(0, -43) + 'A'.repeat(43),
      'The server does not know this invitation.',
    ],
  ])('a link %s: a sentence, and nothing is changed', async (_name, change, sentence) => {
    const words = await refusal(change(link));
    expect(words).toContain(sentence);
    expect(words).toContain('Nothing on this device was changed.');
  });

  test('a link that has expired by the server’s clock', async () => {
    const short = await inviteTo(marsh, GROUP);
    const database = new DatabaseSync(join(flows.dataDir, 'rapporteur.sqlite'));
    database.prepare('update invite set ends = 1 where invite = ?').run(short.split('.').at(-2)!);
    database.close();
    expect(await refusal(short)).toContain('This invitation has expired.');
  });

  test('a link for one device that another device has used', async () => {
    const once = await addDevice(marsh);
    const tablet = await flows.open('Tablet');
    await openLink(tablet.page, once);
    await tablet.page.getByRole('button', { name: 'Use it here' }).click();
    await tablet.page.getByText('This is one of your devices now').first().waitFor({ state: 'attached' });
    expect(await refusal(once)).toContain('This invitation has been used up.');
    await tablet.context.close();
  });

  test('a link of another server leads there, and is not followed here', async () => {
    const { page } = late;
    await goTo(page, '#/join');
    await page.getByLabel('Code or link').fill(link.replace(flows.line.origin, 'https://other.example'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'This link belongs to another server' }).waitFor();
    const there = page.getByRole('link', { name: 'Open it there' });
    expect(await there.getAttribute('href')).toMatch(/^https:\/\/other\.example\/#\/i\/1\./);
    await page.getByText('Nothing on this device was changed.').waitFor();
    await page.getByRole('button', { name: 'Not now' }).click();
  });

  test.each([
    ['newer', { v: 99, min: 99 }, 'The server runs a newer version than this device.'],
    ['older', { v: 0, min: 0 }, 'The server runs an older version than this device.'],
  ])('a server of a %s version', async (_name, version, sentence) => {
    const hello = '**/api/hello';
    await late.context.route(hello, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...version } });
    });
    expect(await refusal(link)).toContain(sentence);
    await late.context.unroute(hello);
  });

  test('an invitation that was ended lets nobody in, and says so; whoever is in stays in', async () => {
    await goTo(marsh.page, '#/settings');
    const ends = marsh.page.getByRole('list', { name: 'Links that let people in' }).getByRole('button');
    await ends.first().waitFor();
    while ((await ends.count()) > 0) {
      const left = await ends.count();
      await ends.first().click();
      await expect.poll(() => ends.count()).toBeLessThan(left);
    }
    expect(await refusal(link)).toContain('This invitation was ended.');
    await sen.page.reload();
    await waitShared(sen);
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen, late));
});
