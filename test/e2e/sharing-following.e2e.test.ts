import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openPdfFile, pdfShown, samplePdf } from './pdf-kit.ts';
import { eventually } from './pwa-kit.ts';
import { waitKept } from './sharing-devices-kit.ts';
import {
  addDevice,
  expectQuiet,
  goTo,
  openLink,
  readSample,
  waitShared,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';

describe.skipIf(inject('server') === undefined)('flows: what one reads follows to one’s own tablet', () => {
  let flows: Flows;
  let laptop: Person;
  let tablet: Person;

  /** Title and number of the paragraph at the reading line. */
  const scrolled = ({ page }: Person): Promise<number> => page.evaluate(() => Math.round(window.scrollY));

  beforeAll(async () => {
    flows = await openFlows({ OPERATOR: 'Saltmere Council' });
    laptop = await flows.open('Laptop');
    await readSample(laptop, PAPER);
    tablet = await flows.open('Tablet', { viewport: { width: 820, height: 1180 }, touch: true });
    await openLink(tablet.page, await addDevice(laptop));
    await tablet.page
      .getByRole('button', { name: /^(Join|Add|Use)/ })
      .first()
      .click();
    await tablet.page.getByText('This is one of your devices now').first().waitFor({ state: 'attached' });
    await waitShared(laptop);
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('[Y90] a paper is opened again where it was left, here and on the tablet', async () => {
    await readSample(laptop, PAPER);
    await laptop.page.evaluate(() => window.scrollTo(0, 1800));
    await laptop.page.waitForTimeout(700);
    const left = await scrolled(laptop);
    expect(left).toBeGreaterThan(1000);
    await goTo(laptop.page, '#/');
    await readSample(laptop, PAPER);
    await eventually(() => scrolled(laptop).then((now) => Math.abs(now - left) < 300)).toBe(true);
    await waitShared(laptop);
    await readSample(tablet, PAPER);
    await eventually(() => scrolled(tablet).then((now) => now > 600)).toBe(true);
  });

  test('[Y90] a PDF is opened on the tablet at the page where the laptop left it', async () => {
    const { page } = laptop;
    await goTo(page, '#/');
    await openPdfFile(page, samplePdf('saltmere-2016'));
    const title = await page.locator('.reader-title h1').innerText();
    await page
      .getByText(/^Page 1 of/)
      .first()
      .waitFor();
    await page.locator('.pdfViewer').evaluate((pages) => pages.parentElement!.scrollTo(0, 100_000));
    const last = page.getByText(/^Page [2-9]\d* of/).first();
    await last.waitFor();
    const left = /Page (\d+)/.exec(await last.innerText())![1]!;
    // It is told when it is left.
    await goTo(page, '#/');
    await waitShared(laptop);
    await goTo(tablet.page, '#/');
    await waitKept(tablet.page, title);
    await tablet.page.locator('.rp-row-link', { hasText: title }).first().click();
    await pdfShown(tablet.page);
    await tablet.page
      .getByText(new RegExp(`^Page ${left} of`))
      .first()
      .waitFor();
  });

  test('[Y90] “Read next” is a list of one’s own on both, and a paper comes off it on both', async () => {
    await goTo(laptop.page, '#/');
    const row = laptop.page.locator('.rp-row').filter({ hasText: PAPER }).first();
    await row.hover();
    await row.getByRole('button', { name: /^Read next/ }).click();
    await laptop.page.getByRole('heading', { name: 'Read next 1' }).waitFor();
    await goTo(tablet.page, '#/');
    const next = tablet.page.getByRole('region', { name: 'Read next 1' });
    await next.getByRole('link', { name: PAPER }).waitFor({ timeout: 30_000 });
    const box = await next.getByRole('button', { name: /^Take off the list/ }).boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
    await next.getByRole('button', { name: /^Take off the list/ }).click();
    await laptop.page
      .getByRole('heading', { name: 'Read next 1' })
      .waitFor({ state: 'detached', timeout: 30_000 });
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(laptop, tablet));
});
