import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import type { Measure, OpenBench } from './bench.ts';
import { runLoad, startPlainServer, type PlainServer } from './sync/children.ts';
import type { Side } from './sync/load.ts';
import { createRid } from './sync/fill.ts';
import { openGroup } from './sync/members.ts';

const PER_SECOND = 20;
/** So long that the slowest in a hundred are more than two or three edits. */
const SECONDS = 20;

const socketOf = ({ app }: RunningServer): string => `${app.replace('http', 'ws')}/sync`;

let room = 0;

/** The same load on both servers at the same time, edit by edit in turns. */
function compare(server: RunningServer, plain: PlainServer, members: number): Measure {
  const group = openGroup(server.app, members);
  const name = `${members} members, ${PER_SECOND} edits a second`;
  return {
    rounds: 3,
    promises: [
      { name: `${name}: p99 to the others, against y-websocket`, unit: 'times', limit: 1.5 },
      { name: `${name}: p50`, unit: 'ms' },
      { name: `${name}: p99`, unit: 'ms' },
      { name: `${name}: p50 of y-websocket, memory only`, unit: 'ms' },
      { name: `${name}: p99 of y-websocket, memory only`, unit: 'ms' },
    ],
    async measure() {
      room += 1;
      const { ws, tokens } = await group;
      const onPlain: Side = {
        url: plain.url,
        name: `room${room}`,
        members: tokens.map(() => ({ kind: 'plain' })),
      };
      const onOurs: Side = {
        url: socketOf(server),
        name: `w/${ws}/r/${createRid(room)}`,
        members: tokens.map((token) => ({ kind: 'ours', token })),
      };
      const sides = room % 2 === 0 ? [onPlain, onOurs] : [onOurs, onPlain];
      const results = await runLoad({ sides, perSecond: PER_SECOND, seconds: SECONDS });
      const [ours, theirs] = [results[sides.indexOf(onOurs)]!, results[sides.indexOf(onPlain)]!];
      if (ours.delivered !== 1) throw new Error(`only ${ours.delivered} of the edits came`);
      return [ours.p99 / theirs.p99, ours.p50, ours.p99, theirs.p50, theirs.p99];
    },
  };
}

/** Our server against the plain one of the same Yjs, in the same run. */
export default async function open(): Promise<OpenBench> {
  const [server, plain] = await Promise.all([startServer(), startPlainServer()]);
  return {
    measures: [compare(server, plain, 10), compare(server, plain, 50)],
    async close() {
      plain.stop();
      await server.stop();
    },
  };
}
