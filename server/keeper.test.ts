import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Admission, AuditEntry } from '../shared/core/server-protocol.ts';
import { openClient } from '../test/faults/harness.ts';
import { createDevice, invite, joinBy, startServer } from './api/test-device.ts';

it('[V69] the operator names a keeper by a command while the server runs, and the group’s log says so', async () => {
  const server = await startServer();
  const run = async (...words: string[]) =>
    promisify(execFile)(process.execPath, [join(import.meta.dirname, 'keeper.ts'), ...words], {
      env: { ...process.env, DATA_DIR: server.dataDir },
    });
  try {
    const clerk = createDevice(server);
    const admission = await clerk.create('group');
    const { ws } = admission;
    const bea = createDevice(server);
    const joined = (await joinBy(server, bea, ws, await invite(server, admission))).body as Admission;
    await server.ask('POST', `/api/w/${ws}/devices/${clerk.id}/lost`, {}, admission.token);
    const line = openClient(`${server.url.replace('http', 'ws')}/sync`, joined.token, {
      name: `w/${ws}/meta`,
    });
    line.doc.getMap('about').set('name', { name: 'People Scrutiny' });
    line.doc.getMap('member').set(bea.member, { name: 'B. Okafor', aliases: [], role: 'member' });
    await line.saved();
    line.close();

    const { stdout } = await run();
    expect(stdout).toContain(`${ws}  People Scrutiny  (no keeper)`);
    expect(stdout).toContain(`${bea.member}  member  B. Okafor`);
    expect(stdout).toContain(`${clerk.member}  keeper, devices lost`);
    await expect(run(ws, clerk.member)).rejects.toThrow('no such member');
    await expect(run(ws)).rejects.toThrow('Name the group and the member');
    expect((await run(ws, bea.member)).stdout).toContain('Done.');

    const body = { ...(await bea.proof('token', ws)), ws };
    expect((await server.ask('POST', '/api/token', body)).body).toMatchObject({ role: 'keeper' });
    const log = await server.ask('GET', `/api/w/${ws}/log`, undefined, joined.token);
    expect((log.body as { entries: AuditEntry[] }).entries.at(-1)).toMatchObject({
      what: 'keeper-named',
      member: bea.member,
      role: 'keeper',
    });
  } finally {
    await server.close();
  }
}, 60_000);
