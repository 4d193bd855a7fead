/** Leaving one of two groups, between real browser profiles, through a real server; the store is read raw. */
import { describe, expect, test } from 'vitest';
import { findWords } from '../../../test/e2e/harness/leaks.ts';
import { readBrowser } from '../../../test/e2e/harness/read-browser.ts';
import { useDesks } from '../../../test/sharing/desks.ts';
import type { Tab } from '../../../test/sharing/desk-profiles.ts';
import { invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import { createRid } from '../../../test/bench/sync/fill.ts';

const desks = useDesks();
const [BOTH, ONLY_LABOUR] = [createRid(61), createRid(62)] as const;

/** What R. Sen writes in each place, and what A. Marsh writes in each group. */
const LABOUR = ['wigeon passage of hers', 'wigeon note of hers'];
const SCRUTINY = ['dunlin passage of hers', 'dunlin note of hers'];
const MINE = ['godwit passage of mine', 'godwit note of mine for labour', 'godwit note of mine for me alone'];
const ASIDE = 'godwit question of mine';

interface Note {
  readonly rid: string;
  readonly finding: string;
  readonly text: string;
  readonly ws?: string;
}

async function note(tab: Tab, arg: Note): Promise<void> {
  const kept = await tab.run(async (page, { rid, finding, text, ws }) => {
    const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
    const command = { type: 'note', rid, finding, note: id, text, replaces: [], at: Date.now() } as const;
    return page.desk!.run(ws === undefined ? command : { ...command, ws });
  }, arg);
  if (!kept.ok) throw new Error(`${kept.code}: ${kept.detail}`);
}

async function mark(tab: Tab, rid: string, quote: string, ws?: string): Promise<string> {
  return tab.run((page, arg) => page.mark(arg.rid, arg.quote, undefined, arg.ws), {
    rid,
    quote,
    ...(ws === undefined ? {} : { ws }),
  });
}

async function notesOf(tab: Tab, rid: string): Promise<readonly string[]> {
  return tab.run(async (page, arg) => {
    const report = page.desk!.openReport(arg);
    await report.ready;
    const found = report.view.value?.findings.flatMap(({ notes }) => notes.map(({ text }) => text)) ?? [];
    report.dispose();
    return found.sort();
  }, rid);
}

describe('two groups on one report', { timeout: 240_000 }, () => {
  test('[Y85] [Y86] who leaves one has not a word of it in any store, and every word of the other and of their own', async () => {
    const marsh = await desks.device('marsh');
    const profile = await desks.profiles.open('sen');
    const [sen, other] = [await profile.tab(), await profile.tab()];
    const labour = await makeGroup(marsh, 'A. Marsh', 'Labour group');
    const scrutiny = await makeGroup(marsh, 'A. Marsh', 'People Scrutiny');
    for (const rid of [BOTH, ONLY_LABOUR]) {
      await marsh.run((page, arg) => page.enterKept(arg.rid, arg.text), {
        rid,
        text: `bytes of the paper ${rid}`,
      });
      for (const ws of [labour, scrutiny]) {
        if (ws === scrutiny && rid === ONLY_LABOUR) continue;
        await marsh.run((page, arg) => page.register(arg.rid, arg.ws), { rid, ws });
      }
    }
    const hers = await mark(marsh, BOTH, LABOUR[0]!, labour);
    await note(marsh, { rid: BOTH, finding: hers, text: LABOUR[1]!, ws: labour });
    await mark(marsh, ONLY_LABOUR, `${LABOUR[0]} again`, labour);
    const theirs = await mark(marsh, BOTH, SCRUTINY[0]!, scrutiny);
    await note(marsh, { rid: BOTH, finding: theirs, text: SCRUTINY[1]!, ws: scrutiny });
    for (const ws of [labour, scrutiny]) {
      const { link } = await invite(marsh, ws);
      await sen.run((page, text) => page.desk!.sharing.join(text, 'R. Sen'), link);
    }
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 2, BOTH);
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 1, ONLY_LABOUR);
    // Into the group alone, on her finding there, for oneself about it, and what will be asked.
    await mark(sen, BOTH, MINE[0]!, labour);
    await note(sen, { rid: BOTH, finding: hers, text: MINE[1]!, ws: labour });
    const own = await sen.run(
      (page) => page.desk!.workspaces.value.find(({ kind, primary }) => kind === 'own' && primary)!.ws,
    );
    await note(sen, { rid: BOTH, finding: hers, text: MINE[2]!, ws: own });
    await sen.run(
      async (page, arg) => {
        await page.desk!.run({
          type: 'ask',
          on: true,
          question: arg.question,
          rid: arg.rid,
          finding: arg.hers,
          at: 1,
        });
        await page.desk!.drafts.write(`note|${arg.hers}`, arg.question);
      },
      { rid: BOTH, hers, question: ASIDE },
    );
    const before = await readBrowser(sen.page);
    for (const word of [...LABOUR, ...SCRUTINY, ...MINE, ASIDE, 'Labour group', labour])
      expect(findWords([word], before), word).not.toEqual([]);

    // Another tab has the paper open at the moment of leaving.
    await other.run(async (page, rid) => page.desk!.openReport(rid).ready, BOTH);
    expect(await sen.run((page, ws) => page.desk!.sharing.leave(ws), labour)).toMatchObject({ ok: true });
    await expect.poll(() => desks.server.devicesIn(labour), { timeout: 20_000 }).toHaveLength(1);
    expect(await sen.run((page, rid) => page.quotes(rid), BOTH)).toEqual(
      [LABOUR[0], MINE[0], SCRUTINY[0]].sort(),
    );
    expect(await notesOf(sen, BOTH)).toEqual([...MINE.slice(1), SCRUTINY[1]].sort());

    const after = await readBrowser(sen.page);
    const left = [LABOUR[1]!, `${LABOUR[0]} again`, 'Labour group', ONLY_LABOUR, `w/${labour}`];
    expect(findWords(left, after)).toEqual([]);
    for (const word of [...SCRUTINY, ...MINE, ASIDE, 'People Scrutiny'])
      expect(findWords([word], after), word).not.toEqual([]);
    // What could be undone of her finding is not kept either.
    const history = after.filter(({ name }) => name.endsWith('history'));
    expect(findWords([hers], history)).toEqual([]);
    await other.page.reload();
    await other.run((page, server) => page.open({ server }), desks.server.origin);
    expect(await other.run((page, rid) => page.quotes(rid), BOTH)).toEqual(
      [LABOUR[0], MINE[0], SCRUTINY[0]].sort(),
    );
    const later = await readBrowser(other.page);
    expect(findWords(left, later)).toEqual([]);
    await until(other, (page) => page.desk!.sharing.groups.value.length === 1);
  });
});
