import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import {
  addTheme,
  expectQuiet,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  openPerson,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { FLOWS_TRIED } from '../sharing/doors.ts';

const built = FLOWS_TRIED && inject('server') !== undefined;
const PAPER = 'Outcome of the Ofsted Inspection';
/** Words of paragraph 3.5 and 3.6, which nobody has marked. */
const FIRST = 'Most of their time here was spent';
const SECOND = 'Every day the lead inspector told';

describe.skipIf(!built)('flows: two members of a group', () => {
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let marsh: Person;
  let sen: Person;
  let link: string;

  beforeAll(async () => {
    server = await startServer();
    line = await openRecorder(server.app);
    browser = await openBrowser();
    marsh = await openPerson(browser, line, 'A. Marsh');
    sen = await openPerson(browser, line, 'R. Sen');
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await server?.stop();
  });

  test('join by link: nothing is asked before, the fragment leaves the address bar, the name stands beside', async () => {
    link = await makeGroup(marsh, 'Children task group');
    expect(link).toMatch(new RegExp(`^${line.origin}/#/i/1\\.[0-9a-f-]{36}\\.[\\w-]{22}\\.[\\w-]{43}$`));
    await joinByLink(sen, link);
    expect(sen.page.url()).not.toContain(link.slice(-43));
    expect(await sen.page.evaluate(() => history.length)).toBeLessThan(6);
    await marsh.page.getByText('R. Sen').first().waitFor();
  });

  test('a finding that one shares is on the other’s page of the same paper', async () => {
    await readSample(marsh, PAPER);
    await readSample(sen, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    const card = await openCard(sen.page, FIRST);
    await card.getByText('A. Marsh').first().waitFor();
    await waitShared(marsh);
  });

  test('different themes and a note each, made offline on one finding: all four are kept, on both', async () => {
    for (const person of [marsh, sen]) await person.offline(true);
    await openCard(marsh.page, FIRST);
    await addTheme(marsh.page, 'workf', 'Workforce');
    await writeNote(marsh.page, 'Who reads the records now?');
    await openCard(sen.page, FIRST);
    await addTheme(sen.page, 'leader', 'Leadership');
    await writeNote(sen.page, 'Ask the team managers.');
    await marsh.page.getByText('waiting to be shared').first().waitFor();
    expect(await marsh.page.getByRole('dialog').count()).toBe(0);
    for (const person of [marsh, sen]) await person.offline(false);
    for (const { page } of [marsh, sen]) {
      const card = page.getByRole('article').filter({ hasText: FIRST }).first();
      for (const words of ['Workforce', 'Leadership', 'Who reads the records now?', 'Ask the team managers.'])
        await card.getByText(words).first().waitFor({ timeout: 30_000 });
    }
    await waitShared(marsh);
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
    await marsh.page.getByRole('button', { name: 'Bring it back' }).click();
    await openCard(marsh.page, SECOND);
    await openCard(sen.page, SECOND);
    await sen.page.getByText('Every day is a lot.').first().waitFor();
  });

  test('what is only for oneself stays so', async () => {
    await markParagraph(sen.page, '3.7');
    await sen.page.reload();
    await marsh.page.reload();
    await openCard(sen.page, 'An ILACS inspection ends');
    expect(
      await marsh.page.getByRole('article').filter({ hasText: 'An ILACS inspection ends' }).count(),
    ).toBe(0);
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
});
