import { OutgoingMessage, type Connection } from '@hocuspocus/server';
import type { Observe } from '../observe/observe.ts';
import type { Room } from './room.ts';
import { Refusal, type Session } from './session.ts';
import type { Writer, Written } from './writer.ts';

interface Incoming {
  readonly room: Room;
  readonly connection: Connection;
  readonly session: Session;
  /** 1: the answer to the server's first question, 2: an update. */
  readonly type: number;
  readonly payload: Uint8Array;
}

const ANSWER = 1;
const MOST_EARLY = 100;

/**
 * Writes what came; returning lets the engine acknowledge it. Throws a {@link Refusal} for what is not taken, which
 * closes the document for its sender.
 */
export async function take(incoming: Incoming, writer: Writer, observe: Observe): Promise<void> {
  const { room, connection, session, type, payload } = incoming;
  const write = async (update: Uint8Array): Promise<Written> => {
    // What was in the queue when the device lost its access.
    if (session.ended) return { ok: false, code: session.ended, why: 'ended' };
    return writer.write(room, session.admitted, { source: 'connection', connection }, update);
  };
  const written = await write(payload);
  if (type !== ANSWER && !written.ok && isEarly(written.why, session)) {
    session.early?.push(payload.slice());
    // The engine passes it over and says "not taken"; it is acknowledged once the answer has brought it.
    connection.readOnly = true;
    return;
  }
  expectTaken(written, observe);
  if (type !== ANSWER) return;
  const early = session.early ?? [];
  session.early = undefined;
  for (const update of early) {
    expectTaken(await write(update), observe);
    connection.send(new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array());
  }
}

/** An edit made while the line is being opened leans on what the client has not been asked for yet. */
function isEarly(why: string, { early }: Session): boolean {
  return (why === 'gap' || why === 'predecessor') && early !== undefined && early.length < MOST_EARLY;
}

function expectTaken(written: Written, observe: Observe): void {
  if (written.ok) return observe.count('sync_updates');
  observe.count('sync_refusals');
  observe.log('warn', 'update-not-taken', { code: written.code, why: written.why });
  throw new Refusal(written.code);
}
