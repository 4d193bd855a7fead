import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { WorkspaceId } from '../../shared/core/ids.ts';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { Admitted } from '../gate.ts';
import type { UpdateLog } from '../store/log.ts';
import { judgeUpdate, type Verdict } from './guard.ts';
import type { Room } from './room.ts';
import { sendOn } from './send-on.ts';

/** What became of an update. `why` is for a log. */
export type Written =
  { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode; readonly why: string };

export interface Writer {
  /** Settles when the disk has the update and the document shows it, or when neither will be. Never rejects. */
  write(room: Room, by: Admitted, origin: unknown, update: Uint8Array): Promise<Written>;
  /** Settles when nothing is under way. */
  drain(): Promise<void>;
}

export interface WriterOptions {
  readonly log: UpdateLog;
  readonly isHealing: (now: number) => boolean;
  readonly now: () => number;
  /** False lets everything pass, so that a test can show what the guard is for. */
  readonly isGuarded: boolean;
  readonly mostDocumentBytes: number;
  readonly onFailed: (code: ErrorCode) => void;
  /** The disk has another row of this document. */
  readonly onGrown: (ws: WorkspaceId, name: string, head: number) => void;
  /** Runs `work` without anything going to anybody. */
  readonly quietly: (work: () => void) => void;
}

interface Job {
  readonly room: Room;
  readonly by: Admitted;
  readonly origin: unknown;
  readonly update: Uint8Array;
  readonly settle: (written: Written) => void;
  tries: number;
}

interface Judged {
  readonly job: Job;
  readonly claims: readonly number[];
}

/** How long after a failed write it is tried again, in milliseconds. */
const RETRIES = [50, 150, 400];

/**
 * Puts updates on the disk, then into their documents. What comes in one turn of the event loop shares one commit: the
 * disk is asked once, not once an edit.
 */
export function createWriter(options: WriterOptions): Writer {
  let queue: Job[] = [];
  let underWay = 0;
  let isSet = false;
  let waiting: (() => void)[] = [];

  const settle = (job: Job, written: Written): void => {
    underWay--;
    job.settle(written);
    if (underWay > 0) return;
    for (const done of waiting) done();
    waiting = [];
  };
  const enqueue = (job: Job): void => {
    queue.push(job);
    if (isSet) return;
    isSet = true;
    setImmediate(flush);
  };
  const tidy = (): void => {
    try {
      options.log.tidy();
    } catch {
      // Whatever is the matter with the disk is told of by whoever has something to write.
    }
  };
  const retry = (job: Job, error: unknown): void => {
    const code = codeOf(error);
    const delay = RETRIES[job.tries++];
    options.onFailed(code);
    if (delay === undefined) settle(job, { ok: false, code, why: 'disk' });
    else setTimeout(() => enqueue(job), delay);
  };
  const flush = (): void => {
    isSet = false;
    const { now, next } = splitByRoom(queue);
    queue = [];
    next.forEach(enqueue);
    const judged = now.flatMap((job) => judge(job, options, settle));
    let heads: number[];
    try {
      heads = judged.length === 0 ? [] : options.log.append(judged.map(toEntry), options.now());
    } catch (error) {
      for (const { job, claims } of judged) {
        for (const client of claims) job.room.owners.delete(client);
        retry(job, error);
      }
      return;
    }
    const documents = groupByDocument(judged);
    // Before anything else is done with it: the others have waited for the disk already.
    for (const [document, updates] of documents) sendOn(document, updates);
    judged.forEach((one, index) => apply(one, heads[index] ?? 0));
    options.quietly(() => documents.keys().forEach((document) => document.flush()));
    for (const { job } of judged) {
      settle(job, { ok: true });
      options.onGrown(job.by.ws, job.room.name, job.room.head);
    }
    if (judged.length > 0) setImmediate(tidy);
  };
  return {
    write: (room, by, origin, update) =>
      new Promise((done) => {
        underWay++;
        enqueue({ room, by, origin, update, settle: done, tries: 0 });
      }),
    drain: () => (underWay === 0 ? Promise.resolve() : new Promise((done) => waiting.push(done))),
  };
}

/** One of each member and room at a time, since the next is judged by what the one before it did. */
function splitByRoom(queue: readonly Job[]): { now: Job[]; next: Job[] } {
  const seen = new Set<string>();
  const now: Job[] = [];
  const next: Job[] = [];
  for (const job of queue) {
    const key = `${job.room.name} ${job.by.member}`;
    (seen.has(key) ? next : now).push(job);
    seen.add(key);
  }
  return { now, next };
}

function judge(job: Job, options: WriterOptions, settle: (job: Job, written: Written) => void): Judged[] {
  const { room, by, update } = job;
  const verdict = options.isGuarded ? judgeUpdate(update, factsOf(job, options)) : unguarded(room, update);
  if (!verdict.ok) settle(job, verdict);
  else if (!verdict.isNew) settle(job, { ok: true });
  else if (room.bytes + update.length > options.mostDocumentBytes) {
    settle(job, { ok: false, code: 'workspace-full', why: 'document' });
  } else {
    // Claimed in the order of judging, so that two who come at once with the same new id do not both get it.
    for (const client of verdict.claims) room.owners.set(client, by.member);
    return [{ job, claims: verdict.claims }];
  }
  return [];
}

function factsOf({ room, by }: Job, { isHealing, now }: WriterOptions): Parameters<typeof judgeUpdate>[1] {
  return {
    document: room.document,
    owners: room.owners,
    member: by.member,
    mayDeleteAll: by.role === 'keeper' || by.role === 'chair',
    isOwn: by.kind === 'own',
    isHealing: isHealing(now()) || room.healsUntil > now(),
  };
}

function unguarded(room: Room, update: Uint8Array): Verdict {
  try {
    const { structs } = Y.decodeUpdate(update);
    const claims = structs.map(({ id }) => id.client).filter((client) => !room.owners.has(client));
    return { ok: true, isNew: true, claims };
  } catch {
    return { ok: false, code: 'update-refused', why: 'garbage' };
  }
}

function toEntry({ job, claims }: Judged): Parameters<UpdateLog['append']>[0][number] {
  const { room, by, update } = job;
  return { document: room.name, member: by.member, device: by.device, update, claims };
}

function groupByDocument(judged: readonly Judged[]): Map<Document, Uint8Array[]> {
  const documents = new Map<Document, Uint8Array[]>();
  for (const { job } of judged) {
    const updates = documents.get(job.room.document);
    if (updates) updates.push(job.update);
    else documents.set(job.room.document, [job.update]);
  }
  return documents;
}

function apply({ job: { room, update, origin } }: Judged, head: number): void {
  Y.applyUpdate(room.document, update, origin);
  room.head = Math.max(room.head, head);
  room.rows++;
  room.rowBytes += update.length;
  room.bytes += update.length;
}

/** SQLite's primary result codes: 5 busy, 6 locked, 10 the disk, 13 full. */
function codeOf(error: unknown): ErrorCode {
  const found = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
  if (found === 5 || found === 6) return 'server-busy';
  return found === 10 || found === 13 ? 'server-full' : 'server-failed';
}
