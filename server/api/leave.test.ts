import { afterAll, expect, it } from 'vitest';
import { openClient } from '../../test/faults/harness.ts';
import { createDevice, invite, joinBy, startServer } from './test-device.ts';

const server = await startServer();
afterAll(() => server.close());

const refusal = (status: number, code: string) => ({ status, body: { code } });

it('[V42] who leaves is out with all devices and comes in again by an invitation; the group keeps a keeper', async () => {
  const keeper = createDevice(server);
  const admission = await keeper.create('group');
  const { ws, token } = admission;
  const open = await invite(server, admission);
  const tablet = createDevice(server, keeper.member);
  const sibling = { device: tablet.id, key: tablet.key };
  expect((await server.ask('POST', `/api/w/${ws}/devices`, sibling, token)).status).toBe(200);
  const lost = createDevice(server, keeper.member);
  await server.ask('POST', `/api/w/${ws}/devices`, { device: lost.id, key: lost.key }, token);
  await server.ask('POST', `/api/w/${ws}/devices/${lost.id}/lost`, {}, token);
  const mine = await invite(server, admission, { purpose: 'device', role: 'keeper' });
  const reader = await invite(server, admission, { role: 'reader' });
  expect(await joinBy(server, createDevice(server), ws, reader)).toMatchObject({ status: 200 });
  const member = createDevice(server);
  expect(await joinBy(server, member, ws, open)).toMatchObject({ body: { role: 'member' } });
  const line = openClient(`${server.url.replace('http', 'ws')}/sync`, token, { name: `w/${ws}/meta` });
  await line.saved();
  const joined = { ...(await member.proof('token', ws)), ws };
  const { token: theirs } = (await server.ask('POST', '/api/token', joined)).body as { token: string };
  const heir = openClient(`${server.url.replace('http', 'ws')}/sync`, theirs, { name: `w/${ws}/meta` });
  await heir.saved();

  expect(await server.ask('POST', `/api/w/${ws}/leave`, {}, token)).toEqual({ status: 200, body: {} });
  await expect.poll(() => line.reasons).toContain('not-admitted');
  line.close();
  await expect.poll(() => heir.reasons).toContain('token-expired');
  heir.close();
  const heads = await server.ask('GET', `/api/w/${ws}/heads`, undefined, token);
  expect(heads).toMatchObject(refusal(403, 'not-admitted'));
  for (const [device, code] of [
    [keeper, 'not-admitted'],
    [tablet, 'not-admitted'],
    [lost, 'device-lost'],
  ] as const) {
    const body = { ...(await device.proof('token', ws)), ws };
    expect(await server.ask('POST', '/api/token', body)).toMatchObject(refusal(403, code));
  }
  expect(await joinBy(server, createDevice(server), ws, mine)).toMatchObject(refusal(410, 'invite-ended'));
  const renewed = { ...(await member.proof('token', ws)), ws };
  expect(await server.ask('POST', '/api/token', renewed)).toMatchObject({ body: { role: 'keeper' } });
  expect(await joinBy(server, lost, ws, open)).toMatchObject(refusal(403, 'device-lost'));
  expect(await joinBy(server, keeper, ws, open)).toMatchObject({ status: 200, body: { role: 'member' } });
  expect(await joinBy(server, tablet, ws, open)).toMatchObject(refusal(403, 'not-admitted'));
  const own = await keeper.create('own');
  expect(await server.ask('POST', `/api/w/${own.ws}/leave`, {}, own.token)).toMatchObject(
    refusal(400, 'command-invalid'),
  );
});
