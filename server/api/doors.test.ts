import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { bytes, createDevice, invite, joinBy, newId, startServer } from './test-device.ts';

const server = await startServer({ operator: 'Saltmere' });
afterAll(() => server.close());

const refusal = (status: number, code: string) => ({ status, body: { code } });

describe('how a device comes in', () => {
  it('[V16] a nonce counts once, and a proof is for its own purpose, workspace and key', async () => {
    const device = createDevice(server);
    const { ws } = await device.create('group');
    const proof = await device.proof('token', ws);
    expect((await server.ask('POST', '/api/token', { ...proof, ws })).status).toBe(200);
    expect(await server.ask('POST', '/api/token', { ...proof, ws })).toMatchObject(
      refusal(401, 'token-expired'),
    );
    const other = await device.proof('join', ws);
    expect(await server.ask('POST', '/api/token', { ...other, ws })).toMatchObject(
      refusal(403, 'not-admitted'),
    );
    const thief = createDevice(server);
    const stolen = { ...(await thief.proof('token', ws)), device: device.id, ws };
    expect(await server.ask('POST', '/api/token', stolen)).toMatchObject(refusal(403, 'not-admitted'));
    const badKey = { ...(await device.proof('token', ws)), key: 'A'.repeat(87), ws };
    expect(await server.ask('POST', '/api/token', badKey)).toMatchObject(refusal(403, 'not-admitted'));
  });

  it('[V43] a device of another version is told which side is to be updated, and the nonce is not used up', async () => {
    const device = createDevice(server);
    const { ws } = await device.create('group');
    const body = { ...(await device.proof('token', ws)), ws };
    for (const [v, code] of [
      [0, 'server-newer'],
      [2, 'server-older'],
    ] as const) {
      expect(await server.ask('POST', '/api/token', { ...body, v })).toMatchObject(refusal(426, code));
    }
    expect(await server.ask('POST', '/api/token', { ...body, v: 'x' })).toMatchObject(
      refusal(400, 'command-invalid'),
    );
    expect(await server.ask('POST', '/api/token', { ...body, v: 1 })).toMatchObject({ status: 200 });
  });

  it('[V17] anybody may start a workspace; a closed server takes only who is in one; an address only so many', async () => {
    const device = createDevice(server);
    const { ws } = await device.create('group');
    expect((await device.create('group', ws)).role).toBe('keeper');
    const other = createDevice(server);
    const taken = { ...(await other.proof('create', ws)), ws, kind: 'group', member: other.member };
    expect(await server.ask('POST', '/api/workspaces', taken)).toMatchObject(refusal(403, 'not-admitted'));
    for (const [settings, status, code] of [
      [{ isOpen: false }, 403, 'not-admitted'],
      [{ createPerHour: 0 }, 503, 'server-busy'],
    ] as const) {
      const closed = await startServer(settings);
      const stranger = createDevice(closed);
      const id = newId();
      const body = {
        ...(await stranger.proof('create', id)),
        ws: id,
        kind: 'own',
        member: stranger.member,
      };
      expect(await closed.ask('POST', '/api/workspaces', body)).toMatchObject(refusal(status, code));
      await closed.close();
    }
  });

  it('[V18] an invitation lets in who holds its secret; the same device again though it is used up or ended', async () => {
    const keeper = createDevice(server);
    const admission = await keeper.create('group');
    const { ws, token } = admission;
    const once = await invite(server, admission, { uses: 1, envelope: 'locked', role: 'reader' });
    const reader = createDevice(server);
    expect(await joinBy(server, reader, ws, { ...once, auth: bytes(32) })).toMatchObject(
      refusal(404, 'invite-unknown'),
    );
    expect(await joinBy(server, reader, newId(), once)).toMatchObject(refusal(404, 'invite-unknown'));
    expect(await joinBy(server, reader, ws, once)).toMatchObject({
      status: 200,
      body: { role: 'reader', member: reader.member, envelope: 'locked', expiresIn: 600 },
    });
    expect(await joinBy(server, createDevice(server), ws, once)).toMatchObject(refusal(410, 'invite-used'));
    await server.ask('DELETE', `/api/w/${ws}/invites/${once.invite}`, undefined, token);
    expect(await joinBy(server, createDevice(server), ws, once)).toMatchObject(refusal(410, 'invite-ended'));
    expect(await joinBy(server, reader, ws, once)).toMatchObject({ status: 200 });
    const brief = await invite(server, admission, { seconds: 1 });
    await new Promise((done) => setTimeout(done, 1100));
    expect(await joinBy(server, createDevice(server), ws, brief)).toMatchObject(
      refusal(410, 'invite-expired'),
    );
    const listed = (await server.ask('GET', `/api/w/${ws}/invites`, undefined, token)).body;
    expect(listed).toMatchObject({ invites: [{ joined: 1, usesLeft: 0, ended: true }, { secondsLeft: 0 }] });
  });

  it('[V19] a group’s link makes nobody somebody else; a device’s link makes it its member’s', async () => {
    const keeper = createDevice(server);
    const group = await keeper.create('group');
    const open = await invite(server, group);
    const impostor = createDevice(server, keeper.member);
    expect(await joinBy(server, impostor, group.ws, open)).toMatchObject(refusal(403, 'not-admitted'));
    const own = await keeper.create('own');
    const page = await invite(server, own, { purpose: 'recovery', role: 'keeper' });
    expect(await joinBy(server, createDevice(server), '', page)).toMatchObject({
      status: 200,
      body: { ws: own.ws, member: keeper.member, kind: 'own' },
    });
  });
});

