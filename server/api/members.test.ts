import { afterAll, expect, it } from 'vitest';
import type { Admission, AuditEntry, DeviceAccess, Role } from '../../shared/core/server-protocol.ts';
import { openClient } from '../../test/faults/harness.ts';
import { createDevice, invite, joinBy, newId, startServer, type TestDevice } from './test-device.ts';

const server = await startServer();
afterAll(() => server.close());

const refusal = (status: number, code: string) => ({ status, body: { code } });
const ended = { status: 403, body: { code: 'not-admitted', finer: 'member-ended' } };

interface Group {
  readonly keeper: TestDevice;
  readonly ws: string;
  readonly token: string;
  join(role?: Role): Promise<{ readonly device: TestDevice; readonly token: string }>;
}

async function makeGroup(): Promise<Group> {
  const keeper = createDevice(server);
  const admission = await keeper.create('group');
  const { ws, token } = admission;
  return {
    keeper,
    ws,
    token,
    async join(role = 'member') {
      const device = createDevice(server);
      const by = await invite(server, admission, { role });
      const joined = (await joinBy(server, device, ws, by)).body as Admission;
      return { device, token: joined.token };
    },
  };
}

const setRole = (group: Group, token: string, member: string, role: unknown) =>
  server.ask('POST', `/api/w/${group.ws}/members/${member}/role`, { role }, token);
const endMember = (group: Group, token: string, member: string) =>
  server.ask('POST', `/api/w/${group.ws}/members/${member}/end`, {}, token);
const rolesIn = async (group: Group, token: string): Promise<Record<string, Role>> => {
  const { devices } = (await server.ask('GET', `/api/w/${group.ws}/devices`, undefined, token)).body as {
    devices: DeviceAccess[];
  };
  return Object.fromEntries(devices.map(({ member, role }) => [member, role]));
};
const logOf = async (group: Group, token: string): Promise<readonly AuditEntry[]> =>
  (
    (await server.ask('GET', `/api/w/${group.ws}/log`, undefined, token)).body as {
      entries: AuditEntry[];
    }
  ).entries;
const askToken = async (device: TestDevice, ws: string) =>
  server.ask('POST', '/api/token', { ...(await device.proof('token', ws)), ws });
const line = (group: Group, token: string) =>
  openClient(`${server.url.replace('http', 'ws')}/sync`, token, { name: `w/${group.ws}/meta` });

it('[V60] a keeper says what each may do; it holds for all devices from the next message on', async () => {
  const group = await makeGroup();
  const bea = await group.join();
  const tablet = createDevice(server, bea.device.member);
  await server.ask('POST', `/api/w/${group.ws}/devices`, { device: tablet.id, key: tablet.key }, bea.token);
  const open = line(group, bea.token);
  await open.saved();
  expect(await setRole(group, bea.token, group.keeper.member, 'reader')).toMatchObject(
    refusal(403, 'role-too-low'),
  );
  expect(await setRole(group, group.token, bea.device.member, 'owner')).toMatchObject(
    refusal(400, 'command-invalid'),
  );
  expect(await setRole(group, group.token, newId(), 'member')).toMatchObject(refusal(400, 'command-invalid'));

  expect(await setRole(group, group.token, bea.device.member, 'reader')).toEqual({ status: 200, body: {} });
  await expect.poll(() => open.reasons).toContain('token-expired');
  open.close();
  for (const device of [bea.device, tablet])
    expect(await askToken(device, group.ws)).toMatchObject({ body: { role: 'reader' } });
  // The token that was made before is read by the role of now.
  const link = {
    invite: 'a'.repeat(22),
    hash: 'b'.repeat(43),
    role: 'reader',
    purpose: 'group',
    seconds: null,
  };
  expect(
    await server.ask('POST', `/api/w/${group.ws}/invites`, { ...link, uses: null }, bea.token),
  ).toMatchObject(refusal(403, 'role-too-low'));
});

it('[V61] naming a chair is one step, also where the old chair’s device is gone', async () => {
  const group = await makeGroup();
  const [old, next] = [await group.join('chair'), await group.join()];
  await server.ask('POST', `/api/w/${group.ws}/devices/${old.device.id}/lost`, {}, old.token);
  expect((await setRole(group, group.token, next.device.member, 'chair')).status).toBe(200);
  expect(await rolesIn(group, group.token)).toEqual({
    [group.keeper.member]: 'keeper',
    [old.device.member]: 'member',
    [next.device.member]: 'chair',
  });
  const told = (await logOf(group, next.token)).slice(-2);
  expect(told).toMatchObject([
    { what: 'role', by: group.keeper.member, member: old.device.member, role: 'member' },
    { what: 'role', by: group.keeper.member, member: next.device.member, role: 'chair' },
  ]);
});

