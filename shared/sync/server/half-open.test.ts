import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openStandIn } from '../../../test/sync/stand-in-server.ts';
import { fail, ok } from '../../core/result.ts';
import { openServerLink } from './server-link.ts';

const WS = '0193d000-0000-7000-8000-000000000001';
const server = await openStandIn();
const link = openServerLink({
  host: server.host,
  tokens: {
    get: async () => ok('good'),
    admission: async () => fail('server-failed'),
    keep: () => undefined,
    drop: () => undefined,
  },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  pace: { flush: 5, retry: 40, longest: 80, beat: 60, silence: 300 },
});

afterAll(async () => {
  link.dispose();
  await server.kill();
});

it('[Y21] a line that died under a change that was not acknowledged is given up too, and the change is shared', async () => {
  const doc = new Y.Doc();
  const line = link.attach({ ws: WS, name: `w/${WS}/meta`, doc, origin: {} });
  const becomes = async (state: string): Promise<void> => {
    await expect.poll(() => line.state.value.state, { timeout: 20_000, interval: 5 }).toBe(state);
  };
  await becomes('shared');
  server.isSilent = true;
  doc.getMap('ann').set('a', 1);
  await becomes('syncing');
  await expect.poll(() => link.state.value.state, { timeout: 20_000, interval: 5 }).not.toBe('up');
  server.isSilent = false;
  await becomes('shared');
});
