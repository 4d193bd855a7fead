/** Repairs by hand: where a finding stands in a version, and the history of who put it there. */
import type * as Y from 'yjs';
import type { FindingCommand, ReportCommand } from '../core/command.ts';
import type { FindingId } from '../core/ids.ts';
import type { AnchorRow, RepairRow, Time } from '../core/rows.ts';
import { isAnchorRow, isAnn } from './check-rows.ts';
import type { Writer } from './writer.ts';

type Reanchor = Extract<ReportCommand, { type: 'reanchor' }>;

/** Characters of a history's words: enough to know a passage by. */
const SHOWN = 400;

/**
 * Puts a finding on other words of a version, or takes a repair back; call inside a transaction. A repair that another
 * one has replaced since is not taken back: what came later stays, and so does the history.
 */
export function setAnchor(doc: Y.Doc, command: Reanchor, at: Time, writer: Writer): FindingCommand {
  const { finding, edition, sel, repair, undoes } = command;
  const [anchors, repairs] = [doc.getMap('anchor'), doc.getMap('repair')];
  const key = `${finding}|${edition}`;
  const row = anchors.get(key);
  const before = isAnchorRow(row) ? row : undefined;
  const isReplay = undoes === undefined && repair !== undefined && repairs.has(`${finding}|${repair}`);
  const isReplaced = undoes !== undefined && before?.repair !== undoes;
  if (isReplay || isReplaced) return command;
  if (undoes !== undefined) repairs.delete(`${finding}|${undoes}`);
  else if (repair !== undefined && sel !== null) {
    const from = before?.sel.quote.exact ?? firstWords(doc, finding);
    const words = { from: shorten(from), to: shorten(sel.quote.exact) };
    repairs.set(`${finding}|${repair}`, { edition, ...words, by: writer.mine[0]!, at } satisfies RepairRow);
  }
  if (sel === null) {
    if (anchors.has(key)) anchors.delete(key);
  } else {
    const of = repair === undefined ? {} : { repair };
    anchors.set(key, { sel, how: 'by-hand', by: writer.mine[0]!, at, ...of } satisfies AnchorRow);
  }
  return inverseOf(command, before);
}

function inverseOf(
  { finding, edition, repair, undoes }: Reanchor,
  before: AnchorRow | undefined,
): FindingCommand {
  const again = undoes ?? (repair === undefined ? undefined : before?.repair);
  return {
    type: 'reanchor',
    finding,
    edition,
    sel: before?.sel ?? null,
    ...(again === undefined ? {} : { repair: again }),
    ...(undoes === undefined && repair !== undefined ? { undoes: repair } : {}),
  };
}

function firstWords(doc: Y.Doc, finding: FindingId): string {
  const row = doc.getMap('ann').get(finding);
  return isAnn(row) ? row.sel.quote.exact : '';
}

function shorten(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;
}
