import { describe, expect, test } from 'vitest';
import { createWords, describeSpan } from '../../shared/documents/page/anchor-page.ts';
import { editionOf } from './edition.ts';
import type { PageIdentity } from './identify-page.ts';
import { chooseEdition, describeMarked } from './mark-edition.ts';

const OLD = 'The committee noted the report. Six actions were late. Members asked why.';
const NEW = `A line that was not there before. ${OLD}`;

async function pageOf(raw: string): Promise<PageIdentity> {
  const words = createWords({ raw, blocks: [{ start: 0, end: raw.length, kind: 'paragraph' }] });
  const { text } = words.index;
  return {
    url: 'https://council.example/a',
    key: 'a',
    rid: 'r',
    edition: await editionOf(text),
    text,
    skeleton: new Uint8Array(),
    words: () => words,
    facts: { title: 'A', restrictionSigns: [], sample: false, links: [] },
    restricted: false,
  };
}

function markOn(page: PageIdentity, edition?: string) {
  const start = page.text.indexOf('six actions');
  const sel = describeSpan(page.words()!, { start, end: start + 'Six actions were late'.length });
  if (!sel.ok) throw new Error(sel.code);
  const mark = { type: 'mark', finding: 'f', at: 1, sel: sel.value } as const;
  return edition === undefined ? mark : { ...mark, edition };
}

const seen = (...pages: PageIdentity[]) => new Map(pages.map((page) => [page.edition, page]));

describe('the version that a mark is kept under', () => {
  test('without a name, the page’s own where the words and their context stand exactly at their place', async () => {
    const page = await pageOf(OLD);
    expect(await chooseEdition(markOn(page), page, seen(page))).toEqual({ edition: page.edition, page });
  });

  test('without a name and repeated after the page changed: that of its own words, never the page’s', async () => {
    const mark = markOn(await pageOf(OLD));
    const page = await pageOf(NEW);
    const chosen = await chooseEdition(mark, page, seen(page));
    expect(mark.sel.quote.exact).toBe('Six actions were late');
    expect(chosen).toEqual({ edition: await editionOf('six actions were late'), page: undefined });
    expect(chosen.edition).not.toBe(page.edition);
  });

  test('the same words at the same place with another context are not taken for the same', async () => {
    const mark = markOn(await pageOf(OLD));
    const page = await pageOf(OLD.replace('noted the report', 'threw it away xx'));
    expect((await chooseEdition(mark, page, seen(page))).page).toBeUndefined();
  });

  test('named: the version named, seen in this tab or on an earlier visit', async () => {
    const [before, page] = [await pageOf(OLD), await pageOf(NEW)];
    const mark = markOn(before, before.edition);
    expect(await chooseEdition(mark, page, seen(before, page))).toEqual({
      edition: before.edition,
      page: before,
    });
    expect(await chooseEdition(mark, page, seen(page))).toEqual({ edition: before.edition, page: undefined });
  });

  test('named, but its words do not stand there: that of its own words', async () => {
    const page = await pageOf(NEW);
    const mark = markOn(await pageOf(OLD), page.edition);
    expect((await chooseEdition(mark, page, seen(page))).edition).not.toBe(page.edition);
  });
});

describe('who may see a mark', () => {
  const facts = (title: string, ...signs: string[]) => ({
    title,
    restrictionSigns: signs.map((words) => ({ where: 'mark' as const, words })),
    sample: false,
    links: [],
  });
  const SIGN_IN = 'Sign in. This page is for members who have signed in to this site.';

  test('made on a restricted page, come when another answers there: as few as then, and as that paper', async () => {
    const page = await pageOf(SIGN_IN);
    const mark = { ...markOn(await pageOf(OLD)), said: facts('Item 9', 'Restricted') };
    const paper = describeMarked(mark, page, undefined);
    expect(paper).toMatchObject({ restricted: true, reason: 'Restricted', facts: { title: 'Item 9' } });
  });

  test('made on a public page, come when the page in front is restricted: as few as now', async () => {
    const page = { ...(await pageOf(NEW)), restricted: true };
    const mark = { ...markOn(await pageOf(OLD)), said: facts('A') };
    expect(describeMarked(mark, page, undefined)?.restricted).toBe(true);
  });

  test('made on a public page and public now: public, also when the words stand elsewhere', async () => {
    const mark = { ...markOn(await pageOf(OLD)), said: facts('A') };
    expect(describeMarked(mark, await pageOf(NEW), undefined)?.restricted).toBe(false);
  });

  test('of unknown audience: that of the page that holds the words, else nothing is entered', async () => {
    const mark = markOn(await pageOf(OLD));
    expect(describeMarked(mark, await pageOf(SIGN_IN), undefined)).toBeUndefined();
    const page = { ...(await pageOf(OLD)), restricted: true };
    expect(describeMarked(mark, page, page)).toBe(page);
    expect(describeMarked(mark, page, undefined)).toBe(page);
  });
});
