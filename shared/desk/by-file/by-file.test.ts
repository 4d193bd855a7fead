/** A group by file, between real browser profiles: without a server, and with one that comes later. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRid } from '../../../test/bench/sync/fill.ts';
import { findWords } from '../../../test/e2e/harness/leaks.ts';
import { freePort } from '../../../test/e2e/harness/serve.ts';
import { openProfiles, type Profiles, type Tab } from '../../../test/sharing/desk-profiles.ts';
import { useDesks } from '../../../test/sharing/desks.ts';
import { invite, makeGroup, until } from '../../../test/sharing/steps.ts';
import type { BroughtGroup, GroupFileContents, GroupFileOptions } from '../../core/by-file.ts';

const [FIRST, SECOND, EXEMPT] = [createRid(91), createRid(92), createRid(93)] as const;
const ALL: GroupFileOptions = { part: 'all', papers: true };
const MINE: GroupFileOptions = { part: 'mine', papers: false };

type Kept = Window & { undo?: () => Promise<unknown> };

/** The file as base64. */
async function save(tab: Tab, ws: string, options: GroupFileOptions): Promise<string> {
  return tab.run(
    async (page, arg) => {
      const saved = await page.desk!.byFile.save(arg.ws, arg.options);
      if (!saved.ok) throw new Error(`${saved.code}: ${saved.detail}`);
      const bytes = new Uint8Array(await saved.value.blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { ws, options },
  );
}

async function look(tab: Tab, file: string): Promise<GroupFileContents> {
  const found = await tab.run(
    (page, base64) =>
      page.desk!.byFile.look(new Blob([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))])),
    file,
  );
  if (!found.ok) throw new Error(`${found.code}: ${found.detail}`);
  return found.value;
}

async function bring(tab: Tab, file: string): Promise<Omit<BroughtGroup, 'undo'>> {
  return tab.run(async (page, base64) => {
    const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
    const brought = await page.desk!.byFile.bring(new Blob([bytes]));
    if (!brought.ok) throw new Error(`${brought.code}: ${brought.detail}`);
    const { undo, ...rest } = brought.value;
    (window as Kept).undo = undo;
    return rest;
  }, file);
}

const undo = (tab: Tab): Promise<unknown> => tab.run(() => (window as Kept).undo!());

const mark = (tab: Tab, rid: string, quote: string, ws?: string): Promise<string> =>
  tab.run((page, arg) => page.mark(arg.rid, arg.quote, undefined, arg.ws), {
    rid,
    quote,
    ...(ws === undefined ? {} : { ws }),
  });

const quotes = (tab: Tab, rid: string): Promise<readonly string[]> =>
  tab.run((page, arg) => page.quotes(arg), rid);

