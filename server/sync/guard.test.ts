import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  META,
  openClient,
  openTestServer,
  pause,
  token,
  until,
  type TestServer,
} from '../../test/faults/harness.ts';
import {
  AWARENESS,
  BROADCAST_STATELESS,
  frame,
  openRaw,
  STATELESS,
  SYNC,
  type RawClient,
} from '../../test/faults/raw-client.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

function edit(doc: Y.Doc, work: (map: Y.Map<unknown>) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  let sent: Uint8Array | undefined;
  doc.once('update', (update: Uint8Array) => (sent = update));
  doc.transact(() => work(doc.getMap('ann')));
  return sent ?? Y.encodeStateAsUpdate(doc, before);
}

function docOf(clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return doc;
}

/** What the server would give to a new member, as its disk has it. */
function onDisk(server: TestServer): Y.Doc {
  const doc = new Y.Doc();
  for (const update of server.log.readDocument(META).updates) Y.applyUpdate(doc, update);
  return doc;
}

interface Scene {
  readonly server: TestServer;
  readonly anna: ReturnType<typeof openClient>;
  readonly mallory: RawClient;
}

const attacks: readonly {
  readonly name: string;
  /** Anna's document has `a` and 300 findings when this is sent. */
  readonly bytes: (scene: Scene) => Uint8Array[];
  /** What it does where nobody is on guard. */
  readonly hasHarmed: (scene: Scene) => boolean;
}[] = [
  {
    name: "a forged author: another member's client id",
    bytes: ({ anna }) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc));
      doc.clientID = anna.doc.clientID;
      return [edit(doc, (map) => map.set('forged', 'by anna'))];
    },
    hasHarmed: ({ server }) => onDisk(server).getMap('ann').has('forged'),
  },
  {
    name: 'clocks squatted: the next edit of a member is taken before it is made',
    bytes: ({ anna }) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc));
      doc.clientID = anna.doc.clientID;
      return [edit(doc, (map) => map.set('squat', 1))];
    },
    hasHarmed: ({ server }) => onDisk(server).getMap('ann').has('squat'),
  },
  {
    name: 'a missing predecessor: waiting for ever, at every joiner',
    bytes: () => {
      const doc = docOf(77);
      edit(doc, (map) => map.set('first', 1));
      return [edit(doc, (map) => map.set('second', 'x'.repeat(1000)))];
    },
    hasHarmed: ({ server }) => onDisk(server).store.pendingStructs !== null,
  },
  {
    name: 'a predecessor that does not exist, by a client id of its own',
    bytes: () => {
      const seen = docOf(78);
      edit(seen, (map) => map.set('first', 1));
      const doc = docOf(79);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(seen));
      return [edit(doc, (map) => map.set('first', 2))];
    },
    hasHarmed: ({ server }) => {
      const { store } = onDisk(server);
      return store.pendingStructs !== null || store.pendingDs !== null;
    },
  },
  {
    name: 'everything of the others deleted',
    bytes: ({ anna }) => {
      const doc = docOf(80);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc));
      return [edit(doc, (map) => map.clear())];
    },
    hasHarmed: ({ server }) => onDisk(server).getMap('ann').size === 0,
  },
  {
    name: 'an update of 1.5 MB',
    bytes: () => [edit(docOf(81), (map) => map.set('big', 'x'.repeat(1_500_000)))],
    hasHarmed: ({ server }) => onDisk(server).getMap('ann').has('big'),
  },
];

async function openScene(isGuarded: boolean): Promise<Scene> {
  const server = keep(await openTestServer({ limits: { isGuarded } }));
  const anna = keep(openClient(server.url, token('anna')));
  await anna.saved();
  anna.map.set('a', 1);
  anna.doc.transact(() => {
    for (let i = 0; i < 300; i++) anna.map.set(`finding-${i}`, i);
  });
  await anna.saved();
  const mallory = keep(await openRaw(server.url, META, token('mallory')));
  return { server, anna, mallory };
}

async function attack(index: number, isGuarded: boolean): Promise<Scene> {
  const scene = await openScene(isGuarded);
  for (const update of attacks[index]!.bytes(scene)) scene.mallory.update(update);
  await until(() => scene.mallory.acks.length + scene.mallory.closed.length > 0);
  return scene;
}

