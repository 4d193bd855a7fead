import { zipSync, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RESTRICTED_DRAFT, type Desk } from './desk.ts';
import { createId } from '../core/ids.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { failWrites, throwAwayProfile } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

async function fill(desk: Desk): Promise<{ readonly file: string }> {
  const kept = await desk.keepBytes(new TextEncoder().encode('<main>kept page</main>'));
  if (!kept.ok) throw new Error(kept.code);
  const edition = { ...createEntry().edition!, file: kept.value };
  await desk.enterReport(createEntry({ edition }));
  await desk.enterReport(createEntry({ rid: 'part2', restricted: true }));
  for (let i = 0; i < 12; i++) await desk.run(createMark(world, { kind: 'risk' }));
  const secret = createMark(world, { rid: 'part2' });
  await desk.run(secret);
  await desk.drafts.write('note|f1', 'half a sentence');
  await desk.drafts.write(`note|${secret.finding}`, 'about the restricted one');
  await desk.drafts.write(`link|${RESTRICTED_DRAFT}|r9`, 'of a restricted one that is not entered');
  return { file: kept.value };
}

async function save(desk: Desk, restricted = false) {
  const copy = await desk.saveCopy({ restricted });
  if (!copy.ok) throw new Error(copy.code);
  return copy.value;
}

async function freshProfile(): Promise<Desk> {
  await desks.end();
  return desks.open();
}

async function findings(desk: Desk, rid: string) {
  const report = desk.openReport(rid);
  await report.ready;
  const view = report.view.value;
  report.dispose();
  return view?.findings ?? [];
}

