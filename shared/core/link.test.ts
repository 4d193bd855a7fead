import { expect, test } from 'vitest';
import { readLink, writeLink, type InviteLink } from './link.ts';

const LINK: InviteLink = {
  kind: 'group',
  host: 'https://rapporteur.example',
  ws: '0193f3b0-7a10-7c31-8f43-0242ac120002',
  invite: 'a'.repeat(22),
  secret: 'b'.repeat(43),
};

test('a link is read as it was written, and one that is not whole or of a later version says so', () => {
  expect(readLink(writeLink(LINK))).toEqual({ ok: true, value: LINK });
  expect(readLink(writeLink(LINK).slice(0, -1))).toMatchObject({ code: 'link-truncated' });
  expect(readLink(writeLink(LINK).replace('/1.', '/2.'))).toMatchObject({ code: 'link-newer' });
  expect(readLink('https://rapporteur.example/#/library')).toMatchObject({ code: 'link-unknown' });
});

test('a server without a safe connection is refused, but for one on this machine', () => {
  const at = (host: string) => readLink(writeLink({ ...LINK, host }));
  for (const host of ['http://rapporteur.example', 'http://localhost.example:4700', 'http://10.0.0.7:4700'])
    expect(at(host)).toMatchObject({ code: 'link-unsafe' });
  for (const host of ['http://127.0.0.1:4700', 'http://localhost:4700', 'http://[::1]:4700'])
    expect(at(host)).toMatchObject({ ok: true });
});
