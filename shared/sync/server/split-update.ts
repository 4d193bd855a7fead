/**
 * An update as messages that a server takes ([Y20]): none larger than it allows, and each complete where it arrives, so
 * that nothing has to wait there for a later one. What this device itself cannot read yet, because a part before it is
 * missing, is left out.
 */
import * as Y from 'yjs';

type Structs = ReturnType<typeof Y.decodeUpdate>['structs'];
type Struct = Structs[number];
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds'];
/** Client id → the first clock that is not known. */
type Clocks = ReadonlyMap<number, number>;

/** Bytes of a message, well below what the server takes. */
export const MESSAGE_LIMIT = 512 * 1024;

/** Bytes of an update that says nothing. */
const EMPTY = 2;

/** What of `doc` a server with this state vector lacks, in the order in which it is to be sent; none where it lacks nothing. */
export function encodeMissing(doc: Y.Doc, vector: Uint8Array, limit = MESSAGE_LIMIT): Uint8Array[] {
  const update = Y.encodeStateAsUpdate(doc, vector);
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  if (update.length <= EMPTY) return [];
  if (isWhole && update.length <= limit) return [update];
  return split(update, limit, Y.decodeStateVector(vector));
}

/** Whether every struct of the document is in what this state vector stands for. */
export function hasAll(vector: Uint8Array, document: Y.Doc): boolean {
  const theirs = Y.decodeStateVector(vector);
  return [...document.store.clients.keys()].every(
    (client) => Y.getState(document.store, client) <= (theirs.get(client) ?? 0),
  );
}

/** A change that was just made, as messages. */
export function splitUpdate(update: Uint8Array, limit = MESSAGE_LIMIT): Uint8Array[] {
  return update.length <= limit ? [update] : split(update, limit);
}

function split(update: Uint8Array, limit: number, known?: Clocks): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const { ordered, reached } = order(structs, known);
  const messages: Uint8Array[] = [];
  let part: Struct[] = [];
  let size = 0;
  for (const struct of ordered) {
    const bytes = sizeOf(struct);
    if (part.length > 0 && size + bytes > limit) {
      messages.push(write(part, []));
      part = [];
      size = 0;
    }
    part.push(struct);
    size += bytes;
  }
  messages.push(
    write(
      part,
      deletesOf(ds, (client) => reached.get(client) ?? known?.get(client) ?? (known ? 0 : Infinity)),
    ),
  );
  return messages;
}

/** Each after all that it names; those that name what nobody has are left out. */
function order(
  structs: Structs,
  known: Clocks | undefined,
): { ordered: Struct[]; reached: Map<number, number> } {
  const queues = new Map<number, Struct[]>();
  const reached = new Map<number, number>();
  const shut = new Set<number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) {
      shut.add(client);
      if (!queues.has(client)) reached.set(client, clock);
      continue;
    }
    if (shut.has(client)) continue;
    const queue = queues.get(client);
    if (queue) queue.push(struct);
    else {
      queues.set(client, [struct]);
      reached.set(client, clock);
    }
  }
  const isThere = (id: Y.ID): boolean =>
    id.clock < (reached.get(id.client) ?? known?.get(id.client) ?? (known ? 0 : Infinity));
  const ordered: Struct[] = [];
  const next = new Map([...queues.keys()].map((client) => [client, 0]));
  for (let moved = true; moved;) {
    moved = false;
    for (const [client, queue] of queues) {
      let at = next.get(client)!;
      for (; at < queue.length && namedBy(queue[at]!).every(isThere); at++) {
        const struct = queue[at]!;
        ordered.push(struct);
        reached.set(client, struct.id.clock + struct.length);
        moved = true;
      }
      next.set(client, at);
    }
  }
  return { ordered, reached };
}

function namedBy(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].filter((id): id is Y.ID => id instanceof Y.ID);
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoder.toUint8Array().length;
}

type DeletesOfClient = readonly [client: number, ranges: readonly { clock: number; len: number }[]];

/** Deletes of what the receiver has, or gets. */
function deletesOf(ds: Deletes, end: (client: number) => number): DeletesOfClient[] {
  return [...ds.clients].flatMap(([client, ranges]): DeletesOfClient[] => {
    const until = end(client);
    const kept = ranges
      .filter(({ clock }) => clock < until)
      .map(({ clock, len }) => ({ clock, len: Math.min(len, until - clock) }));
    return kept.length > 0 ? [[client, kept]] : [];
  });
}

/** The first version of Yjs's update format: runs of structs by client, then deletes. All its numbers are varints. */
function write(structs: readonly Struct[], deletes: readonly DeletesOfClient[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const number = (value: number): void => encoder.writeLen(value);
  const runs = Map.groupBy(structs, ({ id }) => id.client);
  number(runs.size);
  for (const [client, run] of runs) {
    number(run.length);
    encoder.writeClient(client);
    number(run[0]!.id.clock);
    for (const struct of run) struct.write(encoder, 0);
  }
  number(deletes.length);
  for (const [client, ranges] of deletes) {
    encoder.resetDsCurVal();
    number(client);
    number(ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