it('[V62] the last keeper stays one until there is another', async () => {
  const group = await makeGroup();
  const bea = await group.join();
  const { member } = group.keeper;
  const needed = { status: 409, body: { code: 'role-too-low', finer: 'keeper-needed' } };
  expect(await setRole(group, group.token, member, 'member')).toEqual(needed);
  expect(await endMember(group, group.token, member)).toEqual(needed);
  await setRole(group, group.token, bea.device.member, 'keeper');
  // A keeper all of whose devices are lost is none that could let anybody in.
  await server.ask('POST', `/api/w/${group.ws}/devices/${bea.device.id}/lost`, {}, bea.token);
  expect(await setRole(group, group.token, member, 'member')).toEqual(needed);
  const cleo = await group.join('keeper');
  expect((await setRole(group, group.token, member, 'member')).status).toBe(200);
  expect(await rolesIn(group, cleo.token)).toMatchObject({ [member]: 'member' });
});

it('[V63] who is ended is refused at once and everywhere, and comes back by a later invitation only', async () => {
  const group = await makeGroup();
  const bea = await group.join('chair');
  const { member } = bea.device;
  const tablet = createDevice(server, member);
  const sibling = { device: tablet.id, key: tablet.key };
  await server.ask('POST', `/api/w/${group.ws}/devices`, sibling, bea.token);
  const chairs = { ws: group.ws, token: bea.token } as Admission;
  const links = [
    await invite(server, chairs, { purpose: 'device', role: 'member' }),
    await invite(server, chairs),
    await invite(server, { ws: group.ws, token: group.token } as Admission),
  ];
  const open = line(group, bea.token);
  await open.saved();
  expect(await endMember(group, bea.token, group.keeper.member)).toMatchObject(refusal(403, 'role-too-low'));

  expect(await endMember(group, group.token, member)).toEqual({ status: 200, body: {} });
  await expect.poll(() => open.reasons).toContain('member-ended');
  open.close();
  expect(await server.ask('GET', `/api/w/${group.ws}/heads`, undefined, bea.token)).toEqual(ended);
  const paper = await fetch(`${server.url}/blobs/${'0'.repeat(64)}?ws=${group.ws}`, {
    headers: { Authorization: `Bearer ${bea.token}` },
  });
  expect({ status: paper.status, body: await paper.json() }).toEqual(ended);
  for (const device of [bea.device, tablet]) expect(await askToken(device, group.ws)).toEqual(ended);
  const late = line(group, bea.token);
  await expect.poll(() => late.reasons).toContain('member-ended');
  late.close();
  for (const link of links)
    expect(await joinBy(server, createDevice(server, member), group.ws, link)).toMatchObject(
      refusal(410, 'invite-ended'),
    );
  expect(await endMember(group, group.token, member)).toMatchObject(refusal(400, 'command-invalid'));

  const again = await invite(server, { ws: group.ws, token: group.token } as Admission);
  expect(await joinBy(server, bea.device, group.ws, again)).toMatchObject({ body: { role: 'member' } });
  expect(await askToken(tablet, group.ws)).toEqual({ status: 403, body: { code: 'not-admitted' } });
});

it('[V70] with a lower role the links that let others in end, and an own device has the role of now', async () => {
  const group = await makeGroup();
  const bea = await group.join('keeper');
  const hers = { ws: group.ws, token: bea.token } as Admission;
  const [toKeeper, toMember, toDevice] = [
    await invite(server, hers, { role: 'keeper' }),
    await invite(server, hers),
    await invite(server, hers, { purpose: 'device', role: 'keeper' }),
  ];
  await setRole(group, group.token, bea.device.member, 'chair');
  const come = (link: typeof toKeeper, device = createDevice(server)) =>
    joinBy(server, device, group.ws, link);
  expect(await come(toKeeper)).toMatchObject(refusal(410, 'invite-ended'));
  expect(await come(toMember)).toMatchObject({ body: { role: 'member' } });
  await setRole(group, group.token, bea.device.member, 'member');
  expect(await come(toMember)).toMatchObject(refusal(410, 'invite-ended'));
  const tablet = createDevice(server, bea.device.member);
  expect(await come(toDevice, tablet)).toMatchObject({ body: { role: 'member' } });
  const ends = (await logOf(group, group.token)).filter(({ what }) => what === 'invite-ended');
  expect(ends).toMatchObject([
    { by: group.keeper.member, role: 'keeper' },
    { by: group.keeper.member, role: 'member' },
  ]);
});

it('[V64] a client that does not know the newer codes is told one that it knows', async () => {
  const group = await makeGroup();
  const bea = await group.join();
  await endMember(group, group.token, bea.device.member);
  expect((await askToken(bea.device, group.ws)).body).toHaveProperty('code', 'not-admitted');
  expect((await setRole(group, group.token, group.keeper.member, 'reader')).body).toHaveProperty(
    'code',
    'role-too-low',
  );
  // A stranger is told no more than before.
  expect((await askToken(createDevice(server), group.ws)).body).toEqual({ code: 'not-admitted' });
});

it('[V65] a typed code for a group is given by whoever may let in', async () => {
  const group = await makeGroup();
  const [member, chair] = [await group.join(), await group.join('chair')];
  const offer = { commit: 'a'.repeat(43) };
  expect(await server.ask('POST', '/api/meet', offer, member.token)).toMatchObject(
    refusal(403, 'role-too-low'),
  );
  expect((await server.ask('POST', '/api/meet', offer, chair.token)).status).toBe(200);
  const own = await member.device.create('own');
  expect((await server.ask('POST', '/api/meet', offer, own.token)).status).toBe(200);
});
