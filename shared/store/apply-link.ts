import type * as Y from 'yjs';
import type { FindingCommand } from '../core/command.ts';
import { linkKey } from '../core/link-key.ts';
import type { LinkRow, Time } from '../core/rows.ts';
import type { LinkCommand } from '../core/status-command.ts';
import type { Writer } from './writer.ts';

/** Ties two findings, or takes the tie away, in the transaction that is open. Who made it first stays named. */
export function setLink(doc: Y.Doc, command: LinkCommand, at: Time, writer: Writer): FindingCommand {
  const { type, finding, link, to, toRid, on } = command;
  const links = doc.getMap('link');
  const key = linkKey({ from: finding, type: link, to });
  const before = links.has(key);
  if (on && !before) links.set(key, { rid: toRid, by: writer.mine[0]!, at } satisfies LinkRow);
  if (!on && before) links.delete(key);
  return { type, finding, link, to, toRid, on: before };
}
