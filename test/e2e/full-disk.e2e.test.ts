import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { freePort } from './harness/serve.ts';
import { openSmallDisk, smallDiskMissing, type SmallDisk } from './full-disk/small-disk.ts';

type Tools = typeof import('./full-disk/page.ts');

const missing = smallDiskMissing();

describe.skipIf(missing !== undefined)(
  `a disk that is truly full${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    let server: Server;
    let url: string;
    let disk: SmallDisk;

    beforeAll(async () => {
      const browser = await findBrowser();
      if (!browser) throw new Error('no Chromium');
      ({ server, url } = await serve(await bundle()));
      disk = await openSmallDisk(browser.path, 120);
    });
    afterAll(async () => {
      await disk?.close();
      server?.close();
    });

    test('[S2] [S3] [S7] every failed write is told within two seconds; once there is space nothing is missing', async () => {
      const page = await disk.context.newPage();
      await page.goto(url);
      expect(await write(page, 'before', 10)).toMatchObject({ code: 'stored' });
      await disk.fill();
      const failed = [];
      for (let i = 0; i < 5; i++) failed.push(await write(page, `full${i}`, 30_000));
      expect(failed.map(({ code }) => code)).toEqual(Array(5).fill('storage-full'));
      expect(Math.max(...failed.map(({ ms }) => ms))).toBeLessThan(2000);
      expect(await told(page)).toEqual({ saved: 'storage-full', troubles: ['storage-full'], problems: [] });

      await disk.free();
      expect(await write(page, 'after', 10)).toMatchObject({ code: 'stored' });
      expect(await told(page)).toMatchObject({ saved: 'saved', problems: [] });
      await page.reload();
      const read = await page.evaluate(() => (window as unknown as { tools: Tools }).tools.readStock());
      expect(read).toEqual({
        keys: ['after', 'before', 'full0', 'full1', 'full2', 'full3', 'full4'],
        pending: false,
      });
    });
  },
);

function write(page: Page, key: string, bytes: number): ReturnType<Tools['write']> {
  return page.evaluate(
    async ({ key, bytes }) => {
      const { tools } = window as unknown as { tools: Tools };
      await tools.loaded;
      return tools.write(key, bytes);
    },
    { key, bytes },
  );
}

function told(page: Page): Promise<ReturnType<Tools['told']>> {
  return page.evaluate(() => (window as unknown as { tools: Tools }).tools.told());
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./full-disk/page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'tools' } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

async function serve(code: string): Promise<{ readonly server: Server; readonly url: string }> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const script = request.url === '/page.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? code : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${port}/` };
}
