/** What a lost device removes, where a browser is unlike the others or was closed meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openProfiles,
  startTestServer,
  type Profiles,
  type TestServer,
} from '../../../test/sharing/desk-profiles.ts';
import { addDevice, until } from '../../../test/sharing/steps.ts';
import { HAS_DOORS } from '../../../test/sharing/doors.ts';

let server: TestServer;
let profiles: Profiles;
beforeAll(async () => {
  server = await startTestServer();
  profiles = await openProfiles(server.origin);
}, 60_000);
afterAll(async () => {
  await profiles?.end();
  await server?.end();
});

describe.runIf(HAS_DOORS)('a lost device', { timeout: 180_000 }, () => {
  test('[Y37] where a browser gives no files the database of bytes goes too; a removal that was cut off goes on at the next start', async () => {
    const a = await (await profiles.open('Laptop')).tab();
    const profile = await profiles.open('Lost phone');
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
    await b.run((page, arg) => page.open(arg), { server: server.origin });
    expect(await databases()).not.toContain('w/left-over');
    expect(await b.run((page) => page.desk!.troubles.value)).toMatchObject([{ code: 'device-lost' }]);
  });
});
