import * as Y from 'yjs';
import type { ErrorCode } from '../../shared/core/result.ts';

/** Who speaks, and what this server knows of the document. */
export interface GuardFacts {
  readonly document: Y.Doc;
  readonly member: string;
  /** Keepers and chairs may delete without a limit. */
  readonly mayDeleteAll: boolean;
  /** An own workspace has one member, so its devices bring each other's edits. */
  readonly isOwn: boolean;
  /** A backup was restored: whoever has more may bring it. */
  readonly isHealing: boolean;
  readonly owners: ReadonlyMap<number, string>;
}

export type Verdict =
  | { readonly ok: true; readonly isNew: boolean; readonly claims: readonly number[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly why: string };

/** Largest update, and most deletions of other people's items in one. */
export const MOST_BYTES = 1024 * 1024;
export const MOST_DELETIONS = 200;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/**
 * Whether an update may be kept: it parses, continues what is known without a gap, uses client ids that are nobody
 * else's, and deletes little of what others made. Costs as much as the update is long, not as the document is.
 */
export function judgeUpdate(update: Uint8Array, facts: GuardFacts): Verdict {
  if (update.length > MOST_BYTES) return refuse('size');
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return refuse('garbage');
  }
  const ends = new Map<number, number>();
  const fresh = new Map<number, Struct[]>();
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) return refuse('gap');
    const known = ends.get(client) ?? Y.getState(facts.document.store, client);
    if (clock > known) return refuse('gap');
    if (clock + struct.length <= known) continue;
    ends.set(client, clock + struct.length);
    const structs = fresh.get(client);
    if (structs) structs.push(struct);
    else fresh.set(client, [struct]);
  }
  const isForeign = (client: number): boolean => {
    const owner = facts.owners.get(client);
    return owner !== undefined && owner !== facts.member;
  };
  const canBring = facts.isOwn || facts.isHealing;
  if (!canBring && [...fresh.keys()].some(isForeign)) return refuse('owner');
  if (!areAllReachable(fresh, facts.document)) return refuse('predecessor');
  const deletions = countDeletions(decoded, facts.document, ends, isForeign);
  if (deletions === undefined) return refuse('gap');
  const isFree = facts.mayDeleteAll || canBring;
  if (!isFree && deletions.foreign > MOST_DELETIONS) return refuse('deletions');
  const claims = [...fresh.keys()].filter((client) => !facts.owners.has(client));
  return { ok: true, isNew: fresh.size > 0 || deletions.fresh > 0, claims };
}

function refuse(why: string): Verdict {
  return { ok: false, code: 'update-refused', why };
}

/** Yjs puts aside what leans on something unknown, and hands it to every joiner: it must not come in at all. */
function areAllReachable(fresh: ReadonlyMap<number, readonly Struct[]>, document: Y.Doc): boolean {
  const states = new Map([...fresh.keys()].map((client) => [client, Y.getState(document.store, client)]));
  const isKnown = (id: Y.ID | null): boolean =>
    id === null || id.clock < (states.get(id.client) ?? Y.getState(document.store, id.client));
  const queues = [...fresh].map(([client, structs]) => ({ client, structs, next: 0 }));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const queue of queues) {
      for (let struct = queue.structs[queue.next]; struct; struct = queue.structs[queue.next]) {
        if (!leansOn(struct).every(isKnown)) break;
        states.set(queue.client, struct.id.clock + struct.length);
        queue.next++;
        isMoving = true;
      }
    }
  }
  return queues.every(({ structs, next }) => next === structs.length);
}

function leansOn(struct: Struct): (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent: unknown = struct.parent;
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null];
}

interface Deletions {
  readonly fresh: number;
  readonly foreign: number;
}

/** Counts what is not deleted yet; undefined where something is deleted that nobody has. */
function countDeletions(
  { ds }: Decoded,
  { store }: Y.Doc,
  ends: ReadonlyMap<number, number>,
  isForeign: (client: number) => boolean,
): Deletions | undefined {
  let fresh = 0;
  let foreign = 0;
  for (const [client, ranges] of ds.clients) {
    const known = Y.getState(store, client);
    const end = Math.max(known, ends.get(client) ?? 0);
    for (const { clock, len } of ranges) {
      if (len < 1 || clock + len > end) return undefined;
      const alive = countAlive(store.clients.get(client), clock, Math.min(known, clock + len));
      fresh += alive;
      if (isForeign(client)) foreign += alive;
    }
  }
  return { fresh, foreign };
}

function countAlive(structs: (Y.Item | Y.GC)[] | undefined, from: number, to: number): number {
  if (structs === undefined || from >= to) return 0;
  let alive = 0;
  for (let index = Y.findIndexSS(structs, from); ; index++) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= to) return alive;
    if (struct.deleted) continue;
    alive += Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock);
  }
}
