import { OutgoingMessage, type Connection, type Document } from '@hocuspocus/server';
import * as Y from 'yjs';

const beginnings = new WeakMap<Connection, Uint8Array>();

/** The address that stands before each message of this connection. */
function beginningOf(connection: Connection): Uint8Array {
  const known = beginnings.get(connection);
  if (known) return known;
  const made = new OutgoingMessage(connection.messageAddress).toUint8Array();
  beginnings.set(connection, made);
  return made;
}

/**
 * Sends updates to everybody who has the document open, their authors too; what was to be told before goes before. The
 * engine would send what the document became, after it was applied, and encode that for each address anew.
 */
export function sendOn(document: Document, updates: readonly Uint8Array[]): void {
  document.flush();
  const update = updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates]);
  const unaddressed = new OutgoingMessage('').createSyncMessage().writeUpdate(update).toUint8Array();
  // Without the length of the address that is none.
  const message = unaddressed.subarray(1);
  for (const connection of document.getConnections()) {
    connection.send(Buffer.concat([beginningOf(connection), message]));
  }
}
