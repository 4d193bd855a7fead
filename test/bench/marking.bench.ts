import type { Page } from 'playwright';
import { selectText } from '../e2e/harness/page-tools.ts';
import { poll } from '../e2e/harness/poll.ts';
import type { OpenBench } from './bench.ts';
import { openAtHome, type Home, openPaper, passagesOf, sampleAddress } from './open-home.ts';
import { hearActs, openPageClock, type PageClock } from './page-clock.ts';

const ROUNDS = 20;
/** Papers that nothing was marked in before, each for one first mark. */
const FIRST = ['Annual Report 2011', 'Annual Report 2014', 'Peer Review of', 'Peer Review Briefing'];

function seen(clock: PageClock, name: 'toolbar' | 'painted' | 'committed'): Promise<number> {
  return poll(name, async () => (await clock.read())[name]);
}

/** Selects with a real mouse and marks with a real key, as the member does. */
async function mark(page: Page, clock: PageClock, words: string): Promise<readonly number[]> {
  await clock.arm();
  await selectText(page, words);
  const toolbar = await seen(clock, 'toolbar');
  await clock.arm();
  await page.keyboard.press('1');
  return [toolbar, await seen(clock, 'painted'), await seen(clock, 'committed')];
}

/** From the member's act to what the member sees, in the built extension on a sample page. */
export default function open(): Promise<OpenBench> {
  return openAtHome(prepare);
}

async function prepare({ server, ext }: Home): Promise<OpenBench['measures']> {
  await hearActs(ext);
  const { page } = await openPaper(ext, await sampleAddress(server, 'Outcome of the Ofsted'));
  const clock = await openPageClock(ext, page);
  const passages = await passagesOf(page);
  const first = [...FIRST];
  const promises = [
    { name: 'end of the selection to the first frame with the toolbar', unit: 'ms' as const, limit: 50 },
    { name: 'key to painted', unit: 'ms' as const, limit: 100 },
    { name: 'key to committed (strict) and acknowledged', unit: 'ms' as const, limit: 100 },
  ];
  return [
    {
      promises,
      rounds: ROUNDS,
      async measure() {
        const words = passages.shift();
        if (words === undefined) throw new Error('the sample page has too few passages');
        return mark(page, clock, words);
      },
    },
    {
      promises: promises.map(({ name, unit, limit }) => ({
        name: `first mark on a page: ${name}`,
        unit,
        limit,
      })),
      rounds: FIRST.length - 1,
      async measure() {
        const paper = await openPaper(ext, await sampleAddress(server, first.shift() ?? ''));
        const [words = ''] = await passagesOf(paper.page);
        const times = await mark(paper.page, await openPageClock(ext, paper.page), words);
        await paper.page.close();
        return times;
      },
    },
  ];
}
