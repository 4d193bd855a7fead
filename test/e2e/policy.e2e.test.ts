import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { extensionUrl, launchExtension, type ExtensionBrowser } from './harness/extension.ts';
import { consoleErrors } from './harness/page-tools.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launchExtension();
});

afterAll(() => ext.close());

const EXTENSION_PAGES = ['sidepanel.html', 'options.html', 'app.html', 'offscreen.html'];

test.for([...EXTENSION_PAGES, 'the PWA'])(
  'a strict CSP with Trusted Types holds in %s, and it lives with it',
  async (name) => {
    const page = await ext.context.newPage();
    const errors = consoleErrors(page);
    await page.goto(name === 'the PWA' ? `${inject('server')?.app}/` : extensionUrl(ext, name));
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    const tried = await page.evaluate(() => {
      const { trustedTypes: factory } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      const attempts: Record<string, () => unknown> = {
        html: () => (document.createElement('div').innerHTML = '<img>'),
        worker: () => new Worker('/x.js'),
        // oxlint-disable-next-line no-eval -- that it is refused is the test
        eval: () => globalThis.eval('1'),
        policy: () => factory.createPolicy('another', {}),
      };
      const refused: string[] = [];
      for (const [what, attempt] of Object.entries(attempts)) {
        try {
          attempt();
        } catch {
          refused.push(what);
        }
      }
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = 'body { outline: 7px solid red }';
      return { refused, outline: getComputedStyle(document.body).outlineWidth };
    });
    expect(tried.refused.toSorted()).toEqual(['html', 'policy', 'worker']);
    expect(tried.outline).not.toBe('7px');
    await page.close();
  },
);
