import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  closeToast,
  expectQuiet,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { eventually } from './pwa-kit.ts';
import { openFlows, watchNotices, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const FIRST = 'Most of their time here was spent';
const SECOND = 'Every day the lead inspector told';

describe.skipIf(inject('server') === undefined)('flows: what goes wrong on the way', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;

  beforeAll(async () => {
    // Tokens run out all the time in this file, and every few seconds the server looks which did.
    flows = await openFlows({ TOKEN_SECONDS: '3' });
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
    const link = await makeGroup(marsh, 'Children task group');
    await joinByLink(sen, link);
    for (const person of [marsh, sen]) await readSample(person, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    await openCard(sen.page, FIRST);
    await closeToast(marsh.page);
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  /** How often a server has closed a document because its token had run out. */
  const expired = (): number =>
    flows.line.all.filter(({ by, bytes }) => by === 'server' && bytes.includes('token-expired')).length;

  test('tokens run out in the middle: nobody notices, and nothing is lost', async () => {
    await waitShared(marsh);
    const notices = await Promise.all([watchNotices(marsh.page), watchNotices(sen.page)]);
    const before = expired();
    await eventually(expired).toBeGreaterThan(before);
    await writeNote(marsh.page, 'Written with a token of yesterday.');
    await sen.page.getByText('Written with a token of yesterday.').first().waitFor();
    const then = expired();
    await eventually(expired).toBeGreaterThan(then);
    await writeNote(sen.page, 'And answered.');
    await marsh.page.getByText('And answered.').first().waitFor();
    await waitShared(marsh);
    for (const read of notices) {
      const { raised, states } = await read();
      expect(raised).toEqual([]);
      expect(states.filter((state) => state !== 'shared' && state !== 'sharing')).toEqual([]);
    }
  });

  test('the server is killed in the middle: nothing stops, nothing is lost, and it goes on by itself', async () => {
    const notices = await Promise.all([watchNotices(marsh.page), watchNotices(sen.page)]);
    await flows.kill();
    await markParagraph(marsh.page, '3.6');
    await openCard(marsh.page, FIRST);
    await writeNote(marsh.page, 'Written while there was no server.');
    await marsh.page.getByText('1 finding waiting to be shared').first().waitFor();
    await shareCard(marsh.page, await openCard(marsh.page, SECOND));
    await marsh.page.getByText('2 findings waiting to be shared').first().waitFor();
    await writeNote(sen.page, 'Written there meanwhile.');
    await sen.page.getByText('1 finding waiting to be shared').first().waitFor();
    await flows.startAgain();
    for (const { page } of [marsh, sen]) {
      for (const words of ['Written while there was no server.', 'Written there meanwhile.'])
        await page.getByText(words).first().waitFor({ timeout: 30_000 });
    }
    await openCard(sen.page, SECOND);
    for (const person of [marsh, sen]) await waitShared(person);
    const [ofMarsh, ofSen] = await Promise.all(notices.map((read) => read()));
    // What the member did is said and can be undone; of the server nothing is said but in the status line.
    expect(ofMarsh!.raised.filter((text) => !/^(Marked|Share with|1 finding goes to)/.test(text))).toEqual(
      [],
    );
    expect(ofSen!.raised).toEqual([]);
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
});