describe('inside a workspace', () => {
  it('[V20] a token opens its own workspace only, and only whole and signed here', async () => {
    const one = await createDevice(server).create('group');
    const two = await createDevice(server).create('group');
    const ask = (token?: string) => server.ask('GET', `/api/w/${one.ws}/heads`, undefined, token);
    expect(await ask(one.token)).toMatchObject({ status: 200, body: { heads: {} } });
    const [head, body, signature] = one.token.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const token of [two.token, undefined, `${head}.${body}x.${signature}`, none]) {
      expect(await ask(token)).toMatchObject(refusal(403, 'not-admitted'));
    }
  });

  it('[V21] a lost device is refused at once, its tokens too, and never comes back by a link', async () => {
    const laptop = createDevice(server);
    const { ws, token } = await laptop.create('own');
    const tablet = createDevice(server, laptop.member);
    const sibling = { device: tablet.id, key: tablet.key };
    expect((await server.ask('POST', `/api/w/${ws}/devices`, sibling, token)).status).toBe(200);
    const got = await server.ask('POST', '/api/token', { ...(await tablet.proof('token', ws)), ws });
    const { token: old } = got.body as { token: string };
    const lost = `/api/w/${ws}/devices/${tablet.id}/lost`;
    expect((await server.ask('POST', lost, {}, token)).status).toBe(200);
    expect(await server.ask('GET', `/api/w/${ws}/heads`, undefined, old)).toMatchObject(
      refusal(403, 'device-lost'),
    );
    const again = { ...(await tablet.proof('token', ws)), ws };
    expect(await server.ask('POST', '/api/token', again)).toMatchObject(refusal(403, 'device-lost'));
    const link = await invite(server, { ws, token } as never, { purpose: 'device', role: 'keeper' });
    expect(await joinBy(server, tablet, ws, link)).toMatchObject(refusal(403, 'device-lost'));
  });

  it('[V22] keepers and chairs invite, to no more than they are; nobody reports another’s device lost', async () => {
    const keeper = createDevice(server);
    const admission = await keeper.create('group');
    const { ws } = admission;
    const member = createDevice(server);
    const joined = await joinBy(server, member, ws, await invite(server, admission));
    const { token } = joined.body as { token: string };
    const body = {
      invite: bytes(16),
      hash: bytes(32),
      role: 'member',
      purpose: 'group',
      seconds: 60,
      uses: 1,
    };
    const ask = (more: object) => server.ask('POST', `/api/w/${ws}/invites`, { ...body, ...more }, token);
    expect(await ask({})).toMatchObject(refusal(403, 'role-too-low'));
    expect(await ask({ purpose: 'device', role: 'keeper' })).toMatchObject(refusal(403, 'role-too-low'));
    expect(await ask({ purpose: 'device' })).toMatchObject({ status: 200 });
    const lost = `/api/w/${ws}/devices/${keeper.id}/lost`;
    expect(await server.ask('POST', lost, {}, token)).toMatchObject(refusal(403, 'not-admitted'));
  });

  it('[V23] whatever is no body of that route is refused in one code, at most 64 KB of it read', async () => {
    const { ws, token } = await createDevice(server).create('group');
    const path = `/api/w/${ws}/invites`;
    const long = JSON.stringify({ invite: 'x'.repeat(70_000) });
    for (const body of ['{', '[]', '"x"', { invite: 1 }, { invite: bytes(16), hash: bytes(31) }, long]) {
      expect(await server.ask('POST', path, body, token)).toMatchObject(refusal(400, 'command-invalid'));
    }
    expect(await server.ask('GET', '/api/nothing')).toMatchObject(refusal(404, 'link-unknown'));
  });

  it('[V24] any page may ask, and no cookie is given or read', async () => {
    const answer = await fetch(`${server.url}/api/hello`);
    expect([...answer.headers.keys()]).not.toContain('set-cookie');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(await answer.json()).toMatchObject({ v: 1, min: 1, operator: 'Saltmere' });
    for (const path of ['/api/token', `/blobs/${'a'.repeat(64)}`]) {
      const preflight = await fetch(server.url + path, { method: 'OPTIONS' });
      expect([preflight.status, preflight.headers.get('Access-Control-Allow-Headers')]).toEqual([
        204,
        'Authorization, Content-Type, Range, Upload-Offset, Upload-Length',
      ]);
    }
  });
});

