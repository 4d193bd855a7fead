import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Desk } from '../../desk/desk.ts';
import { createDesks } from '../../desk/testing/desk-builders.ts';
import type { AppBench } from '../testing/app-bench.ts';
import { openExchange, URL_HERE, type ExchangeBench } from './testing/exchange-bench.ts';

const URL_AWAY = 'https://council.example/other';

const desks = createDesks();
let bench: ExchangeBench;
let desk: Desk;
let app: AppBench;
const {
  keepPaper,
  choose,
  viewOf: findingsOf,
}: Pick<ExchangeBench, 'keepPaper' | 'choose' | 'viewOf'> = {
  keepPaper: () => bench.keepPaper(),
  choose: (...of) => bench.choose(...of),
  viewOf: (url) => bench.viewOf(url),
};

beforeEach(async () => {
  await page.viewport(1280, 900);
  bench = openExchange(await desks.open());
  ({ desk, app } = bench);
});
afterEach(async () => {
  bench.close();
  await desks.end();
});

const annotation = (id: string, exact: string, more: object = {}): object => ({
  id,
  created: '2019-10-08T09:00:00Z',
  user: 'acct:asen@hypothes.is',
  uri: URL_HERE,
  text: '',
  tags: [],
  target: [{ source: URL_HERE, selector: [{ type: 'TextQuoteSelector', exact }] }],
  document: { title: ['Another paper'] },
  ...more,
});

const FILE = {
  client_version: '1.2',
  annotations: [
    annotation('a1', 'Six actions were late', { text: 'Why again?', tags: ['Late actions', 'kind:risk'] }),
    annotation('a2', 'Words that nobody wrote'),
    annotation('a3', 'Elsewhere', { uri: URL_AWAY }),
    annotation('a4', 'x', { user_info: { display_name: '<script>alert(1)</script>' } }),
    annotation('r1', '', {
      references: ['a1'],
      text: 'Since May.',
      user: 'acct:bok@hypothes.is',
      target: [],
    }),
  ],
};

test('[X10] [X11] [X13] a file is looked at first; then its marks stand on their words, with authors, dates and replies', async () => {
  await keepPaper();
  await choose(FILE);
  await app.says('3 new, 0 changed, 0 here already, 1 not taken');
  await app.says('No. 4. A name in it holds code or hidden characters.');
  expect((await findingsOf(URL_HERE))?.findings).toEqual([]);
  await app.click('Bring in 3 findings');
  await app.says('3 findings brought in, in 2 papers.');
  const view = await findingsOf(URL_HERE);
  const [late] = view!.findings.filter(({ kind }) => kind === 'risk');
  expect(late).toMatchObject({
    edition: 'e1',
    sel: { quote: { exact: 'Six actions were late' }, paragraph: '3.1' },
    source: { author: 'asen', at: Date.UTC(2019, 9, 8, 9) },
    themes: [{ label: 'Late actions' }],
    notes: [
      { text: 'Why again?', source: { author: 'asen' } },
      { text: 'Since May.', source: { author: 'bok' } },
    ],
    audience: { kind: 'own' },
  });
  expect(view!.findings.map(({ sel }) => sel.quote.exact)).toContain('Words that nobody wrote');
  const away = await findingsOf(URL_AWAY);
  expect(away).toMatchObject({
    report: { linkOnly: true, title: 'Another paper' },
    urls: [URL_AWAY],
    findings: [{ sel: { quote: { exact: 'Elsewhere' } } }],
  });
});

test('[X10] the same file a second time adds nothing', async () => {
  await keepPaper();
  await choose(FILE);
  await app.click('Bring in 3 findings');
  await app.says('3 findings brought in');
  await choose(FILE);
  await app.says('0 new, 0 changed, 3 here already, 1 not taken');
  await app.says('There is nothing to add.');
  expect(
    [...app.root.querySelectorAll('button')].some((each) => each.textContent?.startsWith('Bring in')),
  ).toBe(false);
});

test('[X11] what the file has more of a finding is added to it, and nothing is taken away', async () => {
  await keepPaper();
  await choose(FILE);
  await app.click('Bring in 3 findings');
  await app.says('3 findings brought in');
  const [first, ...rest] = FILE.annotations;
  const later = annotation('r2', '', {
    references: ['a1'],
    text: 'Still so.',
    user: 'acct:bok@hypothes.is',
    target: [],
  });
  await choose({ ...FILE, annotations: [{ ...first, tags: ['Costs'] }, later, ...rest] });
  await app.says('0 new, 1 changed, 2 here already, 1 not taken');
  await app.says('Adds 1 theme, 1 note.');
  await app.click('Bring in 1 finding');
  await app.says('1 finding brought in');
  const view = await findingsOf(URL_HERE);
  const [late] = view!.findings.filter(({ kind }) => kind === 'risk');
  expect(late!.themes.map(({ label }) => label).sort()).toEqual(['Costs', 'Late actions']);
  expect(late!.notes.map(({ text, source }) => [text, source?.author]).sort()).toEqual([
    ['Since May.', 'bok'],
    ['Still so.', 'bok'],
    ['Why again?', 'asen'],
  ]);
});

test('[X12] all of it is taken out again in one step, papers that came with it too', async () => {
  await keepPaper();
  await choose(FILE);
  await app.click('Bring in 3 findings');
  await app.says('3 findings brought in');
  await app.click('Take them out again');
  await app.says('Your library is as it was.');
  expect((await findingsOf(URL_HERE))?.findings).toEqual([]);
  expect(await findingsOf(URL_AWAY)).toBeNull();
  await choose(FILE);
  await app.click('Bring in 3 findings');
  await app.says('3 findings brought in');
  expect((await findingsOf(URL_HERE))?.findings).toHaveLength(2);
});

test('[X12] a file that is refused changes nothing and says why', async () => {
  await keepPaper();
  await choose(JSON.stringify(FILE).slice(0, 400));
  await app.says('This file ends too early');
  await choose('{"type":"FeatureCollection"}');
  await app.says('This is no file of findings that Rapporteur knows.');
  expect((await findingsOf(URL_HERE))?.findings).toEqual([]);
});

test.each(['light', 'dark', 'contrast'] as const)(
  '[X15] axe finds nothing on In and out (%s)',
  async (look) => {
    await desk.settings.set('theme', look);
    await keepPaper();
    await choose(FILE);
    await app.says('3 new');
    app.root.querySelectorAll('details').forEach((each) => (each.open = true));
    const { violations } = await axe.run(app.root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  },
);
