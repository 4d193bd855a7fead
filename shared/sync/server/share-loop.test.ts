import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { ShareDevice } from '../../../test/sync/share-device.ts';
import { openStandIn, type StandIn } from '../../../test/sync/stand-in-server.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { openSealKeys } from './keys.ts';
import type { SharedWorkspace } from './share-types.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000003';
const META = `w/${WS}/meta`;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const report = (n: number): string =>
  `w/${WS}/r/${[...String(n).padStart(6, '0')].map((d) => 'abcdefghij'[Number(d)]).join('')}${'z'.repeat(20)}`;

let server: StandIn;
let devices: ShareDevice[];

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server = await openStandIn();
  devices = [];
});

afterEach(async () => {
  for (const one of devices) one.stop();
  await server.kill().catch(() => undefined);
});

const group: SharedWorkspace = { ws: WS, kind: 'group', role: 'member' };

function device(workspace: SharedWorkspace): ShareDevice {
  const made = new ShareDevice(server, workspace);
  devices.push(made);
  return made;
}

describe('the share loop', () => {
  it('[Y24, Y26] the registry, and a closed report that was changed here, reach the others', async () => {
    const anna = device(group).start();
    anna.write(META, 'report');
    anna.write(report(1), 'mark');
    await expect.poll(() => anna.waiting).toBe(0);
    expect(server.read(report(1)).getMap('ann').has('mark')).toBe(true);
    const ben = device(group).start();
    await ben.settled();
    expect(ben.doc(META).getMap('ann').has('report')).toBe(true);
    expect(ben.doc(report(1)).getMap('ann').has('mark')).toBe(true);
    await expect.poll(() => [...ben.openNow]).toEqual([META]);
    expect(ben.rows.get(report(1))).toMatchObject({ epoch: 'first', touched: false });
    anna.write(report(1), 'another');
    await expect.poll(() => ben.doc(report(1)).getMap('ann').has('another')).toBe(true);
  });

  it('[Y24] what is changed while the server has not answered waits on; a killed context is caught up', async () => {
    const anna = device(group);
    anna.write(report(1), 'offline');
    anna.doc(META).getMap('ann').set('report', 1);
    // A context died before it could say what it did.
    anna.doc(report(2)).getMap('ann').set('unsaid', 1);
    anna.rows.set(report(2), { waiting: [], touched: true });
    server.refuse = () => 'server-full';
    anna.start();
    await expect
      .poll(() => anna.loop!.lines.value.get(WS))
      .toMatchObject({ line: 'down', code: 'server-full' });
    expect(anna.waiting).toBe(1);
    anna.write(report(1), 'more');
    expect(anna.waiting).toBe(1);
    server.refuse = () => undefined;
    await expect.poll(() => anna.waiting).toBe(0);
    await expect.poll(() => server.read(report(2)).getMap('ann').has('unsaid')).toBe(true);
    expect(server.read(report(1)).getMap('ann').has('more')).toBe(true);
    await expect.poll(() => anna.loop!.lines.value.get(WS)).toEqual({ line: 'up' });
  });

  it('[Y24] what the server does not take of a closed report is told for as long as it waits', async () => {
    const anna = device(group).start();
    await anna.settled();
    server.refuse = (name) => (name === report(1) ? 'server-full' : undefined);
    anna.write(report(1), 'mark');
    const line = (): unknown => anna.loop!.lines.value.get(WS);
    await expect.poll(line).toMatchObject({ line: 'down', code: 'server-full' });
    await expect.poll(() => anna.openNow.has(report(1))).toBe(false);
    expect(line()).toMatchObject({ line: 'down', code: 'server-full' });
    anna.write(report(2), 'mark');
    await expect.poll(() => server.read(report(2)).getMap('ann').has('mark')).toBe(true);
    expect(line()).toMatchObject({ line: 'down', code: 'server-full' });
    server.refuse = () => undefined;
    anna.loop!.look();
    await expect.poll(line).toEqual({ line: 'up' });
    expect(anna.waiting).toBe(0);
  });

  it('[Y25] 300 closed reports cost one request; the one that changed is opened; another epoch compares all', async () => {
    const anna = device(group);
    for (let i = 0; i < 300; i++) anna.write(report(i), 'mark');
    anna.start();
    await expect.poll(() => anna.waiting, { timeout: 20_000 }).toBe(0);
    await anna.settled();
    // On a busy machine what answers late is asked for again.
    expect(Math.max(...server.opened.values())).toBeLessThan(4);
    const ben = device(group).start();
    await ben.settled();
    expect(ben.docs.size).toBe(301);
    expect([...ben.rows.values()].filter((row) => row.epoch === 'first')).toHaveLength(300);
    await expect.poll(() => [...ben.openNow]).toEqual([META]);
    ben.stop();
    anna.write(report(77), 'news');
    await expect.poll(() => anna.waiting).toBe(0);
    server.opened.clear();
    ben.headsAsked = 0;
    ben.start();
    await ben.settled();
    expect([...server.opened.keys()].filter((name) => name !== META)).toEqual([report(77)]);
    expect(ben.doc(report(77)).getMap('ann').has('news')).toBe(true);
    expect(ben.headsAsked).toBeLessThan(4);
    ben.stop();
    server.opened.clear();
    server.epoch = 'restored';
    ben.start();
    await ben.settled();
    expect(server.opened.size).toBe(301);
  }, 60_000);

  it('[Y64] a number is remembered when the disk has what it stands for, and asked for again by who was killed before', async () => {
    const anna = device(group).start();
    for (let i = 0; i < 50; i++) anna.write(report(i), 'mark');
    await expect.poll(() => anna.waiting).toBe(0);
    const ben = device(group);
    let isFull = false;
    let store = (): void => undefined;
    const disk = new Promise<boolean>((resolve) => (store = () => resolve(true)));
    ben.stores = () => (isFull ? Promise.resolve(false) : disk);
    ben.start();
    await expect.poll(() => ben.docs.size).toBe(51);
    await expect.poll(() => ben.doc(report(49)).getMap('ann').has('mark')).toBe(true);
    const known = (): number => [...ben.rows.values()].filter(({ head }) => head !== undefined).length;
    expect(known()).toBe(0);
    // Killed: what was in memory only is gone with it.
    ben.stop();
    ben.docs.clear();
    isFull = true;
    ben.start();
    await ben.settled();
    expect(ben.docs.size).toBe(51);
    expect(known()).toBe(0);
    isFull = false;
    store();
    await expect.poll(known).toBe(50);
    await expect.poll(() => [...ben.openNow]).toEqual([META]);
  });

  it('[Y25] a week offline, 2,000 edits on each side, merges in less than 2 s', async () => {
    const anna = device(group);
    const ben = device(group);
    for (let i = 0; i < 2000; i++) {
      anna.write(report(i % 20), `a${i}`);
      ben.write(report(i % 20), `b${i}`);
    }
    ben.start();
    await expect.poll(() => ben.waiting).toBe(0);
    // Of the processor, which is not more when the machine is busy with something else; the server is in it.
    const begun = process.cpuUsage();
    anna.start();
    await anna.settled();
    const { user, system } = process.cpuUsage(begun);
    const counts = Array.from({ length: 20 }, (_, i) => server.read(report(i)).getMap('ann').size);
    expect(counts).toEqual(counts.map(() => 200));
    expect(anna.doc(report(3)).getMap('ann').size).toBe(200);
    expect(anna.waiting).toBe(0);
    expect((user + system) / 1000).toBeLessThan(2000);
  }, 30_000);

  it('[Y26] a report is at its server while it is open, and no longer after its lease', async () => {
    const anna = device(group).start();
    const ben = device(group).start();
    await anna.settled();
    // As long as it is open it is said again and again, as contexts do.
    const isAtBoth = (): boolean => {
      for (const one of [anna, ben]) {
        one.loop!.hear({ what: 'open', name: report(1), context: 'tab', n: 0 });
      }
      return anna.openNow.has(report(1)) && ben.openNow.has(report(1));
    };
    await expect.poll(isAtBoth).toBe(true);
    anna.write(report(1), 'live');
    await expect.poll(() => isAtBoth() && ben.doc(report(1)).getMap('ann').has('live')).toBe(true);
    await expect.poll(() => anna.waiting).toBe(0);
    // Ben says that it is closed, Anna's tab is gone without a word.
    ben.loop!.hear({ what: 'closed', name: report(1), context: 'tab', n: 0 });
    await expect.poll(() => [...ben.openNow]).toEqual([META]);
    await expect.poll(() => [...anna.openNow]).toEqual([META]);
  });

  it('[Y26] a server that names documents of others is not believed', async () => {
    const other = '0193d000-0000-7000-8000-00000000000f';
    server.log.push({ name: `w/${other}/meta`, update: Y.encodeStateAsUpdate(new Y.Doc()) });
    server.log.push({ name: `w/${WS}/r/../../x`, update: Y.encodeStateAsUpdate(new Y.Doc()) });
    const anna = device(group).start();
    await anna.settled();
    expect([...anna.docs.keys()]).toEqual([META]);
  });

  it('[Y23, Y26] an own workspace is sealed; without its key it is refused', async () => {
    const seal = await openSealKeys(random(32));
    const own: SharedWorkspace = { ws: WS, kind: 'own', role: 'keeper', seal };
    const tablet = device(own).start();
    tablet.write(META, 'report');
    tablet.write(report(1), 'mark');
    await expect.poll(() => tablet.waiting).toBe(0);
    expect([...new Set(server.log.map(({ name }) => name))]).toHaveLength(2);
    expect(server.log.every(({ name }) => name.startsWith(`x/${WS}/`))).toBe(true);
    const laptop = device(own);
    // Its registry will name the report.
    laptop.doc(report(1));
    laptop.start();
    await laptop.settled();
    expect(laptop.doc(report(1)).getMap('ann').has('mark')).toBe(true);
    const without = device({ ws: WS, kind: 'own' }).start();
    expect(without.loop!.lines.value.get(WS)).toEqual({ line: 'refused', code: 'keys-missing' });
  });

  it('[Y26] the line is told: down without a server, up again, refused when lost', async () => {
    await server.kill();
    const anna = device(group).start();
    await expect
      .poll(() => anna.loop!.lines.value.get(WS))
      .toMatchObject({ line: 'down', code: 'server-unreachable' });
    await server.start();
    await expect.poll(() => anna.loop!.lines.value.get(WS)).toEqual({ line: 'up' });
    server.admit = () => ({ reason: 'device-lost' });
    server.askTokens();
    await expect.poll(() => anna.loop!.lines.value.get(WS)).toEqual({ line: 'refused', code: 'device-lost' });
    anna.workspaces.value = [];
    expect(anna.loop!.lines.value.size).toBe(0);
  });
});
