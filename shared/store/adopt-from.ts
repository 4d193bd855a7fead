/** What a finding that is adopted from a file brings along: whose it was there, and what was written about it. */
import type * as Y from 'yjs';
import type { FromFile, ReportCommand } from '../core/command.ts';
import type { NoteRow, SourceRow } from '../core/rows.ts';
import type { Writer } from './writer.ts';

type Mark = Extract<ReportCommand, { type: 'mark' }>;

/** Call inside the transaction that writes the finding. */
export function adoptFrom(doc: Y.Doc, { finding, notes, at }: Mark, source: FromFile, writer: Writer): void {
  const by = writer.mine[0]!;
  const rowOf = (from: Omit<FromFile, 'key'>): SourceRow => sourceRow({ ...from, key: source.key }, writer);
  doc.getMap('source').set(finding, rowOf(source));
  for (const { note, text, ...from } of notes ?? []) {
    if (text.trim() === '') continue;
    doc.getMap('note').set(note, { finding, by, dev: writer.device, text, at } satisfies NoteRow);
    doc.getMap('source').set(`${finding}|${note}`, rowOf(from));
  }
}

/** Whose it was, signed by whoever adopts it. */
export function sourceRow({ author, key, at }: FromFile, writer: Writer): SourceRow {
  return { by: writer.mine[0]!, author, key, ...(at === undefined ? {} : { at }) };
}
