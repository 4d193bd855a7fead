import { startServer } from '../e2e/harness/serve.ts';
import { median, type OpenBench } from './bench.ts';
import { runLoad } from './sync/children.ts';
import { createRid } from './sync/fill.ts';
import { openGroup } from './sync/members.ts';
import { openSessionBench } from './sync/session-members.ts';

const MEMBERS = 15;
const PER_SECOND = 20;
const SECONDS = 8;

/** Fifteen members in a session, while another group edits. */
export default async function open(): Promise<OpenBench> {
  const server = await startServer();
  const group = await openGroup(server.app, MEMBERS);
  const others = await openGroup(server.app, 10);
  let room = 0;
  return {
    measures: [
      {
        rounds: 5,
        promises: [
          {
            name: `${MEMBERS} members: "show all" seen by everybody, all views with it, slowest of 8 passages`,
            unit: 'ms',
            limit: 500,
          },
          { name: 'the same, median of 8 passages', unit: 'ms' },
          {
            name: `a choice acknowledged, median, ${PER_SECOND} edits a second elsewhere`,
            unit: 'ms',
            limit: 200,
          },
          { name: 'the same, slowest in a hundred', unit: 'ms' },
        ],
        async measure() {
          room += 1;
          const side = {
            url: `${server.app.replace('http', 'ws')}/sync`,
            name: `w/${others.ws}/r/${createRid(room)}`,
            members: others.tokens.map((token) => ({ kind: 'ours', token }) as const),
          };
          const load = runLoad({ sides: [side], perSecond: PER_SECOND, seconds: SECONDS });
          const session = await openSessionBench(server.app, group);
          const chosen = (await session.chooseAll()).toSorted((a, b) => a - b);
          const shown = await session.showEach();
          session.close();
          const [elsewhere] = await load;
          if (elsewhere?.delivered !== 1) throw new Error('edits elsewhere did not come');
          return [
            Math.max(...shown),
            median(shown),
            median(chosen),
            chosen[Math.floor(chosen.length * 0.99)] ?? Number.NaN,
          ];
        },
      },
    ],
    close: async () => void (await server.stop()),
  };
}