describe('copies', () => {
  test('[S29] a profile thrown away comes back: 12 added, 0 lost, mine, with its bytes and drafts', async () => {
    const desk = await desks.open();
    const { file } = await fill(desk);
    const copy = await save(desk);
    expect(copy).toMatchObject({ findings: 12, papers: 1 });
    expect(copy.name).toMatch(/^rapporteur-copy-\d{4}-\d\d-\d\d\.zip$/);
    const me = desk.me.value;

    const fresh = await freshProfile();
    const brought = await fresh.bringBack(copy.blob);
    expect(brought).toMatchObject({ ok: true, value: { added: 12, already: 0, lost: 0 } });
    expect(fresh.me.value.member).toBe(me.member);
    expect(fresh.me.value.aliases).toHaveLength(1);
    const back = await findings(fresh, 'paper1');
    expect(back).toHaveLength(12);
    expect(
      back.every(({ author, kind, audience }) => author.isMe && kind === 'risk' && audience.kind === 'own'),
    ).toBe(true);
    expect(await fresh.readBytes(file)).toMatchObject({ ok: true });
    expect(await fresh.drafts.read('note|f1')).toBe('half a sentence');
    expect(fresh.workspaces.value.filter(({ kind, primary }) => kind === 'own' && primary)).toHaveLength(1);
    await expect.poll(() => fresh.library.value.findings).toBe(12);

    await desks.close();
    const again = await desks.open();
    expect(await findings(again, 'paper1')).toHaveLength(12);
    expect(await again.bringBack(copy.blob)).toMatchObject({ value: { added: 0, already: 12, lost: 0 } });
  });

  test('[S29] undone in one step, and brought again with none lost', async () => {
    const desk = await desks.open();
    const { file } = await fill(desk);
    const copy = await save(desk);
    const fresh = await freshProfile();
    const before = { me: fresh.me.value, workspaces: fresh.workspaces.value };
    const brought = await fresh.bringBack(copy.blob);
    if (!brought.ok) throw new Error(brought.code);
    expect(await brought.value.undo()).toMatchObject({ ok: true });
    expect({ me: fresh.me.value, workspaces: fresh.workspaces.value }).toEqual(before);
    expect(fresh.library.value).toMatchObject({ meetings: [], findings: 0 });
    expect(await fresh.readBytes(file)).toMatchObject({ code: 'snapshot-missing' });
    expect(await fresh.drafts.list()).toEqual([]);
    expect(await fresh.bringBack(copy.blob)).toMatchObject({ value: { added: 12, already: 0, lost: 0 } });
    expect(await findings(fresh, 'paper1')).toHaveLength(12);
  });

  test('[S29] undo leaves what was marked since', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    await desk.run(createMark(world, { finding: 'old' }));
    const copy = await save(desk);
    await desk.run({ type: 'kind', rid: 'paper1', finding: 'old', kind: 'risk', at: 1 });
    const brought = await desk.bringBack(copy.blob);
    expect(brought).toMatchObject({ value: { added: 0, already: 1 } });
    await desk.run(createMark(world, { finding: 'new' }));
    if (brought.ok) await brought.value.undo();
    expect((await findings(desk, 'paper1')).map(({ id }) => id).sort()).toEqual(['new', 'old']);
  });

  test('[S26] restricted papers, and drafts about them, only when asked; they come back to the device', async () => {
    const desk = await desks.open();
    await fill(desk);
    const without = unzipSync(new Uint8Array(await (await save(desk)).blob.arrayBuffer()));
    const device = desk.workspaces.value.find(({ kind }) => kind === 'device')!.ws;
    expect(Object.keys(without).filter((path) => path.includes(device) || path.includes('part2'))).toEqual(
      [],
    );
    expect(new TextDecoder().decode(without['drafts.json'])).not.toContain('restricted one');

    const copy = await save(desk, true);
    expect(copy).toMatchObject({ findings: 13, papers: 2 });
    const fresh = await freshProfile();
    expect(await fresh.bringBack(copy.blob)).toMatchObject({ value: { added: 13, lost: 0 } });
    expect(fresh.isRestricted('part2')).toBe(true);
    expect(await findings(fresh, 'part2')).toMatchObject([{ audience: { kind: 'device' } }]);
  });

  test('[S95] one restricted paper goes alone: with its marks and drafts, and no word of another', async () => {
    const desk = await desks.open();
    await fill(desk);
    const title = 'Contract with the provider';
    await desk.enterReport(createEntry({ rid: 'part3', restricted: true, report: { key: 'part3', title } }));
    const other = createMark(world, { rid: 'part3' });
    await desk.run(other);
    await desk.drafts.write(`note|${other.finding}`, 'of the other');
    const copy = await desk.saveCopy({ restricted: true, only: 'part2' });
    if (!copy.ok) throw new Error(copy.code);
    expect(copy.value).toMatchObject({ findings: 1, papers: 1 });
    const parts = unzipSync(new Uint8Array(await copy.value.blob.arrayBuffer()));
    const all = Object.values(parts).map((bytes) => new TextDecoder('latin1').decode(bytes));
    for (const word of [title, 'part3', other.finding, 'of the other', 'half a sentence', 'paper1'])
      expect(all.filter((text) => text.includes(word))).toEqual([]);
    expect(new TextDecoder().decode(parts['drafts.json'])).toContain('about the restricted one');

    const fresh = await freshProfile();
    expect(await fresh.bringBack(copy.value.blob)).toMatchObject({ value: { added: 1, lost: 0 } });
    expect([fresh.isRestricted('part2'), fresh.isRestricted('part3')]).toEqual([true, false]);
    expect(await findings(fresh, 'part2')).toMatchObject([{ audience: { kind: 'device' } }]);
    await expect.poll(() => fresh.library.value.findings).toBe(1);
  });

  test('[S28] foreign, truncated, newer and damaged copies each have a code, and change nothing', async () => {
    const desk = await desks.open();
    await fill(desk);
    const whole = new Uint8Array(await (await save(desk)).blob.arrayBuffer());
    const fresh = await freshProfile();
    const entries = unzipSync(whole);
    const document = Object.keys(entries).find((path) => path.includes('/r/'))!;
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as object;
    const put = (change: Record<string, unknown>) =>
      zipSync({ ...entries, 'manifest.json': encode({ ...manifest, ...change }) });
    const { [document]: _gone, ...fewer } = entries;
    const cases: readonly [string, Uint8Array][] = [
      ['copy-foreign', new TextEncoder().encode('a letter')],
      ['copy-foreign', new Uint8Array()],
      ['copy-foreign', zipSync({ 'word/document.xml': encode({}) })],
      ['copy-truncated', whole.slice(0, whole.length - 400)],
      ['copy-truncated', whole.slice(0, 3000)],
      ['copy-truncated', zipSync(fewer)],
      ['copy-newer', put({ v: 2 })],
      ['copy-unreadable', put({ documents: 'all' })],
      ['copy-unreadable', put({ workspaces: [] })],
      ['copy-unreadable', zipSync({ ...entries, [document]: flip(entries[document]!) })],
    ];
    const before = await indexedDB.databases();
    for (const [code, bytes] of cases) {
      expect(await fresh.bringBack(new Blob([new Uint8Array(bytes)]))).toMatchObject({ ok: false, code });
    }
    expect(await indexedDB.databases()).toEqual(before);
    expect(fresh.me.value.aliases).toEqual([]);
  });

  test('[S28] a disk that is full while a copy comes back: a code, and nothing has come', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry());
    const finding = createId(world);
    await desk.run(createMark(world, { finding }));
    const copy = await save(desk);
    const fresh = await freshProfile();
    const names = fresh.workspaces.value;
    const restore = failWrites();
    const brought = await fresh.bringBack(copy.blob);
    restore();
    expect(brought).toMatchObject({ ok: false, code: 'storage-full' });
    expect(fresh.workspaces.value).toEqual(names);
    expect(fresh.library.value.findings).toBe(0);
  });
});

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function flip(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 255 : byte));
}