describe('without any server', { timeout: 120_000 }, () => {
  let profiles: Profiles;
  let marsh: Tab;
  let sen: Tab;
  let ws: string;
  let first: string;

  beforeAll(async () => {
    // Nobody answers there.
    profiles = await openProfiles(`http://127.0.0.1:${await freePort()}`);
    [marsh, sen] = [await (await profiles.open('Marsh')).tab(), await (await profiles.open('Sen')).tab()];
    ws = await makeGroup(marsh, 'A. Marsh', 'People Scrutiny');
    await marsh.run((page, arg) => page.enterKept(arg, 'bytes of a public paper'), FIRST);
    await marsh.run((page, arg) => page.enter(arg), SECOND);
    await marsh.run((page, arg) => page.enter(arg, true), EXEMPT);
    for (const rid of [FIRST, SECOND])
      await marsh.run((page, arg) => page.register(arg.rid, arg.ws), { rid, ws });
    // The registry row alone: its version comes with what is shared.
    first = await mark(marsh, FIRST, 'dotterel one');
    await marsh.run(
      async (page, arg) => {
        await page.desk!.sharing.sayPublic(arg.rid);
        const share = {
          type: 'share',
          rid: arg.rid,
          findings: [arg.first],
          to: arg.ws,
          notes: true,
          at: 1,
        } as const;
        const shared = await page.desk!.run(share);
        if (!shared.ok) throw new Error(shared.code);
        await page.note(arg.rid, arg.first, 'dotterel note for the group');
      },
      { rid: FIRST, first, ws },
    );
    await mark(marsh, SECOND, 'dotterel two', ws);
    await mark(marsh, SECOND, 'dotterel three', ws);
    await mark(marsh, FIRST, 'kittiwake of mine');
    await mark(marsh, EXEMPT, 'kittiwake that is exempt');
  }, 60_000);
  afterAll(() => profiles?.end());

  test('[Y92] the file has what the group has, and not a word that is “only me” or restricted', async () => {
    const file = await save(marsh, ws, ALL);
    const places = Object.entries(unzipSync(Buffer.from(file, 'base64'))).map(([name, bytes]) => ({
      name,
      bytes: Buffer.from(bytes),
    }));
    expect(findWords(['kittiwake', EXEMPT], places)).toEqual([]);
    for (const word of [
      'dotterel one',
      'dotterel two',
      'dotterel three',
      'dotterel note',
      'bytes of a public paper',
    ])
      expect(findWords([word], places), word).not.toEqual([]);
    // It is no copy: brought back as one it would make two members one.
    const refused = await sen.run(async (page, base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      return page.desk!.bringBack(new Blob([bytes]));
    }, file);
    expect(refused).toMatchObject({ ok: false, code: 'copy-foreign' });
  });

  test('[Y93] brought in it makes the group there, counted in words, and both are who they were', async () => {
    const file = await save(marsh, ws, ALL);
    const before = await sen.run((page) => page.desk!.me.value.member);
    expect(await look(sen, file)).toMatchObject({
      ws,
      name: 'People Scrutiny',
      isHere: false,
      papers: 2,
      findings: 3,
      already: 0,
      by: 'A. Marsh',
    });
    expect(await bring(sen, file)).toMatchObject({ added: 3, already: 0, lost: 0, notes: 1, canUndo: true });
    expect(await quotes(sen, SECOND)).toEqual(['dotterel three', 'dotterel two']);
    expect(await sen.run((page, rid) => page.readKept(rid), FIRST)).toBe('bytes of a public paper');
    expect(await sen.run((page) => page.desk!.me.value.member)).toBe(before);
    expect(await sen.run((page) => page.desk!.sharing.groups.value)).toMatchObject([
      { ws, name: 'People Scrutiny' },
    ]);
    // Twice adds nothing.
    expect(await bring(sen, file)).toMatchObject({ added: 0, already: 3, lost: 0, notes: 0 });
  });

  test('[Y93] one member’s part goes back, and comes out again in one step that takes nothing of anybody', async () => {
    await sen.run((page) => page.desk!.sharing.setName('R. Sen'));
    await mark(sen, SECOND, 'dotterel of Sen', ws);
    await sen.run((page, arg) => page.note(arg.rid, arg.first, 'a note of Sen on it'), { rid: FIRST, first });
    const mine = await save(sen, ws, MINE);
    const words = Object.entries(unzipSync(Buffer.from(mine, 'base64'))).map(([name, bytes]) => ({
      name,
      bytes: Buffer.from(bytes),
    }));
    expect(findWords(['dotterel two'], words)).toEqual([]);
    expect(await look(marsh, mine)).toMatchObject({
      isHere: true,
      part: 'mine',
      findings: 1,
      already: 0,
      by: 'R. Sen',
    });
    expect(await bring(marsh, mine)).toMatchObject({ added: 1, lost: 0, notes: 1 });
    expect(await quotes(marsh, SECOND)).toEqual(['dotterel of Sen', 'dotterel three', 'dotterel two']);
    // What one writes meanwhile stays.
    await mark(marsh, SECOND, 'dotterel since', ws);
    expect(await undo(marsh)).toMatchObject({ ok: true });
    expect(await quotes(marsh, SECOND)).toEqual(['dotterel since', 'dotterel three', 'dotterel two']);
    await marsh.page.reload();
    await marsh.run((page) => page.open());
    expect(await quotes(marsh, SECOND)).toEqual(['dotterel since', 'dotterel three', 'dotterel two']);
    expect(await bring(marsh, mine)).toMatchObject({ added: 1, lost: 0 });
    // And with all of it back again, both have the same.
    await bring(sen, await save(marsh, ws, ALL));
    expect(await quotes(sen, SECOND)).toEqual(await quotes(marsh, SECOND));
  });

  test('[Y93] undone where it had brought the group, the group is gone, but for what was written in it since', async () => {
    const third = await (await profiles.open('Okafor')).tab();
    const file = await save(marsh, ws, ALL);
    await bring(third, file);
    expect(await undo(third)).toMatchObject({ ok: true });
    expect(await third.run((page) => page.desk!.sharing.groups.value)).toEqual([]);
    expect(await quotes(third, SECOND)).toEqual([]);
    await bring(third, file);
    await mark(third, SECOND, 'dotterel of Okafor', ws);
    expect(await undo(third)).toMatchObject({ ok: true });
    expect(await quotes(third, SECOND)).toEqual(['dotterel of Okafor']);
    expect(await bring(third, file)).toMatchObject({ lost: 0 });
    expect(await quotes(third, SECOND)).toHaveLength(5);
  });
});

describe('with a server that comes later', { timeout: 120_000 }, () => {
  const desks = useDesks();

  test('[Y94] whoever has it from a file may bring it to a server, and its author goes on there', async () => {
    const [marsh, sen] = [await desks.device('marsh'), await desks.device('sen')];
    const ws = await makeGroup(marsh, 'A. Marsh', 'People Scrutiny');
    await marsh.run((page, rid) => page.enter(rid), SECOND);
    await marsh.run((page, arg) => page.register(arg.rid, arg.ws), { rid: SECOND, ws });
    await mark(marsh, SECOND, 'before the file', ws);
    // Held open: what is written next would be under the client id of what was written before.
    await marsh.run((page, rid) => void page.desk!.openReport(rid), SECOND);
    await bring(sen, await save(marsh, ws, ALL));
    await mark(marsh, SECOND, 'after the file', ws);
    await sen.run((page) => page.desk!.sharing.setName('R. Sen'));
    const { link } = await invite(sen, ws);
    await until(sen, (page) => page.desk!.sharing.state.value.state === 'shared');
    expect(await marsh.run((page, text) => page.desk!.sharing.join(text, 'A. Marsh'), link)).toMatchObject({
      ok: true,
    });
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 2, SECOND);
    await mark(marsh, SECOND, 'at the server', ws);
    await until(sen, async (page, rid) => (await page.quotes(rid)).length === 3, SECOND);
    for (const tab of [marsh, sen])
      await until(tab, (page) => page.desk!.sharing.state.value.state === 'shared');
  });
});