describe('a typed code', () => {
  it('[V25] key after commitment, the first that asks, let in once; the asker hears each change', async () => {
    const { token } = await createDevice(server).create('own');
    const shown = { key: bytes(65), nonce: bytes(16) };
    const both = [Buffer.from(shown.key, 'base64url'), Buffer.from(shown.nonce, 'base64url')];
    const commit = createHash('sha256').update(Buffer.concat(both)).digest('base64url');
    const { code } = (await server.ask('POST', '/api/meet', { commit }, token)).body as { code: string };
    const at = `/api/meet/${code}`;
    const { ticket } = (await server.ask('POST', at, { name: 'Tablet' })).body as { ticket: string };
    expect(await server.ask('POST', at, { name: 'Other' })).toMatchObject(refusal(404, 'code-unknown'));
    const by = `?ticket=${ticket}`;
    expect(await server.ask('PUT', `${at}/reveal`, shown, token)).toMatchObject(refusal(403, 'code-refused'));
    const hears = server.ask('GET', at, undefined, token);
    const asker = { key: bytes(65), nonce: bytes(16) };
    expect((await server.ask('PUT', `${at}/reveal${by}`, asker)).status).toBe(200);
    expect((await hears).body).toEqual({ state: 'asked', name: 'Tablet', ...asker });
    expect(await server.ask('PUT', `${at}/reveal`, asker, token)).toMatchObject(refusal(403, 'code-refused'));
    expect((await server.ask('PUT', `${at}/reveal`, shown, token)).status).toBe(200);
    expect((await server.ask('GET', at + by)).body).toEqual({ state: 'revealed', ...shown });
    const waits = server.ask('GET', at + by);
    expect((await server.ask('PUT', `${at}/envelope`, { envelope: 'locked' }, token)).status).toBe(200);
    expect((await waits).body).toEqual({ state: 'let-in', envelope: 'locked' });
  });

  it('[V26] ten wrong codes from an address, and no more are heard for ten minutes', async () => {
    const busy = await startServer();
    for (let i = 0; i < 10; i++) {
      expect(await busy.ask('POST', '/api/meet/00000000', { name: 'x' })).toMatchObject(
        refusal(404, 'code-unknown'),
      );
    }
    expect(await busy.ask('POST', '/api/meet/00000000', { name: 'x' })).toMatchObject(
      refusal(429, 'code-tries'),
    );
    await busy.close();
  });
});
