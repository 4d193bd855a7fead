/** What a lost device removes, where a browser is unlike the others or was closed meanwhile. */
import { describe, expect, test } from 'vitest';
import { addDevice, until } from '../../../test/sharing/steps.ts';
import { useDesks } from '../../../test/sharing/desks.ts';

const desks = useDesks();

describe('a lost device', { timeout: 180_000 }, () => {
  test('[Y37] where a browser gives no files the database of bytes goes too; a removal that was cut off goes on at the next start', async () => {
    const a = await desks.device('Laptop');
    const profile = await desks.profiles.open('Lost phone');
    await profile.context.addInitScript(() => {
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('none', 'SecurityError'));
    });
    const b = await profile.tab();
    const { link } = await addDevice(a);
    await b.run((page, text) => page.desk!.sharing.join(text, ''), link);
    await b.run((page) => page.keep('bytes of a paper'));
    const databases = () =>
      b.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(await databases()).toContain('rapporteur-files');
    await until(a, (page) => page.desk!.sharing.devices.value.length === 2);
    await a.run((page) => {
      const found = page.desk!.sharing.devices.value.find(({ isThis }) => !isThis)!;
      return page.desk!.sharing.reportLost(found.device);
    });
    await b.page.waitForFunction(() => (window as { wiped?: boolean }).wiped === true, undefined, {
      timeout: 60_000,
    });
    expect(await databases()).toEqual([]);

    await b.page.evaluate(async () => {
      localStorage.setItem('rapporteur-lost', 'begun');
      await new Promise((done) => (indexedDB.open('w/left-over').onsuccess = done));
    });
    await b.page.reload();
    await b.run((page, arg) => page.open(arg), { server: desks.server.origin });
    expect(await databases()).not.toContain('w/left-over');
    expect(await b.run((page) => page.desk!.troubles.value)).toMatchObject([{ code: 'device-lost' }]);
  });

  test('[Y37] what another context holds open is removed at the next start', async () => {
    const profile = await desks.profiles.open('Lost tablet');
    const b = await profile.tab();
    const databases = () =>
      b.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await b.page.evaluate(async () => {
      localStorage.setItem('rapporteur-lost', 'begun');
      const held = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('w/held');
        opening.onsuccess = () => done(opening.result);
      });
      Object.assign(globalThis, { held });
    });
    await b.run((page, arg) => page.open(arg), { server: desks.server.origin });
    expect(await b.page.evaluate(() => localStorage.getItem('rapporteur-lost'))).toBe('begun');
    await b.page.reload();
    await b.run((page, arg) => page.open(arg), { server: desks.server.origin });
    expect(await databases()).not.toContain('w/held');
    expect(await b.page.evaluate(() => localStorage.getItem('rapporteur-lost'))).not.toBe('begun');
  });
});
