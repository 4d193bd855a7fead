import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Admission, AuditEntry } from '../../shared/core/server-protocol.ts';
import { DATABASE_FILE } from '../store/database.ts';
import { createDevice, invite, joinBy, newId, startServer } from './test-device.ts';

const server = await startServer();
afterAll(() => server.close());

const read = async (ws: string, token: string) => server.ask('GET', `/api/w/${ws}/log`, undefined, token);
const entriesOf = async ({ ws, token }: Admission): Promise<readonly AuditEntry[]> =>
  ((await read(ws, token)).body as { entries: AuditEntry[] }).entries;
const tell = async ({ ws, token }: Admission, entries: unknown) =>
  server.ask('POST', `/api/w/${ws}/log`, { entries }, token);

it('[V66] each of these is entered once, in order, with who and whom and no content; and stays', async () => {
  const keeper = createDevice(server);
  const admission = await keeper.create('group');
  const { ws, token } = admission;
  const open = await invite(server, admission);
  const [bea, cleo] = [createDevice(server), createDevice(server)];
  const joined = (await joinBy(server, bea, ws, open)).body as Admission;
  await joinBy(server, bea, ws, open);
  await joinBy(server, cleo, ws, open);
  await server.ask('DELETE', `/api/w/${ws}/invites/${open.invite}`, undefined, token);
  await server.ask('DELETE', `/api/w/${ws}/invites/${open.invite}`, undefined, token);
  await server.ask('POST', `/api/w/${ws}/members/${bea.member}/role`, { role: 'chair' }, token);
  await server.ask('POST', `/api/w/${ws}/members/${bea.member}/role`, { role: 'chair' }, token);
  await server.ask('POST', `/api/w/${ws}/members/${cleo.member}/end`, {}, token);
  await tell(joined, [{ id: newId(), what: 'exported', count: 12 }]);
  await server.ask('POST', `/api/w/${ws}/leave`, {}, token);
  const entries = await entriesOf(joined);
  const by = keeper.member;
  expect(entries.map(({ at: _at, ...entry }) => entry)).toEqual([
    { n: 1, what: 'made', by },
    { n: 2, what: 'invited', by, role: 'member' },
    { n: 3, what: 'joined', by, member: bea.member, role: 'member' },
    { n: 4, what: 'joined', by, member: cleo.member, role: 'member' },
    { n: 5, what: 'invite-ended', by, role: 'member' },
    { n: 6, what: 'role', by, member: bea.member, role: 'chair' },
    { n: 7, what: 'ended', by, member: cleo.member },
    { n: 8, what: 'exported', by: bea.member, count: 12 },
    { n: 9, what: 'left', by },
    { n: 10, what: 'role', member: bea.member, role: 'keeper' },
  ]);
  expect(Math.abs(entries[0]!.at - Date.now())).toBeLessThan(60_000);

  const file = new DatabaseSync(join(server.dataDir, DATABASE_FILE));
  expect(() => file.exec('update audit set at = 0')).toThrow('never changed');
  expect(() => file.exec('delete from audit')).toThrow('never shortened');
  file.close();
  const own = await bea.create('own');
  expect((await read(own.ws, own.token)).status).toBe(400);
});

it('[V67] what a device tells is entered once, under its own member, whatever else it says', async () => {
  const admission = await createDevice(server).create('group');
  const bea = createDevice(server);
  const joined = (await joinBy(server, bea, admission.ws, await invite(server, admission))).body as Admission;
  const told = { id: newId(), what: 'deleted', count: 2, by: admission.member, at: 1, text: 'a secret' };
  for (let i = 0; i < 3; i++) expect((await tell(joined, [told])).status).toBe(200);
  const mine = (await entriesOf(joined)).filter(({ what }) => what === 'deleted');
  expect(mine).toEqual([
    { n: 4, what: 'deleted', by: bea.member, count: 2, at: expect.any(Number) as number },
  ]);
  expect(mine[0]!.at).toBeGreaterThan(1);
  for (const wrong of [
    [{ ...told, what: 'ended' }],
    [{ ...told, id: 'x' }],
    [{ ...told, count: 0 }],
    [{ ...told, count: 'two' }],
    Array.from({ length: 101 }, () => told),
    'everything',
  ])
    expect((await tell(joined, wrong)).body).toMatchObject({ code: 'command-invalid' });
});

it('[V68] everybody in the group reads its list, readers too, and nobody else', async () => {
  const admission = await createDevice(server).create('group');
  const reader = createDevice(server);
  const by = await invite(server, admission, { role: 'reader' });
  const joined = (await joinBy(server, reader, admission.ws, by)).body as Admission;
  expect((await read(admission.ws, joined.token)).status).toBe(200);
  const other = await createDevice(server).create('group');
  expect((await read(admission.ws, other.token)).status).toBe(403);
  await server.ask('POST', `/api/w/${admission.ws}/members/${reader.member}/end`, {}, admission.token);
  expect((await read(admission.ws, joined.token)).status).toBe(403);
});
