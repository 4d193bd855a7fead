import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { OTHER_BROWSERS, type OtherBrowser } from './harness/other-browsers.ts';
import { paintedInPaper } from './harness/page-finds.ts';
import { eventually } from './pwa-kit.ts';
import {
  makeGroup,
  markParagraph,
  openCard,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const built = inject('server') !== undefined;
const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'Children task group';
const FIRST = 'Most of their time here was spent';
const SECOND = 'Four inspectors were here';

/** A. Marsh works in Chromium; R. Sen in the other browser. */
describe.each(OTHER_BROWSERS)('3.11: sharing with $name', ({ missing, open }) => {
  let flows: Flows;
  let marsh: Person;
  let sen: OtherBrowser;

  beforeAll(async () => {
    if (!built || missing !== undefined) return;
    flows = await openFlows();
    [marsh, sen] = await Promise.all([flows.open('A. Marsh'), open()]);
  });
  afterAll(async () => {
    await sen?.close();
    await flows?.end();
  });
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
    if (!built) context.skip('the server is not built');
  });

  test('join by link, with a name; the secret does not stay in the address', async () => {
    const link = await makeGroup(marsh, GROUP);
    await readSample(marsh, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    await waitShared(marsh);
    await sen.open(link);
    await sen.fill('textbox', 'Your name', 'R. Sen');
    await sen.click('button', 'Join');
    await sen.waitForText(PAPER);
    const address = await sen.evaluate(() => location.href);
    expect(address).not.toContain(link.slice(-43));
  });

  test('the paper that was shared with it is kept there, and read', async () => {
    await sen.click('button', /^Keep offline/);
    await sen.waitForText('Ready offline');
    await sen.click('link', new RegExp(PAPER));
    await eventually(() => sen.evaluate(paintedInPaper)).not.toEqual({});
    await sen.waitForText('Written by A. Marsh');
  });

  test('a click on painted words opens their card', async () => {
    expect(await sen.has('button', /^Add note/)).toBe(false);
    await sen.clickPaperWords(FIRST);
    await eventually(() => sen.has('button', /^Add note/)).toBe(true);
  });

  test('what is marked there is shared, and seen by the one who invited', async () => {
    await sen.selectPaperWords(SECOND);
    await sen.click('button', 'Risk');
    await sen.waitForText('Saved on this computer');
    // What moves under the pointer on a busy machine is clicked again.
    const isAsked = async (): Promise<boolean> => {
      if (await sen.has('dialog')) return true;
      await sen.click('button', 'Share');
      return false;
    };
    await eventually(isAsked).toBe(true);
    await sen.waitForText(/Can the public see this paper|Everything I mark in this report/);
    if (await sen.has('button', 'The public can see it')) await sen.click('button', 'The public can see it');
    await sen.click('button', 'Share 1 finding');
    await marsh.page.getByText('Written by R. Sen').first().waitFor({ timeout: 60_000 });
  });

  test('apart: read and noted with no server; then both have both notes', async () => {
    // Until all of the app has come the page is the server's.
    await eventually(() => sen.evaluate(() => navigator.serviceWorker?.controller != null)).toBe(true);
    await flows.kill();
    await sen.reload();
    await eventually(() => sen.evaluate(paintedInPaper)).not.toEqual({});
    await sen.clickPaperWords(FIRST);
    await sen.click('button', /^Add note/);
    await sen.click('radio', GROUP);
    await sen.fill('textbox', 'Note', 'Seen in another browser.');
    await sen.click('button', 'Keep');
    await sen.waitForText('Seen in another browser.');
    await openCard(marsh.page, FIRST);
    await writeNote(marsh.page, 'Written at the same time.');
    await flows.startAgain();
    await marsh.page.getByText('Seen in another browser.').first().waitFor({ timeout: 60_000 });
    await eventually(() => sen.text()).toContain('Written at the same time.');
  });

  test('no exception and no refusal of the policy was told', () => {
    const CUT = /NetworkError|Failed to load|can’t establish a connection|ERR_/;
    expect(sen.errors.filter((text) => !CUT.test(text))).toEqual([]);
  });
});
