import * as Y from 'yjs';
import { createId, type WorkspaceId } from '../../shared/core/ids.ts';
import { metaName, reportName } from '../../shared/store/document-name.ts';
import { startServer, type RunningServer } from '../e2e/harness/serve.ts';
import { openRealDevice, value } from '../sync/real-device.ts';
import { ShareDevice } from '../sync/share-device.ts';
import type { OpenBench } from './bench.ts';
import { createEditor, createRegistry, createRid, fillDocuments } from './sync/fill.ts';
import { world } from './sync/members.ts';

const REPORTS = 20;
const EDITS = 2000;
const OPEN = 3;

/** The pace of the app, not that of tests. */
const PACE = { link: {}, loop: {} };

interface Meeting {
  readonly ws: WorkspaceId;
  readonly rids: readonly string[];
  readonly anna: ShareDevice;
  readonly ben: ShareDevice;
}

async function waitFor(isSo: () => boolean, what: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > until) throw new Error(`${what}: not after a minute`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A group with reports, and two members who have them. */
async function openMeeting(server: RunningServer, signal: AbortSignal): Promise<Meeting> {
  const ws = createId(world);
  const rids = Array.from({ length: REPORTS }, (_, n) => createRid(n + 1));
  const keeper = await openRealDevice(server.app, signal);
  value(await keeper.account.create(ws, 'group', keeper.member));
  const token = value(await keeper.tokens.get(ws));
  const registry = [metaName(ws), createRegistry(rids, 'Task group')] as const;
  await fillDocuments({ url: `${server.app.replace('http', 'ws')}/sync`, token }, [registry]);
  const terms = { purpose: 'group', role: 'member', seconds: 3600, uses: null, says: '' } as const;
  const link = value(await keeper.account.invite(ws, token, terms));
  const open = async (): Promise<ShareDevice> => {
    const device = await openRealDevice(server.app, signal);
    value(await device.account.join(link, device.member));
    const place = { ws, kind: 'group', role: 'member' } as const;
    return new ShareDevice({ host: server.app, device }, place, PACE);
  };
  return { ws, rids, anna: await open(), ben: await open() };
}

let seed = 0;

/** Edits of one member in all reports in turn. */
function write(device: ShareDevice, { ws, rids }: Meeting, edits: number): void {
  const editors = rids.map((rid) => createEditor(rid, ++seed));
  for (let n = 0; n < edits; n++) {
    const at = n % rids.length;
    device.change(reportName(ws, rids[at]!), editors[at]!);
  }
}

function haveTheSame({ ws, rids, anna, ben }: Meeting): boolean {
  return rids.every((rid) => {
    const name = reportName(ws, rid);
    const [hers, his] = [anna, ben].map((device) => Y.encodeStateVector(device.doc(name)));
    return Buffer.compare(hers!, his!) === 0;
  });
}

/** Both have the library; one is away and edits, the other is online and edits as much; then the first comes back. */
async function meetAgain(server: RunningServer): Promise<readonly number[]> {
  const ended = new AbortController();
  const meeting = await openMeeting(server, ended.signal);
  const { ws, rids, anna, ben } = meeting;
  try {
    ben.start();
    for (const rid of rids.slice(0, OPEN)) {
      ben.loop!.hear({ what: 'open', name: reportName(ws, rid), context: 'tab', n: 0 });
    }
    write(ben, meeting, EDITS / 2);
    await waitFor(() => ben.waiting === 0, 'the first half');
    anna.start();
    await waitFor(() => haveTheSame(meeting), 'the same library');
    await anna.settled();
    anna.stop();
    write(anna, meeting, EDITS);
    write(ben, meeting, EDITS);
    await waitFor(() => ben.waiting === 0, 'what the other wrote');
    const begun = performance.now();
    anna.start();
    await anna.settled();
    await waitFor(() => anna.waiting === 0, 'the word of the server');
    const acknowledged = performance.now() - begun;
    ben.loop!.look();
    await waitFor(() => haveTheSame(meeting), 'what was written on the way');
    const both = performance.now() - begun;
    expectWhole(meeting);
    return [both, acknowledged];
  } finally {
    anna.stop();
    ben.stop();
    ended.abort();
  }
}

/** A number that was reached by losing something is none. */
function expectWhole({ ws, rids, anna, ben }: Meeting): void {
  let findings = 0;
  for (const rid of rids) {
    const [hers, his] = [anna, ben].map((device) => device.doc(reportName(ws, rid)));
    findings += hers!.getMap('ann').size;
    if (JSON.stringify(sorted(hers!)) !== JSON.stringify(sorted(his!))) throw new Error('they differ');
  }
  const marks = (EDITS / 2 + EDITS + EDITS) / 2;
  if (findings !== marks) throw new Error(`${findings} findings, not ${marks}`);
}

const sorted = (doc: Y.Doc): unknown[] =>
  [...doc.getMap('ann').entries()].toSorted(([one], [other]) => (one < other ? -1 : 1));

/** A device that was a week offline, at the pace of the app. */
export default async function open(): Promise<OpenBench> {
  const server = await startServer();
  const name = `${EDITS} edits made offline in ${REPORTS} reports, and as many by another member`;
  return {
    measures: [
      {
        rounds: 5,
        promises: [
          { name: `${name}: from connecting until both have all`, unit: 'ms', limit: 2000 },
          { name: 'of this until the one has all and the server has acknowledged all', unit: 'ms' },
        ],
        measure: () => meetAgain(server),
      },
    ],
    close: async () => void (await server.stop()),
  };
}
