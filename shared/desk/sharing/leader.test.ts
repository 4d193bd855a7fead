/** What waits, who speaks to the server, and a server that goes and comes: real browser profiles, a real server. */
import type { CDPSession } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Profile, Tab } from '../../../test/sharing/desk-profiles.ts';
import { addDevice, until } from '../../../test/sharing/steps.ts';
import { useDesks } from '../../../test/sharing/desks.ts';

const desks = useDesks();

/** Two devices of one member, both with a paper. */
async function twoDevices(): Promise<{ readonly profile: Profile; readonly a: Tab; readonly b: Tab }> {
  const profile = await desks.profiles.open('Laptop');
  const [a, b] = [await profile.tab(), await desks.device('Tablet')];
  await a.run((page) => page.enter('p1'));
  const { link } = await addDevice(a);
  await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
  await until(b, (page) => page.desk!.library.value.meetings.length === 1);
  for (const tab of [a, b]) await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
  return { profile, a, b };
}

const stateOf = (tab: Tab) => tab.run((page) => page.desk!.sharing.state.value);

/**
 * As a tablet suspends a tab: it runs nothing, hears nothing, and lets no lock go. Browsers do not suspend one in the
 * middle of a transaction for which another waits: then it is tried again.
 */
async function suspend(debug: CDPSession, other: Tab): Promise<void> {
  for (;;) {
    const asleep = new Promise((done) => debug.once('Debugger.paused', done));
    await debug.send('Debugger.pause');
    await asleep;
    const written = other.run(writeEverywhere);
    const isFree = await Promise.race([
      written,
      new Promise<false>((done) => setTimeout(() => done(false), 3000)),
    ]);
    if (isFree) return;
    await debug.send('Debugger.resume');
    await written;
  }
}

/** Runs in a page: true when each store of each database could be written to. */
async function writeEverywhere(): Promise<true> {
  const end = (request: IDBOpenDBRequest | IDBTransaction, event: string): Promise<void> =>
    new Promise((done) => request.addEventListener(event, () => done()));
  for (const { name } of await indexedDB.databases()) {
    const opening = indexedDB.open(name!);
    await end(opening, 'success');
    const database = opening.result;
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    transaction.objectStore(transaction.objectStoreNames[0]!).count();
    await end(transaction, 'complete');
    database.close();
  }
  return true;
}

describe('the line to the server', { timeout: 180_000 }, () => {
  test('[Y30] [Y31] [Y40] offline nothing stops; what waits is counted, survives a restart and merges when they meet', async () => {
    const { a, b, profile } = await twoDevices();
    await profile.context.setOffline(true);
    await desks.server.stop();
    const began = performance.now();
    await a.run(async (page) => {
      await page.mark('p1', 'first on the laptop');
      await page.mark('p1', 'second on the laptop');
    });
    expect(performance.now() - began).toBeLessThan(2000);
    await b.run((page) => page.mark('p1', 'on the tablet', 'risk'));
    await until(a, (page) => {
      const shared = page.desk!.sharing.state.value;
      return shared.state === 'waiting' && shared.findings === 2;
    });
    expect(await a.run((page) => page.desk!.troubles.value)).toEqual([]);
    await a.close();
    await profile.context.setOffline(false);
    // Back with the device started anew, and still no server.
    const again = await profile.tab();
    await until(again, (page) => {
      const shared = page.desk!.sharing.state.value;
      return shared.state === 'waiting' && shared.findings === 2 && shared.lastShared !== undefined;
    });
    await desks.server.start();
    const all = ['first on the laptop', 'on the tablet', 'second on the laptop'];
    for (const tab of [again, b]) {
      await until(
        tab,
        async (page, words) => JSON.stringify(await page.quotes('p1')) === JSON.stringify(words),
        all,
        40_000,
      );
      await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
    }
  });

  test('[Y33] two tabs show the same words; when the one that leads closes, the other leads', async () => {
    const { a, b, profile } = await twoDevices();
    const second = await profile.tab();
    await until(second, (page) => page.desk!.sharing.state.value.state === 'shared');
    const sockets = { second: 0 };
    second.page.on('websocket', () => void sockets.second++);
    await second.run((page) => page.mark('p1', 'in the second tab'));
    await until(b, async (page) => (await page.quotes('p1')).includes('in the second tab'));
    await until(second, (page) => page.desk!.sharing.state.value.state === 'shared');
    expect(sockets.second).toBe(0);
    // The words of the one that leads reach the other a moment later.
    await expect
      .poll(async () => [await stateOf(second), await stateOf(a)], { timeout: 15_000 })
      .toSatisfy(([seen, led]) => JSON.stringify(seen) === JSON.stringify(led));
    await a.close();
    await second.run((page) => page.mark('p1', 'after the first tab was closed'));
    await until(b, async (page) => (await page.quotes('p1')).includes('after the first tab was closed'));
    expect(sockets.second).toBeGreaterThan(0);
  });

  test('[Y33] a tab that is suspended while it leads keeps nobody waiting, and waits its turn when it wakes', async () => {
    const { a, b, profile } = await twoDevices();
    const second = await profile.tab();
    const sockets = { second: 0, first: 0 };
    second.page.on('websocket', () => void sockets.second++);
    a.page.on('websocket', () => void sockets.first++);
    const debug = await profile.context.newCDPSession(a.page);
    await debug.send('Debugger.enable');
    await suspend(debug, second);
    await second.run((page) => page.mark('p1', 'while the first tab sleeps'));
    await until(
      b,
      async (page) => (await page.quotes('p1')).includes('while the first tab sleeps'),
      undefined,
      40_000,
    );
    await until(second, (page) => page.desk!.sharing.state.value.state === 'shared');
    expect(sockets.second).toBe(1);
    await debug.send('Debugger.disable');
    await a.run((page) => page.mark('p1', 'awake again'));
    await until(b, async (page) => (await page.quotes('p1')).includes('awake again'));
    for (const tab of [a, second])
      await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
    // The one that was asleep speaks by itself no more.
    expect(sockets).toEqual({ first: 0, second: 1 });
  });

  test('[Y32] what a context left that was killed before it could share is shared by the next', async () => {
    const { a, b, profile } = await twoDevices();
    await desks.server.stop();
    await until(a, (page) => page.desk!.sharing.state.value.state === 'waiting');
    await a.run((page) => page.mark('p1', 'a moment before the battery was empty'));
    await a.close();
    await desks.server.start();
    await profile.tab();
    await until(b, async (page) => (await page.quotes('p1')).length === 1, undefined, 40_000);
  });

  test('[Y40] a server killed while both write loses nothing', async () => {
    const { a, b } = await twoDevices();
    const words = (who: string): string[] => Array.from({ length: 12 }, (_, i) => `${who} ${i}`);
    const write = (tab: Tab, who: string): Promise<void> =>
      tab.run(async (page, all) => {
        for (const quote of all) {
          await page.mark('p1', quote);
          await new Promise((done) => setTimeout(done, 60));
        }
      }, words(who));
    const writing = [write(a, 'laptop'), write(b, 'tablet')];
    await new Promise((done) => setTimeout(done, 300));
    await desks.server.stop();
    await new Promise((done) => setTimeout(done, 200));
    await desks.server.start();
    await Promise.all(writing);
    const all = [...words('laptop'), ...words('tablet')].sort();
    for (const tab of [a, b]) {
      await until(
        tab,
        async (page, quotes) => JSON.stringify(await page.quotes('p1')) === JSON.stringify(quotes),
        all,
        40_000,
      );
      await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
    }
  });
});
