import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalDb } from '../store/local-db.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { readWithStock, throwAwayProfile } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

describe('who can read it', () => {
  test('[S24] while nobody has decided, nothing is stored; then own, or device for a restricted report', async () => {
    const desk = await desks.open();
    expect(await desk.run(createMark(world))).toMatchObject({ code: 'command-invalid', detail: 'rid' });
    await desk.enterReport(createEntry());
    await desk.enterReport(createEntry({ rid: 'part2', restricted: true }));
    const kind = async (rid: string): Promise<string | undefined> => {
      const receipt = await desk.run(createMark(world, { rid }));
      return desk.workspaces.value.find(({ ws }) => receipt.ok && ws === receipt.value.ws)?.kind;
    };
    expect(await kind('paper1')).toBe('own');
    expect(await kind('part2')).toBe('device');
    expect(desk.isRestricted('part2')).toBe(true);
    const { ws } = desk.workspaces.value.find((workspace) => workspace.kind === 'own')!;
    expect(await desk.run(createMark(world, { rid: 'part2', ws }))).toMatchObject({
      code: 'command-invalid',
    });
    const own = await readWithStock(`w/${ws}/meta`);
    expect([...own.getMap('report').keys()]).toEqual(['paper1']);
  });

  test('[S34] a theme goes to the workspace it is put in, and is taken out of it again; else to the own one', async () => {
    const desk = await desks.open();
    const wsOf = (kind: string): string => desk.workspaces.value.find((each) => each.kind === kind)!.ws;
    const theme = { label: 'Placement of a child', group: '', synonyms: [], definition: '' };
    const put = { type: 'theme.put', id: 'secret', theme, at: 1 } as const;
    const secret = await desk.run({ ...put, ws: wsOf('device') });
    if (!secret.ok) throw new Error(secret.code);
    expect(secret.value.ws).toBe(wsOf('device'));
    expect(desk.themes.value.map(({ id }) => id)).toContain('secret');
    await desk.run({ ...put, id: 'open' });
    const themesIn = async (kind: string): Promise<readonly string[]> => [
      ...(await readWithStock(`w/${wsOf(kind)}/meta`)).getMap('theme').keys(),
    ];
    expect([await themesIn('device'), await themesIn('own')]).toEqual([['secret'], ['open']]);
    expect(await desk.run({ ...put, ws: 'nowhere' })).toMatchObject({
      code: 'command-invalid',
      detail: 'ws',
    });
    await desk.run(secret.value.inverse);
    expect([await themesIn('device'), await themesIn('own')]).toEqual([[], ['open']]);
  });

  test('[S25] what was once restricted stays in the device workspace', async () => {
    const desk = await desks.open();
    await desk.enterReport(createEntry({ rid: 'part2', restricted: true }));
    const entered = await desk.enterReport(createEntry({ rid: 'part2', restricted: false }));
    const device = desk.workspaces.value.find(({ kind }) => kind === 'device')!.ws;
    expect(entered).toMatchObject({ ok: true, value: { ws: device } });
  });

  test('[S16] a mark that is replayed after another workspace became the primary one is not there twice', async () => {
    const desk = await desks.open();
    const first = desk.workspaces.value.find(({ kind }) => kind === 'own')!.ws;
    await desk.enterReport(createEntry());
    const mark = createMark(world, { kind: 'risk' });
    await desk.run(mark);
    await desks.close();
    const older = '00000000-0000-7000-8000-000000000001';
    const local = openLocalDb();
    await local.workspaces.update(first, { primary: false });
    await local.workspaces.put({ ws: older, kind: 'own', primary: true });
    local.close();

    const joined = await desks.open();
    expect(await joined.enterReport(createEntry())).toMatchObject({ value: { ws: older } });
    expect(await joined.run(mark)).toMatchObject({ ok: true, value: { ws: first } });
    expect((await readWithStock(`w/${older}/r/paper1`)).getMap('ann').size).toBe(0);
    expect(await joined.run(createMark(world))).toMatchObject({ value: { ws: older } });
    const report = joined.openReport('paper1');
    await report.ready;
    expect(report.view.value?.findings).toHaveLength(2);
  });
});
