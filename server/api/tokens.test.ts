import { afterEach, describe, expect, it } from 'vitest';
import { openClient, until, type TestClient } from '../../test/faults/harness.ts';
import { TestClock } from '../../test/faults/test-clock.ts';
import type { Admission } from '../../shared/core/server-protocol.ts';
import {
  createDevice,
  invite,
  joinBy,
  startServer,
  type TestDevice,
  type TestServer,
} from './test-device.ts';

const TEN_YEARS = 10 * 365 * 24 * 3600;
const PAPER = 'a'.repeat(64);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

/** What the three doors say to a token: a status, a status, and the socket's reason or "open". */
async function atTheDoors(server: TestServer, { ws, token }: Admission): Promise<unknown[]> {
  const api = await server.ask('GET', `/api/w/${ws}/heads`, undefined, token);
  const headers = { Authorization: `Bearer ${token}` };
  const blob = await fetch(`${server.url}/blobs/${PAPER}?ws=${ws}`, { headers });
  const line = openLine(server, ws, token);
  await until(() => line.reasons.length > 0 || line.provider.isAuthenticated);
  const said = line.reasons[0] ?? 'open';
  line.close();
  return [api.status, blob.status, said];
}

const OPEN = [200, 404, 'open'];
const EXPIRED = [401, 401, 'token-expired'];

function openLine(server: TestServer, ws: string, token: string | (() => Promise<string>)): TestClient {
  return openClient(`${server.url.replace('http', 'ws')}/sync`, token, { name: `w/${ws}/meta` });
}

async function renew(server: TestServer, device: TestDevice, ws: string): Promise<Admission> {
  const got = await server.ask('POST', '/api/token', { ...(await device.proof('token', ws)), ws });
  expect(got.status).toBe(200);
  return got.body;
}

describe('a token', () => {
  it('[V20] that ran out opens none of the three doors; a new one opens all', async () => {
    const clock = new TestClock();
    const server = keep(await startServer({ tokenSeconds: 30 }, clock));
    const device = createDevice(server);
    const admission = await device.create('group');
    expect(admission.expiresIn).toBe(30);
    expect(await atTheDoors(server, admission)).toEqual(OPEN);
    clock.goOn(31);
    expect(await atTheDoors(server, admission)).toEqual(EXPIRED);
    expect(await atTheDoors(server, await renew(server, device, admission.ws))).toEqual(OPEN);
  });

  it('[V7] that runs out while the line is open ends that line, with its reason, and no other', async () => {
    const clock = new TestClock();
    const server = keep(await startServer({ tokenSeconds: 10 }, clock));
    const keeper = createDevice(server);
    const { ws, token } = await keeper.create('group');
    let asked = 0;
    const stays = keep(openLine(server, ws, async () => (asked++, (await renew(server, keeper, ws)).token)));
    const other = createDevice(server);
    const link = await invite(server, { ws, token } as Admission);
    const old = ((await joinBy(server, other, ws, link)).body as Admission).token;
    const ends = keep(openLine(server, ws, old));
    await Promise.all([stays.saved(), ends.saved()]);
    clock.goOn(6);
    await until(() => asked === 2);
    clock.goOn(6);
    await until(() => ends.reasons.length > 0);
    expect(ends.reasons[0]).toBe('token-expired');
    stays.map.set('still', 1);
    await stays.saved();
    expect(stays.reasons).toEqual([]);
  });
});

describe('clocks', () => {
  it('[V39] a device ten years behind or ahead of the server comes in, is kept in and is renewed', async () => {
    for (const seconds of [TEN_YEARS, -TEN_YEARS]) {
      const clock = new TestClock();
      clock.setBy(seconds);
      const server = keep(await startServer({}, clock));
      const keeper = createDevice(server);
      const admission = await keeper.create('group');
      expect(await atTheDoors(server, admission)).toEqual(OPEN);
      expect(await atTheDoors(server, await renew(server, keeper, admission.ws))).toEqual(OPEN);
      const link = await invite(server, admission, { seconds: 60 });
      const late = await invite(server, admission, { seconds: 60 });
      expect(await joinBy(server, createDevice(server), admission.ws, link)).toMatchObject({ status: 200 });
      clock.goOn(61);
      expect(await joinBy(server, createDevice(server), admission.ws, late)).toMatchObject({
        body: { code: 'invite-expired' },
      });
    }
  });

  it('[V39] the server’s clock set back: tokens made before end, new ones hold, and a nonce lives its minute', async () => {
    const clock = new TestClock();
    const server = keep(await startServer({}, clock));
    const device = createDevice(server);
    const admission = await device.create('group');
    const { ws } = admission;
    const proof = await device.proof('token', ws);
    clock.setBy(-TEN_YEARS);
    expect(await atTheDoors(server, admission)).toEqual(EXPIRED);
    expect(await server.ask('POST', '/api/token', { ...proof, ws })).toMatchObject({ status: 200 });
    const old = await device.proof('token', ws);
    clock.goOn(61);
    expect(await server.ask('POST', '/api/token', { ...old, ws })).toMatchObject({
      body: { code: 'token-expired' },
    });
    const now = await renew(server, device, ws);
    clock.setBy(5);
    expect(await atTheDoors(server, now)).toEqual(OPEN);
    clock.setBy(TEN_YEARS);
    expect(await atTheDoors(server, now)).toEqual(EXPIRED);
    expect(await atTheDoors(server, await renew(server, device, ws))).toEqual(OPEN);
  });
});
