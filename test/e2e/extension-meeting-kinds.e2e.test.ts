/** Meetings of the other kinds of committee pages, listed and kept in the loaded extension's panel. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, launch, samples } from './extension-steps.ts';
import type { ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';

let ext: ExtensionBrowser;
beforeAll(async () => {
  ext = await launch();
});
afterAll(() => ext?.close());

const KINDS = [
  {
    name: 'a legacy Modern.Gov page',
    path: '/saltmere/CeListDocuments.aspx?MeetingId=1188&DF=15%2f03%2f2011',
  },
  {
    name: 'a CMIS page',
    path: '/aldenbury/cmis/Meetings/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/6512/Committee/208/Default.aspx',
  },
];

test.each(KINDS)('$name: its papers are listed, and kept in one press', async ({ path }) => {
  const tab = await ext.context.newPage();
  await tab.goto(samples(path));
  const { panel } = await enter(ext, tab);
  await panel.waitForText('Keep th');
  await panel.click('button', /^Keep th/);
  // Papers that are web pages are read where they are: only files are kept from here.
  await poll('its files kept', async () => {
    const rows = await panel.evaluate(() =>
      [...document.querySelectorAll('.rp-mp-state')].map((each) => each.textContent?.trim() ?? ''),
    );
    return rows.includes('Kept offline') && (await panel.count('button', /^Keep th/)) === 0;
  });
  expect(await panel.evaluate(() => document.querySelectorAll('.rp-mp-failed').length)).toBe(0);
  await panel.close();
  await tab.close();
});
