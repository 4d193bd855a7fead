import type { ServerDatabase } from './database.ts';

/** One update as it came. The numbers of rows only grow, over all documents. */
export interface LogEntry {
  readonly document: string;
  readonly member: string;
  readonly device: string;
  readonly update: Uint8Array;
  /** Client ids that this member uses first in this document, and owns from now on. */
  readonly claims: readonly number[];
}

export interface StoredDocument {
  /** The snapshot, if there is one, then the updates after it in order. */
  readonly updates: readonly Uint8Array[];
  readonly bytes: number;
  /** Rows after the snapshot. */
  readonly rows: number;
  /** The number of the last row, 0 where there is none. */
  readonly head: number;
  readonly owners: ReadonlyMap<number, string>;
}

/** What the server's disk knows of documents. All but `read…` throw what SQLite throws; then nothing was written. */
export interface UpdateLog {
  /** Appends all or none, in one transaction; gives the numbers of the rows. */
  append(entries: readonly LogEntry[], now: number): number[];
  readDocument(document: string): StoredDocument;
  /** Keeps `state` in place of every row up to `upto`, and removes those rows, in one transaction. */
  writeSnapshot(document: string, upto: number, state: Uint8Array): void;
  /** The last row's number of each document whose name begins with `prefix`, trimmed or not. */
  readHeads(prefix: string): Record<string, number>;
}

const TABLES = `
  create table if not exists log (
    id integer primary key autoincrement, document text not null, member text not null,
    device text not null, at integer not null, data blob not null);
  create index if not exists log_document on log (document, id);
  create table if not exists snap (
    document text primary key, upto integer not null, data blob not null) without rowid;
  create table if not exists client (
    document text not null, client integer not null, member text not null,
    primary key (document, client)) without rowid;`;

export function openLog(database: ServerDatabase): UpdateLog {
  const { sqlite, transact } = database;
  transact(() => sqlite.exec(TABLES));
  const insert = sqlite.prepare(
    'insert into log (document, member, device, at, data) values (?, ?, ?, ?, ?)',
  );
  const claim = sqlite.prepare('insert or ignore into client (document, client, member) values (?, ?, ?)');
  const keep = sqlite.prepare('insert or replace into snap (document, upto, data) values (?, ?, ?)');
  const trim = sqlite.prepare('delete from log where document = ? and id <= ?');
  return {
    append: (entries, now) =>
      transact(() =>
        entries.map(({ document, member, device, update, claims }) => {
          for (const client of claims) claim.run(document, client, member);
          return Number(insert.run(document, member, device, now, update).lastInsertRowid);
        }),
      ),
    readDocument: createReader(database),
    writeSnapshot: (document, upto, state) =>
      transact(() => {
        keep.run(document, upto, state);
        trim.run(document, upto);
      }),
    readHeads: createHeads(database),
  };
}

function createReader({ sqlite }: ServerDatabase): UpdateLog['readDocument'] {
  const snapshot = sqlite.prepare('select upto, data from snap where document = ?');
  const rows = sqlite.prepare('select id, data from log where document = ? and id > ? order by id');
  const owners = sqlite.prepare('select client, member from client where document = ?');
  return (document) => {
    const kept = snapshot.get(document);
    const upto = Number(kept?.['upto'] ?? 0);
    const later = rows.all(document, upto);
    const updates = [...(kept ? [kept] : []), ...later].map((row) => row['data'] as Uint8Array);
    return {
      updates,
      bytes: updates.reduce((sum, update) => sum + update.length, 0),
      rows: later.length,
      head: Number(later.at(-1)?.['id'] ?? upto),
      owners: new Map(owners.all(document).map((row) => [Number(row['client']), String(row['member'])])),
    };
  };
}

function createHeads({ sqlite }: ServerDatabase): UpdateLog['readHeads'] {
  const select = sqlite.prepare(`select document, max(head) as head from (
      select document, upto as head from snap where document >= ?1 and document < ?2
      union all
      select document, max(id) as head from log where document >= ?1 and document < ?2 group by document
    ) group by document`);
  return (prefix) =>
    Object.fromEntries(
      select.all(prefix, `${prefix}\u{10FFFF}`).map((row) => [String(row['document']), Number(row['head'])]),
    );
}
