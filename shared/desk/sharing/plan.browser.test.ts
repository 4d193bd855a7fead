import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../core/result.ts';
import { createMark, createSelectors, createWorld } from '../../store/testing/builders.ts';
import { throwAwayProfile } from '../../store/testing/databases.ts';
import type { Desk } from '../desk.ts';
import type { SharingOptions } from './context.ts';
import { createDesks, createEntry } from '../testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

type Ask = NonNullable<SharingOptions['askPublic']>;

/** A desk with a group, a paper and a finding in it. */
async function prepare(askPublic?: Ask, restricted = false) {
  const desk = await desks.open(askPublic ? { askPublic } : {});
  await desk.sharing.setName('A. Marsh');
  const made = await desk.sharing.createGroup('Children task group');
  if (!made.ok) throw new Error(made.code);
  await desk.enterReport(createEntry({ restricted }));
  const mark = createMark(world);
  await desk.run(mark);
  return { desk, to: made.value.ws, finding: mark.finding };
}

const share = (desk: Desk, to: string, finding: string) =>
  desk.run({ type: 'share', rid: 'paper1', findings: [finding], to, notes: true, at: world.now() });

describe('before anything is shared', () => {
  test('[Y41] the same words at the address, asked without cookies: public, and the words and readers are shown', async () => {
    const asked: string[] = [];
    const { desk, to, finding } = await prepare(async (url) => {
      asked.push(url);
      return ok({ textHash: 'edition1' });
    });
    expect(await share(desk, to, finding)).toMatchObject({ code: 'public-unknown' });
    const plan = await desk.sharing.plan('paper1', [finding], to);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        to: { name: 'Children task group' },
        readers: [{ name: 'A. Marsh', isMe: true, role: 'keeper' }],
        findings: [{ finding, notes: [] }],
        verdict: { verdict: 'public' },
        isFirst: true,
      },
    });
    expect(asked).toEqual(['https://council.example/paper1']);
    expect(await share(desk, to, finding)).not.toMatchObject({ code: 'public-unknown' });
    await desk.sharing.plan('paper1', [finding], to);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Ask | undefined, string]>([
    ['other words', async () => ok({ textHash: 'a page that asks to sign in' }), 'differs'],
    ['a refusal', async () => fail('server-failed'), 'refused'],
    ['no answer', async () => fail('host-unreachable'), 'unreachable'],
    ['nobody to ask', undefined, 'unreachable'],
  ])('[Y41] %s: restricted until the member says otherwise', async (_what, ask, why) => {
    const { desk, to, finding } = await prepare(ask);
    expect(await desk.sharing.plan('paper1', [finding], to)).toMatchObject({
      value: { verdict: { verdict: 'restricted', why } },
    });
    expect(await share(desk, to, finding)).toMatchObject({ code: 'public-unknown' });
    expect(await desk.sharing.shareAll('paper1', to)).toMatchObject({ code: 'public-unknown' });
    expect(await desk.sharing.sharePaper('paper1', to)).toMatchObject({ ok: false });
    expect(await desk.sharing.sayPublic('paper1')).toMatchObject({ ok: true });
    expect(await desk.sharing.plan('paper1', [finding], to)).toMatchObject({
      value: { verdict: { verdict: 'said-public' } },
    });
    expect(await share(desk, to, finding)).not.toMatchObject({ code: 'public-unknown' });
  });

  test('[Y41] public are the versions whose words came: what members see at the same address is not', async () => {
    const { desk, to, finding } = await prepare(async () => ok({ textHash: 'edition1' }));
    const members = { id: 'edition2', media: 'page', textHash: 'edition2' } as const;
    await desk.enterReport(createEntry({ edition: { ...members, skeleton: new Uint8Array([3]) } }));
    const inside = createMark(world, { edition: 'edition2' });
    await desk.run(inside);
    const verdictOf = async (id: string) => {
      const plan = await desk.sharing.plan('paper1', [id], to);
      return plan.ok ? plan.value.verdict : plan;
    };
    const differs = { verdict: 'restricted', why: 'differs' };
    expect(await verdictOf(inside.finding)).toEqual(differs);
    expect(await verdictOf(finding)).toEqual({ verdict: 'public' });
    expect(await verdictOf(inside.finding)).toEqual(differs);
    expect(await share(desk, to, inside.finding)).toMatchObject({ code: 'public-unknown' });
    expect(await desk.sharing.shareAll('paper1', to)).toMatchObject({ ok: true });
    const later = createMark(world, { edition: 'edition2' });
    expect(await desk.run(later)).toMatchObject({ ok: true });
    const report = desk.openReport('paper1');
    await report.ready;
    const audienceOf = (id: string) =>
      report.view.value?.findings.find((one) => one.id === id)?.audience.kind;
    expect([audienceOf(inside.finding), audienceOf(later.finding)]).toEqual(['own', 'own']);
    report.dispose();
    expect(await share(desk, to, finding)).toMatchObject({ ok: true });
    await desk.sharing.sayPublic('paper1');
    expect(await share(desk, to, inside.finding)).toMatchObject({ ok: true });
  });

  test('[Y41] a repair is shared only onto words that the public can see, and a finding only with such repairs', async () => {
    const { desk, to, finding } = await prepare(async () => ok({ textHash: 'edition1' }));
    await desk.sharing.plan('paper1', [finding], to);
    expect(await share(desk, to, finding)).toMatchObject({ ok: true });
    const members = { id: 'edition2', media: 'page', textHash: 'edition2' } as const;
    await desk.enterReport(createEntry({ edition: { ...members, skeleton: new Uint8Array([3]) } }));
    const repair = (of: string) => {
      const sel = createSelectors(0, 'words for members only');
      const at = world.now();
      return desk.run({
        type: 'reanchor',
        rid: 'paper1',
        finding: of,
        edition: 'edition2',
        sel,
        repair: `r-${of}`,
        at,
      });
    };
    expect(await repair(finding)).toMatchObject({ code: 'public-unknown' });
    const mine = createMark(world);
    await desk.run(mine);
    expect(await repair(mine.finding)).toMatchObject({ ok: true });
    const plan = await desk.sharing.plan('paper1', [mine.finding], to);
    expect(plan).toMatchObject({ value: { verdict: { verdict: 'restricted', why: 'differs' } } });
    expect(await share(desk, to, mine.finding)).toMatchObject({ code: 'public-unknown' });
    await desk.sharing.sayPublic('paper1');
    expect(await repair(finding)).toMatchObject({ ok: true });
    expect(await share(desk, to, mine.finding)).toMatchObject({ ok: true });
  });

  test('[Y41] a restricted paper is shared with nobody, whatever is said of it', async () => {
    const { desk, to, finding } = await prepare(async () => ok({ textHash: 'edition1' }), true);
    await desk.sharing.sayPublic('paper1');
    expect(await desk.sharing.plan('paper1', [finding], to)).toMatchObject({ code: 'share-restricted' });
    expect(await share(desk, to, finding)).toMatchObject({ code: 'share-restricted' });
    expect(await desk.sharing.shareAll('paper1', to)).toMatchObject({ code: 'share-restricted' });
    const all = { type: 'all', at: 1, commands: [{ ...createMark(world), ws: to }] } as const;
    expect(await desk.run(all)).toMatchObject({ ok: false });
  });

  test('[Y30] a desk that shares nothing says so, and a group that is on this device only is there after a restart', async () => {
    const { desk, to } = await prepare();
    expect(desk.sharing.state.value).toEqual({ state: 'off' });
    await desks.close();
    const again = await desks.open();
    expect(again.sharing.groups.value).toMatchObject([
      {
        ws: to,
        name: 'Children task group',
        people: [{ name: 'A. Marsh', isMe: true }],
        shared: { state: 'off' },
      },
    ]);
    expect(await again.sharing.renameGroup(to, 'Youth task group')).toMatchObject({ ok: true });
    await expect.poll(() => again.sharing.groups.value[0]?.name).toBe('Youth task group');
    expect(await again.sharing.leave(to)).toMatchObject({ ok: true });
    expect(again.sharing.groups.value).toEqual([]);
    await expect
      .poll(async () => (await indexedDB.databases()).some(({ name }) => name?.includes(to)))
      .toBe(false);
  });

  test('[Y42] everything I mark in this report: said once, kept after a restart, and no mark is lost by it', async () => {
    const { desk, to } = await prepare(async () => ok({ textHash: 'edition1' }));
    await desk.sharing.plan('paper1', [], to);
    expect(await desk.sharing.shareAll('paper1', to)).toMatchObject({ ok: true });
    await desks.close();
    const again = await desks.open();
    expect(again.sharing.sharesAll('paper1')).toBe(to);
    const mark = createMark(world);
    expect(await again.run(mark)).toMatchObject({ ok: true });
    expect(again.history.value[0]).toMatchObject({ label: 'mark' });
    const report = again.openReport('paper1');
    await report.ready;
    expect(report.view.value?.findings.map(({ id }) => id)).toContain(mark.finding);
    report.dispose();
    expect(await again.sharing.shareAll('paper1', undefined)).toMatchObject({ ok: true });
    expect(again.sharing.sharesAll('paper1')).toBeUndefined();
  });
});
