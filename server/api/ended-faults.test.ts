/** A member is ended while everybody writes, lines are cut, and the server's clock is years off. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRandom } from '../../test/faults/random.ts';
import { openClient, pause, type TestClient } from '../../test/faults/harness.ts';
import { TestClock } from '../../test/faults/test-clock.ts';
import type { Admission } from '../../shared/core/server-protocol.ts';
import { DATABASE_FILE, openDatabase } from '../store/database.ts';
import { openLog } from '../store/log.ts';
import { createDevice, invite, joinBy, startServer, type TestDevice } from './test-device.ts';

const FIRST = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const YEAR = 365 * 24 * 3600;

interface Person {
  readonly device: TestDevice;
  readonly token: string;
  readonly client: TestClient;
  written: number;
}

/** Everything that the server's disk has of a document. */
function readDisk(dataDir: string, name: string): Y.Map<unknown> {
  const opened = openDatabase(dataDir);
  if (!opened.ok) throw new Error(opened.sentence);
  const doc = new Y.Doc();
  for (const update of openLog(opened.value).readDocument(name).updates) Y.applyUpdate(doc, update);
  opened.value.close();
  return doc.getMap('ann');
}

it.each([FIRST, FIRST + 1, FIRST + 2])(
  '[V63] whatever is under way, nothing that an ended member writes afterwards is kept, and of the others everything (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    const clock = new TestClock();
    clock.setBy(Math.round((random() - 0.5) * 20) * YEAR);
    const server = await startServer({}, clock);
    const url = `${server.url.replace('http', 'ws')}/sync`;
    const open: TestClient[] = [];
    try {
      const keeper = createDevice(server);
      const first = await keeper.create('group');
      const name = `w/${first.ws}/meta`;
      const by = await invite(server, first);
      const people: Person[] = [];
      for (let i = 0; i < 4; i++) {
        const device = createDevice(server);
        const { token } = (await joinBy(server, device, first.ws, by)).body as Admission;
        people.push({ device, token, client: openClient(url, token, { name }), written: 0 });
        open.push(people[i]!.client);
      }
      await Promise.all(open.map((client) => client.saved()));
      const write = (who: number): void => {
        const one = people[who]!;
        one.client.map.set(`${who}|${one.written++}`, { at: clock.now() });
      };
      const [victim] = people;
      const endAfter = 20 + Math.floor(random() * 40);
      let isCut = false;
      for (let step = 0; step < endAfter; step++) {
        write(Math.floor(random() * people.length));
        if (random() < 0.1) await pause(5);
        // The line of the one who will be ended may be down at that moment.
        if (!isCut && random() < 0.02) {
          isCut = true;
          victim!.client.close();
        }
      }
      if (random() < 0.5) clock.setBy(Math.round((random() - 0.5) * 20) * YEAR);
      const before = victim!.written;
      const ending = server.ask(
        'POST',
        `/api/w/${first.ws}/members/${victim!.device.member}/end`,
        {},
        (
          (await server.ask('POST', '/api/token', {
            ...(await keeper.proof('token', first.ws)),
            ws: first.ws,
          })) as { body: Admission }
        ).body.token,
      );
      // On their way while it happens: each may be in or not, whole.
      for (let i = 0; i < 5; i++) write(0);
      const during = victim!.written;
      expect(await ending).toEqual({ status: 200, body: {} });
      for (let i = 0; i < 20; i++) write(Math.floor(random() * people.length));
      write(0);
      // A line that was down comes back, with all that it has.
      const back = isCut ? openClient(url, victim!.token, { name, doc: victim!.client.doc }) : victim!.client;
      if (isCut) open.push(back);
      await expect.poll(() => back.reasons.length, { timeout: 10_000 }).toBeGreaterThan(0);
      // Of a server whose clock was set the token may be none any more; a new one says why.
      const why = await server.ask('POST', '/api/token', {
        ...(await victim!.device.proof('token', first.ws)),
        ws: first.ws,
      });
      expect(why.body).toMatchObject({ finer: 'member-ended' });
      expect(['member-ended', 'token-expired']).toContain(back.reasons[0]);
      for (const { client } of people.slice(1)) {
        const isOpen = client.reasons.length === 0;
        if (isOpen) await client.saved();
      }
      const kept = readDisk(server.dataDir, name);
      for (let n = during; n < victim!.written; n++) expect(kept.has(`0|${n}`), `0|${n}`).toBe(false);
      const certain = isCut ? 0 : before - 10;
      for (let n = 0; n < certain; n++) expect(kept.has(`0|${n}`), `0|${n}`).toBe(true);
      people.slice(1).forEach(({ written, client }, i) => {
        if (client.reasons.length > 0) return;
        for (let n = 0; n < written; n++) expect(kept.has(`${i + 1}|${n}`), `${i + 1}|${n}`).toBe(true);
      });
      const rows = new DatabaseSync(join(server.dataDir, DATABASE_FILE), { readOnly: true });
      const left = rows.prepare('select count(*) as n from access where ws = ?').get(first.ws);
      rows.close();
      expect(left).toEqual({ n: 4 });
    } finally {
      for (const client of open) client.close();
      await server.close();
    }
  },
  60_000,
);
