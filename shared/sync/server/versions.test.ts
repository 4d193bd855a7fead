/** A server that was updated before the devices, or devices before the server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { random, until } from '../../../test/sync/real-device.ts';
import { openStandIn } from '../../../test/sync/stand-in-server.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import { createServerApi } from './api.ts';
import { openServerLink } from './server-link.ts';

const WS: WorkspaceId = '0193d000-0000-7000-8000-000000000007';
const NAME = `w/${WS}/meta`;
const pace = { flush: 5, retry: 40, longest: 80, refused: 50 };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function helloOf(body: object): Promise<Result<unknown>> {
  const http = createServer((_, response) => response.end(JSON.stringify(body)));
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  ends.push(() => http.close());
  const { port } = http.address() as AddressInfo;
  return createServerApi({ host: `http://127.0.0.1:${port}`, fetch }).hello();
}

it('[Y17] hello: a server of an older or a newer version has its code, one that serves both is greeted', async () => {
  const hello = { server: 'x', operator: 'Saltmere' };
  expect(await helloOf({ ...hello, v: 0, min: 0 })).toMatchObject({ code: 'server-older' });
  expect(await helloOf({ ...hello, v: 3, min: 2 })).toMatchObject({ code: 'server-newer' });
  expect(await helloOf({ ...hello, v: 3, min: 1 })).toMatchObject({ ok: true });
});

it.each(['server-older', 'server-newer'] as const satisfies ErrorCode[])(
  '[Y22] %s: told as that, what is written waits here, others go on, and all is shared once both are updated',
  async (code) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const server = await openStandIn();
    ends.push(() => server.kill());
    let isUpdated = false;
    const open = (get: () => Promise<Result<string>>) => {
      const tokens = {
        get,
        admission: () => Promise.resolve(fail('server-failed')),
        keep: () => undefined,
        drop: () => undefined,
      };
      const link = openServerLink({ host: server.host, tokens, random, pace });
      ends.push(() => link.dispose());
      const doc = new Y.Doc();
      return { doc, line: link.attach({ ws: WS, name: NAME, doc, origin: {} }) };
    };
    const other = open(async () => (isUpdated ? ok('good') : fail(code)));
    const current = open(async () => ok('good'));
    other.doc.getMap('ann').set('waits', 1);
    expect(await until(other.line.state, 'refused')).toEqual({ state: 'refused', code });
    current.doc.getMap('ann').set('goes on', 1);
    await until(current.line.state, 'shared');
    other.doc.getMap('ann').set('waits too', 1);
    expect(other.line.state.value).toEqual({ state: 'refused', code });
    isUpdated = true;
    await until(other.line.state, 'shared');
    await expect
      .poll(() => Object.keys(current.doc.getMap('ann').toJSON()).toSorted())
      .toEqual(['goes on', 'waits', 'waits too']);
  },
);
