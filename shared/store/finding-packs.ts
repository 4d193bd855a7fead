/**
 * The rows of a document once more, as one text: a hundred thousand that are read one by one take more than a second. What
 * writes a row takes the pack away; who reads them all makes it again.
 */
import type { Table } from 'dexie';
import type { ReportId, WorkspaceId } from '../core/ids.ts';

/** What a pack needs to know of a row. */
export interface Packable {
  readonly name: string;
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
  readonly text: string;
  readonly mark?: { readonly quote: string };
}

export interface Pack {
  readonly name: string;
  /** JSON, without what all rows of a document have alike, and without the words where they are the quote's. */
  readonly rows: string;
}

export function packRows(name: string, all: readonly Packable[]): Pack {
  const rows = all.map(({ name: _name, ws: _ws, rid: _rid, text, ...row }) =>
    text === row.mark?.quote.toLowerCase() ? row : { ...row, text },
  );
  const [first] = all;
  return { name, rows: JSON.stringify([first?.ws, first?.rid, rows]) };
}

export function unpackRows<Row extends Packable>({ name, rows }: Pack): readonly Row[] {
  const [ws, rid, all] = JSON.parse(rows) as [WorkspaceId, ReportId, Unpacked<Row>[]];
  // Nobody else has these objects: to copy a hundred thousand takes longer than to read them.
  for (const row of all) {
    row.name = name;
    row.ws = ws;
    row.rid = rid;
    row.text ??= row.mark?.quote.toLowerCase() ?? '';
  }
  return all;
}

type Unpacked<Row extends Packable> = { -readonly [Name in keyof Row]: Row[Name] };

/** Documents that are packed in one transaction: others want to write meanwhile. */
const AT_ONCE = 20;

/** Packs these documents, which have no pack, a few at a time. Throws where the database is closed. */
export async function packAgain<Row extends Packable>(
  tables: { readonly packs: Table<Pack, string>; readonly findings: Table<Row, [string, string]> },
  names: readonly string[],
  rowsOf: (name: string) => PromiseLike<readonly Row[]>,
): Promise<void> {
  const { packs, findings } = tables;
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await packs.db.transaction('rw', [packs, findings], async () => {
      const read = await Promise.all(some.map(async (name) => packRows(name, await rowsOf(name))));
      await packs.bulkPut(read);
    });
  }
}
