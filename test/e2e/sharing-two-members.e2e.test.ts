import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  addTheme,
  closeToast,
  expectQuiet,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  openLink,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, watchNotices, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
/** Words of paragraph 3.5 and 3.6, which nobody has marked. */
const FIRST = 'Most of their time here was spent';
const SECOND = 'Every day the lead inspector told';

describe.skipIf(inject('server') === undefined)('flows: two members of a group', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('join by link: nothing is asked before, the fragment leaves the address bar, the name stands beside', async () => {
    const link = await makeGroup(marsh, 'Children task group');
    expect(link).toMatch(
      new RegExp(`^${flows.line.origin}/#/i/1\\.[0-9a-f-]{36}\\.[\\w-]{22}\\.[\\w-]{43}$`),
    );
    await openLink(sen.page, link);
    const join = sen.page.getByRole('button', { name: 'Join', exact: true });
    await join.click();
    await sen.page.getByText('The others need a name to see who wrote what.').waitFor();
    expect(await sen.page.textContent('main')).toContain('Who runs it can read what the group shares.');
    expect(sen.page.url()).not.toContain(link.slice(-43));
    const asked = (): boolean => flows.line.all.some(({ what }) => what === 'POST /api/join');
    expect(asked()).toBe(false);
    await joinByLink(sen, link);
    expect(asked()).toBe(true);
    const been = await sen.page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
    expect(been.filter((url) => url.includes('/#/i/'))).toEqual([]);
    await marsh.page.getByText('R. Sen').first().waitFor();
  });

  test('a finding that one shares is on the other’s page of the same paper', async () => {
    for (const person of [marsh, sen]) await readSample(person, PAPER);
    await markParagraph(marsh.page, '3.5');
    const card = await openCard(marsh.page, FIRST);
    await card.getByText('Only you').first().waitFor();
    await shareCard(marsh.page, card);
    await card.getByText('Children task group').first().waitFor();
    const theirs = await openCard(sen.page, FIRST);
    await theirs.getByText('A. Marsh').first().waitFor();
    await waitShared(marsh);
    expect(await marsh.page.locator('.rp-banner').count()).toBe(0);
  });

  test('different themes and a note each, made offline on one finding: all four are kept, on both', async () => {
    await closeToast(marsh.page);
    for (const person of [marsh, sen]) {
      await openCard(person.page, FIRST);
      await person.offline(true);
    }
    const notices = await watchNotices(marsh.page);
    await addTheme(marsh.page, 'workf', 'Workforce');
    await writeNote(marsh.page, 'Who reads the records now?');
    await addTheme(sen.page, 'safeg', 'Safeguarding');
    await writeNote(sen.page, 'Ask the team managers.');
    await marsh.page.getByText('1 finding waiting to be shared').first().waitFor();
    await marsh.page.getByText('Saved on this computer').first().waitFor();
    expect((await notices()).raised).toEqual([]);
    for (const person of [marsh, sen]) await person.offline(false);
    for (const { page } of [marsh, sen]) {
      const card = page.getByRole('article').filter({ hasText: FIRST }).first();
      for (const words of [
        'Workforce',
        'Safeguarding',
        'Who reads the records now?',
        'Ask the team managers.',
      ])
        await card.getByText(words).first().waitFor({ timeout: 30_000 });
    }
    await waitShared(marsh);
    expect((await notices()).raised).toEqual([]);
  });

  test('one deletes while the other notes: both are told, and it can be brought back', async () => {
    await markParagraph(marsh.page, '3.6');
    await shareCard(marsh.page, await openCard(marsh.page, SECOND));
    await openCard(sen.page, SECOND);
    for (const person of [marsh, sen]) await person.offline(true);
    const own = await openCard(marsh.page, SECOND);
    await own.getByRole('button', { name: 'Delete' }).click();
    await writeNote(sen.page, 'Every day is a lot.');
    for (const person of [marsh, sen]) await person.offline(false);
    await marsh.page.getByText('Deleted by you, note by R. Sen: bring it back?').waitFor({ timeout: 30_000 });
    await sen.page.getByText('Deleted by A. Marsh, note by you: bring it back?').waitFor({ timeout: 30_000 });
    // Nothing moved under either; the way to the question is in sight.
    await marsh.page.getByRole('button', { name: '1 deleted: bring back?' }).click();
    await marsh.page.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await openCard(marsh.page, SECOND);
    await openCard(sen.page, SECOND);
    await sen.page.getByText('Every day is a lot.').first().waitFor();
  });

  test('what is only for oneself stays so', async () => {
    await markParagraph(sen.page, '3.4');
    const own = await openCard(sen.page, 'They talked to schools');
    await own.getByText('Only you').first().waitFor();
    // What goes after it has come: then what was to go before it would have come too.
    await openCard(sen.page, FIRST);
    await writeNote(sen.page, 'Written after that.');
    await marsh.page.getByText('Written after that.').first().waitFor();
    await marsh.page.reload();
    await openCard(marsh.page, FIRST);
    expect(await marsh.page.getByRole('article').filter({ hasText: 'They talked to schools' }).count()).toBe(
      0,
    );
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
});
