import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from './desk.ts';
import { createMark, createWorld } from '../store/testing/builders.ts';
import { readWithStock, throwAwayProfile } from '../store/testing/databases.ts';
import { createDesks, createEntry } from './testing/desk-builders.ts';

const world = createWorld(Date.now());
const desks = createDesks();
beforeEach(throwAwayProfile);
afterEach(() => desks.end());

describe('two contexts of one origin', () => {
  test('[S11] starting at once on a fresh profile they have one identity and one pair of workspaces', async () => {
    const [a, b, c] = await Promise.all([desks.open(), desks.open(), desks.open()]);
    expect(b.me.value).toEqual(a.me.value);
    expect(c.me.value).toEqual(a.me.value);
    expect(b.workspaces.value).toEqual(a.workspaces.value);
    expect(a.workspaces.value.map(({ kind }) => kind).sort()).toEqual(['device', 'own']);
  });

  test('[S10] what one marks the other shows, both ways, each stored by both', async () => {
    const a = await desks.open();
    const b = await desks.open();
    await a.enterReport(createEntry());
    await expect.poll(() => b.library.value.meetings.length).toBe(1);
    const here = a.openReport('paper1');
    const there = b.openReport('paper1');
    await Promise.all([here.ready, there.ready]);
    await a.run(createMark(world, { finding: 'from-a' }));
    await expect.poll(() => there.view.value?.findings.map(({ id }) => id)).toEqual(['from-a']);
    await b.run(createMark(world, { finding: 'from-b' }));
    await expect.poll(() => here.view.value?.findings.length).toBe(2);
    await a.settings.set('theme', 'dark');
    await expect.poll(() => b.settings.values.value['theme']).toBe('dark');
    const own = a.workspaces.value.find(({ kind }) => kind === 'own')!.ws;
    expect((await readWithStock(`w/${own}/r/paper1`)).getMap('ann').size).toBe(2);
  });

  test('a setting that two change at once has both changes', async () => {
    const a = await desks.open();
    const b = await desks.open();
    const add = (word: string) => (before: unknown) => [...((before as string[] | undefined) ?? []), word];
    await Promise.all([
      ...['a1', 'a2', 'a3'].map((word) => a.settings.change('words', add(word))),
      ...['b1', 'b2', 'b3'].map((word) => b.settings.change('words', add(word))),
    ]);
    const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
    for (const { settings } of [a, b])
      await expect.poll(() => (settings.values.value['words'] as string[]).toSorted()).toEqual(all);
  });

  test('[S10] a context that missed messages catches up when another opens the document', async () => {
    const deaf = quietChannel();
    const a = await desks.open({ channel: deaf.channel });
    await a.enterReport(createEntry());
    await a.run(createMark(world, { finding: 'unheard' }));
    const here = a.openReport('paper1');
    await here.ready;
    const b = await desks.open();
    const there = b.openReport('paper1');
    await there.ready;
    await b.run(createMark(world, { finding: 'while-deaf' }));
    expect(here.view.value?.findings.map(({ id }) => id)).toEqual(['unheard']);
    deaf.hear();
    const c = await desks.open();
    await c.openReport('paper1').ready;
    await expect.poll(() => here.view.value?.findings.length).toBe(2);
  });

  test('[S10] what came over the channel is not sent on', async () => {
    const a = await desks.open();
    const b = await desks.open();
    await a.enterReport(createEntry());
    await expect.poll(() => b.library.value.meetings.length).toBe(1);
    await Promise.all([a.openReport('paper1').ready, b.openReport('paper1').ready]);
    await quiet();
    const heard: string[] = [];
    const ear = new BroadcastChannel('rapporteur');
    ear.onmessage = ({ data }) => void heard.push((data as { type: string }).type);
    await a.run(createMark(world));
    await quiet();
    ear.close();
    expect(heard.filter((type) => type !== 'note')).toEqual(['update']);
  });

  test('[S10] [S11] a context in a frame of its own is the same library', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const [desk, framed] = await Promise.all([desks.open(), openInFrame(frame)]);
    expect(framed.me.value).toEqual(desk.me.value);
    // Values of the frame's own realm, as a message would bring them.
    const { structuredClone } = frame.contentWindow as Window & typeof globalThis;
    await framed.enterReport(structuredClone(createEntry()));
    await expect.poll(() => desk.library.value.meetings.length).toBe(1);
    const report = desk.openReport('paper1');
    await report.ready;
    await framed.run(structuredClone(createMark(world, { finding: 'from-the-frame' })));
    await expect.poll(() => report.view.value?.findings.map(({ id }) => id)).toEqual(['from-the-frame']);
    await framed.dispose();
    frame.remove();
  });
});

function openInFrame(frame: HTMLIFrameElement): Promise<Desk> {
  return new Promise((resolve, reject) => {
    const home = frame.contentWindow as Window & { opened?: (desk: Promise<Desk>) => void };
    // The test runner wraps what modules import later; the frame has no runner of its own.
    const runner = '__vitest_browser_runner__';
    Object.assign(home, { [runner]: (window as unknown as Record<string, unknown>)[runner] });
    home.opened = (desk) => void desk.then(resolve, reject);
    const script = home.document.createElement('script');
    script.type = 'module';
    const path = new URL('./open-desk.ts', import.meta.url).pathname;
    script.textContent = `import { openDesk } from '${path}'; opened(openDesk({ linger: 0 }));`;
    script.onerror = () => reject(new Error('the frame did not load'));
    home.document.head.append(script);
  });
}

/** A channel that hears nothing until told to; it is heard by the others. */
function quietChannel() {
  const real = new BroadcastChannel('rapporteur');
  let deaf = true;
  const channel = {
    postMessage: (message: unknown) => real.postMessage(message),
    addEventListener: (type: 'message', listener: (event: MessageEvent) => void) =>
      real.addEventListener(type, (event) => void (deaf || listener(event))),
    close: () => real.close(),
  };
  return { channel, hear: () => void (deaf = false) };
}

function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
