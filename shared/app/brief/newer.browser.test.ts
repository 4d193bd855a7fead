import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionIdOf } from '../../core/edition-id.ts';
import type { Desk } from '../../desk/desk.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import { describeSample } from '../describe-sample.ts';
import { openApp, type AppBench } from '../testing/app-bench.ts';

const EDITED = 'Agency workers fell from 31% to 18.5% of the team';
const GONE = 'A third reader checks every closed file before the end of June';
const STANDS = 'Nine calls in ten are answered within the hour';

const paper = (...texts: readonly string[]): string =>
  `<main><h1>Care at home</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</main>`;
const filler = (n: number): string =>
  `Paragraph ${n} of the paper speaks of item ${n * 7} and of nothing that is said in another place.`;
const FIRST = paper(
  `1.2 ${EDITED}, the letter says, over the year.`,
  filler(1),
  `1.3 ${GONE}.`,
  filler(2),
  filler(3),
  `1.5 ${STANDS}.`,
);
const SECOND = paper(
  'This version replaces the one of last week.',
  `1.2 Agency workers fell from 31% to 19% of the team, the letter says, over the year.`,
  filler(1),
  'The clerk has put the tables of this part right, and two names of members as well.',
  filler(2),
  filler(3),
  `1.6 ${STANDS}.`,
);

let desk: Desk;
let app: AppBench | undefined;
const rid = 'paper1';

beforeEach(async () => {
  await throwAwayProfile();
  desk = await openDesk();
  history.replaceState(null, '', '#/brief');
});
afterEach(async () => {
  app?.close();
  await desk.dispose();
  await throwAwayProfile();
  history.replaceState(null, '', location.pathname + location.search);
});

async function keep(html: string, quotes: readonly string[]) {
  const described = await describeSample(html, quotes);
  if (!described.ok) throw new Error(described.code);
  const { text, skeleton, snapshot, selectors } = described.value;
  const file = await desk.keepBytes(snapshot);
  if (!file.ok) throw new Error(file.code);
  const id = await editionIdOf(text);
  const entered = await desk.enterReport({
    rid,
    report: { key: `url:${rid}`, title: 'Care at home', date: '2026-10-08' },
    edition: { id, media: 'page', textHash: id, skeleton, file: file.value },
    restricted: false,
  });
  expect(entered).toMatchObject({ ok: true });
  return { id, selectors };
}

test('[R216] words of a version that nobody has opened are looked for, and told with before and after', async () => {
  const first = await keep(FIRST, [EDITED, GONE, STANDS]);
  for (const sel of first.selectors) {
    const mark = { type: 'mark', rid, finding: crypto.randomUUID(), edition: first.id, sel: sel! } as const;
    const marked = await desk.run({ ...mark, kind: 'risk', ask: true, at: Date.now() });
    expect(marked).toMatchObject({ ok: true });
  }
  await keep(SECOND, []);
  app = openApp(desk, desk.sharing);
  await app.says('in which these words seem to be changed');
  const passages = [...app.root.querySelectorAll('.brief-list .rp-passage')].map(
    ({ textContent }) => textContent,
  );
  expect(passages).toHaveLength(3);
  expect(passages[0]).toContain('Now: Agency workers fell from 31% to 19% of the team');
  expect(passages[1]).toContain('these words were not found in it');
  expect(passages[2]).toContain('These words stand in it; nobody has checked that.');
  // A rule's word is no member's: there is nothing to take over yet.
  expect(app.root.textContent).not.toContain('Use the words as they are now');
});