describe('[V4] the guard in front of every message', () => {
  test.each(attacks.map(({ name }, index) => [name, index] as const))('refuses %s', async (_name, index) => {
    const scene = await attack(index, true);
    expect(scene.mallory.acks).not.toContain(true);
    expect(scene.mallory.closed).toEqual(['update-refused']);
    expect(attacks[index]!.hasHarmed(scene)).toBe(false);
    await expectUnaffected(scene);
  });

  test.each(attacks.map(({ name }, index) => [name, index] as const))(
    'is what stops %s: without it that works',
    async (_name, index) => {
      const scene = await attack(index, false);
      expect(scene.mallory.acks).toContain(true);
      expect(attacks[index]!.hasHarmed(scene)).toBe(true);
    },
  );

  test('refuses garbage in its frame', async () => {
    const scene = await openScene(true);
    scene.mallory.update(new Uint8Array([9, 200, 200, 200, 1, 2, 3]));
    await until(() => scene.mallory.closed.length > 0);
    expect(scene.mallory.closed).toEqual(['update-refused']);
    await expectUnaffected(scene);
  });

  test('lets a chair delete everything, and anybody what is its own', async () => {
    const { server, anna } = await openScene(true);
    const chair = keep(openClient(server.url, token('carl', 'chair')));
    await until(() => chair.map.size === 301);
    chair.map.clear();
    await chair.saved();
    await until(() => anna.map.size === 0);
    expect(chair.reasons).toEqual([]);
  });

  test('lets a member merge what was written offline', async () => {
    const { server, anna } = await openScene(true);
    const ben = openClient(server.url, token('ben'));
    await until(() => ben.map.size === 301);
    ben.close();
    for (let i = 0; i < 500; i++) ben.map.set(`offline-${i}`, i);
    ben.map.delete('finding-7');
    anna.map.set('meanwhile', 1);
    const back = keep(openClient(server.url, token('ben'), { doc: ben.doc }));
    await back.saved();
    await until(() => anna.map.size === 801 && back.map.has('meanwhile'));
    expect(back.reasons).toEqual([]);
  });
});

async function expectUnaffected({ server, anna }: Scene): Promise<void> {
  const ben = keep(openClient(server.url, token('ben')));
  anna.map.set('still', 'here');
  await anna.saved();
  await until(() => ben.map.get('still') === 'here');
  expect(anna.reasons).toEqual([]);
  expect(anna.map.size).toBe(302);
  expect(Y.encodeStateVector(onDisk(server))).toEqual(Y.encodeStateVector(anna.doc));
}

describe('[V5] frames that are none', () => {
  const frames: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(300).map((_, i) => (i * 151) % 256)],
    ['a name that never ends', new Uint8Array([255, 255, 255, 255, 255, 1])],
    ['a name of the language', frame('__proto__', SYNC, 0, new Uint8Array([0]))],
    ['3 MB', new Uint8Array(3_000_000)],
    ['a sync message of no kind', frame(META, SYNC, 9, new Uint8Array([0]))],
    ['a message of no kind', frame(META, 99, 1)],
    ['a state vector of noise', frame(META, SYNC, 0, new Uint8Array([200, 200, 200, 200]))],
    ['presence of noise', frame(META, AWARENESS, new Uint8Array([5, 1, 1, 1, 34, 34]))],
    ['a word to everybody', frame(META, BROADCAST_STATELESS, 'obey')],
    ['a word to the server', frame(META, STATELESS, 'obey')],
  ];
  test.each(frames)('%s: nobody else is affected, nothing is printed', async (_name, bytes) => {
    const printed: unknown[] = [];
    const { error, warn } = console;
    console.error = console.warn = (...words: unknown[]) => void printed.push(words);
    try {
      const scene = await openScene(true);
      scene.mallory.send(bytes);
      await pause(50);
      await expectUnaffected(scene);
      expect(scene.mallory.acks).not.toContain(true);
      expect(printed).toEqual([]);
      for (const one of open.splice(0).toReversed()) await one.close();
    } finally {
      Object.assign(console, { error, warn });
    }
  });

  test('more documents at once than a socket may open end that socket alone', async () => {
    const scene = await openScene(true);
    for (let i = 0; i < 150; i++) scene.mallory.send(frame(`w/other/${i}`, SYNC, 0, new Uint8Array([0])));
    await until(() => scene.mallory.isEnded());
    await expectUnaffected(scene);
  });
});
