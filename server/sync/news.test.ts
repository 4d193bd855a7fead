import { afterEach, expect, test } from 'vitest';
import {
  META,
  openClient,
  openTestServer,
  token,
  until,
  WS,
  type TestClient,
} from '../../test/faults/harness.ts';

const OTHER = WS.replace(/1$/, '2');
const REPORT = `w/${WS}/r/${'a'.repeat(26)}`;

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

function listen(client: TestClient): string[] {
  const heard: string[] = [];
  client.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload));
  return heard;
}

test('[V44] what grew is told once to each socket of that workspace, to no other, and to no device that is lost', async () => {
  const server = keep(await openTestServer({ limits: { newsMs: 100 } }));
  const at = (who: string, name = META, admitted = {}): TestClient =>
    keep(openClient(server.url, token(who, 'member', admitted), { name }));
  const [ben, cleo, eve] = [at('ben'), at('cleo'), at('eve', `w/${OTHER}/meta`, { ws: OTHER })];
  const [told, lost, apart] = [listen(ben), listen(cleo), listen(eve)];
  await Promise.all([ben.saved(), cleo.saved(), eve.saved()]);
  server.gate.revoke(WS, 'device-cleo');
  await until(() => cleo.reasons.length > 0);
  const anna = at('anna', REPORT);
  for (const key of ['a', 'b', 'c']) anna.map.set(key, 1);
  await anna.saved();
  const { epoch } = server.database;
  const headsOf = (said: string | undefined): unknown =>
    (JSON.parse(said ?? '{}') as { heads?: unknown }).heads;
  const here = (): string => JSON.stringify(server.log.readHeads(`w/${WS}/r`));
  // On a busy machine the edits may come further apart than what is told together.
  await until(() => JSON.stringify(headsOf(told.at(-1))) === here());
  expect(JSON.parse(told.at(-1)!)).toMatchObject({ epoch });
  // Each word that ben heard is another number: nothing is told twice.
  expect(new Set(told).size).toBe(told.length);
  expect([lost, apart]).toEqual([[], []]);
});
