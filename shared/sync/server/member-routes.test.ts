import { expect, test } from 'vitest';
import { createMemberRoutes } from './member-routes.ts';

const WS = '0193d000-0000-7000-8000-00000000000a';
const answer = (status: number, body: unknown) => ({
  host: 'https://rapporteur.example',
  fetch: (async () => new Response(JSON.stringify(body), { status })) as typeof fetch,
});
const log = (entries: unknown) => createMemberRoutes(answer(200, { entries })).log(WS, 't');

test('[Y70] a server without these routes is told as older, and a newer one’s words are taken as they are', async () => {
  const old = createMemberRoutes(answer(404, { code: 'link-unknown' }));
  expect(await old.setRole(WS, 't', WS, 'chair')).toMatchObject({ code: 'server-older' });
  expect(await old.endMember(WS, 't', WS)).toMatchObject({ code: 'server-older' });
  expect(await old.log(WS, 't')).toMatchObject({ code: 'server-older' });
  const later = { n: 1, at: 1, what: 'moved to another server', by: WS, more: true };
  expect(await log([later])).toEqual({ ok: true, value: [later] });
});

test('[Y70] of two codes the finer is believed, where it is known', async () => {
  const refused = (body: object) => createMemberRoutes(answer(403, body)).log(WS, 't');
  expect(await refused({ code: 'not-admitted', finer: 'member-ended' })).toMatchObject({
    code: 'member-ended',
  });
  expect(await refused({ code: 'not-admitted', finer: 'something-later' })).toMatchObject({
    code: 'not-admitted',
  });
});

test('[Y17] a log of another shape is none', async () => {
  const good = { n: 1, at: 1, what: 'made', by: WS };
  for (const wrong of [
    {},
    'none',
    [{ ...good, n: '1' }],
    [{ ...good, by: 'x' }],
    [{ ...good, role: 'king' }],
  ])
    expect(await log(wrong)).toMatchObject({ code: 'server-failed' });
});
