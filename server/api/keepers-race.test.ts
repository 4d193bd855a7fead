/** Keepers who end, demote and leave at the same moment, on a server whose clock jumps by years. */
import { expect, it } from 'vitest';
import type { Admission, AuditEntry, DeviceAccess } from '../../shared/core/server-protocol.ts';
import { createRandom } from '../../test/faults/random.ts';
import { createDevice, invite, joinBy, startServer, type TestDevice } from './test-device.ts';

const YEAR = 365 * 24 * 3_600_000;
const FIRST = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

it.each([FIRST, FIRST + 1, FIRST + 2])(
  '[V62] whatever keepers do to each other at once, and whatever the clock says, a keeper remains (seed %i)',
  async (seed) => {
    const random = createRandom(seed);
    let skew = 0;
    const clock = { now: () => Date.now() + skew, passed: () => performance.now() };
    const server = await startServer({}, clock);
    try {
      const keepers: TestDevice[] = [createDevice(server)];
      const first = await keepers[0]!.create('group');
      const { ws } = first;
      for (let i = 0; i < 3; i++) {
        const next = createDevice(server);
        const by = await invite(server, first, { role: 'keeper' });
        expect((await joinBy(server, next, ws, by)).status).toBe(200);
        keepers.push(next);
      }
      for (let round = 0; round < 8; round++) {
        skew = Math.round((random() - 0.5) * 20) * YEAR;
        const tokens = await Promise.all(keepers.map((keeper) => askToken(keeper)));
        const acts = tokens.flatMap((token) => {
          const whom = keepers[Math.floor(random() * keepers.length)]!.member;
          const what = random();
          if (token === undefined) return [];
          if (what < 0.6) return [server.ask('POST', `/api/w/${ws}/members/${whom}/end`, {}, token)];
          const role = what < 0.8 ? 'member' : 'keeper';
          return [server.ask('POST', `/api/w/${ws}/members/${whom}/role`, { role }, token)];
        });
        const answers = await Promise.all(acts);
        expect(answers.every(({ status }) => status < 500)).toBe(true);
        const token = (await Promise.all(keepers.map(askToken))).find((one) => one !== undefined);
        const list = await server.ask('GET', `/api/w/${ws}/devices`, undefined, token);
        const { devices } = list.body as { devices: DeviceAccess[] };
        expect(devices.filter(({ role, lost }) => role === 'keeper' && !lost).length).toBeGreaterThan(0);
        const log = await server.ask('GET', `/api/w/${ws}/log`, undefined, token);
        const { entries } = log.body as { entries: AuditEntry[] };
        // Each that is not there any more was ended once, and everything stands in its order.
        const ended = entries.filter(({ what }) => what === 'ended').map(({ member }) => member);
        const here = new Set(devices.map(({ member }) => member));
        expect([...ended].sort()).toEqual(
          keepers
            .map(({ member }) => member)
            .filter((member) => !here.has(member))
            .sort(),
        );
        expect(entries.map(({ n }) => n)).toEqual(entries.map((_, i) => i + 1));
      }
      async function askToken(device: TestDevice): Promise<string | undefined> {
        const body = { ...(await device.proof('token', ws)), ws };
        const { status, body: said } = await server.ask('POST', '/api/token', body);
        return status === 200 ? (said as Admission).token : undefined;
      }
    } finally {
      await server.close();
    }
  },
  60_000,
);
