import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import type { Measure, OpenBench } from './bench.ts';
import { residentMemory } from './sync/children.ts';
import { createReport, createRid, editAgainAndAgain, openRooms } from './sync/fill.ts';
import { openGroup, type OpenGroup } from './sync/members.ts';

const ROOMS = 500;
const FINDINGS = 100;
const EDITS = 10_000;

interface Opened {
  readonly server: RunningServer;
  readonly url: string;
  readonly group: OpenGroup;
}

async function openServed(): Promise<Opened> {
  const server = await startServer();
  const group = await openGroup(server.app, 1);
  return { server, url: `${server.app.replace('http', 'ws')}/sync`, group };
}

const memoryOf = ({ server }: Opened): number => residentMemory(server.pid);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** 500 rooms, then the same number again and again, all before closed: what is let go must be used again. */
function countRooms(opened: Opened): Measure {
  const { url, group } = opened;
  const token = group.tokens[0] ?? '';
  let seed = 0;
  const fill = async (): Promise<number> => {
    const documents = Array.from({ length: ROOMS }, () => {
      const rid = createRid(10_000 + seed++);
      return [`w/${group.ws}/r/${rid}`, createReport(rid, FINDINGS, seed)] as const;
    });
    const close = await openRooms({ url, token }, documents);
    await pause(3000);
    const full = memoryOf(opened);
    close();
    await pause(3000);
    return full;
  };
  return {
    rounds: 1,
    promises: [
      {
        name: `${ROOMS} open rooms with ${FINDINGS} findings each, a socket for each, memory of the server`,
        unit: 'MB',
        limit: 300,
      },
      { name: 'of this before the first room', unit: 'MB' },
      { name: `the same with ${ROOMS} others, after they were closed`, unit: 'MB', limit: 330 },
      { name: `the same with ${ROOMS} others once more`, unit: 'MB', limit: 330 },
    ],
    async measure() {
      const before = memoryOf(opened);
      return [await fill(), before, await fill(), await fill()];
    },
  };
}

/** One finding's kind, changed for ever: the document stays as small as it was. */
function countEdits(opened: Opened): Measure {
  const { url, group } = opened;
  const place = { url, token: group.tokens[0] ?? '' };
  return {
    rounds: 1,
    promises: [
      { name: `${EDITS} edits in one room: how much more memory after them`, unit: 'MB', limit: 40 },
      { name: `${EDITS} more in another: how much more after those`, unit: 'MB', limit: 20 },
    ],
    async measure() {
      const begun = memoryOf(opened);
      await editAgainAndAgain(place, `w/${group.ws}/r/${createRid(1)}`, EDITS);
      const once = memoryOf(opened);
      await editAgainAndAgain(place, `w/${group.ws}/r/${createRid(2)}`, EDITS);
      return [once - begun, memoryOf(opened) - once];
    },
  };
}

/** What the server's process needs; both promises in a process of their own. */
export default async function open(): Promise<OpenBench> {
  const rooms = await openServed();
  const edits = await openServed();
  return {
    measures: [countRooms(rooms), countEdits(edits)],
    async close() {
      await rooms.server.stop();
      await edits.server.stop();
    },
  };
}
